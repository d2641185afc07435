import { type Guard, lifecycle } from '../../lifecycle/lifecycle';
import type { MovementStatus } from '../vocabulary';
import { underWay } from './legLifecycle';
import { type StopState, stopStates } from './vocabulary';

/** What is asked about one overnight stop: one row of the view `guard_facts_overnight_stop`. */
export interface StopFacts {
  readonly movementStatus: MovementStatus;
  readonly legRunning: boolean;
  /** Another stop of the movement is going on. */
  readonly anotherRunning: boolean;
  /** The persons who travel. */
  readonly travelling: readonly string[];
  /** Whom the last count at a stop found, since the last leg ended; null when nobody counted. */
  readonly counted: readonly string[] | null;
  readonly unidentified: readonly string[];
  /** The last count is another than the one at the beginning of this stop. */
  readonly countedAgain: boolean;
}

type StopGuard = Guard<StopFacts>;

const notMoving: StopGuard = {
  rule: 'LEG_ENDED',
  source: 'domain C.6',
  refusal: 'A leg is under way, or another stop is going on.',
  holds: (facts) => !facts.legRunning && !facts.anotherRunning,
};

/** EACH_STOP by identity: at the beginning and again at the end. */
export const allThere = ({ travelling, counted, unidentified }: StopFacts): boolean => {
  if (counted === null || unidentified.length > 0) return false;
  const found = new Set(counted);
  return found.size === counted.length && found.size === travelling.length && travelling.every((person) => found.has(person));
};

const countedIn: StopGuard = {
  rule: 'STOP_COUNT',
  source: 'domain C.6: EACH_STOP',
  refusal: 'The last count at this stop is not the list, person by person.',
  holds: allThere,
};

const countedOut: StopGuard = {
  ...countedIn,
  refusal: 'The persons have not been counted again since the stop began, or the count is not the list, person by person.',
  holds: (facts) => facts.countedAgain && allThere(facts),
};

/** A night on the way: custody stays with a named custodian, and everybody is counted by identity at both ends. */
export const stopLifecycle = lifecycle<StopState, StopFacts>()({
  name: 'Overnight stop',
  states: stopStates,
  final: ['ENDED', 'CANCELLED'],
  verbs: {
    beginOvernightStop: {
      row: 'OS1',
      from: ['PLANNED'],
      to: 'STARTED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [underWay, notMoving, countedIn],
      audience: 'CUSTODIAL',
      event: 'The movement stops for the night.',
    },
    endOvernightStop: {
      row: 'OS2',
      from: ['STARTED'],
      to: 'ENDED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [countedOut],
      audience: 'CUSTODIAL',
      event: 'The movement goes on after the night.',
    },
    cancelOvernightStop: {
      row: 'OS3',
      from: ['PLANNED'],
      to: 'CANCELLED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A stop that was planned is not made.',
    },
  },
});

export type StopVerb = keyof (typeof stopLifecycle)['verbs'];
