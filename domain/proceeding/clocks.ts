import type { ProceedingClock } from '../clock/proceedingClocks';
import type { ProceedingStage } from './vocabulary';

/** What of a case decides its time limits. */
export interface ClockedCase {
  readonly stage: ProceedingStage;
  readonly forum: string;
  readonly held: boolean;
  /** A child at the act or now, or the age in doubt. */
  readonly child: boolean;
  readonly charged: boolean;
  readonly judged: boolean;
  /** A court has seen the person since the case was opened: a hearing that was held, or a review of the detention. */
  readonly heard: boolean;
}

export type ClockCourse = 'RUNNING' | 'PAUSED' | 'MET' | 'STOPPED';

interface CourseRule {
  readonly concerns: (one: ClockedCase) => boolean;
  readonly met: (one: ClockedCase) => boolean;
  /** True: it stands still while the case does. */
  readonly pauses: boolean;
}

const AWAITS_JUDGMENT: readonly ProceedingStage[] = [
  'OPENED',
  'INVESTIGATION',
  'REFERRED_JUVENILE',
  'CHARGED',
  'TRIAL',
  'TRANSFERRED_IN',
  'REOPENED',
  'SUSPENDED',
  'TRANSFERRED_OUT',
];
const STANDS_STILL: readonly ProceedingStage[] = ['SUSPENDED', 'TRANSFERRED_OUT'];
const NO_JUDGE_YET: readonly ProceedingStage[] = ['OPENED', 'TRANSFERRED_IN', 'REOPENED', ...STANDS_STILL];

/** An investigation that has been brought to its end, in whatever way. */
const NOT_INVESTIGATED_YET: readonly ProceedingStage[] = [...NO_JUDGE_YET, 'INVESTIGATION'];

const inIraq = ({ forum }: ClockedCase) => forum === 'IRQ';

/** Whom each limit concerns and what meets it. Nobody waits for a judge longer because the case stands still. */
export const clockCourses = {
  FILE_BEFORE_JUDGE: { concerns: inIraq, met: ({ stage, heard }) => heard || !NO_JUDGE_YET.includes(stage), pauses: false },
  BEFORE_JUDGE: { concerns: () => true, met: ({ heard, judged }) => heard || judged, pauses: false },
  PRETRIAL_DETENTION: { concerns: inIraq, met: ({ judged }) => judged, pauses: true },
  INVESTIGATION_WINDOW: {
    concerns: (one) => inIraq(one) && (one.stage === 'INVESTIGATION' || STANDS_STILL.includes(one.stage)),
    met: ({ charged, judged, stage }) => charged || judged || !NOT_INVESTIGATED_YET.includes(stage),
    pauses: true,
  },
  CHILD_CHARGE: { concerns: ({ child }) => child, met: ({ charged, judged }) => charged || judged, pauses: true },
  CHILD_DECISION: { concerns: ({ child }) => child, met: ({ judged }) => judged, pauses: true },
} as const satisfies Record<ProceedingClock, CourseRule>;

export const proceedingClocks = Object.keys(clockCourses) as readonly ProceedingClock[];

/** What a clock of a case does now. */
export function courseOf(kind: ProceedingClock, one: ClockedCase): ClockCourse {
  const { concerns, met, pauses }: CourseRule = clockCourses[kind];
  if (met(one)) return 'MET';
  if (!one.held || !concerns(one) || !AWAITS_JUDGMENT.includes(one.stage)) return 'STOPPED';
  return pauses && STANDS_STILL.includes(one.stage) ? 'PAUSED' : 'RUNNING';
}
