import type { Viewer } from '../../domain/access/viewer';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { assessmentTables } from '../../domain/privacy/retention';
import { type RetentionFacts, type RetentionVerb, retentionLifecycle } from '../../domain/privacy/retentionLifecycle';
import type { ErasureGround } from '../../domain/privacy/vocabulary';
import type { Person } from '../../entities/person/Person';
import { Erasure } from '../../entities/privacy/Erasure';
import { openTasks } from '../clock/openTasks';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { eraseRows } from './eraseRows';

export interface RetentionInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
}
export interface ReasonedRetentionInput extends RetentionInput {
  readonly reasons: string;
}
export interface ProposeErasureInput extends ReasonedRetentionInput {
  readonly ground: ErasureGround;
}

const reasoned = { validate: ({ reasons }: ReasonedRetentionInput) => requireReasons(reasons) };

/** RT1. Looked at and still needed: the next look is a whole term away (LED Art. 5). */
export const keepRecord = command<ReasonedRetentionInput>('keepRecord', reasoned, async (tx, viewer, input) => {
  const step = await retentionStep(tx, viewer, 'keepRecord', input);
  await tx.query(KEEP, [step.person.id, tx.now]);
  await closeReviewTasks(tx, step.person.id);
  return told(tx, step, step.person.version + 1, { reasons: input.reasons });
});

/** RT2. */
export const proposeErasure = command<ProposeErasureInput>('proposeErasure', reasoned, async (tx, viewer, input) => {
  const step = await retentionStep(tx, viewer, 'proposeErasure', input);
  await tx.insert(Erasure, {
    id: tx.newId('Part'),
    personId: step.person.id,
    ground: input.ground,
    reasons: input.reasons,
    status: 'PROPOSED',
    proposedBy: viewer.accountId,
    proposedAt: tx.now,
    version: 1,
  });
  openTasks(tx, [
    {
      kind: 'ERASURE',
      personId: step.person.id,
      subjectId: step.person.id,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The erasure of a record was proposed: carry it out or decline it.',
    },
  ]);
  return told(tx, step, step.person.version);
});

/** RT3. */
export const declineErasure = command<ReasonedRetentionInput>('declineErasure', reasoned, async (tx, viewer, input) => {
  const step = await retentionStep(tx, viewer, 'declineErasure', input);
  await decide(tx, step, { status: 'DECLINED', declineReasons: input.reasons });
  return told(tx, step, step.person.version);
});

/**
 * RT4. Rows go, words go, a tombstone stays. The key of the person is destroyed once this is committed (shredErased), so that a
 * rollback loses nothing; from then on no copy of the database opens what was sealed.
 */
export const carryOutErasure = command<RetentionInput>('carryOutErasure', {}, async (tx, viewer, input) => {
  const step = await retentionStep(tx, viewer, 'carryOutErasure', input);
  await decide(tx, step, { status: 'CARRIED_OUT' });
  await eraseRows(tx, step.person.id);
  await closeReviewTasks(tx, step.person.id);
  return told(tx, step, step.person.version + 1);
});

interface Step {
  readonly verb: RetentionVerb;
  readonly person: Person;
  readonly facts: RetentionFacts;
  readonly event: string;
}

async function retentionStep(tx: Tx, viewer: Viewer, verb: RetentionVerb, input: RetentionInput): Promise<Step> {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const facts = await tx.one<RetentionFacts>('select * from guard_facts_retention where person_id = $1', [person.id]);
  if (!facts) throw new Error('A locked person has no facts of retention.');
  const { event } = assertStep(retentionLifecycle, verb, facts.state, facts, viewer, tx.now);
  return { verb, person, facts, event };
}

async function decide(tx: Tx, { person }: Step, changes: Partial<Erasure>): Promise<void> {
  const erasure = await tx.one<Erasure>(`select * from erasure where person_id = $1 and status = 'PROPOSED'`, [person.id]);
  if (!erasure) throw new Error('An erasure that the table allows to decide is not on record.');
  await tx.update(Erasure, erasure, { ...changes, decidedBy: tx.viewer.accountId, decidedAt: tx.now });
}

function closeReviewTasks(tx: Tx, personId: string): Promise<unknown> {
  return tx.query(
    `update task set done_at = $2, done_by = $3 where person_id = $1 and kind in ('RETENTION_REVIEW', 'ERASURE') and done_at is null`,
    [personId, tx.now, tx.viewer.accountId],
  );
}

function told(tx: Tx, { verb, person, facts, event }: Step, version: number, detail?: Readonly<Record<string, unknown>>): Changed {
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: facts.state,
    summary: event,
    ...(detail ? { detail } : {}),
  });
  return { kind: 'Person', id: person.id, version };
}

const KEEP = `
with ${Object.keys(assessmentTables)
  .map((table) => `${table}_kept as (update ${table} set review_due_at = retention_due('ASSESSMENT', $2) where person_id = $1)`)
  .join(', ')}
update person set review_due_at = retention_due(retention_category, $2), version = version + 1, updated_at = $2 where id = $1`;
