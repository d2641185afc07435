import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type RetentionState, retentionStates } from './vocabulary';

/** What stands for or against keeping a person's record: one row of guard_facts_retention. */
export interface RetentionFacts {
  readonly state: RetentionState;
  readonly due: boolean;
  /** The review of the record, or of an assessment in it, is due. */
  readonly reviewDue: boolean;
  /** A legal hold is asked for, holds, or waits for its release. */
  readonly onHold: boolean;
  /** Custody, request, proceeding, handoff, child's case or incident is open. */
  readonly openCase: boolean;
  /** The person asked for the erasure, and no answer was given. */
  readonly erasureAsked: boolean;
  readonly proposedBy: string | null;
}

const free: Guard<RetentionFacts> = {
  rule: 'I-44',
  source: 'I-44; LED Art. 16(3)',
  refusal: 'The record is under a legal hold: a legal officer and the data-protection officer lift it together.',
  holds: ({ onHold }) => !onHold,
};
const closed: Guard<RetentionFacts> = {
  rule: 'RT-OPEN',
  source: 'LED Art. 4(1)(e)',
  refusal: 'A case of the person is open: custody, request, proceeding, handoff, the case of a child, or an incident.',
  holds: ({ openCase }) => !openCase,
};
const due: Guard<RetentionFacts> = {
  rule: 'RT-DUE',
  source: 'LED Art. 5, 16(2)',
  refusal: 'The review of this record is not due, and the person has not asked for its erasure.',
  holds: (facts) => facts.due || facts.erasureAsked,
};
const reviewable: Guard<RetentionFacts> = {
  rule: 'RT-DUE',
  source: 'LED Art. 5',
  refusal: 'The review of this record is not due yet.',
  holds: (facts) => facts.reviewDue,
};

/** LED Art. 5, 16: kept after a review, or erased by two. What is erased stays as a tombstone: a reference without a person. */
export const retentionLifecycle = lifecycle<RetentionState, RetentionFacts>()({
  name: 'Retention',
  states: retentionStates,
  final: ['ERASED'],
  verbs: {
    keepRecord: {
      row: 'RT1',
      from: ['KEPT'],
      to: 'UNCHANGED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [reviewable],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The record was reviewed and is kept.',
    },
    proposeErasure: {
      row: 'RT2',
      from: ['KEPT'],
      to: 'ERASURE_PROPOSED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [free, closed, due],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The erasure of the record was proposed.',
    },
    declineErasure: {
      row: 'RT3',
      from: ['ERASURE_PROPOSED'],
      to: 'KEPT',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The erasure of the record was declined.',
    },
    carryOutErasure: {
      row: 'RT4',
      from: ['ERASURE_PROPOSED'],
      to: 'ERASED',
      by: ['LEGAL_OFFICER'],
      guards: [free, closed, due],
      secondPerson: {
        source: 'I-16; LED Art. 16',
        refusal: 'Whoever proposed the erasure does not carry it out.',
        first: ({ proposedBy }) => [proposedBy],
      },
      audience: 'CUSTODIAL',
      event: 'The record was erased.',
    },
  },
});

export type RetentionVerb = keyof (typeof retentionLifecycle)['verbs'];
