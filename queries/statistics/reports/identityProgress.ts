import type { Interval } from '../../../domain/statistics/periods';
import { toldSteps } from '../../../domain/statistics/series';
import { periodName, periodStart, periodStep } from '../periodSql';
import type { ReportQuery } from '../report';
import { validPeriods } from '../validPeriods';

export interface PeriodArgs {
  readonly interval: Interval;
  readonly from?: Date | null;
  /** Where the series ends. */
  readonly asOf?: Date | null;
}

/**
 * F.1 question 10: how far identities are settled. Every change adds one in its period and takes one away where it ends: the
 * sums are the numbers at each period's end, in one pass over the history whatever the number of periods.
 */
export const identityProgress: ReportQuery<PeriodArgs, 'standing'> = {
  name: 'identityProgress',
  basis: 'Detainees and residents on the register, merged records excepted, by the state of their identity at the end of each period.',
  method:
    'From what was kept of every change. The last period ends at the time asked for. A number that differs from the last one told by fewer than the threshold is held back, so that no single person’s step is told.',
  validate: validPeriods,
  with: (scope, { interval }) => `stay as (
      select p.id, v.identity_status as status, coalesce(lag(v.until) over w, p.created_at) as since, v.until, v.merged_into
      from person_version v join person p on p.id = v.person_id window w as (partition by v.person_id order by v.until, v.seq)
      union all
      select p.id, p.identity_status, coalesce(v.until, p.created_at), null, p.merged_into
      from person p left join (select person_id, max(until) as until from person_version group by 1) v on v.person_id = p.id),
    step as (
      select ${periodStart('moment', interval)} as period, status, sum(change)::int as change
      from stay cross join lateral (values (since, 1), (until, -1)) c(moment, change)
      where moment is not null and moment <= ${scope.at} and merged_into is null and since is distinct from until group by 1, 2),
    period as (
      select generate_series(min(period), ${periodStart(scope.at, interval)}, ${periodStep(interval)}) as period from step),
    sums as (
      select p.period, s.status, sum(coalesce(t.change, 0)) over (partition by s.status order by p.period)::int as count
      from period p cross join (select distinct status from step) s left join step t on t.period = p.period and t.status = s.status)`,
  tables: {
    standing: {
      dimensions: [
        { name: 'PERIOD', grain: 'PLAIN' },
        { name: 'STATUS', grain: 'PLAIN' },
      ],
      sql: (scope, { interval, from }) => `select array[${periodName('period', interval)}, status] as keys, count from sums
        where count > 0 and ${from ? `period >= ${periodStart(`${scope.bind(from)}::timestamptz`, interval)}` : 'true'}`,
    },
  },
  rows: ({ standing }) => ({
    rows: toldSteps(standing, 'PERIOD', 'STATUS').map(({ period, value, count }) => ({ period, status: value, count })),
  }),
};
