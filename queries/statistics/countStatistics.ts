import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { UNSPECIFIED } from '../../domain/country/nationalityLabels';
import { BadUserInput } from '../../domain/errors';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import type { Track } from '../../domain/person/vocabulary';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { disclose, type SuppressedCount, UNKNOWN } from '../../domain/statistics/disclosure';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { instantOfAnswer } from './asOf';
import { dimensionSql, filterSql, type Join, joinSql } from './dimensions';
import { type Bind, type StatisticDeps, tracedCount } from './tracedCount';
import { personRow } from './versions';

export interface StatisticQuestion {
  readonly by: readonly StatisticDimension[];
  readonly asOf: Date | null;
  readonly filter: StatisticFilterValues;
}

export interface StatisticFilterValues {
  readonly nationality?: string | null;
  readonly claimStatus?: readonly NationalityClaimStatus[] | null;
  readonly track?: readonly Track[] | null;
  readonly route?: readonly RepatriationRoute[] | null;
  readonly inCustody?: boolean | null;
}

export interface StatisticAnswer {
  readonly asOf: string;
  readonly basis: string;
  readonly rows: readonly {
    readonly keys: readonly { readonly dimension: StatisticDimension; readonly value: string }[];
    readonly count: SuppressedCount;
  }[];
}

const MOST_DIMENSIONS = 3;

/** What a filter looks at: a filter is a dimension of which one side is shown, so that what it leaves out is protected too. */
const filteredDimension = {
  nationality: 'NATIONALITY',
  claimStatus: 'CLAIM_STATUS',
  track: 'TRACK',
  route: 'ROUTE',
  inCustody: 'IN_CUSTODY',
} as const satisfies Record<keyof StatisticFilterValues, StatisticDimension | 'IN_CUSTODY'>;

/** Counts persons by fixed dimensions; small cells and what would give them away are suppressed (domain D.4, I-38). */
export async function countStatistics(deps: StatisticDeps, viewer: Viewer, question: StatisticQuestion): Promise<StatisticAnswer> {
  const filters = (Object.keys(filteredDimension) as (keyof StatisticFilterValues)[]).filter((name) => question.filter[name] != null);
  refuse(question, filters);
  const { instant: at, past } = instantOfAnswer(question.asOf, viewer, deps.now());
  const leaves = scopeFamilyOf(viewer.role) === 'liaison';
  const cells = await tracedCount(deps, viewer, 'statistics', (bind) => statement(question, filters, { at, past, viewer, bind }));
  const dimensions = [
    ...question.by.map((name) => ({ name, grain: dimensionSql[name].grain })),
    ...filters.map((name) => ({ name: `filter ${name}`, grain: 'PLAIN' as const })),
  ];
  return {
    asOf: at.toISOString(),
    basis: basisOf(question, leaves),
    rows: disclose(cells, { dimensions, leaves, children: false }, deps.thresholds)
      .cells.filter(({ keys }) => keys.slice(question.by.length).every((side) => side === 'IN'))
      .map(({ keys, count }) => ({
        keys: question.by.map((dimension, place) => ({ dimension, value: keys[place] ?? UNKNOWN })),
        count,
      })),
  };
}

function refuse({ by }: StatisticQuestion, filters: readonly (keyof StatisticFilterValues)[]): void {
  const dimensions = new Set<string>([...by, ...filters.map((name) => filteredDimension[name])]);
  if (by.length < 1 || new Set(by).size < by.length || dimensions.size > MOST_DIMENSIONS) {
    throw new BadUserInput([
      {
        path: by.length < 1 || by.length > MOST_DIMENSIONS || new Set(by).size < by.length ? 'by' : 'filter',
        code: 'OUT_OF_RANGE',
        message: `Count by one to ${MOST_DIMENSIONS} different dimensions, those of filters included.`,
      },
    ]);
  }
}

interface Statement {
  readonly at: Date;
  readonly past: boolean;
  readonly viewer: Viewer;
  readonly bind: Bind;
}

function statement(
  question: StatisticQuestion,
  filters: readonly (keyof StatisticFilterValues)[],
  { at, past, viewer, bind }: Statement,
): string {
  const instant = { at: `${bind(at)}::timestamptz`, past };
  const state = viewer.country === null ? null : bind(viewer.country);
  const joins = new Set<Join>(question.by.flatMap((dimension) => dimensionSql[dimension].joins));
  const conditions = [`p.merged_into is null`, `p.created_at <= ${instant.at}`];
  if (state !== null)
    conditions.push(
      `exists (select 1 from person_access a where a.person_id = p.id and a.country = ${state} and a.since <= ${instant.at})`,
    );
  const sides = filters.map((name) => {
    for (const join of filterSql[name].joins) joins.add(join);
    return `case when ${filterSql[name].sql(bind(question.filter[name]), instant.at)} then 'IN' else 'OUT' end`;
  });
  const keys = question.by.map((dimension) => `coalesce(${dimensionSql[dimension].sql(instant.at)}, '${UNKNOWN}')`);
  const columns = [...keys, ...sides];
  const names = columns.map((_, place) => `k${place}`).join(', ');
  const from = `from ${personRow(instant)} p ${joinSql(joins, instant, state)} where ${conditions.join(' and ')}`;
  const cells = `${columns.map((sql, place) => `${sql} as k${place}`).join(', ')}, p.id`;
  // Each person once for each cell, before they are counted: counting distinct ones within groups sorts all of them by their words.
  const once = isOnceEach(joins, question)
    ? `select ${cells} ${from} and c.country is distinct from '${UNSPECIFIED}' union all select distinct ${cells} ${from} and c.country = '${UNSPECIFIED}'`
    : `select distinct ${cells} ${from}`;
  return `select array[${names}] as keys, count(*)::int as count from (${once}) one group by ${names}`;
}

/**
 * Whether the rows are persons once for each cell by themselves: a person has one claim to each State (nationality_claim_one_per_state),
 * though several to none, and one custody at a time; of requests there may be several.
 */
const isOnceEach = (joins: ReadonlySet<Join>, { by }: StatisticQuestion) =>
  joins.has('claim') && by.includes('NATIONALITY') && !joins.has('request');

function basisOf({ by, filter }: StatisticQuestion, leaves: boolean): string {
  const byClaim = by.some((dimension) => (dimensionSql[dimension].joins as readonly Join[]).includes('claim'));
  const whose = leaves ? 'Persons shared with the State' : filter.inCustody ? 'Persons in custody' : 'Persons on the register';
  const claims = byClaim
    ? ', once for each nationality claimed, attributed or confirmed by its State; CLAIM_STATUS and CLAIM_BASIS tell them apart'
    : '';
  return `${whose}${claims}.`;
}
