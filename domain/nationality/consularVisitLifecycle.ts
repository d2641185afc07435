import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type ConsularVisitStatus, consularVisitStatuses } from './vocabulary';

/** What the guards of a visit look at: one row of the view `guard_facts_consular_visit`. */
export interface ConsularVisitFacts {
  readonly visitId: string;
  readonly country: string;
  readonly status: ConsularVisitStatus;
  readonly personAsked: boolean;
  readonly fearsState: boolean;
}

const personAsked: Guard<ConsularVisitFacts> = {
  rule: 'I-13',
  source: 'VCCR Art. 36(1)(c)',
  refusal: 'The person has not asked for the consul of this State.',
  holds: (facts) => facts.personAsked,
};
const noFear: Guard<ConsularVisitFacts> = {
  rule: 'I-14',
  source: 'Domain A.3; Refugee Convention Art. 33',
  refusal: 'The person fears this State.',
  holds: ({ fearsState }) => !fearsState,
};

/** A consul asks to visit; whether one comes is the person's to say (VCCR Art. 36(1)(c)). */
export const consularVisitLifecycle = lifecycle<ConsularVisitStatus, ConsularVisitFacts>()({
  name: 'Consular visit',
  states: consularVisitStatuses,
  final: ['HELD', 'NOT_ARRANGED'],
  verbs: {
    arrangeConsularVisit: {
      row: 'CV1',
      from: ['ASKED', 'NOT_ARRANGED'],
      to: 'ARRANGED',
      by: ['LEGAL_OFFICER'],
      guards: [personAsked, noFear],
      audience: 'SHARED',
      event: 'A consular visit was arranged.',
    },
    declineConsularVisit: {
      row: 'CV2',
      from: ['ASKED', 'ARRANGED'],
      to: 'NOT_ARRANGED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'SHARED',
      event: 'A consular visit is not arranged.',
    },
    recordConsularVisit: {
      row: 'CV3',
      from: ['ARRANGED'],
      to: 'HELD',
      by: ['LEGAL_OFFICER', 'LIAISON_OFFICER'],
      guards: [personAsked, noFear],
      audience: 'SHARED',
      event: 'A consular visit was held.',
    },
  },
});

export type ConsularVisitVerb = keyof (typeof consularVisitLifecycle)['verbs'];
