import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import type { Movement } from '../../entities/movement/Movement';
import { MovementLeg } from '../../entities/movement/MovementLeg';
import { command } from '../command';
import { assertAdmits, facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type Happened, happenedAt, requireHappened } from './happened';
import { cancelPlannedLegs, endRunningLeg } from './legStep';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';
import { checkLegs, type MovementLegInput } from './planMovement';
import { codeOf } from './reasonGiven';

export interface DivertMovementInput extends MovementInput, Happened {
  readonly reasons: string;
  /** Of the closed list; left out, OTHER: the text says it. */
  readonly reasonCode?: string | null;
  /** Inside the country: where it goes instead; left out, the destination stays and only the way changes. */
  readonly toFacilityCode?: string | null;
  /** Where the leg that ran ended. */
  readonly place?: string | null;
  /** The way from here: the legs that were planned are cancelled, and stay on record. */
  readonly legs?: readonly MovementLegInput[] | null;
}

/** C.6, rulings 20. A transfer coordinator diverts a movement under way. The State abroad never changes: its gates were asked for it alone. */
export const divertMovement = command<DivertMovementInput>(
  'divertMovement',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      const faults = new InputFaults().requireText('input.place', input.place);
      checkLegs(faults, input.legs ?? []);
      requireHappened(faults, input, now);
    },
  },
  async (tx, viewer, input) => {
    const movement = await lockMovement(tx, input);
    const stop = await tx.one(`select id from overnight_stop where movement_id = $1 and state = 'STARTED'`, [movement.id]);
    const facts = { ...factsOfRow(movement), stopRunning: stop !== undefined };
    assertStep(movementLifecycle, 'divertMovement', movement.status, facts, viewer, tx.now);
    const endedCode = codeOf('DIVERSION', input.reasonCode, tx.now);
    const occurredAt = happenedAt(tx, movement, input);
    const toFacilityId = await destinationOf(tx, movement, input.toFacilityCode ?? null);
    await anotherWay(tx, movement, input, occurredAt);
    return advanceMovement(
      tx,
      'divertMovement',
      movement,
      'DIVERTED',
      {
        toFacilityId,
        placeOverride: toFacilityId === movement.toFacilityId ? movement.placeOverride : null,
        endedReason: input.reasons,
        endedList: 'DIVERSION',
        endedCode,
      },
      { detail: { reasons: input.reasons, reasonCode: endedCode }, occurredAt, lateReason: input.lateReason },
    );
  },
);

/** The leg that runs ends here, those that were planned are cancelled, and the new ones follow: nothing that was is written anew. */
async function anotherWay(tx: Tx, movement: Movement, input: DivertMovementInput, at: Date): Promise<void> {
  if (input.legs == null) return;
  await endRunningLeg(tx, movement.id, at, input.place ?? null);
  await cancelPlannedLegs(tx, movement.id, 'The movement was diverted.');
  const last = await tx.one<{ ordinal: number }>(
    'select coalesce(max(ordinal), 0)::int as ordinal from movement_leg where movement_id = $1',
    [movement.id],
  );
  await tx.insert(
    MovementLeg,
    input.legs.map((leg, at) => ({
      ...leg,
      id: tx.newId('Part'),
      movementId: movement.id,
      ordinal: (last?.ordinal ?? 0) + at + 1,
      state: 'PLANNED' as const,
    })),
  );
}

/** Where it goes instead; as before without a code. @throws BadUserInput for a place that does not admit (I-03), and abroad */
export async function destinationOf(
  tx: Tx,
  movement: Movement,
  code: string | null,
  path = 'input.toFacilityCode',
): Promise<string | null> {
  if (code === null) return movement.toFacilityId;
  if (movement.toCountry !== null) {
    throw new BadUserInput([{ path, code: 'INVALID_VALUE', message: 'A movement abroad keeps its State.' }]);
  }
  const places = await facilitiesByCode(tx, { [path]: code });
  const facility = places[path];
  if (!facility) return movement.toFacilityId;
  assertAdmits(path, facility);
  return facility.id;
}
