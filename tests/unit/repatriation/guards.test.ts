import type { Role } from '../../../domain/access/vocabulary';
import { DomainError, FourEyesRequired, GateBlocked } from '../../../domain/errors';
import { assertStep } from '../../../domain/lifecycle/lifecycle';
import type { RepatriationFacts } from '../../../domain/repatriation/facts';
import { DECISION_GATES, gates, HANDOVER_GATES } from '../../../domain/repatriation/gates';
import { type RequestVerb, repatriationLifecycle } from '../../../domain/repatriation/lifecycle';
import { type GateKind, gateKinds } from '../../../domain/repatriation/vocabulary';
import { anHour, as, gatesAll, NOW, received, unobstructed } from '../../support/requestFacts';

const actors: Partial<Record<RequestVerb, Role>> = {
  submitRepatriationRequest: 'LIAISON_OFFICER',
  withdrawRepatriationRequest: 'LEGAL_OFFICER',
  reinstateRepatriationRequest: 'LIAISON_OFFICER',
  approveRepatriationRequest: 'DECISION_AUTHORITY',
  declineRepatriationRequest: 'DECISION_AUTHORITY',
  acceptAssurance: 'DECISION_AUTHORITY',
  rejectAssurance: 'DECISION_AUTHORITY',
  rankCompetingRequests: 'DECISION_AUTHORITY',
  decideTreatyGround: 'DECISION_AUTHORITY',
  recordProvisionalArrest: 'COURT_REGISTRAR',
  withdrawTreatyGround: 'DECISION_AUTHORITY',
  decideReview: 'COURT_REGISTRAR',
  scheduleHandover: 'TRANSFER_COORDINATOR',
  completeHandover: 'TRANSFER_COORDINATOR',
  signHandoverReceipt: 'LIAISON_OFFICER',
};

