import type { Viewer } from '../access/viewer';
import { assertStep } from '../lifecycle/lifecycle';
import { checkpoints, mayCount, mayCountDuring } from './checkpoints';
import type { MovementFacts } from './facts';
import { travelling } from './facts';
import { type MovementVerb, movementLifecycle } from './lifecycle';
import {
  asFaults,
  type LateEventKind,
  type StoryCount,
  type StoryEvent,
  type StoryFault,
  type StoryLeg,
  type StoryStop,
  sameCount,
} from './storyEvent';
import { Legs, type ToldLeg } from './storyLegs';
import { Nights, type ToldNight } from './storyNights';
import type { MovementStatus } from './vocabulary';

export interface ReplayedEvent {
  readonly index: number;
  readonly kind: LateEventKind;
  readonly occurredAt: Date;
  readonly from: MovementStatus;
  readonly to: MovementStatus;
  readonly faults: readonly StoryFault[];
}

/** What is on record, as the story told it once more. */
export interface RecordedStep {
  readonly event: StoryEvent;
  readonly from: MovementStatus;
  readonly to: MovementStatus;
  readonly faults: readonly StoryFault[];
}

export interface Replay {
  readonly events: readonly ReplayedEvent[];
  /** In the order in which they occurred. */
  readonly record: readonly RecordedStep[];
  readonly status: MovementStatus;
  readonly legs: readonly ToldLeg[];
  readonly nights: readonly ToldNight[];
  /** Which late diversion says where the movement is bound for; null where none does. */
  readonly boundBy: number | null;
}

const VERB_OF: Readonly<Partial<Record<LateEventKind, MovementVerb>>> = {
  BOARDING_BEGAN: 'beginBoarding',
  COUNTED: 'recordHeadcount',
  DEPARTED: 'departMovement',
  LOCKED_OUT: 'recordLockout',
  DIVERTED: 'divertMovement',
  ARRIVED: 'arriveMovement',
};

const LATE_MS = 24 * 3_600_000;
const SHORTEST_REASONS = 20;

type Count = StoryCount;

/**
 * Tells the movement's story once more, in the order in which it happened: what is on record and what is told late, together.
 * Each late event is asked as its verb would have been at that time; one that makes false what is on record is a contradiction.
 */
export function replay(
  events: readonly StoryEvent[],
  facts: MovementFacts,
  { legs, stops }: { readonly legs: readonly StoryLeg[]; readonly stops: readonly StoryStop[] },
  viewer: Viewer,
  now: Date,
): Replay {
  const told = new Telling(facts, new Legs(legs), new Nights(stops), viewer, now);
  const inOrder = [...events].sort(
    (a, b) =>
      a.occurredAt.getTime() - b.occurredAt.getTime() ||
      (a.index ?? -1) - (b.index ?? -1) ||
      a.recordedAt.getTime() - b.recordedAt.getTime() ||
      (a.sequence ?? 0) - (b.sequence ?? 0),
  );
  for (const event of inOrder) {
    if (event.index === null) told.onRecord(event);
    else told.late(event, event.index);
  }
  return told.end();
}

class Telling {
  private status: MovementStatus = 'PLANNED';
  private boarded: Count | null = null;
  private received: Count | null = null;
  private recordedBoarded: Count | null = null;
  private recordedReceived: Count | null = null;
  private boundBy: number | null = null;
  /** A late diversion told a way, and no other is on record after it. */
  private wayTold = false;
  private readonly told: (Omit<ReplayedEvent, 'faults'> & { faults: StoryFault[] })[] = [];
  private readonly record: RecordedStep[] = [];
  /** Of the event on record that is being told. */
  private impossible: StoryFault[] = [];

  constructor(
    private readonly facts: MovementFacts,
    private readonly legs: Legs,
    private readonly nights: Nights,
    private readonly viewer: Viewer,
    private readonly now: Date,
  ) {}

  end(): Replay {
    const events = [...this.told].sort((a, b) => a.index - b.index);
    return { events, record: this.record, status: this.status, legs: this.legs.told, nights: this.nights.told, boundBy: this.boundBy };
  }

  onRecord(event: StoryEvent): void {
    const from = this.status;
    this.impossible = [];
    this.tellRecorded(event);
    this.record.push({ event, from, to: this.status, faults: this.impossible });
  }

  private tellRecorded({ recorded, count, occurredAt }: StoryEvent): void {
    if (!recorded) return;
    if (count) this.counted(count, true);
    if (recorded.action === 'completeMovementLeg') this.nights.legEnded();
    const night = this.nights.onRecord(recorded.action, occurredAt);
    if (night !== null) this.contradicted(night);
    if (recorded.action === 'arriveMovement') this.arrivedOnRecord();
    if (recorded.action === 'divertMovement') this.divertedOnRecord();
    const verb = Object.hasOwn(movementLifecycle.verbs, recorded.action) ? movementLifecycle.verbs[recorded.action as MovementVerb] : null;
    const possible = verb === null || (verb.from as readonly MovementStatus[]).includes(this.status);
    if (!possible) this.contradicted('What is on record could not have happened after this.');
    if (recorded.action === 'departMovement' && !sameCount(this.boarded, this.recordedBoarded)) {
      this.contradicted('The movement departed on another count than this.');
    }
    if (recorded.action === 'reconcileMovement' && !sameCount(this.received, this.recordedReceived)) {
      this.contradicted('The movement was reconciled on another count than this.');
    }
    // A count of the sending side leaves the movement where it is, wherever it was when somebody recorded it.
    if (count) this.status = checkpoints[count.checkpoint].side === 'RECEIVING' ? 'RECONCILING' : this.status;
    else if (verb !== null && (verb.to as unknown) !== 'UNCHANGED') this.status = recorded.to ?? this.status;
  }

