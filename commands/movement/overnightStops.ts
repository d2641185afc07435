import { InvalidTransition, NotFound } from '../../domain/errors';
import { assertStep, verbsFrom } from '../../domain/lifecycle/lifecycle';
import { type StopFacts, type StopVerb, stopLifecycle } from '../../domain/movement/legs/stopLifecycle';
import type { StopState } from '../../domain/movement/legs/vocabulary';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import type { Movement } from '../../entities/movement/Movement';
import { OvernightStop } from '../../entities/movement/OvernightStop';
import { command } from '../command';
import { assertAdmits, facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type Happened, happened, happenedAt } from './happened';
import { advanceMovement, lockMovement, type MovementInput } from './movementStep';

export interface PlanOvernightStopInput extends MovementInput {
  /** A place of custody; without one, `place` says where. */
  readonly facilityCode?: string | null;
  readonly place: string;
  /** Who answers for the persons through the night. */
  readonly custodian: string;
  readonly plannedFrom?: Date | null;
  readonly plannedTo?: Date | null;
}
export interface StopInput extends MovementInput {
  readonly stopId: string;
}
export interface StopHappenedInput extends StopInput, Happened {}
export interface CancelOvernightStopInput extends StopInput {
  readonly reasons: string;
}

const BEFORE_ARRIVAL: readonly MovementStatus[] = [
  'PLANNED',
  'MANIFEST_DRAFT',
  'MANIFEST_LOCKED',
  'AUTHORISED',
  'BOARDING',
  'DEPARTED',
  'DIVERTED',
];

/** A night on the way, planned before or while the movement is under way. A place of custody must admit (I-03). */
export const planOvernightStop = command<PlanOvernightStopInput>('planOvernightStop', { validate }, async (tx, viewer, input) => {
  const movement = await lockMovement(tx, input);
  if (!BEFORE_ARRIVAL.includes(movement.status)) {
    throw new InvalidTransition(movement.status, verbsFrom(movementLifecycle, movement.status, viewer.role));
  }
  const path = 'input.facilityCode';
  const facility = input.facilityCode == null ? undefined : (await facilitiesByCode(tx, { [path]: input.facilityCode }))[path];
  if (facility) assertAdmits(path, facility);
  await tx.insert(OvernightStop, {
    id: tx.newId('Part'),
    movementId: movement.id,
    facilityId: facility?.id ?? null,
    place: input.place,
    custodian: input.custodian,
    state: 'PLANNED',
    plannedFrom: input.plannedFrom ?? null,
    plannedTo: input.plannedTo ?? null,
    plannedBy: viewer.accountId,
    createdAt: tx.now,
  });
  return advanceMovement(
    tx,
    'planOvernightStop',
    movement,
    movement.status,
    { lastEventAt: movement.lastEventAt },
    {
      summary: 'A stop for the night was planned.',
    },
  );
});

function validate(input: PlanOvernightStopInput): void {
  const faults = new InputFaults().requireText('input.place', input.place).requireText('input.custodian', input.custodian);
  if (input.plannedFrom && input.plannedTo && input.plannedTo <= input.plannedFrom) {
    faults.add('input.plannedTo', 'DATE_ORDER', 'It ends before it begins.');
  }
  faults.throwIfAny();
}

interface Step {
  readonly movement: Movement;
  readonly stop: OvernightStop;
  readonly countId: string | null;
}

async function stopStep(tx: Tx, verb: StopVerb, input: StopInput): Promise<Step> {
  const movement = await lockMovement(tx, input);
  const stop = isId(input.stopId)
    ? await tx.one<OvernightStop>('select * from overnight_stop where id = $1 and movement_id = $2', [input.stopId, movement.id])
    : undefined;
  const facts =
    stop &&
    (await tx.one<StopFacts & { readonly state: StopState; readonly countId: string | null }>(
      'select * from guard_facts_overnight_stop where id = $1',
      [stop.id],
    ));
  if (!stop || !facts) throw new NotFound();
  assertStep(stopLifecycle, verb, stop.state, facts, tx.viewer, tx.now);
  return { movement, stop, countId: facts.countId };
}

/** OS1. Everybody is there, counted by identity; custody stays, with the custodian of the stop. */
export const beginOvernightStop = command<StopHappenedInput>('beginOvernightStop', { validate: happened }, async (tx, _viewer, input) => {
  const { movement, stop, countId } = await stopStep(tx, 'beginOvernightStop', input);
  const startedAt = happenedAt(tx, movement, input);
  await tx.update(OvernightStop, stop, { state: 'STARTED', startedAt, startedRecordedAt: tx.now, firstCount: countId });
  return tell(tx, 'beginOvernightStop', movement, { occurredAt: startedAt, lateReason: input.lateReason });
});

/** OS2. Everybody is still there, counted again. */
export const endOvernightStop = command<StopHappenedInput>('endOvernightStop', { validate: happened }, async (tx, _viewer, input) => {
  const { movement, stop, countId } = await stopStep(tx, 'endOvernightStop', input);
  const endedAt = happenedAt(tx, movement, input);
  await tx.update(OvernightStop, stop, { state: 'ENDED', endedAt, endedRecordedAt: tx.now, lastCount: countId });
  return tell(tx, 'endOvernightStop', movement, { occurredAt: endedAt, lateReason: input.lateReason });
});

/** OS3. */
export const cancelOvernightStop = command<CancelOvernightStopInput>(
  'cancelOvernightStop',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, _viewer, input) => {
    const { movement, stop } = await stopStep(tx, 'cancelOvernightStop', input);
    await tx.update(OvernightStop, stop, { state: 'CANCELLED', cancelReasons: input.reasons });
    return tell(tx, 'cancelOvernightStop', movement, {});
  },
);

function tell(tx: Tx, verb: StopVerb, movement: Movement, when: { occurredAt?: Date; lateReason?: string | null | undefined }) {
  return advanceMovement(tx, verb, movement, movement.status, when.occurredAt ? {} : { lastEventAt: movement.lastEventAt }, {
    summary: stopLifecycle.verbs[verb].event,
    ...when,
  });
}
