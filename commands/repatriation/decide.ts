import type { DecisionOutcome, DeclineReason } from '../../domain/repatriation/vocabulary';
import type { Tx } from '../Tx';

export interface DecisionText {
  readonly outcome: DecisionOutcome;
  readonly declineReason: DeclineReason | null;
  readonly reasons: string;
  /** What is served on the State; null: a standard sentence. */
  readonly reasonsForState: string | null;
  readonly legalBasis: string;
  readonly conditions: readonly string[] | null;
  readonly remedyUntil: Date;
}

/** Completes the proposal that lies before the decision authority. The database refuses the preparer once more (I-16). */
export async function decide(tx: Tx, requestId: string, decision: DecisionText): Promise<void> {
  const before = await openDecision(tx, requestId);
  if (!before) return;
  await tx.query(
    `update decision set outcome = $2, decline_reason = $3, reasons = $4, reasons_for_state = $5, legal_basis = $6, conditions = $7,
       decided_by = $8, decided_at = $9, remedy_until = $10
     where id = $1`,
    [
      before.id,
      decision.outcome,
      decision.declineReason,
      await tx.sealed('decision', 'reasons', before, decision.reasons),
      await tx.sealed('decision', 'reasons_for_state', before, decision.reasonsForState),
      decision.legalBasis,
      decision.conditions,
      tx.viewer.accountId,
      tx.now,
      decision.remedyUntil,
    ],
  );
}

/** The proposal or decision that stands, by its id and person: what is written into it is sealed for that row. */
export function openDecision(tx: Tx, requestId: string): Promise<{ readonly id: string; readonly personId: string } | undefined> {
  return tx.one('select id, person_id from decision where request_id = $1 and superseded_at is null', [requestId]);
}
