import { type Guard, lifecycle } from '../../lifecycle/lifecycle';
import { type MovementStatus, statusesBeforeDeparture } from '../vocabulary';
import { escortSectionRules } from './questions';

export const escortRecordStates = ['UNSTARTED', 'IN_PROGRESS', 'COMPLETED', 'CONFIRMED', 'LOCKED'] as const;
export type EscortRecordState = (typeof escortRecordStates)[number];

/** What is asked about one escort record. */
export interface EscortFacts {
  readonly movementStatus: MovementStatus;
  /** The emergency lane lets it be completed after the departure. */
  readonly completedAfterwards: boolean;
  /** Accounts that answered in sections which another confirms. */
  readonly answeredBy: readonly string[];
}

const beforeDeparture: Guard<EscortFacts> = {
  rule: 'ESCORT_LOCKED',
  source: 'domain C.6; BaSM practice: amendable until the move starts',
  refusal: 'The movement has departed: the escort record no longer changes.',
  holds: ({ movementStatus, completedAfterwards }) => statusesBeforeDeparture.includes(movementStatus) || completedAfterwards,
};

const answering = [...new Set(Object.values(escortSectionRules).flatMap(({ answeredBy }) => [...answeredBy]))];

/** The escort record of one person on one movement. An amendment of a confirmed record asks for another confirmation. */
export const escortRecordLifecycle = lifecycle<EscortRecordState, EscortFacts>()({
  name: 'Escort record',
  states: escortRecordStates,
  final: ['LOCKED'],
  verbs: {
    answerEscortRecords: {
      row: 'ER1',
      from: ['UNSTARTED', 'IN_PROGRESS', 'COMPLETED', 'CONFIRMED'],
      to: ['IN_PROGRESS', 'COMPLETED'],
      by: answering,
      guards: [beforeDeparture],
      audience: 'CUSTODIAL',
      event: 'Questions of the escort record were answered.',
    },
    confirmEscortRecords: {
      row: 'ER2',
      from: ['COMPLETED'],
      to: 'CONFIRMED',
      by: ['REGISTRAR', 'TRANSFER_COORDINATOR'],
      secondPerson: {
        source: 'I-16; Mandela Rules 26, 47',
        refusal: 'Whoever answered about risk or health does not confirm the record.',
        first: ({ answeredBy }) => answeredBy,
      },
      guards: [beforeDeparture],
      audience: 'CUSTODIAL',
      event: 'The escort record was confirmed.',
    },
    lockEscortRecord: {
      row: 'ER3',
      from: ['CONFIRMED'],
      to: 'LOCKED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The movement departed: the escort record is locked.',
    },
  },
});

export type EscortVerb = keyof (typeof escortRecordLifecycle)['verbs'];
