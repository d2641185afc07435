import { command } from '../command';
import { type Happened, happened, happenedAt } from './happened';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

/** C.6. A transfer coordinator begins boarding; whatever held at authorisation must hold now, and every handover is scheduled. */
export const beginBoarding = command<MovementInput & Happened>('beginBoarding', { validate: happened }, async (tx, viewer, input) => {
  const { movement } = await movementStep(tx, viewer, 'beginBoarding', input);
  return advanceMovement(
    tx,
    'beginBoarding',
    movement,
    'BOARDING',
    {},
    { occurredAt: happenedAt(tx, movement, input), lateReason: input.lateReason },
  );
});
