import { GuardFailed } from '../../domain/errors';
import { INDEPENDENT_AUTHORITY } from '../../domain/incident/referral';
import { earlierOf } from '../../domain/reference/instant';
import { Incident } from '../../entities/incident/Incident';
import type { Person } from '../../entities/person/Person';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { exceptEntries, openEntries } from '../movement/exceptEntries';
import { endClocksOfCustody } from './admissionClocks';
import { closeMovesApart } from './moveApart';

export interface RecordWhereaboutsUnknownInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  /** Last time anybody saw the person. */
  readonly lastSeenAt: Date;
  readonly reasons: string;
}

/**
 * I-02, I-40. Nobody knows where the person is: the stay ends as UNKNOWN, which is itself the record, an incident goes to an
 * independent authority (ICPPED Art. 12), and somebody is to look for the person.
 */
export const recordWhereaboutsUnknown = command<RecordWhereaboutsUnknownInput>(
  'recordWhereaboutsUnknown',
  {
    validate: ({ reasons, lastSeenAt }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.lastSeenAt', lastSeenAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    const ended = await tx.one<{ facilityId: string }>(
      `with stay as (
         update custody_episode set ended_at = greatest($2, admitted_at), end_reason = 'UNKNOWN', version = version + 1
         where person_id = $1 and ended_at is null returning facility_id
       ), residence as (
         select residence_facility_id as facility_id from person where id = $1 and residence_facility_id is not null
       ), left_residence as (
         update person set residence_facility_id = null, version = version + 1, updated_at = $3 where id = $1 and residence_facility_id is not null
       )
       select facility_id from stay union all select facility_id from residence limit 1`,
      [person.id, input.lastSeenAt, tx.now],
    );
    if (!ended) throw new GuardFailed([{ rule: 'I-02', message: 'The person is in no place that could be left.', gate: null }]);
    await endClocksOfCustody(tx, [person.id]);
    await closeMovesApart(tx, [person.id]);
    const listed = await openEntries(tx, [person.id]);
    await exceptEntries(
      tx,
      listed.map((entry) => ({ ...entry, leavesAs: 'NOT_PRESENTED' })),
      'The whereabouts of the person are unknown.',
    );
    const incidentId = tx.newId('Incident');
    await tx.insert(Incident, {
      id: incidentId,
      ref: await tx.newRef(),
      personId: person.id,
      facilityId: ended.facilityId,
      kind: 'MISSING',
      status: 'REFERRED',
      description: input.reasons,
      figures: [],
      referredTo: INDEPENDENT_AUTHORITY,
      occurredAt: input.lastSeenAt,
      reportedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await startClocks(tx, [{ kind: 'REFERRAL_RECEIVED', subjectId: incidentId, personId: person.id, country: null }]);
    openTasks(tx, [
      {
        kind: 'TRACE_PERSON',
        personId: person.id,
        subjectId: person.id,
        ownerRole: 'REGISTRAR',
        summary: 'Look for the person, whose whereabouts are unknown.',
      },
    ]);
    tx.record({
      subjectType: 'Person',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'recordWhereaboutsUnknown',
      toState: 'UNKNOWN',
      summary: 'The whereabouts of the person are unknown.',
      detail: { reasons: input.reasons },
      occurredAt: earlierOf(input.lastSeenAt, tx.now),
    });
    const now = await tx.one<{ version: number }>('select version from person where id = $1', [person.id]);
    return { kind: 'Person', id: person.id, version: now?.version ?? person.version };
  },
);
