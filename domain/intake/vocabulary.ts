export const importOutcomes = ['IMPORTED', 'REJECTED', 'SKIPPED_ALREADY_IMPORTED'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
