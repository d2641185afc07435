import type { Pool } from 'pg';
import type { Viewer } from '../../domain/access/viewer';
import type { CountedCell } from '../../domain/statistics/disclosure';
import type { Thresholds } from '../../domain/statistics/thresholds';
import { traceSql } from '../audit/trace';
import { inViewerScope } from '../plan/scopedQuery';

export interface StatisticDeps {
  /** Connects as the role that reads for counting alone and never gives a row away. */
  readonly pool: Pool;
  readonly thresholds: Thresholds;
  readonly now: () => Date;
  readonly requestId?: string;
}

export type Bind = (value: unknown) => string;

/**
 * Counts in one statement, which leaves its trace in the audit as well. `cells` selects `keys` (text[]), `count`, and, where a
 * table has medians, `figures` (json) with how many values they rest on as `n`.
 */
export async function tracedCount(
  deps: StatisticDeps,
  viewer: Viewer,
  operation: string,
  cells: (bind: Bind) => string,
): Promise<readonly CountedCell[]> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const text = `with answer as materialized (
      select coalesce(json_agg(to_json(cell) order by cell.keys), '[]'::json) as answer from (${cells(bind)}) cell),
    ${traceSql(bind, { viewer, operation, classes: [0], fields: [], requestId: deps.requestId }, `'{}'::uuid[]`)}
    select answer::text as answer from answer`;
  const [row] = await inViewerScope(deps.pool, viewer, { durable: false, now: deps.now() }, text, values);
  return JSON.parse(row?.answer ?? '[]') as CountedCell[];
}
