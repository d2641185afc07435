import { clockRules } from '../../domain/clock/clocks';
import { standardConditions } from '../../domain/repatriation/routes';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { decide } from './decide';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ApproveRepatriationRequestInput extends RequestInput {
  readonly legalBasis: string;
  readonly reasons: string;
  readonly reasonsForState?: string | null;
  /** Null: the standard ones of the route. */
  readonly conditions?: readonly string[] | null;
}

/** RQ8. A decision authority other than the preparer approves; the gates are asked again, now; the remedy window starts. */
export const approveRepatriationRequest = command<ApproveRepatriationRequestInput>(
  'approveRepatriationRequest',
  {
    validate: (input) => {
      new InputFaults().requireText('input.legalBasis', input.legalBasis).throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'approveRepatriationRequest', request);
    const remedyUntil = clockRules.REMEDY_WINDOW.dueAt(tx.now);
    await decide(tx, request.id, {
      outcome: 'APPROVED',
      declineReason: null,
      reasons: input.reasons,
      reasonsForState: input.reasonsForState ?? null,
      legalBasis: input.legalBasis,
      conditions: input.conditions ?? standardConditions[request.route],
      remedyUntil,
    });
    return advance(tx, step, 'APPROVED', { approvedAt: tx.now, remedyUntil });
  },
);
