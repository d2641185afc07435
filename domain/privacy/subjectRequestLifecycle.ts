import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type SubjectRequestKind, type SubjectRequestState, subjectRequestStates } from './vocabulary';

/** One row of guard_facts_subject_request. */
export interface SubjectRequestFacts {
  readonly kind: SubjectRequestKind;
  readonly preparedBy: string | null;
  /** The record was erased. */
  readonly erased: boolean;
  /** A correction of the register was made since the request came in. */
  readonly corrected: boolean;
}

const isAccess: Guard<SubjectRequestFacts> = {
  rule: 'DS-ACCESS',
  source: 'LED Art. 14',
  refusal: 'A copy is made where access was asked for.',
  holds: ({ kind }) => kind === 'ACCESS',
};
const isDone: Guard<SubjectRequestFacts> = {
  rule: 'DS-DONE',
  source: 'LED Art. 12(3), 16',
  refusal: 'What was asked for is not done: prepare the copy, make the correction, or carry out the erasure first.',
  holds: ({ kind, erased, corrected }) =>
    kind === 'RESTRICTION' || (kind === 'ERASURE' && erased) || (kind === 'RECTIFICATION' && corrected),
};

/** LED Art. 12 to 16: what a person, or counsel and family for the person, asks of the record, answered within a month. */
export const subjectRequestLifecycle = lifecycle<SubjectRequestState, SubjectRequestFacts>()({
  name: 'Request of a data subject',
  states: subjectRequestStates,
  final: ['ANSWERED', 'REFUSED'],
  verbs: {
    prepareSubjectExport: {
      row: 'DS2',
      from: ['RECEIVED'],
      to: 'PREPARED',
      by: ['LEGAL_OFFICER'],
      guards: [isAccess],
      audience: 'CUSTODIAL',
      event: 'A copy of the record was prepared for the person.',
    },
    returnSubjectExport: {
      row: 'DS3',
      from: ['PREPARED'],
      to: 'RECEIVED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The copy of the record was sent back for another preparation.',
    },
    approveSubjectExport: {
      row: 'DS4',
      from: ['PREPARED'],
      to: 'ANSWERED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      secondPerson: {
        source: 'I-16',
        refusal: 'Whoever prepared the copy does not approve it.',
        first: ({ preparedBy }) => [preparedBy],
      },
      stops: ['DATA_SUBJECT_REPLY'],
      audience: 'CUSTODIAL',
      event: 'The copy of the record was approved for the person.',
    },
    grantDataSubjectRequest: {
      row: 'DS5',
      from: ['RECEIVED'],
      to: 'ANSWERED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [isDone],
      stops: ['DATA_SUBJECT_REPLY'],
      audience: 'CUSTODIAL',
      event: 'A request of the person about the record was granted.',
    },
    refuseDataSubjectRequest: {
      row: 'DS6',
      from: ['RECEIVED', 'PREPARED'],
      to: 'REFUSED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['DATA_SUBJECT_REPLY'],
      audience: 'CUSTODIAL',
      event: 'A request of the person about the record was refused, with reasons and remedies.',
    },
  },
});

export type SubjectRequestVerb = keyof (typeof subjectRequestLifecycle)['verbs'];
