import type { ClockKind } from '../../domain/clock/clocks';
import type { FamilyEvent, FamilyWish, NotificationChannel } from '../../domain/custody/vocabulary';
import { GuardFailed } from '../../domain/errors';
import { FamilyNotification } from '../../entities/custody/FamilyNotification';
import type { Person } from '../../entities/person/Person';
import { endClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { discloseToWhoCarries } from './familyChannel';
import { lockDetainee, type RegisterInput, recordedInRegister } from './registerOfPerson';

export interface RecordFamilyNotificationInput extends RegisterInput {
  readonly event: FamilyEvent;
  /** DO_NOT: the person wishes that nobody is told. After a death the family is told all the same (Mandela Rule 69). */
  readonly wish: FamilyWish;
  /** Who is told, as the person said it, such as "mother"; never an address. */
  readonly contact?: string | null;
  readonly channel?: NotificationChannel | null;
  /** With CONSULAR, of which State the post is; left out, the one whose consul the person asked for. */
  readonly country?: string | null;
  readonly sentAt?: Date | null;
}

/** Mandela Rules 68 and 69. That the family was told, or that the person wished it were not. */
export const recordFamilyNotification = command<RecordFamilyNotificationInput>(
  'recordFamilyNotification',
  { validate },
  async (tx, viewer, input) => {
    const { event, wish } = input;
    // Of a resident of a camp who died the family is told as well.
    const person =
      event === 'DEATH' ? await tx.lock<Person>('person', input.personId, input.expectedVersion) : await lockDetainee(tx, input);
    if (event === 'DEATH') {
      const died = await tx.one(`select 1 as found from health_event where person_id = $1 and kind = 'DEATH' limit 1`, [person.id]);
      if (!died) throw new GuardFailed([{ rule: 'I-39', message: 'No death of this person is on record.', gate: null }]);
    }
    const id = tx.newId('Part');
    const country = await discloseToWhoCarries(tx, { ...input, id, personId: person.id });
    await tx.insert(FamilyNotification, {
      id,
      personId: person.id,
      event,
      wish,
      contact: input.contact ?? null,
      channel: input.channel ?? null,
      country,
      sentAt: input.sentAt ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    if (input.channel != null && input.sentAt != null) tx.discloses(`FAMILY: by ${input.channel}`);
    const met = clocksMet[event];
    if (met) await endClocks(tx, [person.id], { met: [met] });
    if (event === 'DEATH') await closeNotice(tx, person.id);
    return recordedInRegister(tx, person, 'recordFamilyNotification', 'What the family was told was recorded.');
  },
);

const clocksMet = {
  DETENTION: 'FAMILY_NOTIFICATION',
  TRANSFER: 'FAMILY_TOLD_OF_TRANSFER',
  ILLNESS: null,
  DEATH: 'FAMILY_TOLD_OF_DEATH',
} as const satisfies Record<FamilyEvent, ClockKind | null>;

const closeNotice = (tx: Tx, personId: string) =>
  tx.query(`update task set done_at = $2, done_by = $3 where person_id = $1 and kind = 'FAMILY_NOTICE' and done_at is null`, [
    personId,
    tx.now,
    tx.viewer.accountId,
  ]);

function validate(input: RecordFamilyNotificationInput, now: Date): void {
  const faults = new InputFaults();
  if (input.country != null && input.channel !== 'CONSULAR')
    faults.add('input.country', 'CONFLICT', 'A State is named where its consular post carries the word.');
  const silent = input.wish === 'DO_NOT' && input.event !== 'DEATH';
  if (silent) {
    for (const name of ['sentAt', 'channel'] as const) {
      if (input[name] != null) faults.add(`input.${name}`, 'CONFLICT', 'The person wished that nobody is told.');
    }
  } else {
    faults.requireText('input.contact', input.contact);
    if (input.channel == null) faults.add('input.channel', 'REQUIRED', 'Say by which channel.');
    if (input.sentAt == null) faults.add('input.sentAt', 'REQUIRED', 'Say when.');
    else faults.requirePast('input.sentAt', input.sentAt, now);
  }
  faults.throwIfAny();
}
