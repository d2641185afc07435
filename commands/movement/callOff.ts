import type { MovementVerb } from '../../domain/movement/lifecycle';
import type { Changed } from '../command';
import { InputFaults, requireReasons } from '../input';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { type Happened, happenedAt, requireHappened } from './happened';
import { cancelPlannedLegs, endRunningLeg } from './legStep';
import { advanceMovement, assertStatus, lockWithPersons, type MovementInput } from './movementStep';
import { codeOf } from './reasonGiven';
import { returnProperty } from './resolvePropertyDifference';

export interface CallOffInput extends MovementInput, Happened {
  readonly reasons: string;
  /** Of the closed list; left out, OTHER: the text says it. */
  readonly reasonCode?: string | null;
}

const ENDS = {
  cancelMovement: { to: 'CANCELLED', list: 'CANCELLATION' },
  abortMovement: { to: 'ABORTED', list: 'ABORT' },
} as const;

export function validateCallOff(input: CallOffInput, now: Date): void {
  requireReasons(input.reasons);
  requireHappened(new InputFaults(), input, now);
}

/** The movement ends without arriving: everybody is free for another, stays in the custody of the origin, and RQ21 follows. */
export async function callOff(
  tx: Tx,
  verb: Extract<MovementVerb, 'cancelMovement' | 'abortMovement'>,
  input: CallOffInput,
): Promise<Changed> {
  const movement = await lockWithPersons(tx, input);
  assertStatus(verb, movement, tx.viewer);
  const { to, list } = ENDS[verb];
  const endedCode = codeOf(list, input.reasonCode, tx.now);
  const occurredAt = happenedAt(tx, movement, input);
  const left = await tx.query<{ requestId: string | null }>(
    `with left_list as (update manifest_entry set open = false where movement_id = $1 and open returning request_id)
     select request_id from left_list`,
    [movement.id],
  );
  const requests = left.flatMap(({ requestId }) => requestId ?? []);
  await requestsLeftManifest(tx, requests, 'The movement was called off.');
  await endRunningLeg(tx, movement.id, occurredAt);
  await cancelPlannedLegs(tx, movement.id, 'The movement was called off.');
  await returnProperty(tx, movement.id, null);
  return advanceMovement(
    tx,
    verb,
    movement,
    to,
    { endedReason: input.reasons, endedList: list, endedCode },
    { detail: { reasons: input.reasons, reasonCode: endedCode }, occurredAt, lateReason: input.lateReason },
  );
}
