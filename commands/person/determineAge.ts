import { BadUserInput } from '../../domain/errors';
import { partialDate } from '../../domain/person/partialDate';
import type { AgeResult } from '../../domain/person/vocabulary';
import { AgeDetermination } from '../../entities/person/AgeDetermination';
import { command } from '../command';
import { needNotBeApart, settleApart } from '../custody/moveApart';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanceAge, ageStep, openDoubt } from './ageStep';
import type { PersonInput } from './personStep';

export interface DetermineAgeInput extends PersonInput {
  readonly result: AgeResult;
  /** Years, inclusive. */
  readonly rangeMin?: number | null;
  readonly rangeMax?: number | null;
  /** The birth date that follows from the determination, as far as it is known. */
  readonly birth?: string | null;
  /** Least intrusive first. */
  readonly methods: readonly string[];
  /** True: one of the methods touches the body. */
  readonly medical?: boolean | null;
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
    const step = await ageStep(tx, viewer, 'determineAge', input, { medicalWanted: input.medical ?? false });
    const { person, facts } = step;
    if (facts.proposedBy === null) {
      await propose(tx, viewer.accountId, person.id, facts.doubtOpen, input);
      return advanceAge(tx, step, 'PROPOSED', {}, { summary: 'A determination of the age was proposed.' });
    }
    if (facts.proposedResult !== input.result) throw new BadUserInput([DISAGREES]);
    const [confirmed] = await tx.query<{ birthProposed: string | null }>(
      `update age_determination set stage = 'DETERMINED', confirmed_by = $2, confirmed_at = $3 where person_id = $1 and confirmed_at is null returning birth_proposed`,
      [person.id, viewer.accountId, tx.now],
    );
    await (input.result === 'ADULT' ? needNotBeApart(tx, [person.id]) : settleApart(tx, [person.id]));
    const birth = confirmed?.birthProposed ? partialDate(confirmed.birthProposed) : null;
    return advanceAge(tx, step, 'DETERMINED', {
      ageStatus: STATUS[input.result],
      ...(birth
        ? { birth: birth.edtf, birthEarliest: birth.earliest, birthLatest: birth.latest, birthConventional: birth.conventional }
        : {}),
      ...(input.result === 'ADULT' && person.track === 'JUVENILE' ? { track: 'INVESTIGATION' as const } : {}),
    });
  },
);

const DISAGREES = {
  path: 'input.result',
  code: 'DISAGREES',
  message: 'The confirmation must agree with the proposal; otherwise the proposal is made anew.',
};

async function propose(tx: Tx, accountId: string, personId: string, doubtOpen: boolean, input: DetermineAgeInput): Promise<void> {
  const proposal = {
    result: input.result,
    rangeMin: input.rangeMin ?? null,
    rangeMax: input.rangeMax ?? null,
    birthProposed: input.birth ?? null,
    methods: [...input.methods],
    medical: input.medical ?? false,
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
      stage: 'PROPOSED',
      ...proposal,
    });
    return;
  }
  const doubt = await openDoubt(tx, personId);
  await tx.query(
    `update age_determination set stage = 'PROPOSED', result = $2, range_min = $3, range_max = $4, birth_proposed = $5, methods = $6, medical = $7,
       proposed_by = $8, proposed_at = $9, reasons = $10
     where id = $1`,
    [
      doubt.id,
      proposal.result,
      proposal.rangeMin,
      proposal.rangeMax,
      proposal.birthProposed,
      proposal.methods,
      proposal.medical,
      accountId,
      tx.now,
      await tx.sealed('age_determination', 'reasons', doubt, proposal.reasons),
    ],
  );
}
