import type { Pool } from 'pg';
import type { Viewer } from '../../domain/access/viewer';
import type { CountedCell } from '../../domain/statistics/disclosure';
import type { Thresholds } from '../../domain/statistics/thresholds';
import { traceSql } from '../audit/trace';
import { inViewerScope } from '../plan/scopedQuery';

export interface StatisticDeps {
  /** Connects as the role that reads for counting alone and never gives a row away. */
  readonly pool: Pool;
  /** The same on a streaming replica: it counts, the trace is written where the records are. */
  readonly replica?: Pool;
  readonly thresholds: Thresholds;
  readonly now: () => Date;
  readonly requestId?: string;
}

export type Bind = (value: unknown) => string;

/**
 * Counts in one statement, which leaves its trace in the audit as well. `cells` selects `keys` (text[]), `count`, and, where a
 * table has medians, `figures` (json) with how many values they rest on as `of`. A replica counts in its stead
 * unless it is away or behind; the trace is written where the records are before the answer leaves.
 */
export async function tracedCount<Cell extends CountedCell = CountedCell>(
  deps: StatisticDeps,
  viewer: Viewer,
  operation: string,
  cells: (bind: Bind) => string,
): Promise<readonly Cell[]> {
  const counted = deps.replica ? await countedByReplica(deps.replica, deps, viewer, cells) : undefined;
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const answer = counted === undefined ? countSql(cells(bind)) : `select ${bind(counted)}::text as answer`;
  const text = `with answer as materialized (${answer}),
    ${traceSql(bind, { viewer, operation, classes: [0], fields: [], requestId: deps.requestId }, `'{}'::uuid[]`)}
    select answer::text as answer from answer`;
  const [row] = await inViewerScope(deps.pool, viewer, { durable: false, now: deps.now() }, text, values);
  return JSON.parse(row?.answer ?? '[]') as Cell[];
}

const countSql = (cells: string) =>
  `select coalesce(json_agg(to_json(cell) order by cell.keys), '[]'::json) as answer from (${cells}) cell`;

/** A count may be this old; nothing that leads to a decision is read here. */
const MOST_LAG = `interval '5 seconds'`;

const IN_STEP = `not pg_is_in_recovery() or pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
  or clock_timestamp() - pg_last_xact_replay_timestamp() < ${MOST_LAG}`;

/** Undefined where the replica is away or behind. */
async function countedByReplica(
  replica: Pool,
  deps: StatisticDeps,
  viewer: Viewer,
  cells: (bind: Bind) => string,
): Promise<string | undefined> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const text = `select case when ${IN_STEP} then (${countSql(cells(bind))})::text end as answer`;
  try {
    const [row] = await inViewerScope(replica, viewer, { durable: false, now: deps.now() }, text, values);
    return row?.answer ?? undefined;
  } catch {
    return undefined;
  }
}
