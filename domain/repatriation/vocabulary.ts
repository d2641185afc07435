export const requestInitiators = ['ORIGIN', 'CUSTODIAL_INVITATION', 'PERSON_OR_FAMILY', 'THIRD_STATE'] as const;
export type RequestInitiator = (typeof requestInitiators)[number];

export const originSideStates = [
  'NOT_APPROACHED',
  'INVITED',
  'ACKNOWLEDGED',
  'ASSESSING',
  'ACCEPTED_IN_PRINCIPLE',
  'READY_TO_RECEIVE',
  'RECEIVED',
  'DECLINED',
  'NO_RESPONSE',
  'CHILDREN_ONLY_OFFER',
] as const;
export type OriginSideState = (typeof originSideStates)[number];

export const declineReasons = [
  'NATIONALITY_NOT_CONFIRMED',
  'NATIONALITY_WITHDRAWN',
  'IDENTITY_NOT_CONFIRMED',
  'EVIDENCE_INSUFFICIENT',
  'JUDICIAL_HOLD',
  'OWN_NATIONAL_BAR',
  'DUAL_CRIMINALITY',
  'NE_BIS_IN_IDEM',
  'PRESCRIPTION',
  'REAL_RISK_UNMITIGATED',
  'DEATH_PENALTY_NO_ASSURANCE',
  'COMPETING_REQUEST_PREFERRED',
  'MEDICAL',
  'BEST_INTERESTS',
  'CONSENT_REFUSED',
  'NATIONAL_SECURITY',
  'CAPACITY',
  'POLITICAL',
  'NO_LEGAL_BASIS',
  'OTHER',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const repatriationRoutes = [
  'PRE_TRIAL_RETURN',
  'EXTRADITION',
  'TRANSFER_OF_PROCEEDINGS',
  'SENTENCE_TRANSFER',
  'CHILD_FAMILY_RETURN',
  'DEPORTATION',
] as const;
export type RepatriationRoute = (typeof repatriationRoutes)[number];

export const repatriationStates = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED_INCOMPLETE',
  'REGISTERED',
  'IN_REVIEW',
  'ON_HOLD',
  'DECISION_PENDING',
  'APPROVED',
  'DECLINED',
  'REVIEW_REQUESTED',
  'READY_FOR_HANDOVER',
  'HANDOVER_SCHEDULED',
  'IN_TRANSIT',
  'COMPLETED',
  'FOLLOW_UP',
  'CLOSED',
  'LAPSED',
  'WITHDRAWN',
  'SUPERSEDED',
  'ABATED',
] as const;
export type RepatriationState = (typeof repatriationStates)[number];

export const gateKinds = [
  'IDENTITY',
  'NATIONALITY',
  'AGE_AND_CHILD',
  'CONSULAR',
  'NON_REFOULEMENT',
  'JUDICIAL_HOLD',
  'COMPETING_REQUESTS',
  'DATA_TRANSFER',
  'HEALTH',
  'TRAVEL_DOCUMENT',
  'RECEPTION_PLAN',
  'PERSON_INFORMED_AND_HEARD',
] as const;
export type GateKind = (typeof gateKinds)[number];

export const gateStatuses = ['NOT_STARTED', 'OPEN', 'CLEARED', 'FAILED', 'NOT_APPLICABLE', 'EXPIRED'] as const;
export type GateStatus = (typeof gateStatuses)[number];

