import { NotFound } from '../../domain/errors';
import type { MovingOrder } from '../../entities/operation/MovingOrder';
import { command } from '../command';
import { type PlanMovementInput, validatePlan, writePlan } from '../movement/planMovement';
import { linkMovements } from './addMovementsToOperation';
import { advanceMovingOrder, assertMovingOrderStep, type MovingOrderInput } from './movingOrderVerbs';

export interface PlanMovementOfBatchInput extends MovingOrderInput, Omit<PlanMovementInput, 'fromFacilityCode' | 'toCountry'> {
  readonly batch: number;
  readonly toFacilityCode: string;
}

/** MO4. The transfer coordinator makes a movement of a batch of a signed order; it belongs to the operation, and its list is then written. */
export const planMovementOfBatch = command<PlanMovementOfBatchInput>(
  'planMovementOfBatch',
  { validate: (input, now) => validatePlan({ ...input, fromFacilityCode: '' }, now) },
  async (tx, viewer, input) => {
    const order = await tx.lockRow<MovingOrder>('moving_order', input.orderId, input.expectedVersion);
    const batch = await tx.one<{ id: string; from: string; movementId: string | null }>(
      `select b.id, f.code as "from", b.movement_id from moving_order_batch b join facility f on f.id = b.facility_id
       where b.order_id = $1 and b.number = $2`,
      [order.id, input.batch],
    );
    if (!batch) throw new NotFound();
    assertMovingOrderStep(tx, viewer, 'planMovementOfBatch', order, { movementMade: batch.movementId !== null });
    const { toFacilityCode, legs, carrier, route, departurePlannedAt, escorts, femaleEscort, receivingConfirmation, icrcInformedAt } =
      input;
    const movement = await writePlan(tx, viewer, {
      fromFacilityCode: batch.from,
      toFacilityCode,
      legs: legs ?? null,
      carrier: carrier ?? null,
      route: route ?? null,
      departurePlannedAt: departurePlannedAt ?? null,
      escorts: escorts ?? null,
      femaleEscort: femaleEscort ?? null,
      receivingConfirmation: receivingConfirmation ?? null,
      icrcInformedAt: icrcInformedAt ?? null,
    });
    await tx.query('update moving_order_batch set movement_id = $2 where id = $1', [batch.id, movement.id]);
    await linkMovements(tx, order.operationId, [movement.id]);
    return advanceMovingOrder(tx, 'planMovementOfBatch', order, order.status, {});
  },
);
