import type { Viewer } from '../access/viewer';
import type { LateEventKind, StoryEvent, StoryFault, StoryLeg } from './storyEvent';
import type { MovementStatus } from './vocabulary';

/** A leg of the story, with what was told late of it. */
export interface ToldLeg extends StoryLeg {
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** Where a diversion ended it. */
  readonly endedPlace?: string;
  /** Why a diversion called it off. */
  readonly cancelledFor?: string;
  /** Of a leg that a late diversion told: it is not on record yet. */
  readonly added?: true;
}
type Leg = { -readonly [K in keyof ToldLeg]: ToldLeg[K] };

interface Road {
  readonly status: MovementStatus;
  readonly nightRunning: boolean;
  readonly viewer: Viewer;
}

const fault = (code: string, message: string): StoryFault[] => [{ code, rule: code, message }];

/** The legs of a movement as its story goes on: one at a time, in their order, until a diversion takes another way (ML1, ML2). */
export class Legs {
  private readonly legs: Leg[];
  /** Those of the last diversion that told a way, in their order. */
  private anotherWay: readonly Leg[] = [];

  constructor(legs: readonly StoryLeg[]) {
    this.legs = legs.map((leg) => ({ ...leg }));
  }

  get told(): readonly ToldLeg[] {
    return this.legs;
  }

  get running(): boolean {
    return this.legs.some(({ state }) => state === 'IN_PROGRESS');
  }

  faults(event: StoryEvent, kind: LateEventKind, { status, nightRunning, viewer }: Road): StoryFault[] {
    const leg = this.named(event);
    if (!leg) return fault('UNKNOWN_LEG', 'The movement has no such leg.');
    if (viewer.role !== 'TRANSFER_COORDINATOR') return fault('ROLE', 'Another role tells this.');
    if (status !== 'DEPARTED' && status !== 'DIVERTED') return fault('UNDER_WAY', 'The movement was not under way.');
    if (kind === 'LEG_COMPLETED') return leg.state === 'IN_PROGRESS' ? [] : fault('INVALID_TRANSITION', 'The leg was not under way.');
    if (leg.state !== 'PLANNED') return fault('INVALID_TRANSITION', 'The leg had begun or was called off.');
    if (nightRunning) return fault('STOP_ENDED', 'The persons stopped for the night.');
    if (!leg.custodianNamed) return fault('CUSTODIAN', 'Nobody is named who answers for the persons on this leg.');
    const open = this.legs.some(
      (other) => other !== leg && (other.state === 'IN_PROGRESS' || (other.ordinal < leg.ordinal && other.state === 'PLANNED')),
    );
    return open ? fault('LEG_ORDER', 'A leg before this one was still open, or another was under way.') : [];
  }

  /** Another way: what is on record of the way before, after this, cannot have been. */
  diversionFaults({ legs, occurredAt }: StoryEvent): StoryFault[] {
    if (legs === undefined) return [];
    const after = this.legs.some(({ began, ended }) => (began ?? occurredAt) > occurredAt || (ended ?? occurredAt) > occurredAt);
    return after ? [{ code: 'CONTRADICTS_RECORD', rule: null, message: 'On record is a leg of the way before that ran after this.' }] : [];
  }

  begin(event: StoryEvent): void {
    const leg = this.named(event);
    if (leg) Object.assign(leg, { state: 'IN_PROGRESS', startedAt: event.occurredAt });
  }

  complete(event: StoryEvent): void {
    const leg = this.named(event);
    if (leg) Object.assign(leg, { state: 'COMPLETED', endedAt: event.occurredAt });
  }

  /** The movement ended on the ground, or went another way: the leg that ran is over with it. */
  endRunning(endedAt: Date, endedPlace?: string): void {
    const running = this.legs.find(({ state }) => state === 'IN_PROGRESS');
    if (running) Object.assign(running, { state: 'COMPLETED', endedAt, ...(endedPlace === undefined ? {} : { endedPlace }) });
  }

  divert({ legs, occurredAt, place, reasons }: StoryEvent): void {
    if (legs === undefined) return;
    this.endRunning(occurredAt, place);
    for (const leg of this.legs) if (leg.state === 'PLANNED') Object.assign(leg, { state: 'CANCELLED', cancelledFor: reasons ?? '' });
    const last = Math.max(0, ...this.legs.map(({ ordinal }) => ordinal));
    this.anotherWay = legs.map((leg, at) => ({
      ...leg,
      ordinal: last + at + 1,
      state: 'PLANNED',
      began: null,
      ended: null,
      added: true,
    }));
    this.legs.push(...this.anotherWay);
  }

  private named({ legId, newLeg }: StoryEvent): Leg | undefined {
    return newLeg === undefined ? this.legs.find(({ id }) => id === legId) : this.anotherWay[newLeg];
  }
}
