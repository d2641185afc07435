import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import type { Movement } from '../../entities/movement/Movement';
import { command } from '../command';
import { assertAdmits, facilitiesByCode } from '../facility/facilityByCode';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';

export interface DivertMovementInput extends MovementInput {
  readonly reasons: string;
  /** Inside the country: where it goes instead; left out, the destination stays and only the way changes. */
  readonly toFacilityCode?: string | null;
}

/** C.6, rulings 20. A transfer coordinator diverts a movement under way. The State abroad never changes: its gates were asked for it alone. */
export const divertMovement = command<DivertMovementInput>(
  'divertMovement',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const movement = await lockMovement(tx, input);
    assertStep(movementLifecycle, 'divertMovement', movement.status, factsOfRow(movement), viewer, tx.now);
    const toFacilityId = await destinationOf(tx, movement, input.toFacilityCode ?? null);
    return advanceMovement(
      tx,
      'divertMovement',
      movement,
      'DIVERTED',
      { toFacilityId, endedReason: input.reasons },
      { detail: { reasons: input.reasons } },
    );
  },
);

async function destinationOf(tx: Tx, movement: Movement, code: string | null): Promise<string | null> {
  if (code === null) return movement.toFacilityId;
  const path = 'input.toFacilityCode';
  if (movement.toCountry !== null) {
    throw new BadUserInput([{ path, code: 'INVALID_VALUE', message: 'A movement abroad keeps its State.' }]);
  }
  const places = await facilitiesByCode(tx, { [path]: code });
  const facility = places[path];
  if (!facility) return movement.toFacilityId;
  assertAdmits(path, facility);
  return facility.id;
}
