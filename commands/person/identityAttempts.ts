import type { IdentityAttemptKind, IdentityAttemptOutcome } from '../../domain/person/identityAttempts';
import { IdentityAttempt } from '../../entities/person/IdentityAttempt';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advancePerson, type PersonInput, personStep } from './personStep';

export interface IdentityAttemptInput {
  readonly kind: IdentityAttemptKind;
  /** An authority, a body or a function; of a family, how they are related. */
  readonly withWhom: string;
  readonly outcome: IdentityAttemptOutcome;
  /** What came of it, in words. */
  readonly findings?: string | null;
  readonly attemptedAt: Date;
}

export interface RecordIdentityAttemptsInput extends PersonInput {
  readonly attempts: readonly IdentityAttemptInput[];
}

/** ID10. What was tried to find out who the person is, and did not tell. It decides nothing; an identity is called unresolved on it. */
export const recordIdentityAttempts = command<RecordIdentityAttemptsInput>(
  'recordIdentityAttempts',
  {
    validate: ({ attempts }, now) => {
      if (attempts.length === 0) new InputFaults().add('input.attempts', 'REQUIRED', 'At least one attempt is needed.').throwIfAny();
      validateAttempts(attempts, now);
    },
  },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'recordIdentityAttempts', input);
    await fileAttempts(tx, step.person.id, input.attempts);
    return advancePerson(tx, step, {});
  },
);

export function validateAttempts(attempts: readonly IdentityAttemptInput[] | null | undefined, now: Date): void {
  const faults = new InputFaults();
  for (const [at, attempt] of (attempts ?? []).entries()) {
    faults
      .requireText(`input.attempts.${at}.withWhom`, attempt.withWhom)
      .requireText(`input.attempts.${at}.findings`, attempt.findings)
      .requirePast(`input.attempts.${at}.attemptedAt`, attempt.attemptedAt, now);
  }
  faults.throwIfAny();
}

export async function fileAttempts(tx: Tx, personId: string, attempts: readonly IdentityAttemptInput[]): Promise<void> {
  await tx.insert(
    IdentityAttempt,
    attempts.map(({ kind, withWhom, outcome, findings, attemptedAt }) => ({
      id: tx.newId('Part'),
      personId,
      kind,
      withWhom,
      outcome,
      findings: findings ?? null,
      // The clock of a portal may run ahead a little.
      attemptedAt: attemptedAt > tx.now ? tx.now : attemptedAt,
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    })),
  );
}

/** Those of the file that no declaration listed yet. */
export async function listAttempts(tx: Tx, personId: string): Promise<void> {
  await tx.query('update identity_attempt set listed_at = $2 where person_id = $1 and listed_at is null', [personId, tx.now]);
}
