import { givenMovement } from './givenMovement';
import { must } from './givenRequest';
import type { TestApi } from './testApi';

/** From READY_FOR_HANDOVER to what only completeHandover is missing to; the movement in SQL, as movements are other tests' subject. */
export async function arriveAndSign(
  api: TestApi,
  request: { readonly id: string; readonly personId: string },
  country = 'FRA',
): Promise<void> {
  const { id: requestId } = request;
  const movementId = await givenMovement(api, request, 'AUTHORISED', country);
  const setMovement = (status: string) => api.database.query('update movement set status = $2 where id = $1', [movementId, status]);
  await must(api, 'transfer-1', 'scheduleHandover', { requestId, movementId });
  await api.database.query(`update repatriation_request set state = 'IN_TRANSIT' where id = $1`, [requestId]);
  await setMovement('ARRIVED');
  await must(api, `liaison-${country.toLowerCase()}`, 'signHandoverReceipt', {
    requestId,
    receivingOfficer: 'Officer Example',
    receivingAuthority: 'Border police',
    place: 'Airport',
    receivedAt: api.now().toISOString(),
    recordCopyReceived: true,
    propertyReceived: true,
  });
  await setMovement('RECONCILED');
}

/** From READY_FOR_HANDOVER to COMPLETED. */
export async function handOver(api: TestApi, request: { readonly id: string; readonly personId: string }, country = 'FRA'): Promise<void> {
  await arriveAndSign(api, request, country);
  await must(api, 'transfer-1', 'completeHandover', { requestId: request.id });
}
