import type { Viewer } from '../access/viewer';
import { assertStep } from '../lifecycle/lifecycle';
import { type StopFacts, stopLifecycle } from './legs/stopLifecycle';
import { asFaults, type StoryCount, type StoryEvent, type StoryFault, type StoryStop } from './storyEvent';
import type { MovementStatus } from './vocabulary';

/** A night of the story, with what was told late of it. */
export interface ToldNight {
  /** The stop on record; null for one that nobody had planned. */
  readonly stopId: string | null;
  readonly place?: string;
  readonly custodian?: string;
  readonly startedAt?: Date;
  readonly firstCount?: string;
  readonly endedAt?: Date;
  readonly lastCount?: string;
}

interface Road {
  readonly status: MovementStatus;
  readonly legRunning: boolean;
  readonly travelling: readonly string[];
}
type Night = { -readonly [K in keyof ToldNight]: ToldNight[K] } & { countedIn: string | null };

const fault = (code: string, message: string): StoryFault[] => [{ code, rule: null, message }];

/** The nights of a movement as its story goes on: one at a time, counted in and out by identity (OS1, OS2). */
export class Nights {
  private night: Night | null = null;
  private lastCount: StoryCount | null = null;
  private readonly late: Night[] = [];
  private calledOff = false;

  constructor(private readonly stops: readonly StoryStop[]) {}

  get running(): boolean {
    return this.night !== null;
  }

  /** Nights of which something was told late, in their order. */
  get told(): readonly ToldNight[] {
    return this.late.map(({ countedIn: _, ...night }) => night);
  }

  counted(count: StoryCount): void {
    if (count.checkpoint === 'EACH_STOP') this.lastCount = count;
  }

  /** Another way: the nights that were planned are not spent. */
  callOff(): void {
    this.calledOff = true;
    this.lastCount = null;
  }

  legEnded(): void {
    this.lastCount = null;
  }

  /** @returns what cannot be, told with what came late before it; null where it can. */
  onRecord(action: string, occurredAt: Date): string | null {
    if (action === 'beginOvernightStop') {
      const impossible = this.night !== null;
      const stop = this.stops.find(({ startedAt }) => startedAt?.getTime() === occurredAt.getTime());
      this.night = { stopId: stop?.id ?? null, countedIn: this.lastCount?.id ?? null };
      return impossible ? 'Another night is on record at this time.' : null;
    }
    if (action === 'endOvernightStop') {
      const impossible = this.night === null;
      this.night = null;
      return impossible ? 'The night that is on record was over before.' : null;
    }
    return null;
  }

  faults(event: StoryEvent, road: Road, viewer: Viewer): StoryFault[] {
    if (event.kind === 'STOP_ENDED') {
      return this.night === null
        ? fault('INVALID_TRANSITION', 'No night was being spent.')
        : this.ask('endOvernightStop', road, viewer, event);
    }
    if (event.stopId !== undefined) {
      const stop = this.stops.find(({ id }) => id === event.stopId);
      if (!stop) return fault('UNKNOWN_STOP', 'The movement has no such stop.');
      if (this.calledOff || stop.state !== 'PLANNED' || this.late.some(({ stopId }) => stopId === stop.id))
        return fault('INVALID_TRANSITION', 'The stop was begun or called off.');
    }
    return this.ask('beginOvernightStop', road, viewer, event);
  }

  private ask(verb: 'beginOvernightStop' | 'endOvernightStop', road: Road, viewer: Viewer, { occurredAt }: StoryEvent): StoryFault[] {
    const facts: StopFacts = {
      movementStatus: road.status,
      legRunning: road.legRunning,
      anotherRunning: verb === 'beginOvernightStop' && this.night !== null,
      travelling: road.travelling,
      counted: this.lastCount?.present ?? null,
      unidentified: this.lastCount?.unidentified ?? [],
      countedAgain: this.lastCount !== null && this.lastCount.id !== this.night?.countedIn,
    };
    try {
      assertStep(stopLifecycle, verb, verb === 'beginOvernightStop' ? 'PLANNED' : 'STARTED', facts, viewer, occurredAt);
      return [];
    } catch (error) {
      return asFaults(error);
    }
  }

  apply({ kind, occurredAt, stopId, place, custodian }: StoryEvent): void {
    const count = this.lastCount?.id;
    if (kind === 'STOP_BEGAN') {
      this.night = {
        stopId: stopId ?? null,
        ...(place === undefined ? {} : { place }),
        ...(custodian === undefined ? {} : { custodian }),
        startedAt: occurredAt,
        ...(count === undefined ? {} : { firstCount: count }),
        countedIn: count ?? null,
      };
      this.late.push(this.night);
    }
    if (kind === 'STOP_ENDED' && this.night) {
      Object.assign(this.night, { endedAt: occurredAt, lastCount: count });
      if (!this.late.includes(this.night)) this.late.push(this.night);
      this.night = null;
    }
  }
}
