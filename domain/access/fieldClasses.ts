import type { Role } from './vocabulary';

/** Sensitivity of a field, 0 the least (domain D.2). */
export const levels = {
  0: { name: 'PUBLIC', reads: 'Any signed-in account.' },
  1: { name: 'INTERNAL', reads: 'Any signed-in account.' },
  2: { name: 'PERSONAL', reads: 'Whoever sees the case (rulings 1), a State only what rulings 3 gives it.' },
  3: { name: 'SENSITIVE', reads: 'The roles of the category, with a stated purpose; each read is logged (LED Art. 10).' },
  4: { name: 'CHILD', reads: 'The roles of the category, with a stated purpose; each read is logged.' },
  5: { name: 'SECURITY', reads: 'The roles of the category, with a stated purpose, until the movement is over.' },
  6: { name: 'EVIDENCE', reads: 'The roles of the category, with a stated purpose; each read is logged.' },
  7: { name: 'AUDIT', reads: 'Data-protection officer and auditor, with a stated purpose.' },
} as const satisfies Record<number, { readonly name: string; readonly reads: string }>;
export type Level = keyof typeof levels;

/** From this class on the request must name its purpose and the read is in the log before the answer (I-34). */
export const FIRST_LOGGED_LEVEL = 3 satisfies Level;

/** o: the organisation's cases; c: cases this account works on; x: the own State's slice (rulings 6). */
export type FieldScope = 'o' | 'c' | 'x';

export const fieldCategories = [
  'BIOMETRICS',
  'DOCUMENTS',
  'HEALTH',
  'CONSULAR',
  'ASSURANCE',
  'CHILD',
  'ROUTE',
  'OPERATION',
  'FACILITY_RISK',
  'MOVING_ORDER',
  'EVIDENCE',
  'AUDIT',
  'SUBJECT_ACCESS',
  'ACCOUNTS',
] as const;
export type FieldCategory = (typeof fieldCategories)[number];

interface CategoryAccess {
  readonly level: Level;
  readonly readers: Readonly<Partial<Record<Role, FieldScope>>>;
  /** True: closed to everyone once the movement is over. */
  readonly endsWithMovement?: true;
  readonly note?: string;
}

/** Who reads which category of sensitive field (rulings 6). A role that is not named gets FIELD_RESTRICTED. */
export const categoryAccess = {
  BIOMETRICS: {
    level: 3,
    readers: { REGISTRAR: 'o', BIOMETRICS_OFFICER: 'o', LEGAL_OFFICER: 'o' },
    note: 'Metadata only: no image or template is in the platform.',
  },
  DOCUMENTS: {
    level: 3,
    readers: { REGISTRAR: 'o', BIOMETRICS_OFFICER: 'o', LEGAL_OFFICER: 'o' },
    note: 'Whole numbers and machine readable zones of identity documents; others read the last signs.',
  },
  HEALTH: {
    level: 3,
    readers: { HEALTH_OFFICER: 'o', LEGAL_OFFICER: 'o', TRANSFER_COORDINATOR: 'c' },
    note: 'Outcome only; the transfer coordinator reads fitness of the persons on its open manifests.',
  },
  CONSULAR: { level: 3, readers: { LEGAL_OFFICER: 'o', DECISION_AUTHORITY: 'c' } },
  ASSURANCE: { level: 3, readers: { LEGAL_OFFICER: 'o', DECISION_AUTHORITY: 'o', LIAISON_OFFICER: 'x' } },
  CHILD: { level: 4, readers: { CHILD_PROTECTION_OFFICER: 'o', LEGAL_OFFICER: 'c' } },
  ROUTE: {
    level: 5,
    readers: { TRANSFER_COORDINATOR: 'o', DECISION_AUTHORITY: 'o', REGISTRAR: 'o' },
    endsWithMovement: true,
  },
  OPERATION: {
    level: 5,
    readers: {
      DECISION_AUTHORITY: 'o',
      LEGAL_OFFICER: 'o',
      TRANSFER_COORDINATOR: 'o',
      REGISTRAR: 'o',
      FACILITY_MONITOR: 'o',
      HEALTH_OFFICER: 'o',
      CHILD_PROTECTION_OFFICER: 'o',
      COURT_REGISTRAR: 'o',
      AUDITOR: 'o',
      LIAISON_OFFICER: 'x',
    },
    note: 'Of which operations and of which part, `operationReaders` says; row security closes it with the operation for whoever acts in it.',
  },
  FACILITY_RISK: {
    level: 5,
    readers: {
      DECISION_AUTHORITY: 'o',
      FACILITY_MONITOR: 'o',
      TRANSFER_COORDINATOR: 'o',
      REGISTRAR: 'o',
      LEGAL_OFFICER: 'o',
      AUDITOR: 'o',
    },
    note: 'Indicators, alerts, contingency plans and assessments of places: numbers of a whole place, no person.',
  },
  MOVING_ORDER: {
    level: 5,
    readers: { DECISION_AUTHORITY: 'o', LEGAL_OFFICER: 'o', TRANSFER_COORDINATOR: 'o', REGISTRAR: 'o' },
    note: 'Of operations whose orders the viewer’s organisation sees; how somebody travels, never why.',
  },
  EVIDENCE: {
    level: 6,
    readers: { PROSECUTOR: 'o', LEGAL_OFFICER: 'c', DATA_PROTECTION_OFFICER: 'c', LIAISON_OFFICER: 'x' },
    note: 'The data-protection officer reads the index of a handoff in clearance; a State from DISPATCHED on.',
  },
  SUBJECT_ACCESS: {
    level: 4,
    readers: { DATA_PROTECTION_OFFICER: 'o', LEGAL_OFFICER: 'o' },
    note: 'The copy of a record made for the person (LED Art. 14).',
  },
  AUDIT: { level: 7, readers: { DATA_PROTECTION_OFFICER: 'o', AUDITOR: 'o' } },
  ACCOUNTS: {
    level: 1,
    readers: { ADMINISTRATOR: 'o', AUDITOR: 'o', DATA_PROTECTION_OFFICER: 'o' },
    note: 'What administrators keep of accounts; colleagues read name, role and organisation.',
  },
} as const satisfies Record<FieldCategory, CategoryAccess>;

