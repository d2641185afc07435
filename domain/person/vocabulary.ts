export const sexes = ['NOT_KNOWN', 'MALE', 'FEMALE', 'UNSPECIFIED', 'NOT_APPLICABLE'] as const;
export type Sex = (typeof sexes)[number];

export const nameUsages = ['OFFICIAL', 'DOCUMENT', 'SELF_STATED', 'ALIAS', 'COURT', 'PREVIOUS_CUSTODIAN'] as const;
export type NameUsage = (typeof nameUsages)[number];

export const identityStatuses = ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED', 'MERGED'] as const;
export type IdentityStatus = (typeof identityStatuses)[number];

export const legalStatuses = [
  'NO_CHARGE',
  'SUSPECT',
  'ACCUSED',
  'CONVICTED_NOT_FINAL',
  'CONVICTED_FINAL',
  'ACQUITTED',
  'ADMINISTRATIVE',
  'WITNESS_ONLY',
  'VICTIM',
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const tracks = [
  'INVESTIGATION',
  'REPATRIATION',
  'PROSECUTION_HANDOFF',
  'SENTENCE_TRANSFER',
  'JUVENILE',
  'CHILD_FAMILY',
  'RELEASE',
  'REHABILITATION',
  'CLOSED',
] as const;
export type Track = (typeof tracks)[number];

export const identifierKinds = ['PRIOR_CUSTODY_NO', 'PASSPORT', 'NATIONAL_ID', 'REGISTRY_NO', 'ICRC_NO', 'CASE_FILE_NO'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const duplicateVerdicts = ['SAME', 'NOT_THE_SAME', 'UNDECIDED'] as const;
export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** How sure whoever decides is, in words that order. */
export const confidences = ['LOW', 'MODERATE', 'HIGH'] as const;
export type Confidence = (typeof confidences)[number];

export const duplicateStatuses = ['OPEN', 'AWAITING_SECOND', 'SAME', 'NOT_THE_SAME', 'UNDECIDED'] as const;
export type DuplicateStatus = (typeof duplicateStatuses)[number];

export const biometricModalities = ['FINGERPRINT', 'FACE', 'IRIS', 'PALM', 'VOICE', 'DNA'] as const;
export type BiometricModality = (typeof biometricModalities)[number];

/** What biometric data are captured for: who somebody is, the protection of a child, or a record of criminal law. */
export const biometricUses = ['IDENTITY', 'PROTECTION', 'CRIMINAL_RECORD'] as const;
export type BiometricUse = (typeof biometricUses)[number];

export const biometricComparisonKinds = ['ONE_TO_ONE', 'ONE_TO_MANY'] as const;
export type BiometricComparisonKind = (typeof biometricComparisonKinds)[number];

export const biometricComparisonResults = ['MATCH', 'NO_MATCH', 'INCONCLUSIVE', 'FAILED'] as const;
export type BiometricComparisonResult = (typeof biometricComparisonResults)[number];

export const ageStatuses = ['NOT_IN_DOUBT', 'DOUBT_RAISED', 'DETERMINED_ADULT', 'DETERMINED_CHILD', 'UNDETERMINED'] as const;
export type AgeStatus = (typeof ageStatuses)[number];

/** Where the finding of an age stands: of the last doubt about a person, or of its appeal. */
export const ageStages = [
  'NOT_IN_DOUBT',
  'DOUBT_RAISED',
  'PROTECTED_PENDING',
  'IN_ASSESSMENT',
  'PROPOSED',
  'DETERMINED',
  'APPEALED',
] as const;
export type AgeStage = (typeof ageStages)[number];

export const ageResults = ['ADULT', 'CHILD', 'UNDETERMINED'] as const;
export type AgeResult = (typeof ageResults)[number];

export const personKinds = ['DETAINEE', 'PROTECTED_RESIDENT'] as const;
export type PersonKind = (typeof personKinds)[number];

export const counselKinds = ['CHOSEN', 'ASSIGNED'] as const;
export type CounselKind = (typeof counselKinds)[number];

export const detaineeOrders = ['NAME_ASC', 'NAME_DESC', 'REF_ASC', 'REF_DESC', 'REGISTERED_ASC', 'REGISTERED_DESC'] as const;
export type DetaineeOrder = (typeof detaineeOrders)[number];

/** Who asks after a person (domain C.3). */
export const tracingInquirers = ['STATE', 'FAMILY', 'COUNSEL', 'ICRC'] as const;
export type TracingInquirer = (typeof tracingInquirers)[number];

export const tracingStatuses = ['RECEIVED', 'MATCHED', 'UNMATCHED', 'RELEASED', 'WITHHELD'] as const;
export type TracingStatus = (typeof tracingStatuses)[number];

/** What ICPPED Art. 18(1) owes to whoever has a legitimate interest. */
export const tracingItems = [
  'ORDERING_AUTHORITY',
  'DEPRIVATION',
  'SUPERVISING_AUTHORITY',
  'WHEREABOUTS',
  'RELEASE',
  'HEALTH',
  'DEATH',
] as const;
export type TracingItem = (typeof tracingItems)[number];
