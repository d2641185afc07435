import { gatesShownToState } from '../../domain/repatriation/gates';
import { column, instant, instantSql, reads, sealed, sql } from '../plan/readMap';

/** As SQL: the gates that a State learns of (rulings 3). */
export const SHOWN_TO_STATE = `(${gatesShownToState.map((kind) => `'${kind}'`).join(', ')})`;

/** The map reads a view; the words stand in the gate's own row. */
const OF_GATE = { of: { table: 'gate', row: (row: string) => `${row}.gate_id` } } as const;

/** One gate of a request, computed when read (rulings 12). A State learns the status of HEALTH and nothing more of it. */
export const gateReads = reads({
  type: 'Gate',
  table: 'guard_facts_gate',
  person: (row) => `${row}.person_id`,
  fields: {
    kind: column('kind', { level: 1 }),
    status: column('status', { level: 1 }),
    clearedUntil: instant('cleared_until', {
      forStates: sql((row) => `case when ${row}.kind <> 'HEALTH' then ${instantSql(`${row}.cleared_until`)} end`),
    }),
    owner: column('owner', { level: 1 }),
    evidence: sealed('evidence', OF_GATE),
    reason: sealed('reason', OF_GATE),
    decidedAt: instant('decided_at', {
      forStates: sql((row) => `case when ${row}.kind <> 'HEALTH' then ${instantSql(`${row}.decided_at`)} end`),
    }),
  },
});
