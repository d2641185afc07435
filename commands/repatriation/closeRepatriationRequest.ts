import { command } from '../command';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

/** RQ18. A legal officer closes a request whose follow-up is over. */
export const closeRepatriationRequest = command<RequestInput>('closeRepatriationRequest', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'closeRepatriationRequest', request);
  return advance(tx, step, 'CLOSED');
});
