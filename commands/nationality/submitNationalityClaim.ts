import { startClocks } from '../clock/clocks';
import { type Changed, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type PapersInput, restOnPapers } from './claimPapers';
import { advanceClaim, type ClaimInput, type ClaimStep, claimStep } from './claimStep';
import { recordDisclosures } from './recordDisclosures';

export interface SubmitNationalityClaimInput extends ClaimInput, PapersInput {
  /** What is sent: a reference to the dossier, never its content. */
  readonly dossier?: string | null;
}

/**
 * NC2. A legal officer puts the claim to the State: its officers see the person from now on, the reply clock runs, and the
 * disclosure is on record with its basis (I-33). From STATED or ATTRIBUTED it prepares as well.
 */
export const submitNationalityClaim = command<SubmitNationalityClaimInput>(
  'submitNationalityClaim',
  { validate: (input) => new InputFaults().requireText('input.dossier', input.dossier).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await claimStep(tx, viewer, 'submitNationalityClaim', input);
    await restOnPapers(tx, step.claim, input.evidence);
    return disclose(tx, step, input.dossier ?? step.claim.dossier);
  },
);

export interface ResubmitNationalityClaimInput extends SubmitNationalityClaimInput {
  readonly reasons: string;
}

/** NC3. The same again, after no reply or an answer that new facts put in question. */
export const resubmitNationalityClaim = command<ResubmitNationalityClaimInput>(
  'resubmitNationalityClaim',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await claimStep(tx, viewer, 'resubmitNationalityClaim', input);
    await restOnPapers(tx, step.claim, input.evidence);
    return disclose(tx, step, input.dossier ?? step.claim.dossier);
  },
);

async function disclose(tx: Tx, step: ClaimStep, dossier: string | null): Promise<Changed> {
  const { claim, facts } = step;
  const { id, personId, country } = claim;
  await tx.query(
    `insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'CLAIM_SUBMITTED') on conflict do nothing`,
    [personId, country, tx.now],
  );
  await recordDisclosures(tx, [
    {
      kind: 'CLAIM_SUBMISSION',
      personId,
      country,
      recipient: `Liaison office of ${country}`,
      ofState: facts.dataTransferBasis,
      items: dossier ?? 'Identity data of the person',
      subjectId: id,
    },
  ]);
  await startClocks(tx, [{ kind: 'NATIONALITY_REPLY', subjectId: id, personId, country }]);
  return advanceClaim(tx, step, 'SUBMITTED', {
    dossier,
    submittedAt: tx.now,
    submittedBy: tx.viewer.accountId,
    acknowledgedAt: null,
    answeredAt: null,
    answeredBy: null,
    answerAuthority: null,
    answerBasis: null,
    answerReason: null,
  });
}
