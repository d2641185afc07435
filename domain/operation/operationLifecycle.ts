import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type OperationKind, type OperationStatus, operationStatuses } from './vocabulary';

/** What the guards of an operation look at: one row of the view `guard_facts_operation`. */
export interface OperationFacts {
  readonly kind: OperationKind;
  readonly concludedBy: string | null;
  /** Places that the operation empties. */
  readonly placesEmptied: number;
  readonly participants: number;
  /** Participants whom nobody can reach. */
  readonly withoutFocalPoint: number;
  /** Targets of the plan that holds now. */
  readonly targets: number;
  readonly movementsOpen: number;
  readonly placesNotClosed: number;
  /** People held or living in a place that is emptied, whose stay has not ended. */
  readonly unreconciled: number;
}

type OperationGuard = Guard<OperationFacts>;

const command = ['DECISION_AUTHORITY'] as const;
const underWay = ['PLANNED', 'ACTIVE', 'SUSPENDED'] as const satisfies readonly OperationStatus[];

const planned: readonly OperationGuard[] = [
  {
    rule: 'OP-TARGETS',
    source: 'domain C.3a: targets by day',
    refusal: 'No day has a target: say how many persons move on which day.',
    holds: ({ targets }) => targets > 0,
  },
  {
    rule: 'OP-PARTICIPANTS',
    source: 'domain C.3a: organisations and their focal points',
    refusal: 'No organisation takes part.',
    holds: ({ participants }) => participants > 0,
  },
  {
    rule: 'OP-FOCAL-POINT',
    source: 'domain C.3a: organisations and their focal points',
    refusal: 'An organisation takes part that nobody can reach: it has no focal point.',
    holds: ({ withoutFocalPoint }) => withoutFocalPoint === 0,
  },
];

const ended: readonly OperationGuard[] = [
  {
    rule: 'OP-MOVEMENTS',
    source: 'I-20; domain C.3a',
    refusal: 'A movement of the operation is not over: it is reconciled, aborted or cancelled first.',
    holds: ({ movementsOpen }) => movementsOpen === 0,
  },
  {
    rule: 'I-40',
    source: 'domain I-40',
    refusal:
      'A camp that the operation closes is not closed yet: move everybody, or record for each that the whereabouts are unknown, and close it.',
    holds: ({ kind, placesNotClosed, unreconciled }) => kind !== 'CAMP_CLOSURE' || (placesNotClosed === 0 && unreconciled === 0),
  },
];

/** Domain C.3a. The decision authority commands; what is over is reviewed by another than who declared it over. */
export const operationLifecycle = lifecycle<OperationStatus, OperationFacts>()({
  name: 'Operation',
  states: operationStatuses,
  final: ['REVIEWED'],
  verbs: {
    beginOperation: {
      row: 'OP1',
      from: ['PLANNED'],
      to: 'ACTIVE',
      by: command,
      guards: planned,
      audience: 'CUSTODIAL',
      event: 'The operation began.',
    },
    suspendOperation: {
      row: 'OP2',
      from: ['ACTIVE'],
      to: 'SUSPENDED',
      by: command,
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The operation was suspended.',
    },
    resumeOperation: {
      row: 'OP3',
      from: ['SUSPENDED'],
      to: 'ACTIVE',
      by: command,
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The operation went on.',
    },
    concludeOperation: {
      row: 'OP4',
      from: ['ACTIVE', 'SUSPENDED'],
      to: 'CONCLUDED',
      by: command,
      guards: ended,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The operation is over.',
    },
    reviewOperation: {
      row: 'OP5',
      from: ['CONCLUDED'],
      to: 'REVIEWED',
      by: command,
      guards: [],
      secondPerson: {
        source: 'I-16',
        refusal: 'Whoever declared the operation over does not review it.',
        first: ({ concludedBy }) => [concludedBy],
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The operation was reviewed.',
    },
    addOperationFacilities: {
      row: 'OP6',
      from: underWay,
      to: 'UNCHANGED',
      by: command,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Places joined the operation.',
    },
    addOperationParticipant: {
      row: 'OP7',
      from: underWay,
      to: 'UNCHANGED',
      by: command,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'An organisation joined the operation.',
    },
    endOperationParticipant: {
      row: 'OP8',
      from: underWay,
      to: 'UNCHANGED',
      by: command,
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An organisation left the operation.',
    },
    setOperationTargets: {
      row: 'OP9',
      from: underWay,
      to: 'UNCHANGED',
      by: command,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The plan by day was set.',
    },
    addMovementsToOperation: {
      row: 'OP10',
      from: underWay,
      to: 'UNCHANGED',
      by: ['TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Movements joined the operation.',
    },
    recordSituationEntry: {
      row: 'OP11',
      // Late figures and corrections arrive after the end.
      from: ['PLANNED', 'ACTIVE', 'SUSPENDED', 'CONCLUDED'],
      to: 'UNCHANGED',
      by: [
        'DECISION_AUTHORITY',
        'LEGAL_OFFICER',
        'TRANSFER_COORDINATOR',
        'REGISTRAR',
        'FACILITY_MONITOR',
        'HEALTH_OFFICER',
        'CHILD_PROTECTION_OFFICER',
        'LIAISON_OFFICER',
      ],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'An entry was made in the situation log.',
    },
    issueSituationReport: {
      row: 'OP12',
      from: ['ACTIVE', 'SUSPENDED', 'CONCLUDED'],
      to: 'UNCHANGED',
      by: command,
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A daily situation report was issued.',
    },
    proposeMovingOrder: {
      row: 'OP13',
      from: underWay,
      to: 'UNCHANGED',
      by: ['TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'An order of moving was proposed.',
    },
  },
});

export type OperationVerb = keyof (typeof operationLifecycle)['verbs'];
