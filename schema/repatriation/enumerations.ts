import { assuranceFactors } from '../../domain/repatriation/assuranceFactors';
import { type PriorityRuleName, priorityRuleNames, priorityRules } from '../../domain/repatriation/competingRequests';
import {
  type AbatementCause,
  type AssertionKind,
  AssuranceReviewFinding,
  type AssuranceStatus,
  type AssuranceVisitStatus,
  type CaseSide,
  type ConsentAnswer,
  type DecisionOutcome,
  type DeclineReason,
  type ExtraditionGround,
  type FactorAnswer,
  type GateKind,
  type GateStatus,
  type HoldReason,
  type NonRefoulementFinding,
  type OriginSideState,
  type OthmanFactor,
  othmanFactors,
  type RefoulementRisk,
  type Reliability,
  type RepatriationRequestOrder,
  type RepatriationRoute,
  type RepatriationState,
  type RequestDocumentKind,
  type RequestInitiator,
  type ReviewOutcome,
  type RiskDirection,
  type RiskLevel,
} from '../../domain/repatriation/vocabulary';
import { enumeration } from '../enumeration';

export const RepatriationRouteEnum = enumeration<RepatriationRoute>(
  'RepatriationRoute',
  'The legal route of a return. It decides documents, consent and gates.',
  {
    PRE_TRIAL_RETURN: 'Return before any trial, by agreement of the two States.',
    EXTRADITION: 'Extradition; the court rules on admissibility first.',
    TRANSFER_OF_PROCEEDINGS: 'The receiving State takes over the criminal proceedings.',
    SENTENCE_TRANSFER: 'A sentenced person serves the sentence there; needs consent, a final judgment and at least six months left.',
    CHILD_FAMILY_RETURN: 'Return of a child, with or to family; no prosecution gate.',
    DEPORTATION: 'Return without a criminal instrument; checked for disguised extradition.',
  },
);

export const RequestInitiatorEnum = enumeration<RequestInitiator>('RequestInitiator', 'Who began.', {
  ORIGIN: 'The State of origin.',
  CUSTODIAL_INVITATION: 'The custodial State invited the State of origin.',
  PERSON_OR_FAMILY: 'The person or the family asked.',
  THIRD_STATE: 'Another State.',
});

export const RepatriationStateEnum = enumeration<RepatriationState>(
  'RepatriationState',
  'Where the request stands on the custodial side (lifecycle C.5).',
  {
    DRAFT: 'Being prepared by who opened it.',
    SUBMITTED: 'Submitted by the State; the acknowledge clock runs.',
    RETURNED_INCOMPLETE: 'Returned with a list of what is missing; stays so until submitted again.',
    REGISTERED: 'Complete and registered; the gates exist.',
    IN_REVIEW: 'A team examines the gates.',
    ON_HOLD: 'Held for a reason, with a date of review.',
    DECISION_PENDING: 'A proposal lies before the decision authority.',
    APPROVED: 'Approved; the remedy window is open.',
    DECLINED: 'Declined with a reason code and reasons.',
    REVIEW_REQUESTED: 'The decision is before the reviewing court; suspensive for an approval.',
    READY_FOR_HANDOVER: 'Ready; the State has two months to collect the person.',
    HANDOVER_SCHEDULED: 'On a movement.',
    IN_TRANSIT: 'The movement has departed.',
    COMPLETED: 'Handed over and received by name.',
    FOLLOW_UP: 'Assurances are being monitored after the handover.',
    CLOSED: 'Over. Final.',
    LAPSED: 'The State did not collect in time. Final; opens a review of the detention.',
    WITHDRAWN: 'Withdrawn by who began it. Final.',
    SUPERSEDED: 'Another request or route was preferred. Final.',
    ABATED: 'The person died, escaped or was removed otherwise. Final.',
  },
);

export const OriginSideStateEnum = enumeration<OriginSideState>('OriginSideState', 'Where the request stands on the State’s side.', {
  NOT_APPROACHED: 'The State has not been asked.',
  INVITED: 'The custodial State invited it.',
  ACKNOWLEDGED: 'It acknowledged the invitation.',
  ASSESSING: 'It submitted a request and is assessing.',
  ACCEPTED_IN_PRINCIPLE: 'It accepted in principle.',
  READY_TO_RECEIVE: 'Travel document and reception plan are cleared.',
  RECEIVED: 'It received the person.',
  DECLINED: 'It declined, naming its review body.',
  NO_RESPONSE: 'It did not answer in time.',
  CHILDREN_ONLY_OFFER: 'It offers to take children only.',
});

