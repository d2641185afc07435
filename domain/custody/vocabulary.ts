export const custodyEndReasons = ['TRANSFER', 'RELEASE', 'HANDOVER', 'ESCAPE', 'DEATH', 'HOSPITAL', 'COURT', 'UNKNOWN'] as const;
export type CustodyEndReason = (typeof custodyEndReasons)[number];
