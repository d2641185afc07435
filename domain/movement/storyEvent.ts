import { DomainError, GateBlocked, GuardFailed } from '../errors';
import type { LegState, StopState } from './legs/vocabulary';
import type { HeadcountCheckpoint, MovementStatus } from './vocabulary';

/** What a convoy may report late: the verbs that happen on the ground. */
export const lateEventKinds = [
  'BOARDING_BEGAN',
  'COUNTED',
  'DEPARTED',
  'LEG_STARTED',
  'LEG_COMPLETED',
  'STOP_BEGAN',
  'STOP_ENDED',
  'LOCKED_OUT',
  'DIVERTED',
  'ARRIVED',
] as const;
export type LateEventKind = (typeof lateEventKinds)[number];

export interface StoryCount {
  readonly id: string;
  readonly checkpoint: HeadcountCheckpoint;
  readonly present: readonly string[];
  readonly unidentified: readonly string[];
}

/** One thing that happened, on record already or told late. */
export interface StoryEvent {
  /** Place in the batch; null for what is on record. */
  readonly index: number | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** In which order what is on record was recorded, where the times are the same. */
  readonly sequence?: number;
  /** On record: the verb and where it led. */
  readonly recorded?: { readonly id?: string; readonly action: string; readonly to: MovementStatus | null };
  readonly kind?: LateEventKind;
  readonly count?: StoryCount;
  readonly legId?: string;
  /** Instead of `legId`: which leg of the last diversion told with a way, from 0. */
  readonly newLeg?: number;
  /** Of a diversion that tells the way from there; left out, the legs stay as they are. */
  readonly legs?: readonly Pick<StoryLeg, 'id' | 'custodianNamed'>[];
  readonly reasons?: string;
  /** Of a night: the stop that was planned; left out, one at `place` with `custodian`. */
  readonly stopId?: string;
  readonly place?: string;
  readonly custodian?: string;
  /** A diversion to another place than before. */
  readonly elsewhere?: boolean;
  readonly lateReason?: string | null;
}

export interface StoryLeg {
  readonly id: string;
  readonly ordinal: number;
  readonly state: LegState;
  readonly custodianNamed: boolean;
  /** On record; null where it is not. */
  readonly began: Date | null;
  readonly ended: Date | null;
}

export interface StoryStop {
  readonly id: string;
  readonly state: StopState;
  readonly startedAt: Date | null;
}

export interface StoryFault {
  /** INVALID_TRANSITION, GUARD_FAILED, GATE_BLOCKED, ROLE, REASON_REQUIRED, DATE_IN_FUTURE, CONTRADICTS_RECORD, UNKNOWN_LEG, UNKNOWN_STOP, LEG_ORDER. */
  readonly code: string;
  /** The rule that stands in the way; null where none is named. */
  readonly rule: string | null;
  /** Class 1 text. */
  readonly message: string;
}

export function asFaults(error: unknown): StoryFault[] {
  if (error instanceof GuardFailed || error instanceof GateBlocked) {
    return error.refusals.map(({ rule, message }) => ({ code: error.code, rule, message }));
  }
  if (error instanceof DomainError) return [{ code: error.code, rule: null, message: error.message }];
  throw error;
}

export function sameCount(a: StoryCount | null, b: StoryCount | null): boolean {
  const text = (count: StoryCount | null) => JSON.stringify(count && [[...count.present].sort(), [...count.unidentified].sort()]);
  return text(a) === text(b);
}
