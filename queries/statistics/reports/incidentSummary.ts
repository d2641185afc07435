import { windowsInDays } from '../../../domain/statistics/bands';
import { type ReportQuery, refused } from '../report';

export interface IncidentSummaryArgs {
  readonly days: number;
  readonly asOf?: Date | null;
}

/** An incident that was reported to the authority at once has no such event. */
const REFERRED_LATER = `(select from case_event e where e.subject_id = i.id and e.action = 'referIncident' and e.recorded_at > $AT)`;

/** F.1 question 17: what happened, and whether an independent authority was told. */
export const incidentSummary: ReportQuery<IncidentSummaryArgs, 'kinds'> = {
  name: 'incidentSummary',
  basis: ({ days }) => `Incidents of the ${days} days until the time, each once.`,
  method: 'Referred: an independent authority was told (Mandela Rule 71; Istanbul and Minnesota Protocols), whatever it answered.',
  validate: ({ days }) => {
    if (!(windowsInDays as readonly number[]).includes(days))
      throw refused('days', 'OUT_OF_RANGE', `Ask for ${windowsInDays.join(', ')} days.`);
  },
  tables: {
    kinds: {
      dimensions: [
        { name: 'KIND', grain: 'PLAIN' },
        { name: 'REFERRED', grain: 'PLAIN' },
      ],
      sql: ({ at, bind, past }, { days }) => `select array[kind, case when referred then 'YES' else 'NO' end] as keys, count
        from (select i.kind, i.referred_to is not null${past ? ` and not exists ${REFERRED_LATER.replace('$AT', at)}` : ''} as referred, count(*)::int as count
        from incident i where ${past ? `i.recorded_at <= ${at}` : 'true'} and i.occurred_at <= ${at} and i.occurred_at > ${at} - make_interval(days => ${bind(days)}::int) group by 1, 2) happened`,
    },
  },
  rows: ({ kinds }) => ({
    rows: kinds.values('KIND').map((kind) => ({ kind, referred: kinds.share({ KIND: kind }, 'REFERRED', ['YES', 'NO']) })),
  }),
};
