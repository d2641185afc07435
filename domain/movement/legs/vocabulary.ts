export const legStates = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;
export type LegState = (typeof legStates)[number];

export const stopStates = ['PLANNED', 'STARTED', 'ENDED', 'CANCELLED'] as const;
export type StopState = (typeof stopStates)[number];
