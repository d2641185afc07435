import type { DataTransferBasis } from '../country/vocabulary';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import type { ConsularChoice } from '../nationality/vocabulary';
import { type TracingInquirer, type TracingStatus, tracingStatuses } from './vocabulary';

/** What the guards of a tracing inquiry look at: one row of the view `guard_facts_tracing`. */
export interface TracingFacts {
  readonly inquiryId: string;
  readonly status: TracingStatus;
  readonly inquirer: TracingInquirer;
  readonly country: string | null;
  readonly personId: string | null;
  readonly consularChoice: ConsularChoice | null;
  readonly fearsState: boolean;
  readonly dataTransferBasis: DataTransferBasis | null;
  /** The last that the person said of the family: tell nobody. */
  readonly wishesSilence: boolean;
}

type TracingGuard = Guard<TracingFacts>;

const ofState = (guard: TracingGuard): TracingGuard => ({
  ...guard,
  holds: (facts, viewer, now) => facts.inquirer !== 'STATE' || guard.holds(facts, viewer, now),
});

const noFear = ofState({
  rule: 'I-14',
  source: 'Domain A.3; Refugee Convention Art. 33',
  refusal: 'The person fears this State: it is told nothing.',
  holds: ({ fearsState }) => !fearsState,
});

const personAskedForState = ofState({
  rule: 'I-13',
  source: 'VCCR Art. 36(1)(b); domain D.3.4',
  refusal: 'The person has not asked that this State be told.',
  holds: ({ consularChoice }) => consularChoice === 'REQUESTED',
});

const basisForState = ofState({
  rule: 'I-33',
  source: 'LED Art. 35-38; rulings 14',
  refusal: 'There is no legal basis for sending personal data to this State.',
  holds: ({ dataTransferBasis }) => dataTransferBasis !== null && dataTransferBasis !== 'NONE',
});

const personWishesIt: TracingGuard = {
  rule: 'WISH',
  source: 'Nelson Mandela Rules, Rules 68, 69; ICPPED Art. 18, 20',
  refusal: 'The person wishes that the family is told nothing.',
  holds: ({ inquirer, wishesSilence }) => inquirer !== 'FAMILY' || !wishesSilence,
};

/**
 * Somebody asks after a person. Names that a search offers decide nothing: a legal officer matches by hand, and releases by who
 * asks: to family and counsel what ICPPED Art. 18 owes them, to a State only what the person asked for (domain C.3, D.3.4).
 */
export const tracingLifecycle = lifecycle<TracingStatus, TracingFacts>()({
  name: 'Tracing inquiry',
  states: tracingStatuses,
  final: ['RELEASED'],
  verbs: {
    matchTracingInquiry: {
      row: 'TR1',
      from: ['RECEIVED', 'UNMATCHED'],
      to: 'MATCHED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A tracing inquiry was matched to the person.',
    },
    declareTracingUnmatched: {
      row: 'TR2',
      from: ['RECEIVED'],
      to: 'UNMATCHED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A tracing inquiry fits nobody on the register.',
    },
    undoTracingMatch: {
      row: 'TR3',
      from: ['MATCHED', 'WITHHELD'],
      to: 'RECEIVED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A match of a tracing inquiry was taken back.',
    },
    releaseTracingInquiry: {
      row: 'TR4',
      from: ['MATCHED', 'WITHHELD'],
      to: 'RELEASED',
      by: ['LEGAL_OFFICER'],
      guards: [noFear, personAskedForState, basisForState, personWishesIt],
      audience: 'CUSTODIAL',
      event: 'A tracing inquiry was answered.',
    },
    withholdTracingInquiry: {
      row: 'TR5',
      from: ['MATCHED'],
      to: 'WITHHELD',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The answer to a tracing inquiry was withheld.',
    },
  },
});

export type TracingVerb = keyof (typeof tracingLifecycle)['verbs'];

/** What every inquirer is told at once, whoever is or is not on the register. */
export const TRACING_RECEIPT =
  'The inquiry was received. This receipt neither confirms nor denies that anybody is known here. If an answer can be given, it follows.';
