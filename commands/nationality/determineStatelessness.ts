import { NationalityClaim } from '../../entities/nationality/NationalityClaim';
import { type Changed, command } from '../command';
import { requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceClaim, type ClaimInput, type ClaimStep, claimStep } from './claimStep';

export interface DetermineStatelessnessInput extends ClaimInput {
  readonly reasons: string;
}

/**
 * NC10. Two legal officers determine, on this claim, that no State holds the person for its national: only once every State of
 * which a nationality is claimed has answered or let its time pass (1954 Convention Art. 1). The first proposes, the second agrees.
 */
export const determineStatelessness = command<DetermineStatelessnessInput>(
  'determineStatelessness',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const step = await claimStep(tx, viewer, 'determineStatelessness', input);
    const { claim, facts } = step;
    if (facts.firstAnswer !== 'STATELESS') return propose(tx, step);
    await tx.query(
      `update task set done_at = $2, done_by = $3 where person_id = $1 and kind = 'STATELESSNESS_INQUIRY' and done_at is null`,
      [claim.personId, tx.now, viewer.accountId],
    );
    await returnRequestsToReview(tx, { personIds: [claim.personId], country: claim.country }, 'The person was determined to be stateless.');
    return advanceClaim(tx, step, 'STATELESS_DETERMINED', {
      statelessDeterminedBy: viewer.accountId,
      statelessDeterminedAt: tx.now,
      statelessReasons: input.reasons,
    });
  },
);

async function propose(tx: Tx, { claim }: ClaimStep): Promise<Changed> {
  const version = await tx.update(NationalityClaim, claim, { firstAnswer: 'STATELESS', firstAnswerBy: tx.viewer.accountId });
  tx.record({
    subjectType: 'NationalityClaim',
    subjectId: claim.id,
    personId: claim.personId,
    audience: 'CUSTODIAL',
    action: 'determineStatelessness',
    fromState: claim.status,
    toState: claim.status,
    summary: 'A first legal officer found the person stateless; a second must agree.',
  });
  return { kind: 'NationalityClaim', id: claim.id, version };
}
