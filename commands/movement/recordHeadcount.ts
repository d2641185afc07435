import { GuardFailed, InvalidTransition, NotFound } from '../../domain/errors';
import { assertStep, verbsFrom } from '../../domain/lifecycle/lifecycle';
import { checkpoints, mayCount, mayCountDuring } from '../../domain/movement/checkpoints';
import { countedAs } from '../../domain/movement/entries';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import type { HeadcountCheckpoint } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Headcount } from '../../entities/movement/Headcount';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { type Happened, happenedAt, requireHappened } from './happened';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';

export interface RecordHeadcountInput extends MovementInput, Happened {
  readonly checkpoint: HeadcountCheckpoint;
  readonly place: string;
  readonly present: readonly string[];
  readonly unidentified?: readonly string[] | null;
}

/**
 * C.6. A count by identity, never a number, and never edited: who counts again records another one, and the last one stands.
 * The first receiving count after the arrival begins the reconciliation (rulings 20).
 */
export const recordHeadcount = command<RecordHeadcountInput>('recordHeadcount', { validate }, async (tx, viewer, input) => {
  await assertVisible(tx, input.present);
  const movement = await lockMovement(tx, input);
  assertStep(movementLifecycle, 'recordHeadcount', movement.status, factsOfRow(movement), viewer, tx.now);
  if (!mayCountDuring(input.checkpoint, movement.status)) {
    throw new InvalidTransition(movement.status, verbsFrom(movementLifecycle, movement.status, viewer.role));
  }
  if (!mayCount(viewer, input.checkpoint, movement.toCountry)) {
    throw new GuardFailed([{ rule: 'ROLE', message: 'At this checkpoint the other side counts.', gate: null }]);
  }
  const occurredAt = happenedAt(tx, movement, input);
  const { side } = checkpoints[input.checkpoint];
  await tx.insert(Headcount, {
    id: tx.newId('Part'),
    movementId: movement.id,
    checkpoint: input.checkpoint,
    side,
    place: input.place,
    present: [...input.present],
    unidentified: [...(input.unidentified ?? [])],
    countedBy: viewer.accountId,
    occurredAt,
    recordedAt: tx.now,
    lateReason: input.lateReason ?? null,
  });
  await moveEntries(tx, movement.id, input);
  return advanceMovement(
    tx,
    'recordHeadcount',
    movement,
    side === 'RECEIVING' ? 'RECONCILING' : movement.status,
    {},
    {
      occurredAt,
      lateReason: input.lateReason,
    },
  );
});

function validate(input: RecordHeadcountInput, now: Date): void {
  const faults = new InputFaults();
  if (input.place.trim() === '') faults.add('input.place', 'REQUIRED', 'This may not be empty.');
  (input.unidentified ?? []).forEach((label, index) => {
    faults.requireText(`input.unidentified[${index}]`, label);
  });
  requireHappened(faults, input, now);
}

/** Whoever is out of the viewer's sight is counted as unidentified (core.graphql). @throws NotFound */
async function assertVisible(tx: Tx, present: readonly string[]): Promise<void> {
  if (!present.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from person where id = any($1::uuid[])', [present]);
  if (seen.length !== new Set(present).size) throw new NotFound();
}

async function moveEntries(tx: Tx, movementId: string, { checkpoint, present }: RecordHeadcountInput): Promise<void> {
  const move = countedAs[checkpoint];
  if (!move) return;
  // The last count aboard stands: whoever it did not find is not aboard.
  await tx.query(
    `update manifest_entry set status = case when person_id = any($2::uuid[]) then $4 else 'CHECKED_OUT' end
     where movement_id = $1 and open
       and (person_id = any($2::uuid[]) and status = any($3::text[]) or $4 = 'BOARDED' and status = 'BOARDED' and person_id <> all($2::uuid[]))`,
    [movementId, present, move.from, move.to],
  );
}
