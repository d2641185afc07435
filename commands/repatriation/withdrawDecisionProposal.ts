import { command } from '../command';
import { requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';
import { supersedeDecision } from './supersedeDecision';

export interface WithdrawDecisionProposalInput extends RequestInput {
  readonly reasons: string;
}

/** RQ23. A legal officer takes the proposal back before it is decided; the review goes on. */
export const withdrawDecisionProposal = command<WithdrawDecisionProposalInput>(
  'withdrawDecisionProposal',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'withdrawDecisionProposal', request);
    await supersedeDecision(tx, request.id, 'The proposal was withdrawn.');
    return advance(tx, step, 'IN_REVIEW', {}, { detail: { reasons: input.reasons } });
  },
);