/** Null: the role never reads this category. */
export function scopeFor(role: Role, category: FieldCategory): FieldScope | null {
  const readers: Partial<Record<Role, FieldScope>> = categoryAccess[category].readers;
  return readers[role] ?? null;
}

export function levelOf(category: FieldCategory): Level {
  return categoryAccess[category].level;
}

/** Whether fields of the category close for everyone once the movement is over. */
export function endsWithMovement(category: FieldCategory): boolean {
  const access: CategoryAccess = categoryAccess[category];
  return access.endsWithMovement === true;
}

export function needsStatedPurpose(level: Level): boolean {
  return level >= FIRST_LOGGED_LEVEL;
}

const personForAState = [
  'id',
  'ref',
  'displayName',
  'names',
  'sex',
  'birth',
  'birthConventional',
  'ageRange',
  'identifiers',
  'identityStatus',
  'nationalityClaims',
  'version',
] as const;

/**
 * What a liaison officer reads of the types whose fields rulings 3 lists; every other field of them is restricted.
 * A type that is not here is governed by the class of each field alone.
 */
export const stateSlice = {
  Detainee: [...personForAState, 'repatriationRequests', 'handoffs', 'availableActions'],
  ProtectedResident: [...personForAState, 'repatriationRequests', 'availableActions'],
  Movement: ['id', 'ref', 'status', 'toCountry', 'manifest', 'version', 'availableActions', 'discrepancies'],
  Operation: ['id', 'ref', 'kind', 'status', 'movements', 'figures', 'log', 'version', 'availableActions'],
} as const satisfies Record<string, readonly string[]>;

/** Working fields of the custodial side on types that a State otherwise reads. */
export const closedToStates = {
  PersonName: ['source', 'document'],
  OriginCountry: ['demarches', 'commitments', 'contacts', 'information'],
  CountryDesk: ['demarchesUnanswered', 'notesToAnswer', 'commitmentsOpen', 'ownCommitmentsOpen'],
  OpenMatter: ['about'],
  NationalityClaim: ['claimedLabel', 'evidence', 'statelessReasons'],
  ConsularVisit: ['reasons'],
  Organisation: ['focalPoints'],
  Facility: [
    'occupancy',
    'free',
    'visits',
    'rollCalls',
    'reconciliationProgress',
    'residentsOpen',
    'population',
    'capacities',
    'riskIndicators',
    'riskTrend',
    'riskSnapshots',
    'alerts',
  ],
  ManifestEntry: ['transferOrder', 'statusReason', 'reasonCode', 'escortRecord'],
  PropertyItem: ['incidentRef', 'resolution'],
  RepatriationRequest: [
    'holdReason',
    'holdReviewOn',
    'team',
    'ranking',
    'proposedOrder',
    'admissibility',
    'treatyGrounds',
    'proposal',
    'nonRefoulement',
  ],
  Gate: ['evidence', 'reason'],
  Assurance: ['acceptReasons', 'rejectReasons', 'independentReview'],
  DataTransfer: ['recallReasons'],
  TracingInquiry: ['matchedAt', 'reasons', 'told', 'interestShown'],
  AssuranceVisit: ['visitor', 'privateInterview', 'findings', 'concern'],
  EvidenceItem: ['cat15', 'originatorConsent', 'copies', 'victims'],
  ProsecutionHandoff: ['proceeding', 'checklist', 'minimisationDiff', 'minimisation', 'receiverCompetenceGround'],
} as const satisfies Record<string, readonly string[]>;

/** Whether rulings 3 lets a State read this field at all, given that it sees the object. */
export function isInStateSlice(type: string, field: string): boolean {
  const open: Readonly<Record<string, readonly string[]>> = stateSlice;
  const closed: Readonly<Record<string, readonly string[]>> = closedToStates;
  return (open[type]?.includes(field) ?? true) && !closed[type]?.includes(field);
}
