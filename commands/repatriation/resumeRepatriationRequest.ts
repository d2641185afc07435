import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

/** RQ6. The review goes on; a request that was held before it was registered is submitted again (rulings 11). */
export const resumeRepatriationRequest = command<RequestInput>('resumeRepatriationRequest', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'resumeRepatriationRequest', request);
  const to = request.registeredAt === null ? 'SUBMITTED' : 'IN_REVIEW';
  if (to === 'SUBMITTED')
    await startClocks(tx, [{ kind: 'COMPLETENESS_CHECK', subjectId: request.id, personId: request.personId, country: null }]);
  return advance(tx, step, to, { holdReason: null, holdReviewOn: null });
});
