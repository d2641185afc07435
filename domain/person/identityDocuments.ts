/** Papers that say who somebody is, or by which one travels (domain B.6). */
export const identityDocumentKinds = [
  'PASSPORT',
  'DIPLOMATIC_PASSPORT',
  'SERVICE_PASSPORT',
  'EMERGENCY_TRAVEL_DOCUMENT',
  'LAISSEZ_PASSER',
  'ICRC_TRAVEL_DOCUMENT',
  'REFUGEE_TRAVEL_DOCUMENT',
  'STATELESS_TRAVEL_DOCUMENT',
  'ALIENS_PASSPORT',
  'SEAFARER_ID',
  'RETURN_DOCUMENT',
  'NATIONAL_ID',
  'BIRTH_CERTIFICATE',
  'FAMILY_REGISTER',
  'NATIONALITY_CERTIFICATE',
  'OTHER',
] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** Papers of an armed group are evidence of something, and of no identity (domain B.6). */
export const documentAuthenticities = ['UNVERIFIED', 'GENUINE', 'ALTERED', 'COUNTERFEIT', 'FRAUDULENTLY_OBTAINED', 'GROUP_ISSUED'] as const;
export type DocumentAuthenticity = (typeof documentAuthenticities)[number];

/** Where the paper itself is. */
export const documentHolders = ['PERSON', 'SEALED_PROPERTY', 'CUSTODIAN', 'COURT', 'ISSUER', 'FAMILY', 'COPY_ONLY', 'LOST'] as const;
export type DocumentHolder = (typeof documentHolders)[number];
