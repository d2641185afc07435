import type { HoldReason } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface HoldRepatriationRequestInput extends RequestInput {
  readonly reason: HoldReason;
  readonly reasons: string;
  /** When the hold is reviewed. */
  readonly reviewOn: Date;
}

/** RQ6. A legal officer or the court's registrar holds a review, for a named reason and until a day of review. */
export const holdRepatriationRequest = command<HoldRepatriationRequestInput>(
  'holdRepatriationRequest',
  {
    validate: (input, now) => {
      const faults = new InputFaults();
      if (input.reason === 'ASYLUM_FEAR') faults.add('input.reason', 'NOT_BY_HAND', 'A fear is recorded with recordConsularChoice (I-14).');
      if (input.reviewOn.getTime() < now.getTime()) faults.add('input.reviewOn', 'DATE_IN_PAST', 'The review lies ahead.');
      faults.throwIfAny();
      requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'holdRepatriationRequest', request);
    const holdReviewOn = input.reviewOn.toISOString().slice(0, 10);
    return advance(
      tx,
      step,
      'ON_HOLD',
      { holdReason: input.reason, holdReviewOn },
      { detail: { reason: input.reason, reasons: input.reasons } },
    );
  },
);
