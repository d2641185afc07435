import type { RepatriationFacts } from './facts';
import { gateIsPassed } from './gates';
import type { DeclineReason } from './vocabulary';

/** Reasons that name a fact, and the fact (rulings 9): such a reason must hold at the moment it is given. Others are judgments. */
export const factualReasons: Readonly<Partial<Record<DeclineReason, (facts: RepatriationFacts) => boolean>>> = {
  NATIONALITY_NOT_CONFIRMED: ({ claimStatus }) => claimStatus !== 'CONFIRMED',
  NATIONALITY_WITHDRAWN: ({ claimStatus }) => claimStatus === 'DEPRIVED',
  IDENTITY_NOT_CONFIRMED: ({ gates }) => !gateIsPassed(gates.IDENTITY),
  JUDICIAL_HOLD: ({ gates }) => !gateIsPassed(gates.JUDICIAL_HOLD),
  OWN_NATIONAL_BAR: ({ ownNationalConfirmed }) => ownNationalConfirmed,
  NE_BIS_IN_IDEM: ({ neBisInIdemBarred }) => neBisInIdemBarred,
  REAL_RISK_UNMITIGATED: ({ finding, findingConfirmed, findingAssuranceAccepted }) =>
    findingConfirmed && (finding === 'REAL_RISK' || (finding === 'REAL_RISK_MITIGATED' && !findingAssuranceAccepted)),
  COMPETING_REQUEST_PREFERRED: ({ rankingDecided, rankedBehind }) => rankingDecided && rankedBehind,
  CONSENT_REFUSED: ({ consent }) => consent === 'REFUSED' || consent === 'WITHDRAWN',
  MEDICAL: ({ gates }) => gates.HEALTH === 'FAILED',
};

export function declineReasonHolds(reason: DeclineReason, facts: RepatriationFacts): boolean {
  return factualReasons[reason]?.(facts) ?? true;
}

/** The reasons that a State reads as they are; every other is OTHER to it (rulings 3). */
export const reasonsShownToState: readonly DeclineReason[] = [
  'NATIONALITY_NOT_CONFIRMED',
  'NATIONALITY_WITHDRAWN',
  'CAPACITY',
  'POLITICAL',
  'NO_LEGAL_BASIS',
];
