import type { Guard } from '../lifecycle/lifecycle';
import { type AssuranceFacts, everyFactorAnswered, foundReliable, hasVisitsToMake, isMonitored } from './assuranceGuards';
import type { RepatriationFacts } from './facts';
import { GATE_STATES } from './gates';
import { ofDestination, type RequestGuard } from './guards';
import { another, PRE_TRANSIT, type RequestVerbs } from './verb';

/** The assurance that the caller names; where nothing is wanted yet, the one that waits for a decision. */
const concerned = ({ intent, awaitingAssurance }: RepatriationFacts): AssuranceFacts | null => intent.assurance ?? awaitingAssurance;

const ofAssurance = (guard: Guard<AssuranceFacts>): RequestGuard => ({
  ...guard,
  holds: (facts, viewer, now) => {
    const assurance = concerned(facts);
    return assurance === null || guard.holds(assurance, viewer, now);
  },
});

const oneWaits: RequestGuard = {
  rule: 'ASSURANCE',
  source: 'Domain C.5',
  refusal: 'No assurance waits to be examined.',
  holds: (facts) => concerned(facts) !== null,
};

const onRequest = { to: 'UNCHANGED', row: 'G5' } as const;

/** In which states of the request its assurances are worked on; what each asks of the assurance is in its own lifecycle. */
export const assuranceVerbs = {
  requestAssurance: {
    ...onRequest,
    from: GATE_STATES,
    by: ['LEGAL_OFFICER'],
    guards: [],
    audience: 'SHARED',
    event: 'The State was asked for a diplomatic assurance.',
  },
  recordAssurance: {
    ...onRequest,
    from: GATE_STATES,
    by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
    guards: [ofDestination],
    audience: 'SHARED',
    event: 'A diplomatic assurance was recorded.',
  },
  answerAssuranceFactors: {
    ...onRequest,
    from: GATE_STATES,
    by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
    guards: [ofDestination, oneWaits],
    audience: 'CUSTODIAL',
    event: 'Questions about a diplomatic assurance were answered.',
  },
  planAssuranceMonitoring: {
    ...onRequest,
    from: GATE_STATES,
    by: ['LEGAL_OFFICER'],
    guards: [oneWaits],
    audience: 'SHARED',
    event: 'The monitoring of a diplomatic assurance was planned.',
  },
  acceptAssurance: {
    ...onRequest,
    from: GATE_STATES,
    by: ['DECISION_AUTHORITY'],
    secondPerson: another('Whoever recorded the assurance does not accept it.', (facts) => [concerned(facts)?.recordedBy ?? null]),
    guards: [oneWaits, ofAssurance(everyFactorAnswered), ofAssurance(isMonitored), ofAssurance(foundReliable)],
    audience: 'SHARED',
    event: 'The diplomatic assurance was accepted.',
  },
  recordAssuranceReview: {
    ...onRequest,
    from: PRE_TRANSIT,
    by: ['LEGAL_OFFICER'],
    guards: [],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'An independent body examined a diplomatic assurance.',
  },
  rejectAssurance: {
    ...onRequest,
    from: GATE_STATES,
    by: ['DECISION_AUTHORITY'],
    guards: [oneWaits],
    reasons: 'required',
    audience: 'SHARED',
    event: 'The diplomatic assurance was found not to be sufficient.',
  },
  reportAssuranceBreach: {
    ...onRequest,
    row: 'RQ22',
    from: [...PRE_TRANSIT, 'IN_TRANSIT', 'COMPLETED', 'FOLLOW_UP'],
    by: ['LEGAL_OFFICER'],
    guards: [],
    reasons: 'required',
    audience: 'CUSTODIAL',
    event: 'A breach of a diplomatic assurance was reported.',
  },
  recordAssuranceVisit: {
    ...onRequest,
    row: 'RQ18',
    from: ['COMPLETED', 'FOLLOW_UP'],
    by: ['LEGAL_OFFICER'],
    guards: [
      {
        ...hasVisitsToMake,
        holds: ({ intent, visitsToMake }) => (intent.assurance?.visitsToMake ?? visitsToMake) > 0,
      },
    ],
    audience: 'CUSTODIAL',
    event: 'A monitoring visit was recorded.',
  },
} as const satisfies RequestVerbs;
