import { command } from '../command';
import { requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ReturnRepatriationRequestInput extends RequestInput {
  /** At least 20 characters (I-15). */
  readonly reasons: string;
  /** What is missing, in plain words. */
  readonly missing?: readonly string[] | null;
}

/** RQ3. A legal officer returns an incomplete request, naming what is missing; it stays so until submitted again. */
export const returnRepatriationRequest = command<ReturnRepatriationRequestInput>(
  'returnRepatriationRequest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'returnRepatriationRequest', request);
    return advance(tx, step, 'RETURNED_INCOMPLETE', {}, { detail: { reasons: input.reasons, missing: input.missing ?? [] } });
  },
);
