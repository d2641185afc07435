export const organisationKinds = [
  'CUSTODIAL_MINISTRY',
  'COURT',
  'TRANSFERRING_FORCE',
  'PRIOR_CUSTODIAN',
  'EMBASSY',
  'HEALTH_SERVICE',
  'CHILD_WELFARE',
  'OVERSIGHT',
  'ICRC',
  'UN_AGENCY',
  'STATE_OF_ORIGIN',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Kinds that speak for a State of origin: they see their own movements and figures, and nothing else. */
export const kindsOfStates = ['EMBASSY', 'STATE_OF_ORIGIN'] as const satisfies readonly OrganisationKind[];
export const speaksForState = (kind: OrganisationKind): boolean => (kindsOfStates as readonly OrganisationKind[]).includes(kind);

export const operationKinds = ['EVACUATION', 'CAMP_CLOSURE', 'RETURN_PROGRAMME', 'SURGE_REGISTRATION'] as const;
export type OperationKind = (typeof operationKinds)[number];

export const operationStatuses = ['PLANNED', 'ACTIVE', 'SUSPENDED', 'CONCLUDED', 'REVIEWED'] as const;
export type OperationStatus = (typeof operationStatuses)[number];

/** What a place is for in an operation. */
export const placePurposes = ['EMPTIED', 'RECEIVING', 'TRANSIT'] as const;
export type PlacePurpose = (typeof placePurposes)[number];

/** The parts into which an operation falls for those who read it. */
export const operationParts = ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'] as const;
export type OperationPart = (typeof operationParts)[number];
