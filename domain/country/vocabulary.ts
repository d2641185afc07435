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
