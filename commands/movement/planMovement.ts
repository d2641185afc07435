import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import type { TransportMode } from '../../domain/movement/vocabulary';
import { Movement } from '../../entities/movement/Movement';
import { MovementLeg } from '../../entities/movement/MovementLeg';
import { type Changed, type CommandInput, command } from '../command';
import { assertAdmits, facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface MovementLegInput {
  readonly mode: TransportMode;
  readonly origin: string;
  readonly destination: string;
  readonly carrier?: string | null;
  /** Who answers for the persons on this leg. */
  readonly custodian?: string | null;
  readonly departsAt?: Date | null;
  readonly arrivesAt?: Date | null;
}

export interface PlanMovementInput extends CommandInput {
  readonly fromFacilityCode: string;
  readonly toFacilityCode?: string | null;
  readonly toCountry?: string | null;
  readonly legs?: readonly MovementLegInput[] | null;
  readonly carrier?: string | null;
  readonly route?: string | null;
  readonly departurePlannedAt?: Date | null;
  readonly escorts?: number | null;
  readonly femaleEscort?: boolean | null;
  readonly receivingConfirmation?: string | null;
  readonly icrcInformedAt?: Date | null;
}

/** C.6. A transfer coordinator plans a movement: inside the country to a facility, abroad to a State. */
export const planMovement = command<PlanMovementInput>('planMovement', { validate: validatePlan }, (tx, viewer, input) =>
  writePlan(tx, viewer, input),
);

/** The movement itself, also for whoever makes it of something else, such as a batch of an order. */
export async function writePlan(tx: Tx, viewer: Viewer, input: PlanMovementInput): Promise<Changed> {
  const { from, to } = await placesOf(tx, input);
  const ref = await tx.newRef();
  const id = tx.newId('Movement');
  await tx.insert(Movement, {
    id,
    ref,
    status: 'PLANNED',
    fromFacilityId: from,
    toFacilityId: to,
    toCountry: input.toCountry ?? null,
    carrier: input.carrier ?? null,
    route: input.route ?? null,
    departurePlannedAt: input.departurePlannedAt ?? null,
    escorts: input.escorts ?? null,
    femaleEscort: input.femaleEscort ?? false,
    receivingConfirmation: input.receivingConfirmation ?? null,
    icrcInformedAt: input.icrcInformedAt ?? null,
    plannedBy: viewer.accountId,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  await tx.insert(
    MovementLeg,
    (input.legs ?? []).map((leg, index) => ({
      ...leg,
      id: tx.newId('Part'),
      movementId: id,
      ordinal: index + 1,
      state: 'PLANNED' as const,
    })),
  );
  tx.record({
    subjectType: 'Movement',
    subjectId: id,
    personId: null,
    audience: 'CUSTODIAL',
    action: 'planMovement',
    toState: 'PLANNED',
    summary: 'A movement was planned.',
  });
  return { kind: 'Movement', id, version: 1 };
}

export function validatePlan(input: PlanMovementInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.carrier', input.carrier)
    .requireText('input.route', input.route)
    .requireText('input.receivingConfirmation', input.receivingConfirmation)
    .requirePast('input.icrcInformedAt', input.icrcInformedAt, now);
  if ((input.toFacilityCode == null) === (input.toCountry == null)) {
    faults.add('input', 'INVALID_VALUE', 'Name either the facility inside the country or the State abroad.');
  }
  if (input.toFacilityCode === input.fromFacilityCode) faults.add('input.toFacilityCode', 'INVALID_VALUE', 'It ends where it starts.');
  if (input.escorts != null && input.escorts < 0) faults.add('input.escorts', 'INVALID_VALUE', 'This may not be negative.');
  checkLegs(faults, input.legs ?? []);
  faults.throwIfAny();
}

async function placesOf(tx: Tx, input: PlanMovementInput): Promise<{ readonly from: string; readonly to: string | null }> {
  const places = await facilitiesByCode(tx, {
    'input.fromFacilityCode': input.fromFacilityCode,
    ...(input.toFacilityCode == null ? {} : { 'input.toFacilityCode': input.toFacilityCode }),
  });
  const from = places['input.fromFacilityCode'];
  const to = places['input.toFacilityCode'];
  if (to) assertAdmits('input.toFacilityCode', to);
  if (input.toCountry != null) await assertForeignState(tx, input.toCountry);
  return { from: from?.id ?? '', to: to?.id ?? null };
}

async function assertForeignState(tx: Tx, code: string): Promise<void> {
  await tx.enterSystemScope();
  const state = await tx.one(
    `select code from origin_country where code = $1 and is_state and code <> coalesce((select value from setting where name = 'custodial_state'), '')`,
    [code],
  );
  if (!state) throw new BadUserInput([{ path: 'input.toCountry', code: 'INVALID_VALUE', message: 'This is no foreign State.' }]);
}

export function checkLegs(faults: InputFaults, legs: readonly MovementLegInput[], path = 'input.legs'): void {
  legs.forEach((leg, index) => {
    faults.requireText(`${path}[${index}].custodian`, leg.custodian);
    if (leg.departsAt && leg.arrivesAt && leg.arrivesAt < leg.departsAt) {
      faults.add(`${path}[${index}].arrivesAt`, 'DATE_ORDER', 'It arrives before it departs.');
    }
  });
}
