import type { Pool } from 'pg';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import type { Track } from '../../domain/person/vocabulary';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { type Cell, suppressedCells, type Thresholds, thresholdFor } from '../../domain/statistics/suppression';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { traceSql } from '../audit/trace';
import { inViewerScope } from '../plan/scopedQuery';
import { dimensionSql, type Join, presentOnly } from './dimensions';

export interface StatisticQuestion {
  readonly by: readonly StatisticDimension[];
  readonly asOf: Date | null;
  readonly filter: {
    readonly nationality?: string | null;
    readonly claimStatus?: readonly NationalityClaimStatus[] | null;
    readonly track?: readonly Track[] | null;
    readonly route?: readonly RepatriationRoute[] | null;
  };
}

export interface StatisticDeps {
  /** Connects as the role that reads for counting alone and never gives a row away. */
  readonly pool: Pool;
  readonly thresholds: Thresholds;
  readonly now: () => Date;
  readonly requestId?: string;
}

export interface StatisticAnswer {
  readonly asOf: string;
  readonly basis: string;
  readonly rows: readonly {
    readonly keys: readonly { readonly dimension: StatisticDimension; readonly value: string }[];
    readonly count: { readonly value: number | null; readonly suppressed: boolean; readonly display: string };
  }[];
}

const MOST_DIMENSIONS = 3;

/** Counts persons by fixed dimensions; small cells and what would give them away are suppressed (domain D.4, I-38). */
export async function countStatistics(deps: StatisticDeps, viewer: Viewer, question: StatisticQuestion): Promise<StatisticAnswer> {
  const now = deps.now();
  refuse(question, now);
  const at = question.asOf ?? now;
  const leaves = scopeFamilyOf(viewer.role) === 'liaison';
  const { text, values } = statement(question, at, question.asOf !== null && question.asOf < now, viewer, deps.requestId);
  const answers = await inViewerScope(deps.pool, viewer, { durable: false, now }, text, values);
  const cells = JSON.parse(answers[0]?.answer ?? '[]') as Cell[];
  const threshold = thresholdFor(question.by, leaves, deps.thresholds);
  const hidden = suppressedCells(cells, threshold);
  return {
    asOf: at.toISOString(),
    basis: basisOf(question.by, leaves),
    rows: cells.map((cell) => ({
      keys: question.by.map((dimension, place) => ({ dimension, value: cell.keys[place] ?? 'UNKNOWN' })),
      count: hidden.has(cell)
        ? { value: null, suppressed: true, display: `<${threshold}` }
        : { value: cell.count, suppressed: false, display: String(cell.count) },
    })),
  };
}

function refuse({ by, asOf }: StatisticQuestion, now: Date): void {
  if (by.length < 1 || by.length > MOST_DIMENSIONS || new Set(by).size < by.length) {
    throw new BadUserInput([{ path: 'by', code: 'OUT_OF_RANGE', message: `Count by one to ${MOST_DIMENSIONS} different dimensions.` }]);
  }
  if (asOf === null) return;
  if (asOf > now) throw new BadUserInput([{ path: 'asOf', code: 'DATE_IN_FUTURE', message: 'This instant lies in the future.' }]);
  if (by.some((dimension) => presentOnly.includes(dimension))) {
    throw new BadUserInput([{ path: 'asOf', code: 'NOT_KEPT', message: `Only the present is kept of ${presentOnly.join(', ')}.` }]);
  }
}

function statement(question: StatisticQuestion, at: Date, past: boolean, viewer: Viewer, requestId: string | undefined) {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const instant = `${bind(at)}::timestamptz`;
  const state = viewer.country === null ? null : bind(viewer.country);
  const joins = new Set<Join>(question.by.flatMap((dimension) => dimensionSql[dimension].joins));
  const conditions = [`p.merged_into is null`, `p.created_at <= ${instant}`];
  if (state !== null) conditions.push(`exists (select 1 from person_access a where a.person_id = p.id and a.country = ${state})`);
  const { nationality, claimStatus, track, route } = question.filter;
  if (nationality != null || claimStatus != null) joins.add('claim');
  if (route != null) joins.add('request');
  if (nationality != null) conditions.push(`c.country = ${bind(nationality)}`);
  if (claimStatus != null) conditions.push(`${dimensionSql.CLAIM_STATUS.sql(instant, past)} = any(${bind(claimStatus)}::text[])`);
  if (track != null) conditions.push(`p.track = any(${bind(track)}::text[])`);
  if (route != null) conditions.push(`r.route = any(${bind(route)}::text[])`);
  const keys = question.by.map((dimension) => `coalesce(${dimensionSql[dimension].sql(instant, past)}, 'UNKNOWN')`);
  const counted = `select array[${keys.join(', ')}] as keys, count(distinct p.id)::int as count from person p
    ${joinSql(joins, instant, state)} where ${conditions.join(' and ')} group by 1`;
  const text = `with answer as materialized (
      select coalesce(json_agg(json_build_object('keys', keys, 'count', count) order by keys), '[]'::json) as answer from (${counted}) cells),
    ${traceSql(bind, { viewer, operation: 'statistics', classes: [0], fields: [], requestId }, `'{}'::uuid[]`)}
    select answer::text as answer from answer`;
  return { text, values };
}

/** A State counts what it sees: claims that were submitted to it, requests with it as destination. */
function joinSql(joins: ReadonlySet<Join>, at: string, state: string | null): string {
  const shown = state === null ? '' : ` and c.country = ${state} and c.status not in ('STATED', 'ATTRIBUTED', 'PREPARED')`;
  const sql: Readonly<Record<Join, string>> = {
    claim: `left join nationality_claim c on c.person_id = p.id and c.created_at <= ${at}${shown}`,
    request: `left join repatriation_request r on r.person_id = p.id and r.created_at <= ${at}${state === null ? '' : ` and r.country = ${state}`}`,
    decision: `left join decision d on d.request_id = r.id and d.decided_at <= ${at} and (d.superseded_at is null or d.superseded_at > ${at})`,
    custody: `left join custody_episode e on e.person_id = p.id and e.admitted_at <= ${at} and (e.ended_at is null or e.ended_at > ${at}) left join facility f on f.id = e.facility_id`,
  };
  return (['claim', 'request', 'decision', 'custody'] as const)
    .filter((join) => joins.has(join))
    .map((join) => sql[join])
    .join(' ');
}

function basisOf(by: readonly StatisticDimension[], leaves: boolean): string {
  const byClaim = by.some((dimension) => (dimensionSql[dimension].joins as readonly Join[]).includes('claim'));
  const whose = leaves ? 'Persons shared with the State' : 'Persons on the register';
  const claims = byClaim ? ', once for each nationality claimed, attributed or confirmed; CLAIM_STATUS tells them apart' : '';
  return `${whose}${claims}.`;
}
