export const nationalityBases = ['BIRTH', 'DESCENT', 'NATURALISATION', 'MARRIAGE', 'STATED', 'ATTRIBUTED'] as const;
export type NationalityBasis = (typeof nationalityBases)[number];

export const nationalityClaimStatuses = [
  'STATED',
  'ATTRIBUTED',
  'PREPARED',
  'SUBMITTED',
  'ACKNOWLEDGED',
  'CONFIRMED',
  'REFUTED',
  'INCONCLUSIVE',
  'NO_REPLY',
  'DEPRIVED',
  'STATELESS_DETERMINED',
] as const;
export type NationalityClaimStatus = (typeof nationalityClaimStatuses)[number];

export const consularChoices = ['REQUESTED', 'DECLINED', 'UNDECIDED'] as const;
export type ConsularChoice = (typeof consularChoices)[number];
