import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import type { RestrictionGround } from '../../domain/privacy/restriction';
import { restrictionLifecycle } from '../../domain/privacy/restrictionLifecycle';
import type { Person } from '../../entities/person/Person';
import { ProcessingRestriction } from '../../entities/privacy/ProcessingRestriction';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RestrictProcessingInput extends CommandInput {
  readonly personId: string;
  readonly ground: RestrictionGround;
  readonly reasons: string;
}

export interface LiftProcessingRestrictionInput extends CommandInput {
  readonly restrictionId: string;
  readonly expectedVersion?: number | null;
  /** The decision by which it ends, by its reference. */
  readonly decision: string;
  readonly personInformedAt?: Date | null;
  readonly reasons: string;
}

/** PR1. LED Art. 16(3). From now on the record is neither changed nor passed on; States that see the person are told (LED Art. 16(6)). */
export const restrictProcessing = command<RestrictProcessingInput>(
  'restrictProcessing',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const { ground, reasons } = input;
    const begun = await beginRestriction(tx, { personId: person.id, requestId: null, ground, reasons, begunBy: viewer.accountId });
    if (!begun)
      throw new BadUserInput([
        { path: 'input.personId', code: 'CONFLICT', message: 'The processing of this record is restricted already.' },
      ]);
    return begun;
  },
);

/** Null: one is in force already. */
export async function beginRestriction(
  tx: Tx,
  restriction: Pick<ProcessingRestriction, 'personId' | 'requestId' | 'ground' | 'reasons' | 'begunBy'>,
): Promise<Changed | null> {
  const standing = await tx.one(`select 1 as found from processing_restriction where person_id = $1 and status = 'IN_FORCE'`, [
    restriction.personId,
  ]);
  if (standing) return null;
  const id = tx.newId('Part');
  await tx.insert(ProcessingRestriction, { id, ...restriction, status: 'IN_FORCE', begunAt: tx.now, version: 1 });
  tx.record({
    subjectType: 'Person',
    subjectId: restriction.personId,
    personId: restriction.personId,
    audience: 'STATES_OF_PERSON',
    action: 'restrictProcessing',
    toState: 'IN_FORCE',
    summary: 'The processing of the record was restricted: what you hold of it is not changed or passed on either.',
    detail: { restrictionId: id, ground: restriction.ground },
  });
  return { kind: 'Part', id, version: 1 };
}

/** PR2. By another than who began it, on a decision that is named. */
export const liftProcessingRestriction = command<LiftProcessingRestrictionInput>(
  'liftProcessingRestriction',
  {
    validate: ({ reasons, decision, personInformedAt }, now) => {
      requireReasons(reasons);
      const faults = new InputFaults();
      if (decision.trim() === '') faults.add('input.decision', 'REQUIRED', 'Name the decision by its reference.');
      if (personInformedAt != null) faults.requirePast('input.personInformedAt', personInformedAt, now);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const restriction = await tx.lock<ProcessingRestriction>('processing_restriction', input.restrictionId, input.expectedVersion);
    const facts = { begunBy: restriction.begunBy, ground: restriction.ground, personInformedAt: input.personInformedAt ?? null };
    const rule = assertStep(restrictionLifecycle, 'liftProcessingRestriction', restriction.status, facts, viewer, tx.now);
    const version = await tx.update(ProcessingRestriction, restriction, {
      status: 'LIFTED',
      decision: input.decision,
      personInformedAt: facts.personInformedAt,
      liftReasons: input.reasons,
      liftedBy: viewer.accountId,
      liftedAt: tx.now,
    });
    tx.record({
      subjectType: 'Person',
      subjectId: restriction.personId,
      personId: restriction.personId,
      audience: rule.audience,
      action: 'liftProcessingRestriction',
      fromState: restriction.status,
      toState: 'LIFTED',
      summary: rule.event,
      detail: { restrictionId: restriction.id },
    });
    return { kind: 'Part', id: restriction.id, version };
  },
);
