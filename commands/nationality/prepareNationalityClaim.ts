import { command } from '../command';
import { InputFaults } from '../input';
import { advanceClaim, type ClaimInput, claimStep } from './claimStep';

export interface PrepareNationalityClaimInput extends ClaimInput {
  /** Reference of the dossier. */
  readonly dossier: string;
}

/** NC1. The minimum dossier is together, and the person was asked for a consular choice. */
export const prepareNationalityClaim = command<PrepareNationalityClaimInput>(
  'prepareNationalityClaim',
  { validate: (input) => new InputFaults().requireText('input.dossier', input.dossier).throwIfAny() },
  async (tx, viewer, input) =>
    advanceClaim(tx, await claimStep(tx, viewer, 'prepareNationalityClaim', input), 'PREPARED', { dossier: input.dossier }),
);
