import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { MovementLockout } from '../../entities/movement/MovementLockout';
import { command } from '../command';
import { InputFaults } from '../input';
import { type Happened, happenedAt, requireHappened } from './happened';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';
import { codeOf } from './reasonGiven';

export interface RecordLockoutInput extends MovementInput, Happened {
  readonly reasonCode: string;
  readonly place: string;
  /** Who at the place or at the carrier answers for it. */
  readonly authorisedBy: string;
}

/** MV15. Nobody was let in: custody stays with the escort; a stop for the night or a diversion follows. */
export const recordLockout = command<RecordLockoutInput>(
  'recordLockout',
  {
    validate: (input, now) =>
      requireHappened(
        new InputFaults().requireText('input.place', input.place).requireText('input.authorisedBy', input.authorisedBy),
        input,
        now,
      ),
  },
  async (tx, viewer, input) => {
    const movement = await lockMovement(tx, input);
    assertStep(movementLifecycle, 'recordLockout', movement.status, factsOfRow(movement), viewer, tx.now);
    const occurredAt = happenedAt(tx, movement, input);
    await tx.insert(MovementLockout, {
      id: tx.newId('Part'),
      movementId: movement.id,
      reasonCode: codeOf('LOCKOUT', input.reasonCode, tx.now),
      place: input.place,
      authorisedBy: input.authorisedBy,
      occurredAt,
      recordedAt: tx.now,
      lateReason: input.lateReason ?? null,
      recordedBy: viewer.accountId,
    });
    return advanceMovement(tx, 'recordLockout', movement, movement.status, {}, { occurredAt, lateReason: input.lateReason });
  },
);
