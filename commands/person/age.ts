import { BadUserInput } from '../../domain/errors';
import { partialDate } from '../../domain/person/partialDate';
import type { AgeResult } from '../../domain/person/vocabulary';
import { Task } from '../../entities/clock/Task';
import { AgeDetermination } from '../../entities/person/AgeDetermination';
import { command } from '../command';
import { requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import { advancePerson, type PersonInput, personStep } from './personStep';

export interface RaiseAgeDoubtInput extends PersonInput {
  readonly reasons: string;
}

/**
 * AG1. Whoever sees the person may doubt the age. The effect is immediate: treated as a child everywhere (I-09), a
 * child-protection officer is called, what was approved returns to review.
 */
export const raiseAgeDoubt = command<RaiseAgeDoubtInput>(
  'raiseAgeDoubt',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'raiseAgeDoubt', input);
    await tx.insert(AgeDetermination, {
      id: tx.newId('Part'),
      personId: step.person.id,
      doubtRaisedBy: viewer.accountId,
      doubtRaisedAt: tx.now,
      doubtReasons: input.reasons,
    });
    await tx.insert(Task, {
      id: tx.newId('Part'),
      kind: 'AGE_DETERMINATION',
      personId: step.person.id,
      subjectId: step.person.id,
      ownerRole: 'CHILD_PROTECTION_OFFICER',
      summary: 'Separate the person from adults, assign an officer and determine the age.',
      openedAt: tx.now,
    });
    await returnRequestsToReview(tx, { personId: step.person.id }, 'A doubt about the age was raised.');
    return advancePerson(tx, step, {
      ageStatus: 'DOUBT_RAISED',
      ...(step.person.kind === 'DETAINEE' ? { track: 'JUVENILE' as const } : {}),
    });
  },
);

export interface DetermineAgeInput extends PersonInput {
  readonly result: AgeResult;
  /** Years, inclusive. */
  readonly rangeMin?: number | null;
  readonly rangeMax?: number | null;
  /** The birth date that follows from the determination, as far as it is known. */
  readonly birth?: string | null;
  /** Least intrusive first; medical methods only as a last resort and with consent (domain C.3). */
  readonly methods: readonly string[];
  readonly reasons: string;
}

const STATUS = { ADULT: 'DETERMINED_ADULT', CHILD: 'DETERMINED_CHILD', UNDETERMINED: 'UNDETERMINED' } as const;

/** AG3. A child-protection officer proposes, a legal officer confirms with the same result; undetermined counts as a child. */
export const determineAge = command<DetermineAgeInput>(
  'determineAge',
  {
    validate: (input) => {
      requireReasons(input.reasons);
      if (input.methods.length === 0)
        throw new BadUserInput([{ path: 'input.methods', code: 'REQUIRED', message: 'Say how the age was determined.' }]);
      if (input.birth != null && !partialDate(input.birth))
        throw new BadUserInput([{ path: 'input.birth', code: 'INVALID_VALUE', message: 'This is no date in EDTF.' }]);
    },
  },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'determineAge', input);
    const { person, facts } = step;
    if (facts.ageProposedBy === null) {
      await propose(tx, viewer.accountId, person.id, facts.doubtRaisedBy !== null, input);
      return advancePerson(tx, step, {}, { summary: 'A determination of the age was proposed.' });
    }
    if (facts.ageProposedResult !== input.result) {
      throw new BadUserInput([
        {
          path: 'input.result',
          code: 'DISAGREES',
          message: 'The confirmation must agree with the proposal; otherwise the proposal is made anew.',
        },
      ]);
    }
    const [confirmed] = await tx.query<{ birthProposed: string | null }>(
      `update age_determination set confirmed_by = $2, confirmed_at = $3 where person_id = $1 and confirmed_at is null returning birth_proposed`,
      [person.id, viewer.accountId, tx.now],
    );
    const birth = confirmed?.birthProposed ? partialDate(confirmed.birthProposed) : null;
    return advancePerson(tx, step, {
      ageStatus: STATUS[input.result],
      ...(birth
        ? { birth: birth.edtf, birthEarliest: birth.earliest, birthLatest: birth.latest, birthConventional: birth.conventional }
        : {}),
      ...(input.result === 'ADULT' && person.track === 'JUVENILE' ? { track: 'INVESTIGATION' as const } : {}),
    });
  },
);

async function propose(
  tx: Parameters<typeof personStep>[0],
  accountId: string,
  personId: string,
  doubtOpen: boolean,
  input: DetermineAgeInput,
): Promise<void> {
  const proposal = {
    result: input.result,
    rangeMin: input.rangeMin ?? null,
    rangeMax: input.rangeMax ?? null,
    birthProposed: input.birth ?? null,
    methods: [...input.methods],
    proposedBy: accountId,
    proposedAt: tx.now,
    reasons: input.reasons,
  };
  if (!doubtOpen) {
    await tx.insert(AgeDetermination, {
      id: tx.newId('Part'),
      personId,
      doubtRaisedBy: accountId,
      doubtRaisedAt: tx.now,
      doubtReasons: 'No birth date is on record.',
      ...proposal,
    });
    return;
  }
  await tx.query(
    `update age_determination set result = $2, range_min = $3, range_max = $4, birth_proposed = $5, methods = $6, proposed_by = $7, proposed_at = $8, reasons = $9
     where person_id = $1 and confirmed_at is null`,
    [
      personId,
      proposal.result,
      proposal.rangeMin,
      proposal.rangeMax,
      proposal.birthProposed,
      proposal.methods,
      accountId,
      tx.now,
      proposal.reasons,
    ],
  );
}
