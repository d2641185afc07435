export const countryStances = ['WILLING', 'CASE_BY_CASE', 'CHILDREN_ONLY', 'RELUCTANT', 'UNKNOWN'] as const;
export type CountryStance = (typeof countryStances)[number];

export const dataTransferBases = ['ADEQUACY', 'INSTRUMENT', 'ASSESSED', 'CASE_BY_CASE', 'NONE'] as const;
export type DataTransferBasis = (typeof dataTransferBases)[number];

export const deathPenaltyPolicies = ['ABOLISHED', 'MORATORIUM', 'RETAINED', 'UNKNOWN'] as const;
export type DeathPenaltyPolicy = (typeof deathPenaltyPolicies)[number];

/** How a State is addressed on behalf of the cases with it (domain C.3a). */
export const demarcheKinds = ['NOTE_VERBALE', 'DEMARCHE', 'MEETING', 'CALL'] as const;
export type DemarcheKind = (typeof demarcheKinds)[number];

export const demarcheStatuses = ['SENT', 'ANSWERED', 'UNANSWERED'] as const;
export type DemarcheStatus = (typeof demarcheStatuses)[number];

export const demarcheDirections = ['TO_STATE', 'FROM_STATE'] as const;
export type DemarcheDirection = (typeof demarcheDirections)[number];

/** Who said what it would do. */
export const commitmentParties = ['STATE', 'CUSTODIAL'] as const;
export type CommitmentParty = (typeof commitmentParties)[number];

/** What is open with a State, and for whom it waits. */
export const openMatterKinds = [
  'CLAIM_AWAITING_REPLY',
  'CLAIM_WITHOUT_REPLY',
  'INVITATION',
  'REQUEST_INCOMPLETE',
  'REQUEST_BEFORE_US',
  'COLLECTION',
  'FOLLOW_UP',
  'HANDOFF_TO_ACKNOWLEDGE',
  'HANDOFF_FEEDBACK',
  'HANDOFF_RETURNED',
  'VISIT_TO_ARRANGE',
  'VISIT_ARRANGED',
  'CHILD_TO_RECEIVE',
  'CHILD_TO_BRING',
  'CHILD_FOLLOW_UP',
  'NOTE_TO_THE_STATE',
  'NOTE_FROM_THE_STATE',
  'COMMITMENT_OF_THE_STATE',
  'COMMITMENT_TO_THE_STATE',
  'TRACING_INQUIRY',
] as const;
export type OpenMatterKind = (typeof openMatterKinds)[number];

export const commitmentStatuses = ['MADE', 'KEPT', 'PARTLY', 'BROKEN', 'WITHDRAWN'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

export const treatyScopes = [
  'EXTRADITION',
  'TRANSFER_OF_PROCEEDINGS',
  'SENTENCED_PERSONS',
  'LEGAL_ASSISTANCE',
  'CONSULAR_NOTICE',
  'READMISSION',
] as const;
export type TreatyScope = (typeof treatyScopes)[number];
