import { type Guard, lifecycle } from '../lifecycle/lifecycle';

export const movingOrderStatuses = ['PROPOSED', 'SIGNED', 'WITHDRAWN'] as const;
export type MovingOrderStatus = (typeof movingOrderStatuses)[number];

/** What the guards of an order of moving look at; undefined where no change is asked for (`availableActions`). */
export interface MovingOrderFacts {
  readonly proposedBy: string;
  readonly lastChangedBy: string;
  /** The batch that a family is moved to. */
  readonly override?: {
    readonly samePlace: boolean;
    readonly sameStream: boolean;
    readonly room: boolean;
  };
  /** The batch of which a movement is made. */
  readonly movementMade?: boolean;
}

type OrderGuard = Guard<MovingOrderFacts>;

const overrideGuards: readonly OrderGuard[] = [
  {
    rule: 'MO-PLACE',
    source: 'domain C.3a',
    refusal: 'The batch leaves from another place.',
    holds: ({ override }) => override?.samePlace !== false,
  },
  {
    rule: 'I-10',
    source: 'domain I-10',
    refusal: 'Children never travel with adult detainees who are not their family.',
    holds: ({ override }) => override?.sameStream !== false,
  },
  {
    rule: 'MO-ROOM',
    source: 'domain C.3a',
    refusal: 'The batch has no room for the whole family.',
    holds: ({ override }) => override?.room !== false,
  },
];

/** A proposal until the decision authority signs it; what was signed never changes (I-37, domain C.3a). */
export const movingOrderLifecycle = lifecycle<MovingOrderStatus, MovingOrderFacts>()({
  name: 'Moving order',
  states: movingOrderStatuses,
  final: ['WITHDRAWN'],
  verbs: {
    overrideMovingOrder: {
      row: 'MO1',
      from: ['PROPOSED'],
      to: 'UNCHANGED',
      by: ['TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'],
      guards: overrideGuards,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A family was put in another batch than the rules had it.',
    },
    signMovingOrder: {
      row: 'MO2',
      from: ['PROPOSED'],
      to: 'SIGNED',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      secondPerson: {
        source: 'I-16, I-37',
        refusal: 'Whoever proposed the order or changed it last does not sign it.',
        first: ({ proposedBy, lastChangedBy }) => [proposedBy, lastChangedBy],
      },
      audience: 'CUSTODIAL',
      event: 'An order of moving was signed.',
    },
    withdrawMovingOrder: {
      row: 'MO3',
      from: ['PROPOSED', 'SIGNED'],
      to: 'WITHDRAWN',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An order of moving was withdrawn.',
    },
    planMovementOfBatch: {
      row: 'MO4',
      from: ['SIGNED'],
      to: 'UNCHANGED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [
        {
          rule: 'MO-MOVEMENT',
          source: 'domain C.3a',
          refusal: 'A movement of this batch was planned already.',
          holds: ({ movementMade }) => movementMade !== true,
        },
      ],
      audience: 'CUSTODIAL',
      event: 'A movement of a batch was planned.',
    },
  },
});

export type MovingOrderVerb = keyof (typeof movingOrderLifecycle)['verbs'];
