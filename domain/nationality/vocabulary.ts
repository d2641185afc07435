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

export const disclosureKinds = [
  'CLAIM_SUBMISSION',
  'INVITATION',
  'HANDOFF',
  'CONSULAR_NOTICE',
  'MOVEMENT_MANIFEST',
  'TRACING_RELEASE',
  'BIOMETRICS',
  'HANDOFF_OFFER',
  'COMPETING_REQUEST',
  'CHILD_CASE',
  'FAMILY_NOTICE',
] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

export const originatorConsents = ['NOT_NEEDED', 'GIVEN'] as const;
export type OriginatorConsent = (typeof originatorConsents)[number];

export const consularVisitStatuses = ['ASKED', 'ARRANGED', 'HELD', 'NOT_ARRANGED'] as const;
export type ConsularVisitStatus = (typeof consularVisitStatuses)[number];

/** What proves a choice: paper, sound or picture, or somebody before whom it was made (domain A.3). */
export const choiceEvidenceKinds = ['SIGNED', 'THUMB_PRINTED', 'RECORDED', 'WITNESSED'] as const;
export type ChoiceEvidenceKind = (typeof choiceEvidenceKinds)[number];

export const consularChoices = ['REQUESTED', 'DECLINED', 'UNDECIDED'] as const;
export type ConsularChoice = (typeof consularChoices)[number];
