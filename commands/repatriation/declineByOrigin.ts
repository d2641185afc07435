import type { DeclineReason } from '../../domain/repatriation/vocabulary';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advanceOrigin, originStep } from './originStep';
import { lockRequest, type RequestInput } from './requestStep';
import { returnRequestsToReview } from './systemSteps';

export interface DeclineByOriginInput extends RequestInput {
  readonly reason: DeclineReason;
  readonly reasons: string;
  /** The independent body that reviews the State's refusal (ECHR, H.F. and Others v. France). */
  readonly reviewBody: string;
  readonly offersChildrenOnly?: boolean | null;
}

/**
 * The State declines its national, with reasons and the body that reviews them. A draft stays; a request before its decision
 * leaves a task to the legal officers; an approval returns to review (rulings 17).
 */
export const declineByOrigin = command<DeclineByOriginInput>(
  'declineByOrigin',
  {
    validate: (input) => {
      new InputFaults().requireText('input.reviewBody', input.reviewBody).throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await originStep(tx, viewer, 'declineByOrigin', request);
    const changed = await advanceOrigin(tx, step, input.offersChildrenOnly ? 'CHILDREN_ONLY_OFFER' : 'DECLINED', {
      reason: input.reason,
      reasons: input.reasons,
      reviewBody: input.reviewBody,
    });
    if (request.state === 'DRAFT') return changed;
    const returned = await returnRequestsToReview(tx, { requestIds: [request.id] }, 'The State declined.');
    if (returned.length > 0) return { ...changed, version: request.version + 2 };
    openTasks(tx, [
      {
        kind: 'STATE_DECLINED',
        personId: request.personId,
        subjectId: request.id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'The State declined: examine what follows for the request.',
      },
    ]);
    return changed;
  },
);
