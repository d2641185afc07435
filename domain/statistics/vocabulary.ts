export const statisticDimensions = [
  'NATIONALITY',
  'CLAIM_STATUS',
  'CLAIM_BASIS',
  'REGION',
  'AGE_BAND',
  'SEX',
  'TRACK',
  'STATE',
  'MONTH',
  'WEEK',
  'ROUTE',
  'OUTCOME',
  'FACILITY',
] as const;
export type StatisticDimension = (typeof statisticDimensions)[number];

/** On whose word a nationality rests (domain 0.2). */
export const claimBases = ['CLAIMED', 'ATTRIBUTED', 'CONFIRMED', 'ENDED'] as const;
export type ClaimBasis = (typeof claimBases)[number];

/** By what the funnel of requests is split beside their state. */
export const funnelSplits = ['ROUTE', 'COUNTRY'] as const;
export type FunnelSplit = (typeof funnelSplits)[number];