export const DeclineReasonEnum = enumeration<DeclineReason>(
  'DeclineReason',
  'Why a request is declined. A State reads most of them as OTHER (rulings 3).',
  {
    NATIONALITY_NOT_CONFIRMED: 'The State did not confirm the nationality.',
    NATIONALITY_WITHDRAWN: 'The nationality was withdrawn.',
    IDENTITY_NOT_CONFIRMED: 'The identity is not established.',
    EVIDENCE_INSUFFICIENT: 'The documents do not bear the request.',
    JUDICIAL_HOLD: 'A court holds the person here.',
    OWN_NATIONAL_BAR: 'The person is a national of the custodial State (I-17).',
    DUAL_CRIMINALITY: 'The act is not an offence in both laws.',
    NE_BIS_IN_IDEM: 'Already finally judged for the same acts.',
    PRESCRIPTION: 'Time-barred.',
    REAL_RISK_UNMITIGATED: 'A real risk stands and no accepted assurance mitigates it (I-05).',
    DEATH_PENALTY_NO_ASSURANCE: 'Death penalty is possible and no assurance excludes it.',
    COMPETING_REQUEST_PREFERRED: 'Another State’s request ranks first.',
    MEDICAL: 'The person cannot travel for long.',
    BEST_INTERESTS: 'Against the best interests of a child.',
    CONSENT_REFUSED: 'The route needs consent and it was refused.',
    NATIONAL_SECURITY: 'National security.',
    CAPACITY: 'No capacity to carry it out.',
    POLITICAL: 'Political grounds.',
    NO_LEGAL_BASIS: 'No legal basis for the route.',
    OTHER: 'Another reason, given in the text.',
  },
);

export const GateKindEnum = enumeration<GateKind>('GateKind', 'The twelve conditions of a return (domain C.5), G1 to G12 in this order.', {
  IDENTITY: 'G1. Clears by itself when the identity is verified and no duplicate is open. Owner: legal officer.',
  NATIONALITY: 'G2. Clears by itself when the destination confirmed its claim. Owner: the State’s liaison officer.',
  AGE_AND_CHILD:
    'G3. Clears by itself when the youngest plausible age now and at the act is 18 or more, else by the age determination. Owner: child-protection officer.',
  CONSULAR: 'G4. Clears by itself when the choice towards the destination is recorded. Owner: legal officer.',
  NON_REFOULEMENT:
    'G5. Clears only by a finding that one officer records and another confirms; 90 days at most. No role overrides it. Owner: legal officer.',
  JUDICIAL_HOLD: 'G6. Cleared with the court’s release order and nothing else. Owner: court registrar.',
  COMPETING_REQUESTS: 'G7. Clears by itself while no other live request stands, else by the ranking decision. Owner: legal officer.',
  DATA_TRANSFER: 'G8. Cleared with the legal basis of the transfer of data. Owner: data-protection officer.',
  HEALTH: 'G9. Cleared for at most 72 hours. Owner: health officer.',
  TRAVEL_DOCUMENT: 'G10. Cleared with a travel document. Owner: the State’s liaison officer.',
  RECEPTION_PLAN: 'G11. Cleared with a reception plan. Owner: the State’s liaison officer.',
  PERSON_INFORMED_AND_HEARD: 'G12. Person and counsel were told in a language they understand, and heard. Owner: legal officer.',
});

export const GateStatusEnum = enumeration<GateStatus>('GateStatus', 'Where a gate stands.', {
  NOT_STARTED: 'The request is not registered yet.',
  OPEN: 'Not cleared.',
  CLEARED: 'Cleared; falls back by itself when its ground falls away.',
  FAILED: 'Examined, and failed.',
  NOT_APPLICABLE: 'Does not apply on this route or was found not to apply.',
  EXPIRED: 'Was cleared, but only until a date that has passed.',
});

export const DecisionOutcomeEnum = enumeration<DecisionOutcome>('DecisionOutcome', 'What is proposed or decided.', {
  APPROVED: 'The person is handed over.',
  DECLINED: 'The person is not handed over.',
});

