import type { Role } from '../../../domain/access/vocabulary';
import { codeOf, words } from './codes';

/** Rulings 6, word for word: who reads a category of field. o: the organisation's cases; c: cases worked on; x: the own State's slice. */
export const statedCategories = {
  BIOMETRICS: { level: 3, readers: { REG: 'o', BIO: 'o', LEG: 'o' } },
  DOCUMENTS: { level: 3, readers: { REG: 'o', BIO: 'o', LEG: 'o' } },
  HEALTH: { level: 3, readers: { MED: 'o', LEG: 'o', TRC: 'c' } },
  CONSULAR: { level: 3, readers: { LEG: 'o', DEC: 'c' } },
  ASSURANCE: { level: 3, readers: { LEG: 'o', DEC: 'o', LIA: 'x' } },
  CHILD: { level: 4, readers: { CPO: 'o', LEG: 'c' } },
  ROUTE: { level: 5, readers: { TRC: 'o', DEC: 'o', REG: 'o' } },
  OPERATION: { level: 5, readers: { DEC: 'o', LEG: 'o', TRC: 'o', REG: 'o', MON: 'o', MED: 'o', CPO: 'o', JUD: 'o', AUD: 'o', LIA: 'x' } },
  FACILITY_RISK: { level: 5, readers: { DEC: 'o', MON: 'o', TRC: 'o', REG: 'o', LEG: 'o', AUD: 'o' } },
  MOVING_ORDER: { level: 5, readers: { DEC: 'o', LEG: 'o', TRC: 'o', REG: 'o' } },
  EVIDENCE: { level: 6, readers: { PRO: 'o', LEG: 'c', DPO: 'c', LIA: 'x' } },
  AUDIT: { level: 7, readers: { DPO: 'o', AUD: 'o' } },
  SUBJECT_ACCESS: { level: 4, readers: { DPO: 'o', LEG: 'o' } },
  ACCOUNTS: { level: 1, readers: { ADM: 'o', AUD: 'o', DPO: 'o' } },
} as const satisfies Readonly<Record<string, { readonly level: number; readonly readers: Readonly<Record<string, 'o' | 'c' | 'x'>> }>>;
export type StatedCategory = keyof typeof statedCategories;