  late(event: StoryEvent, index: number): void {
    const { kind = 'COUNTED', occurredAt } = event;
    const from = this.status;
    const faults = [...this.timeFaults(event), ...this.stepFaults(event, kind)];
    if (faults.length === 0) this.apply(event, kind);
    this.told.push({ index, kind, occurredAt, from, to: this.status, faults });
  }

  private timeFaults({ occurredAt, lateReason }: StoryEvent): StoryFault[] {
    if (occurredAt > this.now) return [{ code: 'DATE_IN_FUTURE', rule: 'I-43', message: 'This lies in the future.' }];
    const late = this.now.getTime() - occurredAt.getTime() > LATE_MS;
    return late && (lateReason ?? '').trim().length < SHORTEST_REASONS
      ? [{ code: 'REASON_REQUIRED', rule: 'I-43', message: 'What is told more than a day late says why.' }]
      : [];
  }

  private stepFaults(event: StoryEvent, kind: LateEventKind): StoryFault[] {
    if (kind === 'LEG_STARTED' || kind === 'LEG_COMPLETED')
      return this.legs.faults(event, kind, { status: this.status, nightRunning: this.nights.running, viewer: this.viewer });
    if (kind === 'STOP_BEGAN' || kind === 'STOP_ENDED') return this.nights.faults(event, this.road(), this.viewer);
    const verb = VERB_OF[kind];
    if (!verb) return [];
    if (!(movementLifecycle.verbs[verb].by as readonly string[]).includes(this.viewer.role)) {
      return [{ code: 'ROLE', rule: 'ROLE', message: 'Another role tells this.' }];
    }
    const facts = {
      ...this.facts,
      status: this.status,
      stopRunning: this.nights.running,
      boarded: this.boarded?.present ?? null,
      boardedUnidentified: this.boarded?.unidentified ?? [],
    };
    try {
      assertStep(movementLifecycle, verb, this.status, facts, this.viewer, event.occurredAt);
    } catch (error) {
      return asFaults(error);
    }
    return event.count ? this.countFaults(event.count) : kind === 'DIVERTED' ? this.legs.diversionFaults(event) : [];
  }

  private countFaults({ checkpoint }: Count): StoryFault[] {
    if (!mayCountDuring(checkpoint, this.status)) {
      return [{ code: 'INVALID_TRANSITION', rule: null, message: `At this checkpoint nobody is counted in the state ${this.status}.` }];
    }
    return mayCount(this.viewer, checkpoint, this.facts.toCountry)
      ? []
      : [{ code: 'ROLE', rule: 'ROLE', message: 'At this checkpoint the other side counts.' }];
  }

  private road() {
    return { status: this.status, legRunning: this.legs.running, travelling: travelling(this.facts).map(({ personId }) => personId) };
  }

  private apply(event: StoryEvent, kind: LateEventKind): void {
    const { occurredAt, count } = event;
    if (count) this.counted(count, false);
    this.nights.apply(event);
    if (kind === 'LEG_STARTED') this.legs.begin(event);
    if (kind === 'LEG_COMPLETED') {
      this.legs.complete(event);
      this.nights.legEnded();
    }
    if (kind === 'DIVERTED') {
      this.status = 'DIVERTED';
      if (event.elsewhere) this.boundBy = event.index;
      this.legs.divert(event);
      if (event.legs !== undefined) {
        this.wayTold = true;
        this.nights.callOff();
      }
    }
    if (kind === 'BOARDING_BEGAN') this.status = 'BOARDING';
    if (kind === 'DEPARTED') this.status = 'DEPARTED';
    if (kind === 'ARRIVED') {
      this.status = 'ARRIVED';
      this.legs.endRunning(occurredAt);
    }
    if (count && checkpoints[count.checkpoint].side === 'RECEIVING') this.status = 'RECONCILING';
  }

  private counted(count: Count, onRecord: boolean): void {
    this.nights.counted(count);
    if (count.checkpoint === 'BOARDED') {
      this.boarded = count;
      if (onRecord) this.recordedBoarded = count;
    }
    if (checkpoints[count.checkpoint].side === 'RECEIVING') {
      this.received = count;
      if (onRecord) this.recordedReceived = count;
    }
  }

  /** It came later: it says where the movement is bound for, and which way. */
  private divertedOnRecord(): void {
    this.boundBy = null;
    if (this.wayTold) this.contradicted('A later diversion on record says which way it went: tell this one without legs.');
    this.wayTold = false;
  }

  private arrivedOnRecord(): void {
    if (this.nights.running) this.contradicted('The movement arrived while a night was being spent.');
    if (this.boundBy !== null) this.contradicted('The movement arrived at the place that it was bound for before.');
  }

  /** The late event that came before what is on record, and made it impossible. */
  private contradicted(message: string): void {
    this.told.at(-1)?.faults.push({ code: 'CONTRADICTS_RECORD', rule: null, message });
    this.impossible.push({ code: 'CONTRADICTS_RECORD', rule: null, message });
  }
}
