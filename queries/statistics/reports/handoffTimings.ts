import { daysBetween, figuresOf, type ReportArgs, type ReportQuery, type ReportTable } from '../report';
import { sentHandoffs } from './handoffOutcomes';

/** What a court or prosecutor did; a State that declines has not acted in court. */
const COURT_ACTION = `('OPENED', 'CHARGED', 'TRIAL', 'JUDGMENT')`;

const timing = (until: string): ReportTable<ReportArgs> => ({
  dimensions: [{ name: 'COUNTRY', grain: 'STATE' }],
  sql: () =>
    `select array[country] as keys, count(*)::int as count, ${figuresOf(daysBetween('dispatched_at', until))} from acted group by country`,
});

/** F.1 question 14: how long it takes until something is done with the file. */
export const handoffTimings: ReportQuery<ReportArgs, 'acknowledged' | 'acted'> = {
  name: 'handoffTimings',
  basis: 'Prosecution handoffs that were dispatched, each once, by the receiving State.',
  method:
    'Days from dispatch to the acknowledgement, and to the first act of a court or prosecutor that the State reported. Medians of fewer than ten are not told.',
  with: (scope) => `${sentHandoffs(scope)},
    acted as (
      select h.country, h.dispatched_at, h.acknowledged_at, act.at as acted_at
      from sent h left join (select f.handoff_id, min(f.occurred_at) as at from handoff_feedback f
        where f.kind in ${COURT_ACTION} and f.recorded_at <= ${scope.at} group by 1) act on act.handoff_id = h.id)`,
  tables: { acknowledged: timing('acknowledged_at'), acted: timing('acted_at') },
  rows: ({ acknowledged, acted }) => ({
    rows: acknowledged.rows.map(({ keys, count }) => ({
      country: keys['COUNTRY'],
      count,
      toAcknowledgement: acknowledged.measure(keys),
      toCourtAction: acted.measure(keys),
    })),
  }),
};
