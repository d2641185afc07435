import { type Guard, lifecycle } from '../../lifecycle/lifecycle';
import type { MovementStatus } from '../vocabulary';
import { type LegState, legStates } from './vocabulary';

/** What is asked about one leg: one row of the view `guard_facts_movement_leg`. */
export interface LegFacts {
  readonly movementStatus: MovementStatus;
  readonly custodianNamed: boolean;
  /** A leg before this one is neither over nor cancelled. */
  readonly earlierOpen: boolean;
  /** Another leg of the movement is under way. */
  readonly anotherRunning: boolean;
  readonly stopRunning: boolean;
}

type LegGuard = Guard<LegFacts>;

const UNDER_WAY: readonly MovementStatus[] = ['DEPARTED', 'DIVERTED'];

export const underWay: Guard<{ readonly movementStatus: MovementStatus }> = {
  rule: 'UNDER_WAY',
  source: 'domain C.6',
  refusal: 'The movement is not under way.',
  holds: ({ movementStatus }) => UNDER_WAY.includes(movementStatus),
};

const custodianNamed: LegGuard = {
  rule: 'CUSTODIAN',
  source: 'ICPPED Art. 17(3)(h)',
  refusal: 'Nobody is named who answers for the persons on this leg.',
  holds: (facts) => facts.custodianNamed,
};

const inOrder: LegGuard = {
  rule: 'LEG_ORDER',
  source: 'domain C.6',
  refusal: 'A leg before this one is still open, or another is under way.',
  holds: (facts) => !facts.earlierOpen && !facts.anotherRunning,
};

const noStop: LegGuard = {
  rule: 'STOP_ENDED',
  source: 'domain C.6',
  refusal: 'The persons stop for the night: count them and end the stop first.',
  holds: (facts) => !facts.stopRunning,
};

/** One leg of a journey, with a carrier and a custodian of its own. What was travelled is never written anew. */
export const legLifecycle = lifecycle<LegState, LegFacts>()({
  name: 'Leg of a movement',
  states: legStates,
  final: ['COMPLETED', 'CANCELLED'],
  verbs: {
    startMovementLeg: {
      row: 'ML1',
      from: ['PLANNED'],
      to: 'IN_PROGRESS',
      by: ['TRANSFER_COORDINATOR'],
      guards: [underWay, custodianNamed, inOrder, noStop],
      audience: 'CUSTODIAL',
      event: 'A leg of the journey began.',
    },
    completeMovementLeg: {
      row: 'ML2',
      from: ['IN_PROGRESS'],
      to: 'COMPLETED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A leg of the journey ended.',
    },
    cancelMovementLeg: {
      row: 'ML3',
      from: ['PLANNED'],
      to: 'CANCELLED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A leg that was planned is not travelled.',
    },
  },
});

export type LegVerb = keyof (typeof legLifecycle)['verbs'];
