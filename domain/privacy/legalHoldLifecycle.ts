import { lifecycle } from '../lifecycle/lifecycle';
import { type LegalHoldState, legalHoldStates } from './vocabulary';

export interface LegalHoldFacts {
  readonly requestedBy: string;
  readonly releaseRequestedBy: string | null;
}

const together = 'I-44: legal hold only by a legal officer and the data-protection officer';

/** I-44. What is on hold is not erased; it begins and ends by a legal officer and the data-protection officer together. */
export const legalHoldLifecycle = lifecycle<LegalHoldState, LegalHoldFacts>()({
  name: 'Legal hold',
  states: legalHoldStates,
  final: ['DECLINED', 'RELEASED'],
  verbs: {
    confirmLegalHold: {
      row: 'LH2',
      from: ['REQUESTED'],
      to: 'ACTIVE',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      secondPerson: { source: together, refusal: 'Another confirms the hold.', first: ({ requestedBy }) => [requestedBy] },
      audience: 'CUSTODIAL',
      event: 'The record was put under a legal hold.',
    },
    declineLegalHold: {
      row: 'LH3',
      from: ['REQUESTED'],
      to: 'DECLINED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A legal hold was declined.',
    },
    requestLegalHoldRelease: {
      row: 'LH4',
      from: ['ACTIVE'],
      to: 'RELEASE_REQUESTED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The end of a legal hold was asked for.',
    },
    releaseLegalHold: {
      row: 'LH5',
      from: ['RELEASE_REQUESTED'],
      to: 'RELEASED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      secondPerson: { source: together, refusal: 'Another ends the hold.', first: ({ releaseRequestedBy }) => [releaseRequestedBy] },
      audience: 'CUSTODIAL',
      event: 'A legal hold was ended.',
    },
    keepLegalHold: {
      row: 'LH6',
      from: ['RELEASE_REQUESTED'],
      to: 'ACTIVE',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A legal hold stays.',
    },
  },
});

export type LegalHoldVerb = keyof (typeof legalHoldLifecycle)['verbs'];
