import { LONGEST_LANE_HOURS } from '../../domain/movement/emergency';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

export interface OpenEmergencyLaneInput extends MovementInput {
  readonly reasons: string;
  /** When it ends by itself; at most 72 hours away. */
  readonly endsAt: Date;
}

/**
 * MV16. The decision authority lets listed checks be completed after the departure. It waives nothing else: no finding towards
 * the receiving State (I-05), no child apart from its family or among strangers (I-10, I-11), no list but by identity.
 */
export const openEmergencyLane = command<OpenEmergencyLaneInput>('openEmergencyLane', { validate }, async (tx, viewer, input) => {
  const { movement } = await movementStep(tx, viewer, 'openEmergencyLane', input);
  await tx.query(`insert into emergency_lane (id, movement_id, reasons, opened_by, opened_at, ends_at) values ($1, $2, $3, $4, $5, $6)`, [
    tx.newId('Part'),
    movement.id,
    input.reasons,
    viewer.accountId,
    tx.now,
    input.endsAt,
  ]);
  const telling = { detail: { reasons: input.reasons, endsAt: input.endsAt.toISOString() } };
  return advanceMovement(tx, 'openEmergencyLane', movement, movement.status, { lastEventAt: movement.lastEventAt }, telling);
});

function validate({ reasons, endsAt }: OpenEmergencyLaneInput, now: Date): void {
  requireReasons(reasons);
  const latest = now.getTime() + LONGEST_LANE_HOURS * 3_600_000;
  const faults = new InputFaults();
  if (endsAt <= now || endsAt.getTime() > latest) {
    faults.add('input.endsAt', 'OUT_OF_RANGE', `It ends within ${LONGEST_LANE_HOURS} hours from now.`);
  }
  faults.throwIfAny();
}
