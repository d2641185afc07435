import type { ClaimAnswer } from '../../domain/nationality/claimLifecycle';
import { NationalityClaim } from '../../entities/nationality/NationalityClaim';
import { endClocks } from '../clock/clocks';
import { type Changed, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceClaim, type ClaimInput, type ClaimStep, claimStep } from './claimStep';

export interface ConfirmNationalityInput extends ClaimInput {
  /** The authority that answers: one officer signs, the authority is named (rulings, Two people). */
  readonly authority: string;
  /** On what the answer rests, such as a civil register. */
  readonly basis: string;
}

export interface RefuteNationalityInput extends ClaimInput {
  readonly authority: string;
  readonly reasons: string;
}

const OUTCOME = { confirmNationality: 'CONFIRMED', refuteNationality: 'REFUTED', declareNationalityInconclusive: 'INCONCLUSIVE' } as const;

interface Answer {
  readonly authority: string;
  readonly basis: string | null;
  readonly reason: string | null;
}

/** NC5. The State's own officer confirms; the claim to the custodial State needs two legal officers (rulings 15). */
export const confirmNationality = command<ConfirmNationalityInput>(
  'confirmNationality',
  {
    validate: (input) =>
      new InputFaults().requireText('input.authority', input.authority).requireText('input.basis', input.basis).throwIfAny(),
  },
  async (tx, viewer, input) =>
    answer(tx, await claimStep(tx, viewer, 'confirmNationality', input), 'confirmNationality', {
      authority: input.authority,
      basis: input.basis,
      reason: null,
    }),
);

/** NC6. With reasons. What was approved towards that State returns to review (RQ22). */
export const refuteNationality = command<RefuteNationalityInput>(
  'refuteNationality',
  { validate: validateNegative },
  async (tx, viewer, input) =>
    answer(tx, await claimStep(tx, viewer, 'refuteNationality', input), 'refuteNationality', {
      authority: input.authority,
      basis: null,
      reason: input.reasons,
    }),
);

/** NC7. With reasons. The claim may be submitted again. */
export const declareNationalityInconclusive = command<RefuteNationalityInput>(
  'declareNationalityInconclusive',
  { validate: validateNegative },
  async (tx, viewer, input) =>
    answer(tx, await claimStep(tx, viewer, 'declareNationalityInconclusive', input), 'declareNationalityInconclusive', {
      authority: input.authority,
      basis: null,
      reason: input.reasons,
    }),
);

function validateNegative(input: RefuteNationalityInput): void {
  requireReasons(input.reasons);
  new InputFaults().requireText('input.authority', input.authority).throwIfAny();
}

async function answer(tx: Tx, step: ClaimStep, verb: ClaimAnswer, { authority, basis, reason }: Answer): Promise<Changed> {
  const outcome = OUTCOME[verb];
  const { claim, facts } = step;
  if (facts.toCustodialState && facts.firstAnswer !== outcome) return firstHalf(tx, step, outcome);
  await endClocks(tx, [claim.id], { met: ['NATIONALITY_REPLY'] });
  if (outcome === 'REFUTED')
    await returnRequestsToReview(tx, { personIds: [claim.personId], country: claim.country }, 'The nationality was refuted.');
  return advanceClaim(tx, step, outcome, {
    answeredAt: tx.now,
    answeredBy: tx.viewer.accountId,
    answerAuthority: authority,
    answerBasis: basis,
    answerReason: reason,
    disclosureAllowed: outcome === 'CONFIRMED' || claim.disclosureAllowed,
  });
}

/** The first officer's answer waits for a second who agrees; another answer replaces it. */
async function firstHalf(tx: Tx, { claim, verb }: ClaimStep, outcome: 'CONFIRMED' | 'REFUTED' | 'INCONCLUSIVE'): Promise<Changed> {
  const version = await tx.update(NationalityClaim, claim, { firstAnswer: outcome, firstAnswerBy: tx.viewer.accountId });
  tx.record({
    subjectType: 'NationalityClaim',
    subjectId: claim.id,
    personId: claim.personId,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: claim.status,
    toState: claim.status,
    summary: 'A first legal officer answered the claim; a second must agree.',
  });
  return { kind: 'NationalityClaim', id: claim.id, version };
}
