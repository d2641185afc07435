import { clockRules } from '../../domain/clock/clocks';
import type { DeclineReason } from '../../domain/repatriation/vocabulary';
import { detentionReview, openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { decide } from './decide';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface DeclineRepatriationRequestInput extends RequestInput {
  readonly reason: DeclineReason;
  readonly reasons: string;
  readonly reasonsForState?: string | null;
  readonly legalBasis: string;
}

/** RQ9. A decision authority other than the preparer declines; a refused extradition opens a review of the detention (I-31). */
export const declineRepatriationRequest = command<DeclineRepatriationRequestInput>(
  'declineRepatriationRequest',
  {
    validate: (input) => {
      new InputFaults().requireText('input.legalBasis', input.legalBasis).throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'declineRepatriationRequest', request, { declineReason: input.reason });
    const remedyUntil = clockRules.REMEDY_WINDOW.dueAt(tx.now);
    await decide(tx, request.id, {
      outcome: 'DECLINED',
      declineReason: input.reason,
      reasons: input.reasons,
      reasonsForState: input.reasonsForState ?? null,
      legalBasis: input.legalBasis,
      conditions: null,
      remedyUntil,
    });
    if (request.route === 'EXTRADITION') openTasks(tx, [detentionReview(request, 'the extradition was refused')]);
    return advance(tx, step, 'DECLINED', { declineReason: input.reason, remedyUntil });
  },
);
