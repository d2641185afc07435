import type { Viewer } from '../access/viewer';
import type { MovementFacts } from './facts';
import { type RecordedStep, replay } from './story';
import type { StoryEvent, StoryFault, StoryLeg, StoryStop } from './storyEvent';
import type { HeadcountCheckpoint, MovementStatus } from './vocabulary';

/** One event on record, as JSON: instants in ISO 8601. */
export interface RecordedEvent {
  readonly id: string;
  readonly action: string;
  readonly to: MovementStatus | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly sequence: number;
  readonly actor: string | null;
  readonly actorRole: string | null;
  /** Why it was told late is on record (I-43). */
  readonly lateReasonGiven: boolean;
  readonly count: {
    readonly checkpoint: HeadcountCheckpoint;
    readonly present: readonly string[];
    readonly unidentified: readonly string[];
  } | null;
}

export interface RecordedStory {
  readonly facts: MovementFacts;
  readonly events: readonly RecordedEvent[];
  readonly legs: readonly { readonly [Name in keyof StoryLeg]: StoryLeg[Name] extends Date | null ? string | null : StoryLeg[Name] }[];
  readonly stops: readonly { readonly id: string; readonly state: StoryStop['state']; readonly startedAt: string | null }[];
}

export interface DiagnosedStep {
  readonly id: string;
  readonly action: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly actorRole: string | null;
  readonly from: MovementStatus;
  readonly to: MovementStatus;
  /** Class 1 text, of no person. */
  readonly findings: readonly StoryFault[];
}

export interface Diagnosis {
  readonly status: MovementStatus;
  readonly consistent: boolean;
  readonly steps: readonly DiagnosedStep[];
  readonly findings: readonly StoryFault[];
}

const LATE_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/**
 * The story of a movement told once more from its record, by the same replay that late reports go through: the state after each event,
 * and what is impossible, late or out of order, with why. Changes nothing, and looks at nobody's name.
 */
export function diagnose(story: RecordedStory, viewer: Viewer, now: Date): Diagnosis {
  const known = new Map(story.events.map((event) => [event.id, event]));
  const told = replay(
    story.events.map(asStoryEvent),
    story.facts,
    {
      legs: story.legs.map((leg) => ({ ...leg, began: dateOf(leg.began), ended: dateOf(leg.ended) })),
      stops: story.stops.map((stop) => ({ ...stop, startedAt: dateOf(stop.startedAt) })),
    },
    viewer,
    now,
  );
  const steps = told.record.flatMap((step) => {
    const event = known.get(step.event.recorded?.id ?? '');
    return event ? [diagnosed(step, event, told.record)] : [];
  });
  const findings: StoryFault[] =
    told.status === story.facts.status
      ? []
      : [
          {
            code: 'STATUS_DIFFERS',
            rule: null,
            message: `Its events lead to ${told.status}; the movement stands at ${story.facts.status}.`,
          },
        ];
  const sound = steps.every((step) => step.findings.every(({ code }) => code === 'LATE' || code === 'OUT_OF_ORDER'));
  return { status: told.status, consistent: sound && findings.length === 0, steps, findings };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

const asStoryEvent = ({ id, action, to, occurredAt, recordedAt, sequence, count }: RecordedEvent): StoryEvent => ({
  index: null,
  occurredAt: new Date(occurredAt),
  recordedAt: new Date(recordedAt),
  sequence,
  recorded: { id, action, to },
  ...(count === null ? {} : { count: { id, ...count } }),
});

function diagnosed({ event, from, to, faults }: RecordedStep, recorded: RecordedEvent, all: readonly RecordedStep[]): DiagnosedStep {
  const { id, action, occurredAt, recordedAt, actor, actorRole } = recorded;
  return { id, action, occurredAt, recordedAt, actor, actorRole, from, to, findings: [...faults, ...ofTime(event, recorded, all)] };
}

function ofTime(event: StoryEvent, { lateReasonGiven }: RecordedEvent, all: readonly RecordedStep[]): StoryFault[] {
  const found: StoryFault[] = [];
  const behind = event.recordedAt.getTime() - event.occurredAt.getTime();
  if (behind > LATE_MS) {
    found.push({ code: 'LATE', rule: 'I-43', message: `Recorded ${Math.floor(behind / HOUR_MS)} hours after it occurred.` });
    if (!lateReasonGiven)
      found.push({ code: 'REASON_REQUIRED', rule: 'I-43', message: 'It was recorded more than a day late, without a reason.' });
  }
  const before = all.filter((other) => other.event.occurredAt > event.occurredAt && wasRecordedBefore(other.event, event)).length;
  if (before > 0)
    found.push({ code: 'OUT_OF_ORDER', rule: null, message: `Recorded after ${before} that occurred later; the story was told anew.` });
  return found;
}

const wasRecordedBefore = (one: StoryEvent, other: StoryEvent): boolean =>
  one.recordedAt < other.recordedAt ||
  (one.recordedAt.getTime() === other.recordedAt.getTime() && (one.sequence ?? 0) < (other.sequence ?? 0));
