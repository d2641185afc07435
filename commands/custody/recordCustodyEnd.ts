import { continuesElsewhere, type RecordableEnd, recordableEnds } from '../../domain/custody/continuity';
import type { CustodyEndReason } from '../../domain/custody/vocabulary';
import { BadUserInput, GuardFailed } from '../../domain/errors';
import { earlierOf } from '../../domain/reference/instant';
import { CustodyEpisode } from '../../entities/custody/CustodyEpisode';
import { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { assertAdmits, facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults, requireReasons } from '../input';
import { leaveByCustodyEnd, listsOfPerson } from '../movement/leaveByCustodyEnd';
import { openSubjectRequest } from '../privacy/subjectRequestVerbs';
import type { Tx } from '../Tx';
import { endCustody } from './endCustody';

export interface RecordCustodyEndInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  readonly reason: CustodyEndReason;
  readonly endedAt: Date;
  /** Where to, and by whose order; a hospital or a court is named by `facilityCode`. */
  readonly destination?: string | null;
  readonly authority?: string | null;
  readonly facilityCode?: string | null;
  readonly reasons?: string | null;
}

const LATE_MS = 24 * 3_600_000;

/**
 * ICPPED Art. 17(3)(g)–(h). A registrar records that custody ended: release, escape, death; or that it goes on in a hospital or
 * before a court, where the new stay opens at the same instant (I-02). Escape and death abate requests (I-39).
 */
export const recordCustodyEnd = command<RecordCustodyEndInput>('recordCustodyEnd', { validate }, async (tx, _viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const stay = await tx.one<CustodyEpisode>('select * from custody_episode where person_id = $1 and ended_at is null', [person.id]);
  if (!stay) throw new GuardFailed([{ rule: 'I-02', message: 'The person is not in custody.', gate: null }]);
  if (input.endedAt < stay.admittedAt) {
    throw new BadUserInput([{ path: 'input.endedAt', code: 'DATE_ORDER', message: 'This lies before the admission.' }]);
  }
  const reason = input.reason as RecordableEnd;
  if (reason === 'HOSPITAL' || reason === 'COURT') await continueElsewhere(tx, stay, input, reason);
  else {
    const lists = await listsOfPerson(tx, person.id);
    await endCustody(tx, {
      personId: person.id,
      reason,
      at: input.endedAt,
      reasons: whyOf(input),
      destination: input.destination ?? null,
      authority: input.authority ?? null,
      opensIncident: true,
    });
    await leaveByCustodyEnd(tx, lists, reason, whyOf(input));
  }
  if (reason === 'RELEASE') {
    await tx.query(
      `update detention_review set executed_at = $2 where person_id = $1 and outcome = 'RELEASE_ORDERED' and executed_at is null`,
      [person.id, input.endedAt],
    );
  }
  // Rulings 18: the track follows the event.
  // Rule 9: an official copy of the record is due on release.
  if (reason === 'RELEASE') await openSubjectRequest(tx, { personId: person.id, kind: 'ACCESS', via: 'RELEASE', receivedAt: tx.now }, null);
  const version = reason === 'RELEASE' ? await tx.update(Person, person, { track: 'RELEASE' }) : person.version;
  return { kind: 'Person', id: person.id, version };
});

const whyOf = ({ reason, reasons }: RecordCustodyEndInput): string => reasons ?? `Custody ended: ${reason}.`;

function validate(input: RecordCustodyEndInput, now: Date): void {
  const faults = new InputFaults()
    .requirePast('input.endedAt', input.endedAt, now)
    .requireText('input.destination', input.destination)
    .requireText('input.authority', input.authority);
  if (!(recordableEnds as readonly CustodyEndReason[]).includes(input.reason)) {
    faults.add(
      'input.reason',
      'INVALID_VALUE',
      'A transfer or handover is recorded by its movement; an unknown end by the review of the place.',
    );
  }
  if (continuesElsewhere(input.reason) && input.facilityCode == null) {
    faults.add('input.facilityCode', 'REQUIRED', 'Custody goes on: name the place, so that no gap is left.');
  }
  if (!continuesElsewhere(input.reason) && input.facilityCode != null) {
    faults.add('input.facilityCode', 'INVALID_VALUE', 'Custody ends: there is no next place.');
  }
  faults.throwIfAny();
  // I-43: what is reported late says why.
  if (now.getTime() - input.endedAt.getTime() > LATE_MS) requireReasons(input.reasons);
}

async function continueElsewhere(tx: Tx, stay: CustodyEpisode, input: RecordCustodyEndInput, reason: 'HOSPITAL' | 'COURT'): Promise<void> {
  const path = 'input.facilityCode';
  const places = await facilitiesByCode(tx, { [path]: input.facilityCode ?? '' });
  const facility = places[path];
  if (!facility) return;
  if (facility.id === stay.facilityId) throw new BadUserInput([{ path, code: 'INVALID_VALUE', message: 'The person is there already.' }]);
  assertAdmits(path, facility);
  await leaveByCustodyEnd(tx, await listsOfPerson(tx, stay.personId), reason, whyOf(input));
  await tx.update(CustodyEpisode, stay, {
    endedAt: input.endedAt,
    endReason: reason,
    destination: input.destination ?? facility.name,
    transferAuthority: input.authority ?? null,
  });
  await tx.insert(CustodyEpisode, {
    id: tx.newId('CustodyEpisode'),
    personId: stay.personId,
    facilityId: facility.id,
    deprivedAt: stay.deprivedAt,
    deprivedPlace: stay.deprivedPlace,
    deprivingAuthority: stay.deprivingAuthority,
    supervisingAuthority: stay.supervisingAuthority,
    facilityAuthority: facility.name,
    admittedAt: input.endedAt,
  });
  tx.record({
    subjectType: 'Person',
    subjectId: stay.personId,
    personId: stay.personId,
    audience: 'CUSTODIAL',
    action: 'recordCustodyEnd',
    toState: reason,
    summary: 'Custody goes on in another place.',
    detail: { reasons: input.reasons ?? null },
    occurredAt: earlierOf(input.endedAt, tx.now),
  });
}
