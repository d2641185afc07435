import { codesByRegion } from '../../domain/country/regions';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';

/** Tables that a dimension or a filter needs beside `person p`. */
export type Join = 'claim' | 'request' | 'decision' | 'custody';

interface DimensionSql {
  readonly joins: readonly Join[];
  /** `at` is the placeholder of the instant asked for. */
  readonly sql: (at: string, past: boolean) => string;
}

/** The state that an object had at an instant, as its history tells it. */
const stateThen = (id: string, at: string) =>
  `(select e.to_state from case_event e where e.subject_id = ${id} and e.to_state is not null and e.occurred_at <= ${at} order by e.occurred_at desc, e.recorded_at desc limit 1)`;

const region = `case ${Object.entries(codesByRegion)
  .map(([name, codes]) => `when c.country in (${codes.map((code) => `'${code}'`).join(', ')}) then '${name}'`)
  .join(' ')} end`;

/** By the youngest plausible age (domain A.6); an open doubt is shown by itself, as a child. */
const ageBand = (at: string) => `case
  when p.age_status in ('DOUBT_RAISED', 'UNDETERMINED') then 'TREATED_AS_CHILD'
  when p.birth_latest is null then null
  else (select band from (values (0, 5, '0-5'), (6, 11, '6-11'), (12, 13, '12-13'), (14, 15, '14-15'), (16, 17, '16-17'), (18, 24, '18-24'),
    (25, 34, '25-34'), (35, 49, '35-49'), (50, 999, '50+')) as bands (low, high, band)
    where extract(year from age(${at}::date, p.birth_latest)) between low and high) end`;

export const dimensionSql = {
  NATIONALITY: { joins: ['claim'], sql: () => 'c.country' },
  CLAIM_STATUS: { joins: ['claim'], sql: (at, past) => (past ? stateThen('c.id', at) : 'c.status') },
  REGION: { joins: ['claim'], sql: () => region },
  AGE_BAND: { joins: [], sql: ageBand },
  SEX: { joins: [], sql: () => 'p.sex' },
  TRACK: { joins: [], sql: () => 'p.track' },
  STATE: { joins: ['request'], sql: (at, past) => (past ? stateThen('r.id', at) : 'r.state') },
  MONTH: { joins: [], sql: () => `to_char(p.created_at at time zone 'UTC', 'YYYY-MM')` },
  WEEK: { joins: [], sql: () => `to_char(p.created_at at time zone 'UTC', 'IYYY-"W"IW')` },
  ROUTE: { joins: ['request'], sql: () => 'r.route' },
  OUTCOME: { joins: ['request', 'decision'], sql: () => 'd.outcome' },
  FACILITY: { joins: ['custody'], sql: () => 'f.code' },
} as const satisfies Record<StatisticDimension, DimensionSql>;

/** Facts of which only the present is kept: they cannot be counted for a day that is past. */
export const presentOnly: readonly StatisticDimension[] = ['TRACK'];