export const NonRefoulementFindingEnum = enumeration<NonRefoulementFinding>(
  'NonRefoulementFinding',
  'Finding on the danger in the destination (CAT Art. 3; ICPPED Art. 16).',
  {
    NO_REAL_RISK: 'No real risk.',
    REAL_RISK: 'A real risk; a final block.',
    REAL_RISK_MITIGATED: 'A real risk that an accepted and monitored assurance mitigates.',
  },
);

export const RefoulementRiskEnum = enumeration<RefoulementRisk>('RefoulementRisk', 'What kind of danger was examined.', {
  TORTURE: 'Torture or cruel treatment.',
  DEATH_PENALTY: 'Death penalty.',
  UNFAIR_TRIAL: 'Flagrant denial of justice.',
  DISAPPEARANCE: 'Enforced disappearance.',
  ONWARD: 'Being passed on to another State.',
});

export const HoldReasonEnum = enumeration<HoldReason>('HoldReason', 'Why a request is held.', {
  JUDICIAL: 'A court or prosecutor holds it.',
  MEDICAL: 'Medical.',
  AGE: 'An age doubt.',
  IDENTITY: 'Doubt about the identity.',
  SECURITY: 'Security.',
  ASYLUM_FEAR: 'The person fears the destination (I-14).',
});

export const AssuranceStatusEnum = enumeration<AssuranceStatus>('AssuranceStatus', 'Where a diplomatic assurance stands.', {
  REQUESTED: 'Asked for by a legal officer.',
  RECEIVED: 'Received, not yet examined.',
  ACCEPTED: 'Accepted by the decision authority.',
  REJECTED: 'Found not to be sufficient.',
  BREACHED: 'Broken; other cases to that State return to review (I-45).',
  EXPIRED: 'No longer in force.',
});

export const RiskDirectionEnum = enumeration<RiskDirection>('RiskDirection', 'Where a danger is.', {
  RECEIVING: 'In the State that would receive the person.',
  COMING_FROM: 'Where the person is held now: a reason to hurry, never one to skip a check.',
});

export const RiskLevelEnum = enumeration<RiskLevel>('RiskLevel', 'What was found of a danger.', {
  NOT_SHOWN: 'Nothing shows it for this person.',
  POSSIBLE: 'It cannot be excluded, and is not shown to be real.',
  REAL: 'There are substantial grounds to believe in it (CAT Art. 3).',
});

export const AssertionKindEnum = enumeration<AssertionKind>(
  'AssertionKind',
  'Facts and assessments never share a field (LED Art. 7, I-32).',
  {
    FACT: 'It tells what happened.',
    ASSESSMENT: 'It judges; it has an author, a grade and an end.',
  },
);

export const ReliabilityEnum = enumeration<Reliability>('Reliability', 'How far a source is reliable (Admiralty system).', {
  A: 'Completely reliable.',
  B: 'Usually reliable.',
  C: 'Fairly reliable.',
  D: 'Not usually reliable.',
  E: 'Unreliable.',
  F: 'It cannot be judged.',
});

export const ExtraditionGroundEnum = enumeration<ExtraditionGround>(
  'ExtraditionGround',
  'Where the case stands in the State that asks for extradition; it decides the documents (UN Model Treaty Art. 5).',
  {
    ACCUSED: 'Accused.',
    CONVICTED: 'Convicted and sentenced.',
    CONVICTED_IN_ABSENTIA: 'Convicted in absentia.',
    CONVICTED_UNSENTENCED: 'Convicted, not sentenced yet.',
  },
);

export const PriorityRuleEnum = enumeration<PriorityRuleName>(
  'PriorityRule',
  'What ranks competing requests, in this order (Iraq CPC 365; I-42).',
  Object.fromEntries(priorityRuleNames.map((rule) => [rule, `${priorityRules[rule].label} (${priorityRules[rule].source}).`])) as Record<
    PriorityRuleName,
    string
  >,
);

export const OthmanFactorEnum = enumeration<OthmanFactor>(
  'OthmanFactor',
  'The eleven questions about an assurance (Othman v. the United Kingdom, 2012, § 189).',
  Object.fromEntries(othmanFactors.map((factor) => [factor, assuranceFactors[factor].question])) as Record<OthmanFactor, string>,
);

