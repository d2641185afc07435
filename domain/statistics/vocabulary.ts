export const statisticDimensions = [
  'NATIONALITY',
  'CLAIM_STATUS',
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
