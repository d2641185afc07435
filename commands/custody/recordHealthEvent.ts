import { fitnessValidUntil } from '../../domain/custody/fitness';
import type { FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import { HealthEvent } from '../../entities/custody/HealthEvent';
import { endClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { fitnessHolds, foundUnfit } from './fitnessToTravel';
import { lockDetainee, type RegisterInput, recordedInRegister } from './registerOfPerson';

export interface RecordHealthEventInput extends RegisterInput {
  readonly kind: HealthEventKind;
  /** Needed for fitness to travel. */
  readonly outcome?: FitnessOutcome | null;
  readonly occurredAt: Date;
  /** End of a finding of fitness; 72 hours after it when left out, and never later. */
  readonly validUntil?: Date | null;
  /** Who examined: a service and a function. */
  readonly examiner?: string | null;
}

/** Mandela Rules 24–34. That an examination took place and its outcome; findings stay with the health service. */
export const recordHealthEvent = command<RecordHealthEventInput>('recordHealthEvent', { validate }, async (tx, viewer, input) => {
  const person = await lockDetainee(tx, input);
  const travels = input.kind === 'FIT_TO_TRAVEL';
  await tx.insert(HealthEvent, {
    id: tx.newId('Part'),
    personId: person.id,
    kind: input.kind,
    outcome: input.outcome ?? null,
    occurredAt: input.occurredAt,
    validUntil: travels ? (input.validUntil ?? fitnessValidUntil(input.occurredAt)) : null,
    examiner: input.examiner ?? null,
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  if (travels && (await isLatest(tx, person.id, input.occurredAt))) {
    if (input.outcome === 'UNFIT') await foundUnfit(tx, person.id);
    else await fitnessHolds(tx, person.id, input.occurredAt, input.validUntil ?? fitnessValidUntil(input.occurredAt));
  }
  if (input.kind === 'ADMISSION_EXAM') await endClocks(tx, [person.id], { met: ['ADMISSION_EXAM'] });
  return recordedInRegister(tx, person, 'recordHealthEvent', 'A health event was recorded.', input.occurredAt);
});

/** An earlier finding that is recorded late takes the place of none. */
const isLatest = async (tx: Tx, personId: string, occurredAt: Date): Promise<boolean> =>
  !(await tx.one(`select from health_event where person_id = $1 and kind = 'FIT_TO_TRAVEL' and occurred_at > $2 limit 1`, [
    personId,
    occurredAt,
  ]));

function validate(input: RecordHealthEventInput, now: Date): void {
  const faults = new InputFaults().requirePast('input.occurredAt', input.occurredAt, now).requireText('input.examiner', input.examiner);
  if (input.kind === 'DEATH') faults.add('input.kind', 'INVALID_VALUE', 'A death is recorded as the end of custody.');
  if (input.kind === 'FIT_TO_TRAVEL') {
    if (input.outcome == null) faults.add('input.outcome', 'REQUIRED', 'Say whether the person is fit to travel.');
    if (input.validUntil != null && (input.validUntil <= input.occurredAt || input.validUntil > fitnessValidUntil(input.occurredAt)))
      faults.add('input.validUntil', 'OUT_OF_RANGE', 'A finding of fitness holds 72 hours at most.');
  } else if (input.validUntil != null) {
    faults.add('input.validUntil', 'INVALID_VALUE', 'Only a finding of fitness to travel has an end.');
  }
  faults.throwIfAny();
}