export const decisionOutcomes = ['APPROVED', 'DECLINED'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const nonRefoulementFindings = ['NO_REAL_RISK', 'REAL_RISK', 'REAL_RISK_MITIGATED'] as const;
export type NonRefoulementFinding = (typeof nonRefoulementFindings)[number];

export const refoulementRisks = ['TORTURE', 'DEATH_PENALTY', 'UNFAIR_TRIAL', 'DISAPPEARANCE', 'ONWARD'] as const;
export type RefoulementRisk = (typeof refoulementRisks)[number];

export const riskDirections = ['RECEIVING', 'COMING_FROM'] as const;
export type RiskDirection = (typeof riskDirections)[number];

export const riskLevels = ['NOT_SHOWN', 'POSSIBLE', 'REAL'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const assertionKinds = ['FACT', 'ASSESSMENT'] as const;
export type AssertionKind = (typeof assertionKinds)[number];

/** Admiralty grades of a source. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const holdReasons = ['JUDICIAL', 'MEDICAL', 'AGE', 'IDENTITY', 'SECURITY', 'ASYLUM_FEAR'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const assuranceStatuses = ['REQUESTED', 'RECEIVED', 'ACCEPTED', 'REJECTED', 'BREACHED', 'EXPIRED'] as const;
/** What an independent body may find of an assurance. */
export const assuranceReviewFindings = ['RELIABLE', 'NOT_RELIABLE'] as const;
export type AssuranceReviewFinding = (typeof assuranceReviewFindings)[number];

export type AssuranceStatus = (typeof assuranceStatuses)[number];

/** The eleven questions of Othman v. the United Kingdom § 189, in their order. */
export const othmanFactors = [
  'TERMS_DISCLOSED',
  'TERMS_SPECIFIC',
  'GIVER_BINDS_STATE',
  'LOCAL_AUTHORITIES_BOUND',
  'TREATMENT_UNLAWFUL_THERE',
  'TREATY_STATE',
  'RELATIONS_AND_RECORD',
  'OBJECTIVE_VERIFICATION',
  'PROTECTION_AGAINST_TORTURE',
  'EARLIER_ILL_TREATMENT',
  'EXAMINED_BY_COURTS',
] as const;
export type OthmanFactor = (typeof othmanFactors)[number];

export const factorAnswers = ['FAVOURABLE', 'PARTLY', 'UNFAVOURABLE', 'NOT_ESTABLISHED'] as const;
export type FactorAnswer = (typeof factorAnswers)[number];

export const caseSides = ['STATE', 'CUSTODIAL'] as const;
export type CaseSide = (typeof caseSides)[number];

export const assuranceVisitStatuses = ['PLANNED', 'MADE', 'MISSED'] as const;
export type AssuranceVisitStatus = (typeof assuranceVisitStatuses)[number];

export const reviewOutcomes = ['UPHELD_APPROVAL', 'UPHELD_DECLINE', 'SENT_BACK'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const consentAnswers = ['GIVEN', 'REFUSED', 'WITHDRAWN'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

export const repatriationRequestOrders = ['CREATED_ASC', 'CREATED_DESC', 'UPDATED_ASC', 'UPDATED_DESC', 'REF_ASC', 'REF_DESC'] as const;
export type RepatriationRequestOrder = (typeof repatriationRequestOrders)[number];

export const requestDocumentKinds = [
  'IDENTITY_DESCRIPTION',
  'NATIONALITY_PROOF',
  'OFFENCE_LAW_TEXT',
  'WARRANT_OR_JUDGMENT',
  'STATEMENT_OF_ACTS',
  'SENTENCE_CONTINUATION_STATEMENT',
  'CARE_PLAN',
  'READMISSION_CONFIRMATION',
  'WARRANT',
  'JUDGMENT',
  'ENFORCEABILITY_STATEMENT',
  'REMAINING_SENTENCE_STATEMENT',
  'RETRIAL_GUARANTEE',
  'INTENT_TO_SENTENCE_STATEMENT',
  'INVESTIGATION_RESULTS',
  'TRANSLATION',
  'FAMILY_LINK_PROOF',
  'LEGAL_IDENTITY_PLAN',
  'OTHER',
] as const;
export type RequestDocumentKind = (typeof requestDocumentKinds)[number];

export const extraditionGrounds = ['ACCUSED', 'CONVICTED', 'CONVICTED_IN_ABSENTIA', 'CONVICTED_UNSENTENCED'] as const;
export type ExtraditionGround = (typeof extraditionGrounds)[number];

export const abatementCauses = ['DEATH', 'ESCAPE', 'OTHER_REMOVAL'] as const;
export type AbatementCause = (typeof abatementCauses)[number];
