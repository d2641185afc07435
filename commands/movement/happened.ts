import { BadUserInput } from '../../domain/errors';
import { earlierOf } from '../../domain/reference/instant';
import type { Movement } from '../../entities/movement/Movement';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

/** Two clocks: when it happened on the ground, and when it was recorded, which is now. */
export interface Happened {
  /** Left out: now. */
  readonly occurredAt?: Date | null;
  /** Needed for what happened more than a day ago (I-43). */
  readonly lateReason?: string | null;
}

const LATE_MS = 24 * 3_600_000;

/** @throws ReasonRequired, BadUserInput */
export function requireHappened(faults: InputFaults, { occurredAt, lateReason }: Happened, now: Date): void {
  faults.requirePast('input.occurredAt', occurredAt, now).requireText('input.lateReason', lateReason).throwIfAny();
  if (occurredAt && isLate(occurredAt, now)) requireReasons(lateReason);
}

/** For verbs that take nothing else to look at. */
export const happened = (input: Happened, now: Date): void => requireHappened(new InputFaults(), input, now);

/** I-43: dated back by more than a day. */
export const isLate = (occurredAt: Date, now: Date): boolean => now.getTime() - occurredAt.getTime() > LATE_MS;

/** When it happened. @throws BadUserInput where something later is on record: then the story is told anew, in its order. */
export function happenedAt(tx: Tx, movement: Movement, { occurredAt }: Happened): Date {
  const at = earlierOf(occurredAt ?? tx.now, tx.now);
  if (occurredAt != null && movement.lastEventAt !== null && at < movement.lastEventAt) {
    throw new BadUserInput([
      { path: 'input.occurredAt', code: 'DATE_ORDER', message: 'Something later is on record: tell it with recordLateMovementEvents.' },
    ]);
  }
  return at;
}
