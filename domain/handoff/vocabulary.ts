export const handoffStates = [
  'DRAFT',
  'ASSEMBLING',
  'LEGAL_REVIEW',
  'DATA_PROTECTION_CLEARANCE',
  'SEALED',
  'DISPATCHED',
  'RECEIVED',
  'VERIFIED',
  'ACKNOWLEDGED',
  'ACTED_ON',
  'CLOSED',
  'DISCREPANT',
  'REJECTED',
  'RECALLED',
  'SUPPLEMENTED',
] as const;
export type HandoffState = (typeof handoffStates)[number];
