export const roles = [
  'REGISTRAR',
  'BIOMETRICS_OFFICER',
  'LEGAL_OFFICER',
  'PROSECUTOR',
  'DECISION_AUTHORITY',
  'COURT_REGISTRAR',
  'HEALTH_OFFICER',
  'TRANSFER_COORDINATOR',
  'FACILITY_MONITOR',
  'CHILD_PROTECTION_OFFICER',
  'LIAISON_OFFICER',
  'ANALYST',
  'DATA_PROTECTION_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof roles)[number];

export const purposes = [
  'REGISTRATION',
  'VERIFICATION',
  'REPATRIATION',
  'PROSECUTION',
  'DEFENCE',
  'PROTECTION',
  'TRANSFER_SAFETY',
  'OVERSIGHT',
  'STATISTICS',
  'SUBJECT_RIGHTS',
] as const;
export type Purpose = (typeof purposes)[number];
