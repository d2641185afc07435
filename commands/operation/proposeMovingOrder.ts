import { GuardFailed } from '../../domain/errors';
import { movingOrder, type MovingOrder as Proposal } from '../../domain/operation/movingOrder';
import { movingRules } from '../../domain/operation/movingRules';
import { MovingOrder } from '../../entities/operation/MovingOrder';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { peopleToMove } from './movingFacts';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface ProposeMovingOrderInput extends OperationInput {
  /** Persons in one batch, such as what a convoy carries. */
  readonly batchSize: number;
}

const LARGEST_BATCH = 1000;
const NOBODY = { rule: 'MO-EMPTY', message: 'Nobody is left in the places that the operation empties.', gate: null };

/** OP13. The rules put everybody in the places that are emptied in an order; a proposal before takes its leave. */
export const proposeMovingOrder = command<ProposeMovingOrderInput>(
  'proposeMovingOrder',
  {
    validate: ({ batchSize }) => {
      const faults = new InputFaults();
      if (batchSize < 1 || batchSize > LARGEST_BATCH) faults.add('input.batchSize', 'OUT_OF_RANGE', `1 to ${LARGEST_BATCH}.`);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const operation = await operationStep(tx, viewer, 'proposeMovingOrder', input);
    const { people, related } = await peopleToMove(tx, operation.id);
    if (people.length === 0) throw new GuardFailed([NOBODY]);
    const proposal = movingOrder(people, related, input.batchSize);
    await tx.query(
      `update moving_order set status = 'WITHDRAWN', withdrawn_reasons = 'Another order was proposed.', version = version + 1
       where operation_id = $1 and status = 'PROPOSED'`,
      [operation.id],
    );
    const id = tx.newId('MovingOrder');
    await tx.insert(MovingOrder, {
      id,
      ref: await tx.newRef(),
      operationId: operation.id,
      batchSize: input.batchSize,
      persons: people.length,
      rules: movingRules.map(({ rule, label, source, weight }) => ({ rule, label, source, weight })),
      proposedBy: viewer.accountId,
      proposedAt: tx.now,
      lastChangedBy: viewer.accountId,
    });
    await write(tx, operation.id, id, proposal);
    await advanceOperation(tx, 'proposeMovingOrder', operation);
    return { kind: 'MovingOrder', id, version: 1 };
  },
);

/** Batches and places in one statement, however many. */
async function write(tx: Tx, operationId: string, orderId: string, { batches, places }: Proposal): Promise<void> {
  await tx.query(
    `with batches as (
       insert into moving_order_batch (id, order_id, operation_id, number, facility_id, stream)
       select id, $3, $4, number, "facilityId", stream
       from jsonb_to_recordset($1::jsonb) as b(id uuid, number integer, "facilityId" uuid, stream text))
     insert into moving_order_place (id, order_id, operation_id, person_id, facility_id, family, stream, position, batch, waits, contributions)
     select id, $3, $4, "personId", "facilityId", family, stream, position, batch, waits, contributions
     from jsonb_to_recordset($2::jsonb) as p(id uuid, "personId" uuid, "facilityId" uuid, family integer, stream text, position integer,
       batch integer, waits text, contributions jsonb)`,
    [JSON.stringify(batches.map(named(tx))), JSON.stringify(places.map(named(tx))), orderId, operationId],
  );
}

const named =
  (tx: Tx) =>
  <Part extends object>(part: Part) => ({ ...part, id: tx.newId('Part') });