function refusalOf(
  verb: RequestVerb,
  facts: Partial<RepatriationFacts>,
  accountId = 'somebody',
): DomainError & { refusals?: readonly { rule: string; gate: GateKind | null }[] } {
  const [state] = repatriationLifecycle.verbs[verb].from;
  if (state === undefined) throw new Error('A verb leaves some state.');
  try {
    assertStep(repatriationLifecycle, verb, state, { ...unobstructed, ...facts }, as(actors[verb] ?? 'LEGAL_OFFICER', accountId), NOW);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
const rulesOf = (verb: RequestVerb, facts: Partial<RepatriationFacts>) => refusalOf(verb, facts).refusals?.map(({ rule }) => rule);

const arrived = { movementStatus: 'RECONCILED' };
const asked: readonly (readonly [string, RequestVerb, Partial<RepatriationFacts>])[] = [
  ['RQ2', 'submitRepatriationRequest', { documents: ['IDENTITY_DESCRIPTION'] }],
  [
    'RQ2',
    'submitRepatriationRequest',
    {
      route: 'EXTRADITION',
      documents: ['IDENTITY_DESCRIPTION', 'OFFENCE_LAW_TEXT', 'WARRANT_OR_JUDGMENT', 'STATEMENT_OF_ACTS'],
      formalChannelRef: null,
    },
  ],
  ['RQ2', 'submitRepatriationRequest', { documents: ['READMISSION_CONFIRMATION'], documentsReturned: ['IDENTITY_DESCRIPTION'] }],
  ['RQ3', 'returnRepatriationRequest', { intent: { missing: ['CARE_PLAN'] } }],
  ['RQ4', 'registerRepatriationRequest', { sameStateRequestLive: true }],
  ['I-08', 'registerRepatriationRequest', { route: 'EXTRADITION', underMinimumAge: true }],
  ['I-14', 'registerRepatriationRequest', { fearsDestination: true }],
  ['RQ5', 'beginRepatriationReview', { counselAppointed: false }],
  ['I-14', 'resumeRepatriationRequest', { fearsDestination: true }],
  ['ORIGIN_SIDE', 'proposeRepatriationDecision', { originSide: 'ASSESSING' }],
  ['RQ7', 'proposeRepatriationDecision', { route: 'EXTRADITION', admissible: false }],
  ['RQ7', 'proposeRepatriationDecision', { route: 'EXTRADITION', admissible: null }],
  ['I-29', 'proposeRepatriationDecision', { route: 'SENTENCE_TRANSFER', consent: 'GIVEN', sentenceTransferable: false }],
  ['I-29', 'proposeRepatriationDecision', { route: 'SENTENCE_TRANSFER', consent: 'REFUSED', sentenceTransferable: true }],
  ['I-12', 'proposeRepatriationDecision', { personKind: 'PROTECTED_RESIDENT', consent: null }],
  ['CONSENT', 'proposeRepatriationDecision', { route: 'CHILD_FAMILY_RETURN', consent: 'WITHDRAWN' }],
  ['DISGUISED_EXTRADITION', 'proposeRepatriationDecision', { route: 'DEPORTATION', extraditionToSameState: true }],
  ['I-13', 'proposeRepatriationDecision', { consularChoiceMissing: true }],
  ['DECLINE_REASON', 'proposeRepatriationDecision', { intent: { outcome: 'DECLINED', declineReason: 'NATIONALITY_NOT_CONFIRMED' } }],
  ['RQ8', 'approveRepatriationRequest', { proposal: 'DECLINED' }],
  ['I-05', 'approveRepatriationRequest', { finding: 'REAL_RISK' }],
  ['I-05', 'approveRepatriationRequest', { finding: 'REAL_RISK_MITIGATED', findingAssuranceAccepted: false }],
  ['I-05', 'approveRepatriationRequest', { findingConfirmed: false }],
  ['I-06', 'approveRepatriationRequest', { deathPenaltyUnassured: true }],
  ['I-08', 'approveRepatriationRequest', { underMinimumAge: true }],
  ['I-13', 'approveRepatriationRequest', { consularChoiceMissing: true }],
  ['I-14', 'approveRepatriationRequest', { fearsDestination: true }],
  ['I-17', 'approveRepatriationRequest', { ownNationalClaim: true }],
  ['DECLINE_REASON', 'declineRepatriationRequest', { intent: { declineReason: 'OWN_NATIONAL_BAR' } }],
  ['RQ10', 'requestDecisionReview', { remedyUntil: anHour(-1) }],
  ['RQ11', 'decideReview', { decisionOutcome: 'DECLINED', intent: { reviewOutcome: 'UPHELD_APPROVAL' } }],
  ['I-17', 'decideReview', { ownNationalClaim: true, intent: { reviewOutcome: 'UPHELD_APPROVAL' } }],
  ['RQ12', 'declareReadyForHandover', { remedyUntil: anHour(1) }],
  ['RQ12', 'declareReadyForHandover', { remedyUntil: anHour(1), intent: { waivedAt: new Date(anHour(-72)) } }],
  ['ORIGIN_SIDE', 'declareReadyForHandover', { originSide: 'DECLINED' }],
  ['RQ13', 'scheduleHandover', { movementStatus: 'MANIFEST_LOCKED' }],
  ['RQ13', 'scheduleHandover', { entryMovementId: null }],
  ['RQ13', 'scheduleHandover', { intent: { movementId: 'another' } }],
  ['RQ15', 'signHandoverReceipt', { movementStatus: 'DEPARTED' }],
  ['RQ15', 'completeHandover', { ...arrived, receiptComplete: false }],
  ['RQ15', 'completeHandover', { ...arrived, receiptSignedBy: null }],
  ['RQ15', 'completeHandover', { ...arrived, route: 'TRANSFER_OF_PROCEEDINGS', handoffAcknowledged: false }],
  ['I-14', 'completeHandover', { ...arrived, fearsDestination: true }],
  ['I-18', 'completeHandover', { ...arrived, gates: gatesAll('CLEARED', { IDENTITY: 'OPEN' }) }],
  ['I-20', 'completeHandover', { movementStatus: 'DISCREPANCY' }],
  ['RQ16', 'lapse', { collectUntil: anHour(1) }],
  ['RQ17', 'withdrawRepatriationRequest', { initiator: 'ORIGIN' }],
  ['RQ17', 'reinstateRepatriationRequest', { initiator: 'PERSON_OR_FAMILY' }],
  ['RQ25', 'reinstateRepatriationRequest', { reinstated: true }],
  ['I-14', 'reinstateRepatriationRequest', { fearsDestination: true }],
  ['GATE', 'clearGate', { intent: { gate: 'IDENTITY' }, gates: gatesAll('OPEN') }],
  ['GATE', 'clearGate', { intent: { gate: 'JUDICIAL_HOLD' } }],
  ['I-33', 'clearGate', { intent: { gate: 'DATA_TRANSFER' }, gates: gatesAll('OPEN'), dataTransferBasisExists: false }],
  ['RQ5', 'clearGate', { intent: { gate: 'PERSON_INFORMED_AND_HEARD' }, gates: gatesAll('OPEN'), counselAppointed: false }],
  ['GATE', 'failGate', { intent: { gate: 'NON_REFOULEMENT' } }],
  ['GATE', 'markGateNotApplicable', { intent: { gate: 'NON_REFOULEMENT' } }],
  ['G6', 'markGateNotApplicable', { intent: { gate: 'JUDICIAL_HOLD' }, proceedingOpen: true }],
  ['FINDING', 'confirmNonRefoulementFinding', { findingConfirmed: true }],
  ['I-07', 'confirmNonRefoulementFinding', { findingConfirmed: false, findingOutdated: true }],
  ['APPEAL', 'declareReadyForHandover', { findingAppealUntil: anHour(1) }],
  ['ASSURANCE', 'acceptAssurance', { awaitingAssurance: null }],
  ['OTHMAN', 'acceptAssurance', { awaitingAssurance: { ...received, factorsAnswered: 10 } }],
  ['I-05', 'acceptAssurance', { awaitingAssurance: { ...received, monitoringBody: null } }],
  ['ASSURANCE', 'rejectAssurance', { awaitingAssurance: null }],
  ['ASSURANCE', 'recordAssuranceVisit', { visitsToMake: 0 }],
  ['RQ18', 'closeRepatriationRequest', { visitsPlanned: 1 }],
  ['I-42', 'rankCompetingRequests', { rankedBy: null }],
  ['I-42', 'discloseCompetingRequest', { competitorLive: false }],
  ['D.3.4', 'discloseCompetingRequest', { competitorDisclosed: true }],
  ['RQ7', 'recordAdmissibilityRuling', {}],
  ['I-06', 'decideTreatyGround', { deathPenaltyUnassured: true, actBelowEighteen: true }],
  ['TREATY_GROUND', 'decideTreatyGround', {}],
  ['TREATY_GROUND', 'decideTreatyGround', { deathPenaltyUnassured: true, intent: { treaty: { binds: false, recordedBy: 'another' } } }],
  ['EX', 'requestExtraInformation', {}],
  ['EX1', 'requestExtraInformation', { route: 'EXTRADITION', extraInformationOpen: true }],
  ['I-14', 'requestExtraInformation', { route: 'EXTRADITION', fearsDestination: true }],
  ['EX2', 'provideExtraInformation', {}],
  ['EX', 'recordProvisionalArrest', {}],
  ['EX3', 'recordProvisionalArrest', { route: 'EXTRADITION', provisionallyArrested: true }],
  ['I-08', 'recordProvisionalArrest', { route: 'EXTRADITION', underMinimumAge: true }],
  ['I-14', 'recordProvisionalArrest', { route: 'EXTRADITION', fearsDestination: true }],
  ['I-17', 'recordProvisionalArrest', { route: 'EXTRADITION', ownNationalClaim: true }],
  ['TREATY_GROUND', 'withdrawTreatyGround', { treatyGroundDecided: false }],
];

describe('each rule refuses under its own name', () => {
  it.each(asked)('%s stands in the way of %s when %j', (rule, verb, facts) => {
    expect(rulesOf(verb, facts)).toEqual([rule]);
  });
});

describe('gates', () => {
  const decision: readonly RequestVerb[] = ['proposeRepatriationDecision', 'approveRepatriationRequest'];
  const handover: readonly RequestVerb[] = ['declareReadyForHandover', 'scheduleHandover', 'depart'];
  const blocking = [...decision, ...handover].flatMap((verb) =>
    gateKinds.flatMap((kind) => (['OPEN', 'FAILED', 'EXPIRED'] as const).map((status) => [verb, kind, status] as const)),
  );

  it.each(blocking)('%s with %s %s', (verb, kind, status) => {
    const facts = { gates: gatesAll('CLEARED', { [kind]: status }) };
    const needed = DECISION_GATES.includes(kind) || (handover.includes(verb) && HANDOVER_GATES.includes(kind));
    if (!needed) {
      expect(() => refusalOf(verb, facts)).toThrow('Nothing was refused.');
      return;
    }
    const refusal = refusalOf(verb, facts);
    expect(refusal).toBeInstanceOf(GateBlocked);
    expect(refusal.refusals?.map(({ rule, gate }) => [rule, gate])).toEqual([[gates[kind].code, kind]]);
  });

  it('lists every gate that blocks, not the first alone', () => {
    expect(refusalOf('approveRepatriationRequest', { gates: gatesAll('OPEN') }).refusals).toHaveLength(9);
  });

  it('need not be passed to propose a decline', () => {
    const facts = { gates: gatesAll('OPEN'), intent: { outcome: 'DECLINED', declineReason: 'POLITICAL' } } as const;
    expect(() => refusalOf('proposeRepatriationDecision', facts)).toThrow('Nothing was refused.');
  });

  it.each(gateKinds)('%s blocks a completion only when it failed', (kind) => {
    expect(refusalOf('completeHandover', { ...arrived, gates: gatesAll('CLEARED', { [kind]: 'FAILED' }) })).toBeInstanceOf(GateBlocked);
    if (kind !== 'IDENTITY')
      expect(() => refusalOf('completeHandover', { ...arrived, gates: gatesAll('CLEARED', { [kind]: 'EXPIRED' }) })).toThrow(
        'Nothing was refused.',
      );
  });

  it('are numbered in the order of the vocabulary', () => {
    expect(gateKinds.map((kind) => gates[kind].code)).toEqual(gateKinds.map((_, place) => `G${place + 1}`));
  });
});

describe('two people', () => {
  it.each([
    ['approveRepatriationRequest', 'preparer'],
    ['declineRepatriationRequest', 'preparer'],
    ['decideReview', 'preparer'],
    ['decideReview', 'decider'],
    ['confirmNonRefoulementFinding', 'recorder'],
    ['acceptAssurance', 'giver'],
    ['completeHandover', 'signer'],
  ] as const)('%s is not for the %s', (verb, first) => {
    expect(refusalOf(verb, {}, first)).toBeInstanceOf(FourEyesRequired);
  });

  it('the preparer does not ask for the review', () => {
    expect(refusalOf('requestDecisionReview', { remedyUntil: anHour(1) }, 'preparer')).toBeInstanceOf(FourEyesRequired);
  });
});
