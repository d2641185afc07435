import { InvalidTransition } from '../../domain/errors';
import { verbsFrom } from '../../domain/lifecycle/lifecycle';
import { repatriationLifecycle } from '../../domain/repatriation/lifecycle';
import type { DecisionOutcome, DeclineReason } from '../../domain/repatriation/vocabulary';
import { Decision } from '../../entities/repatriation/Decision';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';
import { supersedeDecision } from './supersedeDecision';

export interface ProposeRepatriationDecisionInput extends RequestInput {
  readonly proposal: DecisionOutcome;
  readonly declineReason?: DeclineReason | null;
  readonly reasons: string;
  /** The person's views, or that the person refused to give them. */
  readonly personViews: string;
}

/** RQ7. A legal officer prepares the decision: APPROVED needs nine gates, DECLINED a reason that holds (rulings 9). */
export const proposeRepatriationDecision = command<ProposeRepatriationDecisionInput>(
  'proposeRepatriationDecision',
  {
    validate: (input) => {
      const faults = new InputFaults().requireText('input.personViews', input.personViews);
      const reasoned = input.declineReason != null;
      if (input.proposal === 'DECLINED' && !reasoned)
        faults.add('input.declineReason', 'REQUIRED', 'A proposal to decline names its reason.');
      if (input.proposal === 'APPROVED' && reasoned)
        faults.add('input.declineReason', 'CONFLICT', 'A proposal to approve has no reason to decline.');
      faults.throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    // What is held may be declined, not approved (rulings 9).
    if (request.state === 'ON_HOLD' && input.proposal === 'APPROVED')
      throw new InvalidTransition(request.state, verbsFrom(repatriationLifecycle, request.state, viewer.role));
    const step = await requestStep(tx, viewer, 'proposeRepatriationDecision', request, {
      outcome: input.proposal,
      ...(input.declineReason == null ? {} : { declineReason: input.declineReason }),
    });
    await supersedeDecision(tx, request.id, 'A new decision was proposed.');
    await tx.insert(Decision, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      proposal: input.proposal,
      proposalDeclineReason: input.declineReason ?? null,
      proposalReasons: input.reasons,
      personViews: input.personViews,
      preparedBy: viewer.accountId,
      preparedAt: tx.now,
    });
    return advance(tx, step, 'DECISION_PENDING', { holdReason: null, holdReviewOn: null });
  },
);
