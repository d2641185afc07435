import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { type Happened, happened, happenedAt } from './happened';
import { endRunningLeg } from './legStep';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';

/** Rulings 20. The receiving side reports the arrival: a registrar inside the country, abroad an officer of that State. */
export const arriveMovement = command<MovementInput & Happened>('arriveMovement', { validate: happened }, async (tx, viewer, input) => {
  const movement = await lockMovement(tx, input);
  const stop = await tx.one(`select id from overnight_stop where movement_id = $1 and state = 'STARTED'`, [movement.id]);
  const facts = { ...factsOfRow(movement), stopRunning: stop !== undefined };
  assertStep(movementLifecycle, 'arriveMovement', movement.status, facts, viewer, tx.now);
  const occurredAt = happenedAt(tx, movement, input);
  await endRunningLeg(tx, movement.id, occurredAt);
  await startClocks(tx, [{ kind: 'HEADCOUNT_RECONCILED', subjectId: movement.id, personId: null, country: null, start: occurredAt }]);
  return advanceMovement(
    tx,
    'arriveMovement',
    movement,
    'ARRIVED',
    { arrivedAt: occurredAt },
    { occurredAt, lateReason: input.lateReason },
  );
});
