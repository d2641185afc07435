import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface AddMovementsToOperationInput extends OperationInput {
  readonly movementIds: readonly string[];
}

const MOST_AT_ONCE = 200;

/** OP10. Movements that the officer sees join the operation; a movement belongs to one operation at most. */
export const addMovementsToOperation = command<AddMovementsToOperationInput>(
  'addMovementsToOperation',
  {
    validate: ({ movementIds }) => {
      const faults = new InputFaults();
      if (movementIds.length === 0) faults.add('input.movementIds', 'REQUIRED', 'Name at least one movement.');
      if (movementIds.length > MOST_AT_ONCE) faults.add('input.movementIds', 'OUT_OF_RANGE', `At most ${MOST_AT_ONCE} movements at once.`);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const ids = [...new Set(input.movementIds)];
    // Found under the viewer: what is out of sight is as if it were not there.
    const seen = await tx.query<{ id: string }>('select id from movement where id = any($1::uuid[])', [ids.filter(isId)]);
    assertEach(ids, new Set(seen.map(({ id }) => id)), 'INVALID_VALUE', 'There is no movement of this id.');
    const operation = await operationStep(tx, viewer, 'addMovementsToOperation', input);
    assertEach(ids, await linkMovements(tx, operation.id, ids), 'ALREADY_LISTED', 'The movement belongs to another operation.');
    return advanceOperation(tx, 'addMovementsToOperation', operation);
  },
);

function assertEach(ids: readonly string[], good: ReadonlySet<string>, code: string, message: string): void {
  const faults = ids.flatMap((id, at) => (good.has(id) ? [] : [{ path: `input.movementIds[${at}]`, code, message }]));
  if (faults.length > 0) throw new BadUserInput(faults);
}

/** @returns the movements that belong to the operation now: those of another operation stay where they are. */
export async function linkMovements(tx: Tx, operationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const linked = await tx.query<{ movementId: string }>(
    `with linked as (
       insert into operation_movement (movement_id, operation_id, country, added_by, added_at)
       select m.id, $1, m.to_country, $3, $4 from movement m where m.id = any($2::uuid[])
       on conflict (movement_id) do nothing returning movement_id
     )
     select movement_id from linked
     union select movement_id from operation_movement where operation_id = $1 and movement_id = any($2::uuid[])`,
    [operationId, ids, tx.viewer.accountId, tx.now],
  );
  return new Set(linked.map(({ movementId }) => movementId));
}
