export const proceedingStages = [
  'OPENED',
  'INVESTIGATION',
  'CLOSED_NO_CASE',
  'REFERRED_JUVENILE',
  'CHARGED',
  'TRIAL',
  'CONVICTED',
  'ACQUITTED',
  'DISMISSED',
  'APPEAL',
  'FINAL',
  'SENTENCE_ENFORCEMENT',
  'COMPLETED',
  'SUSPENDED',
  'TRANSFERRED_OUT',
  'TRANSFERRED_IN',
  'REOPENED',
  'CLEMENCY_PENDING',
] as const;
export type ProceedingStage = (typeof proceedingStages)[number];

export const chargeStatuses = ['LAID', 'AMENDED', 'WITHDRAWN', 'PROVEN', 'NOT_PROVEN', 'DISMISSED'] as const;
export type ChargeStatus = (typeof chargeStatuses)[number];

export const hearingDispositions = ['HELD', 'POSTPONED', 'NO_SHOW', 'CANCELLED', 'SCHEDULED_IN_ERROR'] as const;
export type HearingDisposition = (typeof hearingDispositions)[number];

export const jurisdictionBases = ['TERRITORIAL', 'NATIONALITY', 'PASSIVE', 'UNIVERSAL', 'PROTECTIVE'] as const;
export type JurisdictionBasis = (typeof jurisdictionBases)[number];

export const verdicts = ['CONVICTED', 'ACQUITTED', 'DISMISSED'] as const;
export type Verdict = (typeof verdicts)[number];

export const neBisInIdemResults = ['NO_BAR', 'BARRED', 'PARTIAL_BAR'] as const;
export type NeBisInIdemResult = (typeof neBisInIdemResults)[number];
