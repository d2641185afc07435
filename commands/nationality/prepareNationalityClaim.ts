import { command } from '../command';
import { InputFaults } from '../input';
import { type PapersInput, restOnPapers } from './claimPapers';
import { advanceClaim, type ClaimInput, claimStep } from './claimStep';

export interface PrepareNationalityClaimInput extends ClaimInput, PapersInput {
  /** Reference of the dossier. */
  readonly dossier: string;
}

/** NC1. The minimum dossier is together, and the person was asked for a consular choice. */
export const prepareNationalityClaim = command<PrepareNationalityClaimInput>(
  'prepareNationalityClaim',
  { validate: (input) => new InputFaults().requireText('input.dossier', input.dossier).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await claimStep(tx, viewer, 'prepareNationalityClaim', input);
    await restOnPapers(tx, step.claim, input.evidence);
    return advanceClaim(tx, step, 'PREPARED', { dossier: input.dossier });
  },
);
