import { FINDING_DAYS } from '../../domain/repatriation/gates';
import type { NonRefoulementFinding } from '../../entities/repatriation/NonRefoulementFinding';
import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';
import { returnRequestsToReview } from './systemSteps';

export interface ConfirmNonRefoulementFindingInput extends RequestInput {
  readonly reasons: string;
  readonly expiresAt?: Date | null;
  /** Until when the person may appeal against the finding itself; suspensive (CAT GC 4). */
  readonly appealUntil?: Date | null;
}

const latest = (now: Date) => new Date(now.getTime() + FINDING_DAYS * 86_400_000);

/**
 * Another legal officer confirms the finding, for 90 days at most (I-07, rulings 19). A real risk fails the gate, and what was
 * approved returns to review (RQ22). No role may override it (I-05).
 */
export const confirmNonRefoulementFinding = command<ConfirmNonRefoulementFindingInput>(
  'confirmNonRefoulementFinding',
  {
    validate: ({ reasons, expiresAt, appealUntil }, now) => {
      const faults = new InputFaults().requireText('input.reasons', reasons);
      if (expiresAt != null && (expiresAt.getTime() <= now.getTime() || expiresAt.getTime() > latest(now).getTime()))
        faults.add('input.expiresAt', 'OUT_OF_RANGE', `A finding holds for ${FINDING_DAYS} days at most.`);
      if (appealUntil != null && appealUntil.getTime() <= now.getTime())
        faults.add('input.appealUntil', 'DATE_IN_PAST', 'A window to appeal lies ahead.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'confirmNonRefoulementFinding', request);
    const finding = await tx.one<NonRefoulementFinding>(
      'select * from non_refoulement_finding where request_id = $1 and superseded_at is null',
      [request.id],
    );
    if (!finding) throw new Error('A finding that the table allows to confirm is not on record.');
    const reasons = await tx.sealed('non_refoulement_finding', 'confirm_reasons', finding, input.reasons);
    await tx.query(
      `update non_refoulement_finding set confirmed_by = $2, confirmed_at = $3, confirm_reasons = $4, expires_at = $5, appeal_until = $6
       where id = $1`,
      [finding.id, viewer.accountId, tx.now, reasons, input.expiresAt ?? latest(tx.now), input.appealUntil ?? null],
    );
    await startClocks(tx, [
      {
        kind: 'FINDING_VALIDITY',
        subjectId: request.id,
        personId: request.personId,
        country: null,
        dueAt: input.expiresAt ?? latest(tx.now),
      },
    ]);
    const changed = await fileIn(tx, step);
    if (step.facts.finding !== 'REAL_RISK') return changed;
    const returned = await returnRequestsToReview(tx, { requestIds: [request.id] }, 'A real risk was found in the destination.');
    return returned.length === 0 ? changed : { ...changed, version: request.version + 1 };
  },
);
