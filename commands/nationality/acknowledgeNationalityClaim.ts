import { command } from '../command';
import { advanceClaim, type ClaimInput, claimStep } from './claimStep';

/** NC4. An officer of the State says that the claim has arrived. */
export const acknowledgeNationalityClaim = command<ClaimInput>('acknowledgeNationalityClaim', {}, async (tx, viewer, input) =>
  advanceClaim(tx, await claimStep(tx, viewer, 'acknowledgeNationalityClaim', input), 'ACKNOWLEDGED', { acknowledgedAt: tx.now }),
);
