import { command } from '../command';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

/** RQ18. A legal officer begins to monitor the assurances after the handover. */
export const beginFollowUp = command<RequestInput>('beginFollowUp', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'beginFollowUp', request);
  return advance(tx, step, 'FOLLOW_UP');
});
