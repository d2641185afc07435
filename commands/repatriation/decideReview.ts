import type { RepatriationState, ReviewOutcome } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface DecideReviewInput extends RequestInput {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
}

const stateAfter = { UPHELD_APPROVAL: 'APPROVED', UPHELD_DECLINE: 'DECLINED', SENT_BACK: 'IN_REVIEW' } as const satisfies Record<
  ReviewOutcome,
  RepatriationState
>;

/**
 * RQ11. The court, by a registrar who took no part in the decision, upholds it or sends it back. An approval is upheld only
 * while every ground of RQ8 stands. The review exhausts the remedy: its window ends.
 */
export const decideReview = command<DecideReviewInput>(
  'decideReview',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'decideReview', request, { reviewOutcome: input.outcome });
    const sentBack = input.outcome === 'SENT_BACK';
    await tx.query(
      `update decision set review_outcome = $2, reviewed_by = $3, reviewed_at = $4, remedy_until = case when $5 then remedy_until else $4 end,
         superseded_at = case when $5 then $4 end, superseded_reason = case when $5 then 'A review sent the decision back.' end
       where request_id = $1 and superseded_at is null`,
      [request.id, input.outcome, viewer.accountId, tx.now, sentBack],
    );
    const changes = sentBack ? { approvedAt: null, remedyUntil: null, declineReason: null } : { remedyUntil: tx.now };
    return advance(tx, step, stateAfter[input.outcome], changes, { detail: { reasons: input.reasons } });
  },
);
