/** Ways to find out who somebody is (domain C.4, 1a; ICPPED Art. 17(3)(a)). */
export const identityAttemptKinds = [
  'CIVIL_REGISTER',
  'STATE_ENQUIRY',
  'BIOMETRIC_SEARCH',
  'DOCUMENT_EXAMINATION',
  'INTERVIEW',
  'FAMILY_CONTACT',
  'PRIOR_CUSTODIAN',
  'TRACING_SERVICE',
] as const;
export type IdentityAttemptKind = (typeof identityAttemptKinds)[number];

/** What an attempt came to. One that tells who somebody is, is a source of the identity and no attempt. */
export const identityAttemptOutcomes = ['NOTHING_FOUND', 'NO_ANSWER', 'REFUSED', 'NOT_POSSIBLE', 'CONTRADICTS', 'NOT_ENOUGH'] as const;
export type IdentityAttemptOutcome = (typeof identityAttemptOutcomes)[number];

/** Kinds of attempts before an identity may be called unresolved: as many as sources make one verified. */
export const ATTEMPTED_KINDS = 2;
