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

export const handoffFeedbackKinds = ['OPENED', 'CHARGED', 'DECLINED', 'TRIAL', 'JUDGMENT'] as const;
export type HandoffFeedbackKind = (typeof handoffFeedbackKinds)[number];