/** Where the categories stand. A field of a case that is named nowhere here is read by whoever sees the case. */
const sensitive: Readonly<Record<StatedCategory, Readonly<Record<string, string>>>> = {
  BIOMETRICS: {
    BiometricComparison:
      'kind systemRef score threshold result failureReason examiner comparedAt examination secondExaminer secondResult secondReasons secondAt availableActions',
    BiometricEnrolment:
      'modality recordType deviceRef operator storageRef capturedAt quality failureReason sha256 use legalBasis informedLang sharedWith recordedAt',
    Detainee: 'biometrics biometricComparisons photographs',
    Person: 'biometrics biometricComparisons photographs',
    Photograph: 'storageRef sha256 use takenAt recordedBy recordedAt',
    ProtectedResident: 'photographs',
  },
  DOCUMENTS: {
    DocumentExamination: 'reasons',
    IdentityDocument: 'number mrz imageRef imageSha256',
  },
  HEALTH: {
    AdmissionRecord: 'injuries propertyInventory familyMembers nextOfKin recordedAt',
    DeathRecord: 'circumstances cause establishedBy destinationOfRemains recordedAt',
    Detainee: 'admission deathRecord healthEvents',
    EscortRecord: 'health',
    HealthEvent: 'kind outcome occurredAt validUntil examiner',
    ManifestEntry: 'fitUntil',
    Person: 'admission deathRecord healthEvents',
    ProtectedResident: 'deathRecord',
  },
  CONSULAR: {
    ConsularRecord:
      'country choice informedAt informedLang interpreter fearsState fearRecordedAt fearWithdrawnAt postNotifiedAt postNotifiedReasons choiceEvidence recordedAt',
    ChoiceEvidence: 'kind reference sha256 witness',
    Detainee: 'consularRecords',
    Person: 'consularRecords',
  },
  ASSURANCE: {
    Assurance:
      'giver bindsState terms factors monitoringBody monitoringMonths visits validUntil status requestedAt recordedAt acceptedAt acceptReasons rejectedAt rejectReasons breachedAt expiredAt independentReview availableActions',
    IndependentReview: 'body reviewedAt finding reasons',
    AssuranceFactor: 'factor number question source answer reasoning side answeredAt',
    AssuranceVisit: 'dueAt status visitedAt visitor privateInterview findings concern',
    ExaminedRisk: 'risk direction level onwardCountry reasoning',
    NonRefoulementAssessment:
      'finding risks sources personHeardAt counselNotifiedAt examinedRisks gradedSources assurance recordedBy recordedAt confirmedBy confirmedAt expiresAt appealUntil outdated',
    RefoulementSource: 'publishedOn kind reliability credibility validUntil title author',
    RepatriationRequest: 'nonRefoulement assurances',
  },
  CHILD: {
    AgeDetermination:
      'stage doubtRaisedAt doubtReasons result range methods proposedAt confirmedAt reasons separatedAt separation assessmentBeganAt supporter informedLang medicalConsent medical servedAt servedLang appealUntil onAppeal',
    BestInterestsOpinion: 'member option reasons givenAt',
    ChildCase:
      'guardianOrTrustedAdult guardianAdLitem birthRegistrationNeeded views viewsHeardAlone screening opinions optionsCompared decisionReasons independentReview consentBy separationCause careArrangement familyTraces',
    ChildFollowUp: 'findings',
    FamilyTrace: 'relation described status found foundWhere proof openedAt answeredAt endedBecause reunifiedAt',
    ConsentRecord: 'answer informedLang interpreter witness onBehalfOf answeredAt',
    Detainee: 'ageDeterminations relationships formerRelationships familyUnit familyMemberships guardianships',
    FamilyUnit: 'kind state proof members formerMembers guardianships formedAt endedAt',
    FamilyUnitMember: 'person unit proof joinedAt leftAt leaveCause separationReason separationDecision',
    Guardianship: 'child guardian authority proof document beganAt endedAt endCause',
    ManifestEntry: 'separationDecision',
    Person: 'ageDeterminations relationships formerRelationships familyUnit familyMemberships guardianships residence consents',
    ProtectedResident: 'ageDeterminations relationships formerRelationships familyUnit familyMemberships guardianships residence consents',
    Relationship: 'person kind proof recordedAt assessedAt assessment endedAt endCause endReasons',
    RepatriationRequest: 'consents',
  },
  ROUTE: {
    Facility: 'population',
    Movement: 'legs overnightStops carrier route departurePlannedAt escorts secretUntil',
    MovementAuthorisation: 'escorts secretUntil',
    MovementLockout: 'place',
  },
  OPERATION: {
    Operation:
      'kind name status legalBasis startsOn endsOn commandedBy places participants targets days figures log reports unreconciled statusReasons concludedAt reviewedAt lessons createdAt',
    OperationParticipant: 'organisation task sees joinedAt leftAt leftReasons',
    OperationPlace: 'facility purpose',
    OperationTarget: 'day facility persons',
    SituationEntry: 'kind occurredAt recordedAt source text facility country decidedBy corrects correctedBy figures',
    SituationReport: 'operation day edition content document sha256 issuedBy issuedAt',
  },
  FACILITY_RISK: {
    ContingencyPlan: 'status facility orderOfMoving receiving carriers fallback recordedBy approvedBy approvedAt closedReasons openedAt',
    Facility: 'riskIndicators riskTrend riskSnapshots alerts',
    FacilityAlert: 'facility indicator value level threshold thresholdSource reading raisedAt status decidedBy decidedAt reasons plan',
    FacilityRiskSnapshot:
      'status levelByRules reasons indicators levelConfirmed assessedBy sourceGrade note asOf expiresAt decidedBy decidedAt decisionReasons',
    IndicatorDay: 'day indicator fact',
    ReceivingPlaces: 'facility places',
    RiskReading: 'indicator value asOf expiresAt author source sourceGrade note',
  },
  MOVING_ORDER: {
    MovingOrder: 'operation status batchSize persons rules batches places waiting proposedBy proposedAt signedBy signedAt withdrawnReasons',
    MovingOrderBatch: 'number facility stream persons places movement listed',
    MovingOrderPlace: 'position person family stream batch waits contributions overriddenBy overrideReasons',
    Operation: 'movingOrders',
  },
  EVIDENCE: {
    EvidenceCustodyEvent:
      'seq from to purpose place sealNo condition hashAfter prevEventHash eventHash signedBy countersignedBy countersignedAt occurredAt releasedAt gap recordedAt availableActions',
    EvidenceItem:
      'person kind description sha256 status legality cat15 exculpatory originatorConsent origin collectedAt collectedPlace collectedBy handling custodian custodyGaps custody copies victims createdAt',
    EvidenceCopy: 'kind place holder madeBy sha256 identical madeAt recordedAt endedAt endCause endReasons',
    EvidenceVictim: 'pseudonym child consent recordedAt',
    EvidencePackage: 'items itemsWithGaps linksSignedByOne',
    Judgment: 'sealedReasons',
    ProsecutionHandoff: 'statementOfFacts minimisationDiff',
  },
  AUDIT: {
    AuditCheckpoint: 'treeSize rootHash note signedAt witnesses',
    AuditConsistencyProof: 'fromSize toSize fromRoot toRoot path',
    AuditEntry:
      'id seq actor role verb operation purpose outcome subjects recipients fieldClasses at hash index code fields question requestId record',
    AuditInclusionProof: 'entryId index treeSize leafHash rootHash path note',
    SecurityEvent: 'reason channel account times firstAt lastAt entryId digest id',
  },
  SUBJECT_ACCESS: {
    DataSubjectRequest: 'copyJson copyHtml',
  },
  ACCOUNTS: {
    Account: 'login country status roleGrants changes sessionsRevokedAt version availableActions',
  },
};

