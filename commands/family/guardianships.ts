import { BadUserInput } from '../../domain/errors';
import { type GuardianshipFacts, guardianshipLifecycle } from '../../domain/family/guardianshipLifecycle';
import type { GuardianshipEndCause, RelationshipProof } from '../../domain/family/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { earlierOf } from '../../domain/reference/instant';
import { Guardianship } from '../../entities/family/Guardianship';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { assertInSight } from './familyUnitStep';
import { tellOfGuardianLost } from './guardianLost';

export interface RecordGuardianshipInput extends CommandInput {
  /** The child. */
  readonly personId: string;
  readonly expectedVersion?: number | null;
  /** An adult of the register; otherwise `authority`. */
  readonly guardianId?: string | null;
  /** An authority of welfare or a court's guardian, in words. */
  readonly authority?: string | null;
  readonly proof: RelationshipProof;
  /** Reference of the order, the record or the comparison on which it rests. */
  readonly document: string;
  readonly beganAt?: Date | null;
}

/**
 * GU1. Who answers for the child from now on: by a document or DNA, never on words alone. Whoever had the guardianship before has it
 * until the same instant. A guardian of the register counts as family for every list (I-10, I-11).
 */
export const recordGuardianship = command<RecordGuardianshipInput>('recordGuardianship', { validate }, async (tx, viewer, input) => {
  const { guardianId } = input;
  if (guardianId != null) {
    await assertInSight(tx, [guardianId], () => 'input.guardianId');
    if (guardianId === input.personId)
      throw new BadUserInput([{ path: 'input.guardianId', code: 'INVALID_VALUE', message: 'The guardian is another person.' }]);
  }
  const child = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const facts = await guardianshipFacts(tx, child.id);
  const guardian = guardianId == null ? undefined : await guardianshipFacts(tx, guardianId);
  const intent = { proof: input.proof, ...(guardian ? { guardian } : {}) };
  const rule = assertStep(guardianshipLifecycle, 'recordGuardianship', facts.state, { ...facts, intent }, viewer, tx.now);
  const beganAt = earlierOf(input.beganAt ?? tx.now, tx.now);
  await end(tx, child.id, beganAt, 'SUCCEEDED', null, 'input.beganAt');
  await tx.insert(Guardianship, {
    id: tx.newId('Part'),
    personId: child.id,
    guardianId: guardianId ?? null,
    authority: input.authority ?? null,
    proof: input.proof,
    document: input.document,
    beganAt,
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  tell(tx, child.id, 'recordGuardianship', facts.state, rule.event, beganAt);
  if (facts.state === 'STANDING') await tellOfGuardianLost(tx, child.id);
  return { kind: 'Person', id: child.id, version: child.version };
});

function validate({ guardianId, authority, document, beganAt }: RecordGuardianshipInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.authority', authority)
    .requireText('input.document', document)
    .requirePast('input.beganAt', beganAt, now);
  if ((guardianId == null) === (authority == null))
    faults.add('input.guardianId', 'CONFLICT', 'The guardian is an adult of the register or an authority: name the one or the other.');
  faults.throwIfAny();
}

export interface EndGuardianshipInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  readonly endedAt?: Date | null;
  readonly reasons: string;
}

/** GU2. Nobody answers for the child any more, by a decision or by law: who comes next is recorded beside it. */
export const endGuardianship = command<EndGuardianshipInput>(
  'endGuardianship',
  {
    validate: ({ endedAt, reasons }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.endedAt', endedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const child = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    const facts = await guardianshipFacts(tx, child.id);
    const rule = assertStep(guardianshipLifecycle, 'endGuardianship', facts.state, facts, viewer, tx.now);
    const endedAt = earlierOf(input.endedAt ?? tx.now, tx.now);
    await end(tx, child.id, endedAt, 'ENDED', input.reasons, 'input.endedAt');
    tell(tx, child.id, 'endGuardianship', facts.state, rule.event, endedAt, input.reasons);
    await tellOfGuardianLost(tx, child.id);
    return { kind: 'Person', id: child.id, version: child.version };
  },
);

async function guardianshipFacts(tx: Tx, personId: string): Promise<GuardianshipFacts> {
  const row = await tx.one<Omit<GuardianshipFacts, 'intent'>>('select * from guard_facts_guardianship where person_id = $1', [personId]);
  if (!row) throw new Error('A person in sight has no facts.');
  return { ...row, intent: {} };
}

async function end(tx: Tx, personId: string, at: Date, cause: GuardianshipEndCause, words: string | null, path: string): Promise<void> {
  const last = await tx.one<{ id: string; personId: string; beganAt: Date; endedAt: Date | null }>(
    'select id, person_id, began_at, ended_at from guardianship where person_id = $1 order by began_at desc, ended_at desc nulls first limit 1',
    [personId],
  );
  if (!last) return;
  if (at < (last.endedAt ?? last.beganAt))
    throw new BadUserInput([{ path, code: 'DATE_ORDER', message: 'This lies before what is on record of the guardianship.' }]);
  if (last.endedAt !== null) return;
  const reasons = await tx.sealed('guardianship', 'end_reasons', last, words);
  await tx.query('update guardianship set ended_at = $2, end_cause = $3, end_reasons = $4, ended_by = $5 where id = $1', [
    last.id,
    at,
    cause,
    reasons,
    tx.viewer.accountId,
  ]);
}

function tell(
  tx: Tx,
  personId: string,
  action: 'recordGuardianship' | 'endGuardianship',
  fromState: string,
  summary: string,
  at: Date,
  reasons?: string,
): void {
  tx.record({
    subjectType: 'Person',
    subjectId: personId,
    personId,
    audience: 'CUSTODIAL',
    action,
    fromState,
    toState: action === 'recordGuardianship' ? 'STANDING' : 'NONE',
    summary,
    ...(reasons === undefined ? {} : { detail: { reasons } }),
    occurredAt: at,
  });
}
