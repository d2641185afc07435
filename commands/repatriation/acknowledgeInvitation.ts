import { command } from '../command';
import { advanceOrigin, originStep } from './originStep';
import { lockRequest, type RequestInput } from './requestStep';

/** The invited State's officer acknowledges the invitation (rulings 17). */
export const acknowledgeInvitation = command<RequestInput>('acknowledgeInvitation', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await originStep(tx, viewer, 'acknowledgeInvitation', request);
  return advanceOrigin(tx, step, 'ACKNOWLEDGED');
});
