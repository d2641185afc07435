import { command } from '../command';
import { requireReasons } from '../input';
import { openDecision } from './decide';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RequestDecisionReviewInput extends RequestInput {
  /** For whom the officer asks: the person, or counsel by name; null for the State itself. */
  readonly onBehalfOf?: string | null;
  readonly reasons: string;
}

/** RQ10. Inside the remedy window the State, or an officer for the person or counsel, asks for a review; an approval is suspended. */
export const requestDecisionReview = command<RequestDecisionReviewInput>(
  'requestDecisionReview',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'requestDecisionReview', request);
    const decision = await openDecision(tx, request.id);
    const reasons = decision ? await tx.sealed('decision', 'review_reasons', decision, input.reasons) : null;
    await tx.query(
      `update decision set review_requested_by = $2, review_requested_at = $3, review_reasons = $4 where request_id = $1 and superseded_at is null`,
      [request.id, input.onBehalfOf ?? viewer.organisation, tx.now, reasons],
    );
    return advance(tx, step, 'REVIEW_REQUESTED');
  },
);
