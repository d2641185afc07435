import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

const trackOf = (route: RepatriationRoute) =>
  route === 'CHILD_FAMILY_RETURN' ? 'CHILD_FAMILY' : route === 'SENTENCE_TRANSFER' ? 'SENTENCE_TRANSFER' : 'REPATRIATION';

/** RQ4. A legal officer registers a submitted request; its gates stand from now on, and the person's track follows (rulings 18). */
export const registerRepatriationRequest = command<RequestInput>('registerRepatriationRequest', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'registerRepatriationRequest', request);
  // A juvenile stays on the juvenile track until the age is settled.
  await tx.query(
    `update person set track = $2, version = version + 1, updated_at = $3 where id = $1 and track is distinct from 'JUVENILE'`,
    [request.personId, trackOf(request.route), tx.now],
  );
  return advance(tx, step, 'REGISTERED', { registeredAt: tx.now });
});
