import { NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type LegFacts, type LegVerb, legLifecycle } from '../../domain/movement/legs/legLifecycle';
import type { LegState } from '../../domain/movement/legs/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import type { Movement } from '../../entities/movement/Movement';
import { MovementLeg } from '../../entities/movement/MovementLeg';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type Happened, happened, happenedAt } from './happened';
import { advanceMovement, lockMovement, type MovementInput } from './movementStep';

export interface LegInput extends MovementInput {
  readonly legId: string;
}
export interface LegHappenedInput extends LegInput, Happened {}
export interface StartMovementLegInput extends LegHappenedInput {
  /** Who carries and who answers for the persons on this leg; left out, as planned. */
  readonly carrier?: string | null;
  readonly custodian?: string | null;
}
export interface CancelMovementLegInput extends LegInput {
  readonly reasons: string;
}

interface Step {
  readonly movement: Movement;
  readonly leg: MovementLeg;
}

async function legStep(tx: Tx, verb: LegVerb, input: LegInput, intended: Partial<LegFacts> = {}): Promise<Step> {
  const movement = await lockMovement(tx, input);
  const leg = isId(input.legId)
    ? await tx.one<MovementLeg>('select * from movement_leg where id = $1 and movement_id = $2', [input.legId, movement.id])
    : undefined;
  const facts =
    leg && (await tx.one<LegFacts & { readonly state: LegState }>('select * from guard_facts_movement_leg where id = $1', [leg.id]));
  if (!leg || !facts) throw new NotFound();
  assertStep(legLifecycle, verb, leg.state, { ...facts, ...intended }, tx.viewer, tx.now);
  return { movement, leg };
}

/** ML1. From here on this carrier carries and this custodian answers. */
export const startMovementLeg = command<StartMovementLegInput>('startMovementLeg', { validate: happened }, async (tx, _viewer, input) => {
  const { movement, leg } = await legStep(tx, 'startMovementLeg', input, input.custodian == null ? {} : { custodianNamed: true });
  const startedAt = happenedAt(tx, movement, input);
  await tx.update(MovementLeg, leg, {
    state: 'IN_PROGRESS',
    carrier: input.carrier ?? leg.carrier,
    custodian: input.custodian ?? leg.custodian,
    startedAt,
    startedRecordedAt: tx.now,
  });
  return tell(tx, 'startMovementLeg', movement, leg, { occurredAt: startedAt, lateReason: input.lateReason });
});

/** ML2. */
export const completeMovementLeg = command<LegHappenedInput>('completeMovementLeg', { validate: happened }, async (tx, _viewer, input) => {
  const { movement, leg } = await legStep(tx, 'completeMovementLeg', input);
  const endedAt = happenedAt(tx, movement, input);
  await tx.update(MovementLeg, leg, { state: 'COMPLETED', endedAt, endedRecordedAt: tx.now });
  return tell(tx, 'completeMovementLeg', movement, leg, { occurredAt: endedAt, lateReason: input.lateReason });
});

/** ML3. */
export const cancelMovementLeg = command<CancelMovementLegInput>(
  'cancelMovementLeg',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, _viewer, input) => {
    const { movement, leg } = await legStep(tx, 'cancelMovementLeg', input);
    await tx.update(MovementLeg, leg, { state: 'CANCELLED', cancelReasons: input.reasons });
    return tell(tx, 'cancelMovementLeg', movement, leg, {});
  },
);

function tell(
  tx: Tx,
  verb: LegVerb,
  movement: Movement,
  leg: MovementLeg,
  when: { occurredAt?: Date; lateReason?: string | null | undefined },
) {
  return advanceMovement(tx, verb, movement, movement.status, when.occurredAt ? {} : { lastEventAt: movement.lastEventAt }, {
    summary: legLifecycle.verbs[verb].event,
    detail: { leg: leg.ordinal },
    ...when,
  });
}

/** The movement ended on the ground: the leg that ran is over with it. */
export async function endRunningLeg(tx: Tx, movementId: string, at: Date, place: string | null = null): Promise<void> {
  await tx.query(
    `update movement_leg set state = 'COMPLETED', ended_at = greatest($2, started_at), ended_recorded_at = $3, ended_place = $4, version = version + 1
     where movement_id = $1 and state = 'IN_PROGRESS'`,
    [movementId, at, tx.now, place],
  );
}

/** Legs that were planned and will not be travelled: they stay on record as cancelled. */
export async function cancelPlannedLegs(tx: Tx, movementId: string, reasons: string): Promise<void> {
  await tx.query(
    `with stops as (update overnight_stop set state = 'CANCELLED', cancel_reasons = $2, version = version + 1 where movement_id = $1 and state = 'PLANNED')
     update movement_leg set state = 'CANCELLED', cancel_reasons = $2, version = version + 1 where movement_id = $1 and state = 'PLANNED'`,
    [movementId, reasons],
  );
}
