import { type CommitmentOutcome, commitmentLifecycle } from '../../domain/country/commitmentLifecycle';
import type { CommitmentParty } from '../../domain/country/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { Commitment } from '../../entities/country/Commitment';
import { endClocks, startClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { dayOf, stateNamed, tellOfState } from './stateNamed';

export interface RecordCommitmentInput extends CommandInput {
  readonly country: string;
  /** Left out: the State; CUSTODIAL: what was promised to it. */
  readonly madeBy?: CommitmentParty | null;
  /** Class 1: what it said it would do. */
  readonly text: string;
  readonly madeAt: Date;
  /** Where it was said: a meeting, a letter, a statement. */
  readonly madeIn: string;
  /** By when; null where no day was named. */
  readonly dueOn?: Date | null;
  readonly evidence?: string | null;
}

/** What a State, or the custodial side towards it, said it would do. From its day on it is kept or it stands as broken, until somebody says what became of it. */
export const recordCommitment = command<RecordCommitmentInput>(
  'recordCommitment',
  {
    validate: ({ text, madeIn, madeAt, dueOn, evidence }, now) => {
      const faults = new InputFaults()
        .requireText('input.text', text)
        .requireText('input.madeIn', madeIn)
        .requireText('input.evidence', evidence)
        .requirePast('input.madeAt', madeAt, now);
      if (dueOn != null && dueOn < madeAt) faults.add('input.dueOn', 'DATE_ORDER', 'This lies before the commitment was made.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const country = await stateNamed(tx, input.country);
    const id = tx.newId('Part');
    const dueOn = input.dueOn ?? null;
    await tx.insert(Commitment, {
      id,
      country: country.code,
      text: input.text,
      madeBy: input.madeBy ?? 'STATE',
      madeAt: input.madeAt,
      madeIn: input.madeIn,
      dueOn: dueOn === null ? null : dayOf(dueOn),
      status: 'MADE',
      evidence: input.evidence ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    await startClocks(tx, [
      {
        kind: 'COMMITMENT_KEPT',
        subjectId: id,
        personId: null,
        country: country.code,
        start: input.madeAt,
        ...(dueOn ? { dueAt: dueOn } : {}),
      },
    ]);
    tellOfState(
      tx,
      country,
      'recordCommitment',
      input.madeBy === 'CUSTODIAL' ? `A commitment to ${country.code} was recorded.` : `A commitment of ${country.code} was recorded.`,
      'MADE',
    );
    return { kind: 'Part', id, version: 1 };
  },
);

export interface RecordCommitmentOutcomeInput extends CommandInput {
  readonly commitmentId: string;
  readonly expectedVersion?: number | null;
  readonly outcome: CommitmentOutcome;
  readonly reasons: string;
}

/** CO1. Kept, kept in part, broken, or withdrawn by the State; with what shows it. */
export const recordCommitmentOutcome = command<RecordCommitmentOutcomeInput>(
  'recordCommitmentOutcome',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const commitment = await tx.lockRow<Commitment>('commitment', input.commitmentId, input.expectedVersion);
    const rule = assertStep(commitmentLifecycle, 'recordCommitmentOutcome', commitment.status, {}, viewer, tx.now);
    const version = await tx.update(Commitment, commitment, {
      status: input.outcome,
      outcomeReasons: input.reasons,
      outcomeAt: tx.now,
    });
    // What was kept in part is still owed.
    if (input.outcome !== 'PARTLY') {
      const ends = input.outcome === 'WITHDRAWN' ? 'stopped' : 'met';
      await endClocks(tx, [commitment.id], { [ends]: ['COMMITMENT_KEPT'] });
    }
    tellOfState(tx, await stateNamed(tx, commitment.country), 'recordCommitmentOutcome', rule.event, input.outcome);
    return { kind: 'Part', id: commitment.id, version };
  },
);
