import type { LateEventKind, StoryEvent } from '../../domain/movement/storyEvent';
import type { HeadcountCheckpoint } from '../../domain/movement/vocabulary';
import { InputFaults, requireReasons } from '../input';
import { checkLegs, type MovementLegInput } from './planMovement';

export interface LateEventInput {
  readonly kind: LateEventKind;
  readonly occurredAt: Date;
  readonly checkpoint?: HeadcountCheckpoint | null;
  readonly place?: string | null;
  readonly present?: readonly string[] | null;
  readonly unidentified?: readonly string[] | null;
  readonly legId?: string | null;
  /** Of a night: the stop that was planned; left out, one at the place with the custodian. */
  readonly stopId?: string | null;
  readonly custodian?: string | null;
  /** Of a lockout or a diversion: of its closed list. */
  readonly reasonCode?: string | null;
  readonly reasons?: string | null;
  /** Of a lockout: who at the place or at the carrier answers for it. */
  readonly authorisedBy?: string | null;
  /** Of a diversion inside the country: where it went instead. */
  readonly toFacilityCode?: string | null;
  /** Of a diversion: the way from there. */
  readonly legs?: readonly MovementLegInput[] | null;
  /** Instead of `legId`: which leg of the diversion told before it, from 0. */
  readonly newLeg?: number | null;
}

const MOST_AT_ONCE = 100;

/** What each kind cannot be told without, with the sentence that asks for it. */
const needed = {
  BOARDING_BEGAN: {},
  DEPARTED: {},
  ARRIVED: {},
  STOP_ENDED: {},
  COUNTED: { checkpoint: 'Say where in the journey.', present: 'Name whom was counted.', place: 'Say where.' },
  LEG_STARTED: {},
  LEG_COMPLETED: {},
  STOP_BEGAN: { place: 'Say where, or name the stop that was planned.', custodian: 'Name who answered for the persons through the night.' },
  LOCKED_OUT: { reasonCode: 'Say why, of the list of lockouts.', place: 'Say where.', authorisedBy: 'Name who answers for it.' },
  DIVERTED: { reasons: 'Say why.' },
} as const satisfies Record<LateEventKind, Partial<Record<keyof LateEventInput, string>>>;

/** @throws BadUserInput, ReasonRequired */
export function validateLateEvents(events: readonly LateEventInput[]): void {
  const faults = new InputFaults();
  if (events.length === 0) faults.add('input.events', 'REQUIRED', 'Tell at least one event.');
  if (events.length > MOST_AT_ONCE) faults.add('input.events', 'INVALID_VALUE', `At most ${MOST_AT_ONCE} events at once.`);
  events.forEach((event, at) => {
    checkWay(faults, event, `input.events[${at}]`);
    if (event.kind === 'STOP_BEGAN' && event.stopId != null) return;
    for (const [name, sentence] of Object.entries(needed[event.kind])) {
      const value = event[name as keyof LateEventInput];
      if (value == null || (typeof value === 'string' && value.trim() === ''))
        faults.add(`input.events[${at}].${name}`, 'REQUIRED', sentence);
    }
  });
  faults.throwIfAny();
  for (const { kind, reasons } of events) if (kind === 'DIVERTED') requireReasons(reasons);
}

/** The legs that a diversion tells, and which leg began or ended: by its id, or by its place among those. */
function checkWay(faults: InputFaults, { kind, legs, legId, newLeg }: LateEventInput, path: string): void {
  const ofLeg = kind === 'LEG_STARTED' || kind === 'LEG_COMPLETED';
  if (ofLeg && legId == null && newLeg == null) faults.add(`${path}.legId`, 'REQUIRED', 'Name the leg.');
  if (newLeg != null && (!ofLeg || legId != null))
    faults.add(`${path}.newLeg`, 'CONFLICT', 'This stands in place of the id of a leg that began or ended.');
  if (legs == null) return;
  if (kind !== 'DIVERTED') faults.add(`${path}.legs`, 'CONFLICT', 'Only a diversion tells another way.');
  checkLegs(faults, legs, `${path}.legs`);
}

interface Telling {
  readonly index: number;
  readonly countId: string;
  /** Of the legs that a diversion tells, in their order. */
  readonly legIds: readonly string[];
  readonly lateReason: string | null;
  readonly recordedAt: Date;
}

export function lateEvent(event: LateEventInput, { countId, legIds, ...telling }: Telling): StoryEvent {
  const { kind, occurredAt, checkpoint, legId, newLeg, legs, stopId, place, custodian, reasons } = event;
  return {
    ...telling,
    kind,
    occurredAt,
    ...(kind === 'COUNTED' && checkpoint
      ? { count: { id: countId, checkpoint, present: event.present ?? [], unidentified: event.unidentified ?? [] } }
      : {}),
    ...(legId == null ? {} : { legId }),
    ...(newLeg == null ? {} : { newLeg }),
    ...(legs == null ? {} : { legs: legs.map(({ custodian: by }, at) => ({ id: legIds[at] ?? '', custodianNamed: by != null })) }),
    ...(reasons == null ? {} : { reasons }),
    ...(stopId == null ? {} : { stopId }),
    ...(place == null ? {} : { place }),
    ...(custodian == null ? {} : { custodian }),
    elsewhere: kind === 'DIVERTED' && event.toFacilityCode != null,
  };
}
