export const countryStances = ['WILLING', 'CASE_BY_CASE', 'CHILDREN_ONLY', 'RELUCTANT', 'UNKNOWN'] as const;
export type CountryStance = (typeof countryStances)[number];

export const dataTransferBases = ['ADEQUACY', 'INSTRUMENT', 'ASSESSED', 'CASE_BY_CASE', 'NONE'] as const;
export type DataTransferBasis = (typeof dataTransferBases)[number];

export const deathPenaltyPolicies = ['ABOLISHED', 'MORATORIUM', 'RETAINED', 'UNKNOWN'] as const;
export type DeathPenaltyPolicy = (typeof deathPenaltyPolicies)[number];
