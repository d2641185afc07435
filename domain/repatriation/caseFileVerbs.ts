import { GATE_STATES, gateIsPassed, gateRule } from './gates';
import { basisForData, counselIsAppointed, ofDestination, onlyWhen, type RequestGuard } from './guards';
import { another, PRE_TRANSIT, type RequestVerbs } from './verb';

const byHandOnly: RequestGuard = {
  rule: 'GATE',
  source: 'Contract, gates; rulings 12',
  refusal: 'This gate follows from facts, or from a finding of two officers: nobody sets it by hand.',
  holds: ({ intent }) => intent.gate === undefined || gateRule(intent.gate).clears === 'HAND',
};

const asksForAnOpenGate: RequestGuard = {
  rule: 'GATE',
  source: 'Rulings 12',
  refusal: 'The gate is cleared already, or does not apply.',
  holds: ({ intent, gates }) =>
    intent.gate === undefined || !gateIsPassed(gates[intent.gate]) || (gates[intent.gate] === 'CLEARED' && gateRule(intent.gate).renewable),
};

const mayBeWaived: RequestGuard = {
  rule: 'GATE',
  source: 'Rulings 12',
  refusal: 'Only JUDICIAL_HOLD, TRAVEL_DOCUMENT and RECEPTION_PLAN may be found not to apply.',
  holds: ({ intent }) => intent.gate === undefined || gateRule(intent.gate).mayBeWaived,
};

const noProceedingOpen: RequestGuard = {
  rule: 'G6',
  source: 'Rulings 12',
  refusal: 'A proceeding is open: only the court’s order clears this gate.',
  holds: ({ proceedingOpen }) => !proceedingOpen,
};

const gateOwners = ['COURT_REGISTRAR', 'DATA_PROTECTION_OFFICER', 'HEALTH_OFFICER', 'LIAISON_OFFICER', 'LEGAL_OFFICER'] as const;

/** What is put into the file of a request without moving it: gates, counsel, findings, rankings, rulings, consent. */
export const caseFileVerbs = {
  reassignRepatriationRequest: {
    row: 'RQ26',
    from: [
      ...PRE_TRANSIT.filter((state) => !['DRAFT', 'SUBMITTED', 'RETURNED_INCOMPLETE', 'REGISTERED'].includes(state)),
      'IN_TRANSIT',
      'COMPLETED',
      'FOLLOW_UP',
    ],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'The case changed hands: another legal officer leads it.',
  },
  clearGate: {
    row: 'G1-G12',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: gateOwners,
    guards: [
      ofDestination,
      byHandOnly,
      asksForAnOpenGate,
      onlyWhen(({ intent }) => intent.gate === 'DATA_TRANSFER', basisForData),
      onlyWhen(({ intent }) => intent.gate === 'PERSON_INFORMED_AND_HEARD', counselIsAppointed),
    ],
    audience: 'CUSTODIAL',
    event: 'A gate was cleared.',
  },
  failGate: {
    row: 'G1-G12',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: gateOwners,
    guards: [ofDestination, byHandOnly],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'A gate failed.',
  },
  markGateNotApplicable: {
    row: 'G6, G10, G11',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [mayBeWaived, onlyWhen(({ intent }) => intent.gate === 'JUDICIAL_HOLD', noProceedingOpen)],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'A gate was found not to apply.',
  },
  appointCounsel: {
    row: 'RQ5',
    from: [...PRE_TRANSIT, 'DECLINED'],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [],
    audience: 'CUSTODIAL',
    event: 'Counsel was appointed.',
  },
  recordNonRefoulementFinding: {
    row: 'G5',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [],
    audience: 'CUSTODIAL',
    event: 'A non-refoulement finding was recorded.',
  },
  confirmNonRefoulementFinding: {
    row: 'G5',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    secondPerson: another('Whoever recorded the finding does not confirm it.', (facts) => [facts.findingRecordedBy]),
    guards: [
      {
        rule: 'FINDING',
        source: 'Contract, gates',
        refusal: 'No finding waits for a second officer.',
        holds: (facts) => facts.finding !== null && !facts.findingConfirmed,
      },
      {
        rule: 'I-07',
        source: 'CAT Art. 3; domain C.11',
        refusal: 'New information on the State was recorded after the finding: the danger is examined again.',
        holds: ({ findingOutdated }) => !findingOutdated,
      },
    ],
    audience: 'CUSTODIAL',
    event: 'The non-refoulement finding was confirmed.',
  },
  recordPriorityFacts: {
    row: 'G7',
    from: ['SUBMITTED', ...GATE_STATES],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [],
    audience: 'CUSTODIAL',
    event: 'What ranks the request among others was recorded.',
  },
  discloseCompetingRequest: {
    row: 'D.3.4',
    from: ['SUBMITTED', ...GATE_STATES],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    reasons: 'required',
    guards: [
      {
        rule: 'I-42',
        source: 'Domain D.3.4',
        refusal: 'No other State’s request stands beside this one.',
        holds: ({ competitorLive }) => competitorLive,
      },
      {
        rule: 'D.3.4',
        source: 'Domain D.3.4',
        refusal: 'The State knows it already.',
        holds: ({ competitorDisclosed }) => !competitorDisclosed,
      },
    ],
    audience: 'SHARED',
    event: 'The State was told that another State asks for the same person.',
  },
  rankCompetingRequests: {
    row: 'G7',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER', 'DECISION_AUTHORITY'],
    guards: [
      {
        rule: 'I-42',
        source: 'Iraq CPC 365',
        refusal: 'No ranking waits for a decision: a legal officer prepares it first.',
        holds: (facts, viewer) => viewer.role !== 'DECISION_AUTHORITY' || (facts.rankedBy !== null && !facts.rankingDecided),
      },
    ],
    audience: 'CUSTODIAL',
    event: 'Competing requests were ranked.',
  },
  recordAdmissibilityRuling: {
    row: 'RQ7',
    from: ['REGISTERED', 'IN_REVIEW', 'ON_HOLD'],
    to: 'UNCHANGED',
    by: ['COURT_REGISTRAR'],
    concerns: (facts) => facts.route === 'EXTRADITION',
    guards: [
      {
        rule: 'RQ7',
        source: 'Iraq CPC 357-362',
        refusal: 'Only an extradition has an admissibility ruling.',
        holds: (facts) => facts.route === 'EXTRADITION',
      },
    ],
    audience: 'CUSTODIAL',
    event: 'The court ruled on admissibility.',
  },
  recordConsent: {
    row: 'I-12, I-29',
    from: PRE_TRANSIT,
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER', 'CHILD_PROTECTION_OFFICER'],
    guards: [],
    audience: 'CUSTODIAL',
    event: 'The answer of the person was recorded.',
  },
} as const satisfies RequestVerbs;
