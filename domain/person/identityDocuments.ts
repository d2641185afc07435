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
  'NATURALISATION_CERTIFICATE',
  'MARRIAGE_CERTIFICATE',
  'CONSULAR_REGISTRATION',
  'RESIDENCE_PERMIT',
  'OTHER',
] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** What a State issues to its national for a journey home (domain B.6, F.2): of the papers above those by which one travels. */
export const travelDocumentKinds = [
  'PASSPORT',
  'DIPLOMATIC_PASSPORT',
  'SERVICE_PASSPORT',
  'EMERGENCY_TRAVEL_DOCUMENT',
  'LAISSEZ_PASSER',
  'REFUGEE_TRAVEL_DOCUMENT',
  'STATELESS_TRAVEL_DOCUMENT',
  'ALIENS_PASSPORT',
  'SEAFARER_ID',
  'RETURN_DOCUMENT',
] as const satisfies readonly IdentityDocumentKind[];
export type TravelDocumentKind = (typeof travelDocumentKinds)[number];

/** Papers of an armed group are evidence of something, and of no identity (domain B.6). */
export const documentAuthenticities = ['UNVERIFIED', 'GENUINE', 'ALTERED', 'COUNTERFEIT', 'FRAUDULENTLY_OBTAINED', 'GROUP_ISSUED'] as const;
export type DocumentAuthenticity = (typeof documentAuthenticities)[number];

/** Where the paper itself is. */
export const documentHolders = ['PERSON', 'SEALED_PROPERTY', 'CUSTODIAN', 'COURT', 'ISSUER', 'FAMILY', 'COPY_ONLY', 'LOST'] as const;
export type DocumentHolder = (typeof documentHolders)[number];
