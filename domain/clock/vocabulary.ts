export const clockStatuses = ['RUNNING', 'PAUSED', 'DUE_SOON', 'BREACHED', 'MET', 'STOPPED'] as const;
export type ClockStatus = (typeof clockStatuses)[number];
