import { clockRule, isClockKind } from '../../../domain/clock/clocks';
import { byLength } from '../../../domain/statistics/bands';
import { ageingBandSql } from '../periodSql';
import { daysBetween, type ReportQuery, refused, sharedWith } from '../report';
import { clockRow } from '../versions';

export interface ClockAgeingArgs {
  readonly kind: string;
  readonly asOf?: Date | null;
}

/** F.1 question 2: who has not answered, and for how long. */
export const clockAgeing: ReportQuery<ClockAgeingArgs, 'open' | 'overdue'> = {
  name: 'clockAgeing',
  basis: ({ kind }) =>
    `Clocks “${isClockKind(kind) ? clockRule(kind).label : kind}” that are open: what is due has not been done and is still owed.`,
  method: 'Days since the clock started, pauses included, by the State of the case; States of few are counted together.',
  validate: ({ kind }, viewer) => {
    if (!isClockKind(kind)) throw refused('kind', 'INVALID_VALUE', 'There is no such clock.');
    if (viewer.country !== null && !clockRule(kind).shownToState)
      throw refused('kind', 'RESTRICTED', 'This clock is not shown to a State.');
  },
  with: (scope, { kind }) => `open_clock as (
    select coalesce(c.country, 'UNKNOWN') as country, ${ageingBandSql(daysBetween('c.started_at', scope.at))} as age,
      case when c.due_at <= ${scope.at} then 'YES' else 'NO' end as overdue, count(*) as count from ${clockRow(scope)} c
    where c.kind = ${scope.bind(kind)} and c.started_at <= ${scope.at} and (c.closed_at is null or c.closed_at > ${scope.at})
      and ${scope.state === null ? 'true' : `c.country = ${scope.state}`} and ${sharedWith('c.person_id', scope)}
    group by c.country, age, overdue)`,
  tables: {
    open: {
      dimensions: [
        { name: 'AGE', grain: 'PLAIN' },
        { name: 'COUNTRY', grain: 'STATE' },
      ],
      sql: () => 'select array[age, country] as keys, sum(count)::int as count from open_clock group by age, country',
    },
    overdue: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'OVERDUE', grain: 'PLAIN' },
      ],
      sql: () => 'select array[country, overdue] as keys, sum(count)::int as count from open_clock group by country, overdue',
    },
  },
  rows: ({ open, overdue }) => ({
    rows: [...open.rows]
      .sort((one, other) => byLength(one.keys['AGE'], other.keys['AGE']))
      .map(({ keys, count }) => ({ country: keys['COUNTRY'], age: keys['AGE'], count })),
    overdue: overdue
      .values('COUNTRY')
      .map((country) => ({ country, overdue: overdue.share({ COUNTRY: country }, 'OVERDUE', ['YES', 'NO']) })),
  }),
};