export const FactorAnswerEnum = enumeration<FactorAnswer>('FactorAnswer', 'What the answer says about an assurance.', {
  FAVOURABLE: 'It speaks for the assurance.',
  PARTLY: 'It speaks for it in part.',
  UNFAVOURABLE: 'It speaks against it.',
  NOT_ESTABLISHED: 'It was asked and could not be established.',
});

export const CaseSideEnum = enumeration<CaseSide>('CaseSide', 'A side of a case.', {
  STATE: 'The State of origin.',
  CUSTODIAL: 'The custodial State.',
});

export const AssuranceVisitStatusEnum = enumeration<AssuranceVisitStatus>('AssuranceVisitStatus', 'Whether a monitoring visit was made.', {
  PLANNED: 'To come.',
  MADE: 'Made, in time or late.',
  MISSED: 'Not made in time; it may still be made.',
});

export const ReviewOutcomeEnum = enumeration<ReviewOutcome>('ReviewOutcome', 'What the reviewing body decided.', {
  UPHELD_APPROVAL: 'Approved.',
  UPHELD_DECLINE: 'Declined.',
  SENT_BACK: 'Sent back for a new examination.',
});

export const ConsentAnswerEnum = enumeration<ConsentAnswer>('ConsentAnswer', 'What the person or the guardian answered.', {
  GIVEN: 'Consent given.',
  REFUSED: 'Refused; without penalty.',
  WITHDRAWN: 'Withdrawn; possible until boarding.',
});

export const RepatriationRequestOrderEnum = enumeration<RepatriationRequestOrder>(
  'RepatriationRequestOrder',
  'Order of a list of requests; ties are broken by id.',
  {
    CREATED_ASC: 'The oldest first.',
    CREATED_DESC: 'The newest first.',
    UPDATED_ASC: 'The longest unchanged first.',
    UPDATED_DESC: 'The last changed first.',
    REF_ASC: 'By case reference.',
    REF_DESC: 'By case reference, backwards.',
  },
);

export const RequestDocumentKindEnum = enumeration<RequestDocumentKind>(
  'RequestDocumentKind',
  'A document of a request, by what it proves.',
  {
    IDENTITY_DESCRIPTION: 'Description of the person: identity, nationality, whereabouts.',
    NATIONALITY_PROOF: 'Proof of nationality.',
    OFFENCE_LAW_TEXT: 'Text of the law with its penalty.',
    WARRANT_OR_JUDGMENT: 'Certified warrant or judgment.',
    STATEMENT_OF_ACTS: 'Statement of the acts with time and place.',
    SENTENCE_CONTINUATION_STATEMENT: 'Statement on how the sentence is continued or converted.',
    CARE_PLAN: 'Plan of care for a child or family.',
    READMISSION_CONFIRMATION: 'Confirmation that the State readmits the person.',
    WARRANT: 'Certified warrant of arrest.',
    JUDGMENT: 'Certified judgment.',
    ENFORCEABILITY_STATEMENT: 'Statement that the judgment may be enforced.',
    REMAINING_SENTENCE_STATEMENT: 'Statement of what remains of the sentence.',
    RETRIAL_GUARANTEE: 'Guarantee of a retrial, or of rights of defence, after a judgment in absentia.',
    INTENT_TO_SENTENCE_STATEMENT: 'Statement that a sentence will be imposed.',
    INVESTIGATION_RESULTS: 'Results of the investigation.',
    TRANSLATION: 'Translations of the other documents.',
    FAMILY_LINK_PROOF: 'Proof of the family links.',
    LEGAL_IDENTITY_PLAN: 'How the child gets papers and a registered birth.',
    OTHER: 'Another document.',
  },
);

export const AbatementCauseEnum = enumeration<AbatementCause>('AbatementCause', 'Why a request abates.', {
  DEATH: 'The person died.',
  ESCAPE: 'The person escaped.',
  OTHER_REMOVAL: 'The person was removed otherwise.',
});

export const AssuranceReviewFindingEnum = enumeration<AssuranceReviewFinding>(
  'AssuranceReviewFinding',
  'What an independent body found of a diplomatic assurance.',
  {
    RELIABLE: 'It can be relied on.',
    NOT_RELIABLE: 'It cannot: it is not accepted (AS9).',
  },
);
