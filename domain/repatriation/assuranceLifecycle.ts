import { lifecycle } from '../lifecycle/lifecycle';
import { type AssuranceFacts, everyFactorAnswered, hasVisitsToMake, isMonitored, ofGiver } from './assuranceGuards';
import { type AssuranceStatus, assuranceStatuses } from './vocabulary';

/** A diplomatic assurance: asked for, given, examined, decided, watched over (domain A.4, C.3). */
export const assuranceLifecycle = lifecycle<AssuranceStatus, AssuranceFacts>()({
  name: 'Diplomatic assurance',
  states: assuranceStatuses,
  final: ['REJECTED', 'EXPIRED'],
  verbs: {
    recordAssurance: {
      row: 'AS1',
      from: ['REQUESTED'],
      to: 'RECEIVED',
      by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
      guards: [ofGiver],
      starts: ['ASSURANCE_VALIDITY'],
      audience: 'SHARED',
      event: 'A diplomatic assurance was recorded.',
    },
    answerAssuranceFactors: {
      row: 'AS2',
      from: ['RECEIVED'],
      to: 'UNCHANGED',
      by: ['LIAISON_OFFICER', 'LEGAL_OFFICER'],
      guards: [ofGiver],
      audience: 'CUSTODIAL',
      event: 'Questions about a diplomatic assurance were answered.',
    },
    planAssuranceMonitoring: {
      row: 'AS3',
      from: ['RECEIVED'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      audience: 'SHARED',
      event: 'The monitoring of a diplomatic assurance was planned.',
    },
    acceptAssurance: {
      row: 'AS4',
      from: ['RECEIVED'],
      to: 'ACCEPTED',
      by: ['DECISION_AUTHORITY'],
      secondPerson: {
        source: 'I-16; rulings, Two people',
        refusal: 'Whoever recorded the assurance does not accept it.',
        first: ({ recordedBy }) => [recordedBy],
      },
      guards: [everyFactorAnswered, isMonitored],
      audience: 'SHARED',
      event: 'The diplomatic assurance was accepted.',
    },
    rejectAssurance: {
      row: 'AS5',
      from: ['RECEIVED'],
      to: 'REJECTED',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      stops: ['ASSURANCE_VALIDITY'],
      audience: 'SHARED',
      event: 'The diplomatic assurance was found not to be sufficient.',
    },
    recordAssuranceVisit: {
      row: 'AS6',
      from: ['ACCEPTED', 'BREACHED', 'EXPIRED'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [hasVisitsToMake],
      stops: ['ASSURANCE_VISIT'],
      audience: 'CUSTODIAL',
      event: 'A monitoring visit was recorded.',
    },
    reportAssuranceBreach: {
      row: 'AS7',
      from: ['ACCEPTED'],
      to: 'BREACHED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['ASSURANCE_VALIDITY'],
      audience: 'CUSTODIAL',
      event: 'A breach of a diplomatic assurance was reported.',
    },
    expireAssurance: {
      row: 'AS8',
      from: ['RECEIVED', 'ACCEPTED'],
      to: 'EXPIRED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'A diplomatic assurance is no longer in force.',
    },
  },
});

export type AssuranceVerb = keyof (typeof assuranceLifecycle)['verbs'];
