import { Clock } from '../../entities/clock/Clock';
import type { Tx } from '../Tx';

export interface NewClock {
  readonly kind: string;
  /** GraphQL type of the subject. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId: string | null;
  /** The State that sees the clock; null: the custodial side alone. */
  readonly country: string | null;
  readonly dueAt: Date;
  /** The law or proposal that the time comes from. */
  readonly source: string;
}

/** Starts a clock in the command's transaction; one that runs already for the same matter makes way. */
export async function startClock(tx: Tx, clock: NewClock): Promise<void> {
  await endClocks(tx, [clock.subjectId], [clock.kind], 'STOPPED');
  await tx.insert(Clock, { id: tx.newId('Clock'), ...clock, status: 'RUNNING', startedAt: tx.now, version: 1 });
}

/** Ends running and paused clocks: MET when what they wait for came about, STOPPED when nobody waits any longer. */
export async function endClocks(tx: Tx, subjectIds: readonly string[], kinds: readonly string[], as: 'MET' | 'STOPPED'): Promise<void> {
  await tx.enterSystemScope();
  await tx.query(
    `update clock set status = $3, ended_at = $4, version = version + 1
     where subject_id = any($1::uuid[]) and kind = any($2::text[]) and status in ('RUNNING', 'PAUSED')`,
    [subjectIds, kinds, as, tx.now],
  );
}
