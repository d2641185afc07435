import type { Tx } from '../Tx';

/** A decision, or a proposal, that no longer stands is kept and marked: history is never rewritten. */
export async function supersedeDecision(tx: Tx, requestId: string, reason: string): Promise<void> {
  await tx.enterSystemScope();
  await tx.query('update decision set superseded_at = $2, superseded_reason = $3 where request_id = $1 and superseded_at is null', [
    requestId,
    tx.now,
    reason,
  ]);
}
