import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { Incident } from '../../entities/incident/Incident';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';
import { endOfBasis } from './endOfBasis';
import { personFollows } from './proceedingStep';

/** I-08. A case against somebody below the effective minimum age: an incident, and an officer and counsel for the child. */
export async function protectChildInCase(tx: Tx, personId: string, proceedingId: string, description: string): Promise<void> {
  await tx.insert(Incident, {
    id: tx.newId('Incident'),
    ref: await tx.newRef(),
    personId,
    kind: 'PROTECTION',
    status: 'REPORTED',
    description,
    figures: [],
    occurredAt: tx.now,
    reportedBy: tx.viewer.accountId,
    recordedAt: tx.now,
    version: 1,
  });
  openTasks(tx, [
    {
      kind: 'CHILD_PROTECTION',
      personId,
      subjectId: proceedingId,
      ownerRole: 'CHILD_PROTECTION_OFFICER',
      summary: 'Assign an officer to the child: a court opened a case against it.',
    },
    {
      kind: 'COUNSEL',
      personId,
      subjectId: proceedingId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'See to counsel for the child: a court opened a case against it (CRC Art. 37(d)).',
    },
  ]);
}

/** Cases that wait for a judgment. One that was judged is the courts’ to undo: its appeal goes on, and an alert asks for it. */
const FREEZES: readonly ProceedingStage[] = [
  'OPENED',
  'INVESTIGATION',
  'REFERRED_JUVENILE',
  'CHARGED',
  'TRIAL',
  'SUSPENDED',
  'TRANSFERRED_OUT',
  'TRANSFERRED_IN',
  'REOPENED',
];

interface CaseBelowMinimumAge {
  readonly id: string;
  readonly stage: ProceedingStage;
}

/**
 * I-08. What is known of the age changed: cases of an act below the effective minimum age stay where they are, for the record alone,
 * and carry the detention no longer. The caller holds the person's lock.
 * @returns whether there was one.
 */
export async function freezeCasesBelowMinimumAge(tx: Tx, personId: string): Promise<boolean> {
  await tx.enterSystemScope();
  const cases = await tx.query<CaseBelowMinimumAge & { readonly freezes: boolean }>(
    `select l.id, l.stage, l.stage = any($2::text[]) as freezes from proceeding l join guard_facts_proceeding f on f.proceeding_id = l.id
     where l.person_id = $1 and not l.observed_external and f.below_minimum_age
       and (l.stage = any($2::text[])
         or l.stage = any($3::text[]) and (l.stage = 'APPEAL' or f.verdict = 'CONVICTED')
           and not exists (select from task t where t.subject_id = l.id and t.kind = $4 and t.done_at is null))
     order by l.opened_at, l.id`,
    [personId, FREEZES, JUDGED, JUDGED_BELOW_MINIMUM_AGE],
  );
  const frozen = cases.filter(({ freezes }) => freezes);
  await alertOfJudgedCases(
    tx,
    personId,
    cases.filter(({ freezes }) => !freezes),
  );
  if (frozen.length === 0) return false;
  await tx.query('update proceeding set observed_external = true, version = version + 1, updated_at = $2 where id = any($1::uuid[])', [
    frozen.map(({ id }) => id),
    tx.now,
  ]);
  for (const { id, stage } of frozen) {
    await protectChildInCase(
      tx,
      personId,
      id,
      'The age that was found lies below the effective minimum age at the act of a case that is open.',
    );
    const ended = await endOfBasis(tx, { personId, proceedingId: id }, 'the person was below the minimum age at the act');
    openTasks(tx, ended.tasks);
    await startClocks(tx, ended.clocks);
    tx.record({
      subjectType: 'LegalProceeding',
      subjectId: id,
      personId,
      audience: 'CUSTODIAL',
      action: 'freezeCaseBelowMinimumAge',
      fromState: stage,
      toState: stage,
      summary: 'The case is for the record alone from now on: the person was below the effective minimum age at the act (I-08).',
      bySystem: true,
    });
  }
  await personFollows(tx, personId);
  return true;
}

/** Convicted already, or before the court of appeal. */
const JUDGED: readonly ProceedingStage[] = ['CONVICTED', 'APPEAL', 'FINAL', 'SENTENCE_ENFORCEMENT', 'CLEMENCY_PENDING'];
const JUDGED_BELOW_MINIMUM_AGE = 'JUDGED_BELOW_MINIMUM_AGE';

/**
 * I-08. A court convicted, or an appeal is pending, and the act turns out to lie below the effective minimum age. No officer undoes a
 * judgment: an alert, once, asks for its appeal, reopening or pardon, and for counsel and an officer for the child meanwhile.
 */
async function alertOfJudgedCases(tx: Tx, personId: string, judged: readonly CaseBelowMinimumAge[]): Promise<void> {
  for (const { id, stage } of judged) {
    await protectChildInCase(
      tx,
      personId,
      id,
      'The age that was found lies below the effective minimum age at the act of a case in which a court has convicted, or is to decide an appeal.',
    );
    openTasks(tx, [
      {
        kind: JUDGED_BELOW_MINIMUM_AGE,
        personId,
        subjectId: id,
        ownerRole: 'LEGAL_OFFICER',
        summary:
          'The person was below the effective minimum age at the act that was judged: ask the court for appeal, reopening or release.',
      },
      {
        kind: 'DETENTION_BASIS_REVIEW',
        personId,
        subjectId: id,
        ownerRole: 'COURT_REGISTRAR',
        summary: 'Review the basis of the detention: the person was below the effective minimum age at the act that was judged.',
      },
    ]);
    tx.record({
      subjectType: 'LegalProceeding',
      subjectId: id,
      personId,
      audience: 'CUSTODIAL',
      action: 'alertOfJudgedCase',
      fromState: stage,
      toState: stage,
      summary: 'Alert: the person was below the effective minimum age at the act that was judged (I-08).',
      bySystem: true,
    });
  }
}