const ofAPerson =
  'id ref displayName names sex birth birthConventional ageRange identifiers identityStatus nationalityClaims repatriationRequests version availableActions';

/** Types of which a State reads these fields and no other (rulings 3). */
const openToStates: Readonly<Record<string, string>> = {
  Detainee: `${ofAPerson} handoffs`,
  ProtectedResident: ofAPerson,
  Operation: 'id ref kind status movements figures log version availableActions',
  // A State gets no discrepancy: the list is empty for it.
  Movement: 'id ref status toCountry manifest version availableActions discrepancies',
};

/** Fields of the custodial side on what a State otherwise reads (rulings 3). */
const closedToStates: Readonly<Record<string, string>> = {
  OriginCountry: 'demarches commitments contacts information',
  CountryDesk: 'demarchesUnanswered notesToAnswer commitmentsOpen ownCommitmentsOpen',
  OpenMatter: 'about',
  NationalityClaim: 'claimedLabel evidence statelessReasons',
  ConsularVisit: 'reasons',
  Organisation: 'focalPoints',
  Facility:
    'occupancy free visits rollCalls reconciliationProgress residentsOpen population capacities riskIndicators riskTrend riskSnapshots alerts',
  ManifestEntry: 'transferOrder statusReason reasonCode escortRecord',
  PropertyItem: 'incidentRef resolution',
  RepatriationRequest: 'holdReason holdReviewOn team ranking proposedOrder admissibility treatyGrounds proposal nonRefoulement',
  Gate: 'evidence reason',
  PersonName: 'source document',
  Assurance: 'acceptReasons rejectReasons independentReview',
  DataTransfer: 'recallReasons',
  TracingInquiry: 'matchedAt reasons told interestShown',
  AssuranceVisit: 'visitor privateInterview findings concern',
  EvidenceItem: 'cat15 originatorConsent copies victims',
  ProsecutionHandoff: 'proceeding checklist minimisationDiff minimisation receiverCompetenceGround',
};

