import { outcomeRule } from '../../domain/facility/reconciliation';
import { INDEPENDENT_AUTHORITY } from '../../domain/incident/referral';
import { earlierOf } from '../../domain/reference/instant';
import { HealthEvent } from '../../entities/custody/HealthEvent';
import type { Facility } from '../../entities/facility/Facility';
import { ResidentReconciliation } from '../../entities/facility/ResidentReconciliation';
import { Incident } from '../../entities/incident/Incident';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { endClocksOfCustody } from '../custody/admissionClocks';
import { closeMovesApart } from '../custody/moveApart';
import { endFamilyTies } from '../family/familyAfterDeath';
import { endCasesOfReturned } from '../family/familyAfterReturn';
import { exceptEntries, openEntries } from '../movement/exceptEntries';
import { abateRequests } from '../repatriation/systemSteps';
import type { NewTask, Tx } from '../Tx';
import type { ResidentLine } from './reconcileResidents';

/** The statements are the same for one and for two thousand. */
export async function writeOutcomes(tx: Tx, facility: Facility, lines: readonly ResidentLine[]): Promise<void> {
  await tx.query(
    `with line as (select * from jsonb_to_recordset($1::jsonb) as l(person uuid, to_facility uuid, at timestamptz, returned boolean)),
     stay as (
       update custody_episode c set ended_at = greatest(l.at, c.admitted_at), end_reason = 'UNKNOWN', version = version + 1
       from line l where c.person_id = l.person and c.facility_id = $2 and c.ended_at is null)
     update person p set residence_facility_id = l.to_facility, track = case when l.returned then 'CLOSED' else p.track end,
       version = version + 1, updated_at = $3
     from line l where p.id = l.person and p.residence_facility_id = $2`,
    [
      JSON.stringify(
        lines.map(({ personId, toFacilityId, at, outcome }) => ({
          person: personId,
          to_facility: toFacilityId,
          at,
          returned: outcome === 'RETURNED',
        })),
      ),
      facility.id,
      tx.now,
    ],
  );
  await tx.insert(
    ResidentReconciliation,
    lines.map(({ personId, outcome, toFacilityId, destination, country, at, reasons }) => ({
      id: tx.newId('Part'),
      personId,
      facilityId: facility.id,
      outcome,
      toFacilityId,
      destination: destination ?? null,
      country: country ?? null,
      occurredAt: earlierOf(at, tx.now),
      reasons: reasons ?? null,
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    })),
  );
  const listed = await openEntries(
    tx,
    lines.map(({ personId }) => personId),
  );
  const of = (outcome: ResidentLine['outcome']) => lines.filter((line) => line.outcome === outcome);
  await openIncidents(tx, facility, [...of('UNKNOWN'), ...of('DECEASED')]);
  await mourn(tx, of('DECEASED'));
  await abateRequestsOfPersons(tx, lines);
  const outcomes = new Map(lines.map(({ personId, outcome }) => [personId, outcome]));
  await exceptEntries(
    tx,
    listed.map((entry) => ({ ...entry, leavesAs: outcomes.get(entry.personId) === 'DECEASED' ? 'DECEASED' : 'NOT_PRESENTED' })),
    'What became of the person was recorded where it lived.',
  );
  await endCasesOfReturned(
    tx,
    of('RETURNED').map(({ personId }) => personId),
  );
  openTasks(tx, lines.flatMap(taskAfter));
  for (const { personId, outcome, at } of lines) {
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'CUSTODIAL',
      action: 'reconcileResidents',
      toState: outcome,
      summary: outcomeRule(outcome).summary,
      occurredAt: earlierOf(at, tx.now),
    });
  }
}

/** Deaths and disappearances go to an independent authority at once (Mandela Rule 71, ICPPED Art. 12). */
async function openIncidents(tx: Tx, facility: Facility, lines: readonly ResidentLine[]): Promise<void> {
  if (lines.length === 0) return;
  const personIds = lines.map(({ personId }) => personId);
  await endClocksOfCustody(tx, personIds);
  await closeMovesApart(tx, personIds);
  const refs = await tx.newRefs(lines.length);
  await tx.insert(
    Incident,
    lines.map(({ personId, outcome, reasons, at }, index) => ({
      id: tx.newId('Incident'),
      ref: refs[index] ?? '',
      personId,
      facilityId: facility.id,
      kind: outcome === 'DECEASED' ? ('DEATH' as const) : ('MISSING' as const),
      status: 'REFERRED' as const,
      description: reasons ?? '',
      figures: [],
      referredTo: INDEPENDENT_AUTHORITY,
      occurredAt: earlierOf(at, tx.now),
      reportedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    })),
  );
}

/** I-39: the death is on record and the family is to be told; circumstances and cause follow with `recordDeath`. */
async function mourn(tx: Tx, dead: readonly ResidentLine[]): Promise<void> {
  await tx.insert(
    HealthEvent,
    dead.map(({ personId, at }) => ({
      id: tx.newId('Part'),
      personId,
      kind: 'DEATH' as const,
      occurredAt: earlierOf(at, tx.now),
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    })),
  );
  await startClocks(
    tx,
    dead.map(({ personId }) => ({ kind: 'FAMILY_TOLD_OF_DEATH', subjectId: personId, personId, country: null })),
  );
  await endFamilyTies(tx, dead);
}

/** RQ20: nobody is handed over who is dead, or was brought to a State already. */
async function abateRequestsOfPersons(tx: Tx, lines: readonly ResidentLine[]): Promise<void> {
  for (const cause of ['DEATH', 'OTHER_REMOVAL'] as const) {
    const personIds = lines.filter(({ outcome }) => outcomeRule(outcome).abates === cause).map(({ personId }) => personId);
    if (personIds.length > 0) await abateRequests(tx, personIds, cause, 'What became of the person was recorded where it lived.');
  }
}

/** What each outcome leaves to somebody. */
function taskAfter({ personId, outcome }: ResidentLine): NewTask[] {
  const task = (kind: string, ownerRole: NewTask['ownerRole'], summary: string) => [
    { kind, personId, subjectId: personId, ownerRole, summary },
  ];
  switch (outcome) {
    case 'UNKNOWN':
      return task('TRACE_PERSON', 'REGISTRAR', 'Look for the person, whose whereabouts are unknown.');
    case 'DECEASED':
      return task('FAMILY_NOTICE', 'REGISTRAR', 'Tell the family what happened to the person.');
    case 'RETURNED':
      return task(
        'RETURN_OUTSIDE',
        'LEGAL_OFFICER',
        'A State took the person in without the checks of this platform: see whether freely, and how it is.',
      );
    case 'NEVER_THERE':
      return task(
        'REGISTER_ERROR',
        'LEGAL_OFFICER',
        'The register named somebody who was never there: find the duplicate, or the error of the list.',
      );
    case 'MOVED':
    case 'LEFT':
      return [];
  }
}

/** CRC Art. 20: whoever is left without a parent or guardian is looked after, whatever became of the adult. */
export function careForChildren(tx: Tx, children: ReadonlySet<string>): void {
  openTasks(
    tx,
    [...children].map((personId) => ({
      kind: 'CHILD_WITHOUT_ADULT',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'A parent or guardian of the child is gone: see who looks after it, and open its case.',
    })),
  );
}
