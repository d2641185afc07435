import type { CustodyEndReason } from '../../domain/custody/vocabulary';
import { firstStatus, INDEPENDENT_AUTHORITY } from '../../domain/incident/referral';
import { earlierOf } from '../../domain/reference/instant';
import { Incident } from '../../entities/incident/Incident';
import { type NewClock, startClocks } from '../clock/clocks';
import { keepProceedingClocks } from '../clock/proceedingClocks';
import { endFamilyTies } from '../family/familyAfterDeath';
import { abateRequestsOfPerson } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { endClocksOfCustody } from './admissionClocks';
import { MOVE_APART } from './moveApart';

/** Work that an incident of escape leaves to the registrar, until the custody has ended. */
export const AT_LARGE = 'CUSTODY_END_AT_LARGE';

export interface CustodyEnd {
  readonly personId: string;
  readonly reason: Extract<CustodyEndReason, 'ESCAPE' | 'DEATH' | 'RELEASE'>;
  readonly at: Date;
  readonly reasons: string;
  /** Where the person went, and who ordered it; null when nobody did. */
  readonly destination?: string | null;
  readonly authority?: string | null;
  /** False where an incident is already named. */
  readonly opensIncident: boolean;
}

/**
 * Custody ends by release, escape or death. After escape or death every open request of the person abates, the family is to be
 * told (I-39), and an incident goes to an independent authority where the place may not look into it itself (C.10).
 * The caller holds the person's lock. Where custody has ended already, nothing happens twice. Answers whether it had not.
 */
export async function endCustody(tx: Tx, end: CustodyEnd): Promise<boolean> {
  await tx.enterSystemScope();
  const lost = end.reason !== 'RELEASE';
  const happened = await tx.one<{ facilityId: string | null }>(
    `with closed as (
       update custody_episode set ended_at = greatest($2, admitted_at), end_reason = $3, destination = $4, transfer_authority = $5, version = version + 1
       where person_id = $1 and ended_at is null returning facility_id
     ), happened as (
       -- A protected resident is in no custody that could end.
       select facility_id from closed union all select residence_facility_id from person where id = $1 and kind = 'PROTECTED_RESIDENT'
     ), gone as (
       -- Whoever died or fled lives in the camp no longer.
       update person set residence_facility_id = null, version = version + 1, updated_at = $7
       where id = $1 and residence_facility_id is not null and $8
     ), told as (
       insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at)
       select $6, 'FAMILY_NOTICE', $1, $1, 'REGISTRAR', 'Tell the family what happened to the person.', $7 from happened where $8
     ), died as (
       insert into health_event (id, person_id, kind, occurred_at, recorded_by, recorded_at) select $9, $1, 'DEATH', $2, $10, $7 from happened where $3 = 'DEATH'
     ), caught_up as (
       update task set done_at = $7, done_by = $10 where person_id = $1 and kind = any($11::text[]) and done_at is null and exists (select from happened)
     )
     select facility_id from happened`,
    [
      end.personId,
      end.at,
      end.reason,
      end.destination ?? null,
      end.authority ?? null,
      tx.newId('Part'),
      tx.now,
      lost,
      tx.newId('Part'),
      tx.viewer.accountId,
      [AT_LARGE, MOVE_APART],
    ],
  );
  if (happened === undefined) return false;
  await endClocksOfCustody(tx, [end.personId], end.reason);
  await keepProceedingClocks(tx, end.personId);
  const owed: NewClock[] = [];
  if (end.reason === 'RELEASE') owed.push(clockOf(end, 'RELEASE_VERIFIED', end.at));
  else {
    await abateRequestsOfPerson(tx, end.personId, end.reason, end.reasons);
    if (end.reason === 'DEATH') {
      await endFamilyTies(tx, [{ personId: end.personId, at: end.at }]);
      owed.push(clockOf(end, 'FAMILY_TOLD_OF_DEATH'));
    }
    if (end.opensIncident) owed.push(...(await openIncident(tx, end, end.reason, happened.facilityId)));
  }
  await startClocks(tx, owed);
  tx.record({
    subjectType: 'Person',
    subjectId: end.personId,
    personId: end.personId,
    audience: lost ? 'STATES_OF_PERSON' : 'CUSTODIAL',
    action: 'recordCustodyEnd',
    toState: end.reason,
    summary: summaries[end.reason],
    detail: { reasons: end.reasons },
    // The clock of a portal may run ahead a little; an event is never recorded before it occurred (I-43).
    occurredAt: earlierOf(end.at, tx.now),
  });
  return true;
}

const summaries = {
  RELEASE: 'The person was released.',
  ESCAPE: 'The person escaped.',
  DEATH: 'The person died in custody.',
} as const;

/** @returns what the authority that it is referred to owes. */
async function openIncident(tx: Tx, end: CustodyEnd, kind: 'ESCAPE' | 'DEATH', facilityId: string | null): Promise<NewClock[]> {
  const status = firstStatus(kind);
  const id = tx.newId('Incident');
  await tx.insert(Incident, {
    id,
    ref: await tx.newRef(),
    personId: end.personId,
    facilityId,
    kind,
    status,
    description: end.reasons,
    referredTo: status === 'REFERRED' ? INDEPENDENT_AUTHORITY : null,
    occurredAt: end.at,
    reportedBy: tx.viewer.accountId,
    recordedAt: tx.now,
  });
  return status === 'REFERRED' ? [{ ...clockOf(end, 'REFERRAL_RECEIVED'), subjectId: id }] : [];
}

const clockOf = ({ personId }: CustodyEnd, kind: NewClock['kind'], start?: Date): NewClock => ({
  kind,
  subjectId: personId,
  personId,
  country: null,
  ...(start ? { start } : {}),
});
