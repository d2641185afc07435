import { clockRule, isClockKind } from '../../../domain/clock/clocks';
import type { Interval } from '../../../domain/statistics/periods';
import { periodName, periodStart } from '../periodSql';
import { type ReportQuery, refused, sharedWith } from '../report';
import { clockRow } from '../versions';

export interface ClockForecastArgs {
  readonly kind: string;
  readonly interval: Interval;
  readonly asOf?: Date | null;
}

/** F.1 question 5: what runs out, and when. */
export const clockForecast: ReportQuery<ClockForecastArgs, 'due'> = {
  name: 'clockForecast',
  basis: ({ kind }) => `Clocks “${isClockKind(kind) ? clockRule(kind).label : kind}” that run: what is due has not been done yet.`,
  method:
    'By the period, UTC, in which the clock ends if nothing is done; OVERDUE: it has ended. Paused clocks have no end and count as PAUSED.',
  validate: ({ kind }, viewer) => {
    if (!isClockKind(kind)) throw refused('kind', 'INVALID_VALUE', 'There is no such clock.');
    if (viewer.country !== null && !clockRule(kind).shownToState)
      throw refused('kind', 'RESTRICTED', 'This clock is not shown to a State.');
  },
  tables: {
    due: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'PERIOD', grain: 'PLAIN' },
      ],
      sql: (
        scope,
        { kind, interval },
      ) => `select array[coalesce(country, 'UNKNOWN'), case when overdue then 'OVERDUE' when period is null then 'PAUSED' else ${periodName('period', interval)} end] as keys, sum(count)::int as count
        from (select c.country, c.due_at <= ${scope.at} as overdue,
            case when c.due_at > ${scope.at} and c.paused_at is null then ${periodStart('c.due_at', interval)} end as period, count(*) as count
        from ${clockRow(scope)} c where c.kind = ${scope.bind(kind)} and (c.closed_at is null${scope.past ? ` or c.closed_at > ${scope.at}` : ''})
          and ${scope.state === null ? 'true' : `c.country = ${scope.state}`} and ${sharedWith('c.person_id', scope)}
        group by 1, 2, 3) due group by 1`,
    },
  },
  rows: ({ due }) => ({ rows: due.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], period: keys['PERIOD'], count })) }),
};
