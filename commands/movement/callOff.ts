import type { MovementVerb } from '../../domain/movement/lifecycle';
import type { Changed } from '../command';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceMovement, assertStatus, lockWithPersons, type MovementInput } from './movementStep';

export interface CallOffInput extends MovementInput {
  readonly reasons: string;
}

/** The movement ends without arriving: everybody is free for another, stays in the custody of the origin, and RQ21 follows. */
export async function callOff(
  tx: Tx,
  verb: Extract<MovementVerb, 'cancelMovement' | 'abortMovement'>,
  to: 'CANCELLED' | 'ABORTED',
  input: CallOffInput,
): Promise<Changed> {
  const movement = await lockWithPersons(tx, input);
  assertStatus(verb, movement, tx.viewer);
  const left = await tx.query<{ requestId: string | null }>(
    `with left_list as (update manifest_entry set open = false, status_reason = $2 where movement_id = $1 and open returning request_id)
     select request_id from left_list`,
    [movement.id, input.reasons],
  );
  const requests = left.flatMap(({ requestId }) => requestId ?? []);
  await requestsLeftManifest(tx, requests, 'The movement was called off.');
  return advanceMovement(tx, verb, movement, to, { endedReason: input.reasons }, { detail: { reasons: input.reasons } });
}
