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

/** What is put into the file of a request without moving it: gates, counsel, findings, assurances, rankings, rulings, consent. */
export const caseFileVerbs = {
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
    ],
    audience: 'CUSTODIAL',
    event: 'The non-refoulement finding was confirmed.',
  },
  recordAssurance: {
    row: 'G5',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
    guards: [ofDestination],
    audience: 'SHARED',
    event: 'A diplomatic assurance was recorded.',
  },
  acceptAssurance: {
    row: 'G5',
    from: GATE_STATES,
    to: 'UNCHANGED',
    by: ['DECISION_AUTHORITY'],
    secondPerson: another('Whoever recorded the assurance does not accept it.', ({ intent, assuranceRecordedBy }) => [
      intent.assurance?.recordedBy ?? assuranceRecordedBy,
    ]),
    guards: [
      {
        rule: 'ASSURANCE',
        source: 'Domain C.5',
        refusal: 'No assurance waits to be accepted.',
        holds: ({ intent, assuranceRecordedBy }) => intent.assurance?.awaits ?? assuranceRecordedBy !== null,
      },
      {
        rule: 'I-05',
        source: 'ECHR, Othman v. United Kingdom § 189 (8)',
        refusal: 'Nobody monitors the assurance.',
        holds: ({ intent, assuranceMonitored }) => intent.assurance?.monitored ?? assuranceMonitored,
      },
    ],
    audience: 'SHARED',
    event: 'The diplomatic assurance was accepted.',
  },
  reportAssuranceBreach: {
    row: 'RQ22',
    from: [...PRE_TRANSIT, 'IN_TRANSIT', 'COMPLETED', 'FOLLOW_UP'],
    to: 'UNCHANGED',
    by: ['LEGAL_OFFICER'],
    guards: [],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'A breach of a diplomatic assurance was reported.',
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
