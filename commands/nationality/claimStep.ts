import type { Viewer } from '../../domain/access/viewer';
import { Forbidden } from '../../domain/errors';
import { assertStep, type Lifecycle, type Verb } from '../../domain/lifecycle/lifecycle';
import { type ClaimFacts, type ClaimVerb, claimLifecycle, custodialClaimLifecycle } from '../../domain/nationality/claimLifecycle';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import { NationalityClaim } from '../../entities/nationality/NationalityClaim';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing claim takes. */
export interface ClaimInput extends CommandInput {
  readonly claimId: string;
  readonly expectedVersion?: number | null;
}

export interface ClaimStep {
  readonly verb: ClaimVerb;
  readonly claim: NationalityClaim;
  readonly facts: ClaimFacts;
  readonly rule: Verb<NationalityClaimStatus, ClaimFacts>;
}

/** Finds the claim under the viewer, locks its person, and asks the table. @throws NotFound, StaleVersion, InvalidTransition, FourEyesRequired, GuardFailed */
export async function claimStep(tx: Tx, viewer: Viewer, verb: ClaimVerb, input: ClaimInput): Promise<ClaimStep> {
  const claim = await tx.lock<NationalityClaim>('nationality_claim', input.claimId, input.expectedVersion);
  const facts = await tx.one<ClaimFacts>('select * from guard_facts_claim where claim_id = $1', [claim.id]);
  if (!facts) throw new Error('A locked claim has no facts.');
  const table = (facts.toCustodialState ? custodialClaimLifecycle : claimLifecycle) as Lifecycle<
    NationalityClaimStatus,
    ClaimVerb,
    ClaimFacts
  >;
  const rule = table.verbs[verb];
  if (!rule?.by.includes(viewer.role))
    throw new Forbidden(
      `The role ${viewer.role} may not do this to a claim to ${facts.toCustodialState ? 'the custodial State' : 'another State'}.`,
    );
  assertStep(table, verb, claim.status, facts, viewer, tx.now);
  return { verb, claim, facts, rule };
}

/** Writes the new status and records the event. */
export async function advanceClaim(
  tx: Tx,
  { claim, rule, verb }: ClaimStep,
  to: NationalityClaimStatus,
  changes: Partial<Omit<NationalityClaim, 'id' | 'version' | 'status'>> = {},
  summary: string = rule.event,
): Promise<Changed> {
  const version = await tx.update(NationalityClaim, claim, { ...changes, status: to });
  tx.record({
    subjectType: 'NationalityClaim',
    subjectId: claim.id,
    personId: claim.personId,
    audience: rule.audience,
    country: claim.country,
    action: verb,
    fromState: claim.status,
    toState: to,
    summary,
  });
  return { kind: 'NationalityClaim', id: claim.id, version };
}
