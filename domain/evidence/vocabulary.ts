export const evidenceKinds = ['PHYSICAL', 'DIGITAL', 'DOCUMENT', 'TESTIMONY', 'BIOMETRIC', 'OPEN_SOURCE', 'FORENSIC'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceStatuses = [
  'REGISTERED',
  'IN_CUSTODY',
  'CHECKED_OUT',
  'TRANSFERRED',
  'RETURNED',
  'RETAINED',
  'DISPOSED',
  'QUARANTINED',
  'EXCLUDED',
] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

export const evidenceLegalities = ['LAWFUL', 'QUESTIONED', 'EXCLUDED'] as const;
export type EvidenceLegality = (typeof evidenceLegalities)[number];
