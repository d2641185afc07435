import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';

/** Rulings 20. The receiving side reports the arrival: a registrar inside the country, abroad an officer of that State. */
export const arriveMovement = command<MovementInput>('arriveMovement', {}, async (tx, viewer, input) => {
  const movement = await lockMovement(tx, input);
  assertStep(movementLifecycle, 'arriveMovement', movement.status, factsOfRow(movement), viewer, tx.now);
  await startClocks(tx, [{ kind: 'HEADCOUNT_RECONCILED', subjectId: movement.id, personId: null, country: null }]);
  return advanceMovement(tx, 'arriveMovement', movement, 'ARRIVED', { arrivedAt: tx.now });
});