/** What of the types that the office comes to is about persons: it sees none (rulings 1). Types that are not here it does not come to. */
const closedToOffice: Readonly<Record<string, string>> = {
  Account: '',
  AccountChange: '',
  AuditCheckpoint: '',
  AuditConsistencyProof: '',
  AuditEntry: '',
  AuditInclusionProof: '',
  SecurityEvent: '',
  ContingencyPlan: '',
  CountryStanceRecord: '',
  Facility: 'occupancy rollCalls free reconciliationProgress residentsOpen',
  FacilityAlert: '',
  FacilityCapacity: '',
  FacilityController: '',
  FacilityRiskSnapshot: '',
  FacilityVisit: '',
  FocalPoint: '',
  Incident: 'person',
  IndicatorDay: '',
  MinimisationRecord: 'reasons',
  Operation: 'movements history',
  OperationParticipant: '',
  OperationPlace: '',
  OperationTarget: '',
  Organisation: '',
  OriginCountry: 'nationalityClaims repatriationRequests desk openMatters demarches commitments contacts centralAuthority information',
  PublishedFigure: '',
  ReceivingPlaces: '',
  ReportRun: '',
  ReportSchedule: '',
  RiskReading: '',
  RoleGrant: '',
  SituationEntry: '',
  SituationReport: '',
  Treaty: '',
};
const OFFICE: readonly Role[] = ['FACILITY_MONITOR', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR'];
export const officeComesTo = (type: string): boolean => type in closedToOffice;
export const isOffice = (role: Role): boolean => OFFICE.includes(role);

export function statedCategory(type: string, field: string): StatedCategory | null {
  const categories = Object.keys(sensitive) as StatedCategory[];
  return categories.find((category) => words(sensitive[category][type] ?? '').includes(field)) ?? null;
}

/** Every field that the statement names, to see that it is there. */
export const statedFields = (): readonly string[] =>
  [...Object.values(sensitive), openToStates, closedToStates, closedToOffice].flatMap((types) =>
    Object.entries(types).flatMap(([type, fields]) => words(fields).map((field) => `${type}.${field}`)),
  );

/** Whether a State reads the field at all, whatever its category. */
export const statedForStates = (type: string, field: string): boolean =>
  (openToStates[type] === undefined || words(openToStates[type]).includes(field)) && !words(closedToStates[type] ?? '').includes(field);

/** OPEN, of every object that the role sees; TEAM, of those of cases that the account works on; CLOSED: FIELD_RESTRICTED. */
export type StatedAccess = 'OPEN' | 'TEAM' | 'CLOSED';

export function statedAccess(role: Role, type: string, field: string): StatedAccess {
  if (role === 'LIAISON_OFFICER' && !statedForStates(type, field)) return 'CLOSED';
  if (isOffice(role) && words(closedToOffice[type] ?? '').includes(field)) return 'CLOSED';
  const category = statedCategory(type, field);
  if (category === null) return 'OPEN';
  const readers: Readonly<Record<string, string>> = statedCategories[category].readers;
  const scope = readers[codeOf(role)];
  if (scope === undefined) return 'CLOSED';
  return scope === 'c' ? 'TEAM' : 'OPEN';
}

/** What a State may filter and order lists by (domain D.3.3); of everything else it is told RESTRICTED. The custodial side narrows by all. */
const narrowedByStates: Readonly<Record<string, string>> = {
  clocks: 'kind status country dueBefore open mine',
  facilities: 'kind country status',
  childCases: 'state country',
  prosecutionHandoffs: 'state receivingCountry person',
  movements: 'status toCountry person',
  consularVisits: 'status',
  openMatters: 'kinds waitsFor overdue',
  deskEvents: 'ref subjectId actions since ids',
  dataTransfers: 'country kind recalled',
  handoffOffers: 'status',
  nationalityClaims: 'country status basis overdue',
  organisations: 'kind country',
  detainees: 'nationality nationalityStatus identityStatus hasOpenRequest NAME_ASC NAME_DESC REF_ASC REF_DESC',
  protectedResidents: 'nationality nationalityStatus identityStatus hasOpenRequest',
  repatriationRequests: 'state route destination blockedBy overdue CREATED_ASC CREATED_DESC UPDATED_ASC UPDATED_DESC REF_ASC REF_DESC',
  publishedFigures: 'topic country asOfYear',
  reportSchedules: 'status mine',
  webhookEndpoints: 'status',
  webhookDeliveries: 'endpoint status',
  reportRuns: 'schedule outcome changed',
};

export const mayNarrow = (role: Role, list: string, name: string): boolean =>
  role !== 'LIAISON_OFFICER' || words(narrowedByStates[list] ?? '').includes(name);
