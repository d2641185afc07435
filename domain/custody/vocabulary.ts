export const custodyEndReasons = [
  'TRANSFER',
  'RELEASE',
  'HANDOVER',
  'ESCAPE',
  'DEATH',
  'HOSPITAL',
  'COURT',
  'UNKNOWN',
  'DUPLICATE_RECORD',
] as const;
export type CustodyEndReason = (typeof custodyEndReasons)[number];

export const healthEventKinds = ['ADMISSION_EXAM', 'FIT_TO_TRAVEL', 'INJURY', 'ILLNESS', 'DEATH'] as const;
export type HealthEventKind = (typeof healthEventKinds)[number];

export const fitnessOutcomes = ['FIT', 'FIT_WITH_CONDITIONS', 'UNFIT'] as const;
export type FitnessOutcome = (typeof fitnessOutcomes)[number];

/** What a family is told of (Mandela Rules 68, 69). */
export const familyEvents = ['DETENTION', 'TRANSFER', 'ILLNESS', 'DEATH'] as const;
export type FamilyEvent = (typeof familyEvents)[number];

export const familyWishes = ['NOTIFY', 'DO_NOT'] as const;
export type FamilyWish = (typeof familyWishes)[number];

export const notificationChannels = ['ICRC', 'CONSULAR', 'DIRECT'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];
