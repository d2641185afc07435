export const custodyEndReasons = ['TRANSFER', 'RELEASE', 'HANDOVER', 'ESCAPE', 'DEATH', 'HOSPITAL', 'COURT', 'UNKNOWN'] as const;
export type CustodyEndReason = (typeof custodyEndReasons)[number];

export const healthEventKinds = ['ADMISSION_EXAM', 'FIT_TO_TRAVEL', 'INJURY', 'ILLNESS', 'DEATH'] as const;
export type HealthEventKind = (typeof healthEventKinds)[number];

export const fitnessOutcomes = ['FIT', 'FIT_WITH_CONDITIONS', 'UNFIT'] as const;
export type FitnessOutcome = (typeof fitnessOutcomes)[number];
