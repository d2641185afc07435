import type { CommandInput } from '../command';
import { eachOf } from '../eachOf';
import { acknowledgeNationalityClaim } from './acknowledgeNationalityClaim';
import type { ClaimInput } from './claimStep';
import { type SubmitNationalityClaimInput, submitNationalityClaim } from './submitNationalityClaim';

export interface ClaimsInput extends CommandInput {
  readonly claimIds: readonly string[];
}

export interface SubmitNationalityClaimsInput extends ClaimsInput {
  readonly dossier?: string | null;
}

const claims = (ids: readonly string[]) => ({ path: 'input.claimIds', ids });

/** NC2 for many claims: a list of nationals is put to its State in one go; a fear, or no basis, stops only the claim that it concerns. */
export const submitNationalityClaims = eachOf<SubmitNationalityClaimsInput, SubmitNationalityClaimInput>(
  'submitNationalityClaims',
  submitNationalityClaim,
  ({ claimIds, dossier }) => ({ ...claims(claimIds), inputOf: (claimId) => ({ claimId, ...(dossier == null ? {} : { dossier }) }) }),
);

/** NC4 for many claims: what lies in the inbox of the State has arrived. */
export const acknowledgeNationalityClaims = eachOf<ClaimsInput, ClaimInput>(
  'acknowledgeNationalityClaims',
  acknowledgeNationalityClaim,
  ({ claimIds }) => ({ ...claims(claimIds), inputOf: (claimId) => ({ claimId }) }),
);
