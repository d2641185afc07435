import { codesByRegion } from '../../domain/country/regions';
import type { Grain } from '../../domain/statistics/thresholds';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { ageBandSql } from './facts';
import { claimRow, type Instant, requestRow } from './versions';

/** Tables that a dimension or a filter needs beside `person p`. */
export type Join = 'claim' | 'request' | 'decision' | 'custody';

interface DimensionSql {
  readonly grain: Grain;
  readonly joins: readonly Join[];
  /** `at` is the placeholder of the instant asked for. */
  readonly sql: (at: string) => string;
}

export const regionSql = (code: string) =>
  `case ${Object.entries(codesByRegion)
    .map(([name, codes]) => `when ${code} in (${codes.map((known) => `'${known}'`).join(', ')}) then '${name}'`)
    .join(' ')} end`;

/** The region of every State that is known: looked up once for each, where rows are many (`offset 0` keeps it from being worked out row by row). */
export const regionsSql = `select o.code, ${regionSql('o.code')} as region from origin_country o offset 0`;

/** Whose word a nationality rests on; a claim that its State refuted or took back has ended. */
const claimBasis = () => `case when c.id is null then null else case c.status
  when 'CONFIRMED' then 'CONFIRMED' when 'REFUTED' then 'ENDED' when 'DEPRIVED' then 'ENDED' when 'STATELESS_DETERMINED' then 'ENDED'
  else case when c.basis = 'ATTRIBUTED' then 'ATTRIBUTED' else 'CLAIMED' end end end`;

export const dimensionSql = {
  NATIONALITY: { grain: 'STATE', joins: ['claim'], sql: () => 'c.country' },
  CLAIM_STATUS: { grain: 'PLAIN', joins: ['claim'], sql: () => 'c.status' },
  CLAIM_BASIS: { grain: 'PLAIN', joins: ['claim'], sql: claimBasis },
  REGION: { grain: 'PLAIN', joins: ['claim'], sql: () => regionSql('c.country') },
  AGE_BAND: { grain: 'CHILD', joins: [], sql: ageBandSql },
  SEX: { grain: 'PLAIN', joins: [], sql: () => 'p.sex' },
  TRACK: { grain: 'PLAIN', joins: [], sql: () => 'p.track' },
  STATE: { grain: 'PLAIN', joins: ['request'], sql: () => 'r.state' },
  MONTH: { grain: 'PLAIN', joins: [], sql: () => `to_char(p.created_at at time zone 'UTC', 'YYYY-MM')` },
  WEEK: { grain: 'PLAIN', joins: [], sql: () => `to_char(p.created_at at time zone 'UTC', 'IYYY-"W"IW')` },
  ROUTE: { grain: 'PLAIN', joins: ['request'], sql: () => 'r.route' },
  OUTCOME: { grain: 'PLAIN', joins: ['request', 'decision'], sql: () => 'd.outcome' },
  FACILITY: { grain: 'FACILITY', joins: ['custody'], sql: () => `f.kind || '/' || f.code` },
} as const satisfies Record<StatisticDimension, DimensionSql>;

interface FilterSql {
  readonly joins: readonly Join[];
  readonly sql: (value: string, at: string) => string;
}

export const filterSql = {
  nationality: { joins: ['claim'], sql: (value) => `c.country = ${value}` },
  claimStatus: { joins: ['claim'], sql: (value) => `c.status = any(${value}::text[])` },
  track: { joins: [], sql: (value) => `p.track = any(${value}::text[])` },
  route: { joins: ['request'], sql: (value) => `r.route = any(${value}::text[])` },
  inCustody: {
    joins: [],
    sql: (value, at) =>
      `(p.id in (select held.person_id from custody_episode held where held.admitted_at <= ${at} and (held.ended_at is null or held.ended_at > ${at}))) = ${value}::boolean`,
  },
} as const satisfies Record<string, FilterSql>;

/** A State counts what it sees: claims that were submitted to it, requests with it as destination. */
export function joinSql(joins: ReadonlySet<Join>, instant: Instant, state: string | null): string {
  const { at } = instant;
  const shown = state === null ? '' : ` and c.country = ${state} and c.status not in ('STATED', 'ATTRIBUTED', 'PREPARED')`;
  const sql: Readonly<Record<Join, string>> = {
    claim: `left join ${claimRow(instant)} c on c.person_id = p.id and c.created_at <= ${at}${shown}`,
    request: `left join ${requestRow(instant)} r on r.person_id = p.id and r.created_at <= ${at}${state === null ? '' : ` and r.country = ${state}`}`,
    decision: `left join decision d on d.request_id = r.id and d.decided_at <= ${at} and (d.superseded_at is null or d.superseded_at > ${at})`,
    custody: `left join custody_episode e on e.person_id = p.id and e.admitted_at <= ${at} and (e.ended_at is null or e.ended_at > ${at}) left join facility f on f.id = e.facility_id`,
  };
  return (['claim', 'request', 'decision', 'custody'] as const)
    .filter((join) => joins.has(join))
    .map((join) => sql[join])
    .join(' ');
}
