import { command } from '../command';
import { requireReasons } from '../input';
import { endTreatyGround } from './decideTreatyGround';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';
import { returnRequestsToReview } from './systemSteps';

export interface WithdrawTreatyGroundInput extends RequestInput {
  readonly reasons: string;
}

/** I-06. The decision authority takes back that a treaty answers the possible death penalty: what was approved on it returns to review (RQ22). */
export const withdrawTreatyGround = command<WithdrawTreatyGroundInput>(
  'withdrawTreatyGround',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'withdrawTreatyGround', request);
    await endTreatyGround(tx, request.id, input.reasons);
    const changed = await fileIn(tx, step);
    const returned = await returnRequestsToReview(
      tx,
      { requestIds: [request.id] },
      'The treaty on which the decision rested no longer answers the possible death penalty.',
    );
    return returned.length > 0 ? { ...changed, version: request.version + 1 } : changed;
  },
);
