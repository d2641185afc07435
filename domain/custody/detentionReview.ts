import { days } from '../clock/durations';

export const detentionReviewOutcomes = ['CONTINUED', 'RELEASE_ORDERED'] as const;
export type DetentionReviewOutcome = (typeof detentionReviewOutcomes)[number];

/** ICCPR Art. 9(4): at intervals; CRC General Comment 24: every two weeks for a child. Who may be a child is treated as one (I-09). */
const ADULT_DAYS = 30;
const CHILD_DAYS = 14;

export const reviewDays = (childOrInDoubt: boolean): number => (childOrInDoubt ? CHILD_DAYS : ADULT_DAYS);

/** When a detention that began or was reviewed at an instant is to be reviewed next. */
export const nextReviewAt = (from: Date, childOrInDoubt: boolean): Date => days(reviewDays(childOrInDoubt))(from);

/**
 * When the detention of somebody who counts as a child from `now` on is reviewed: as a child's from where its time began, or from
 * now where that is over. Null: it is due no later anyhow.
 */
export function nextReviewAsChild({ startedAt, dueAt }: { readonly startedAt: Date; readonly dueAt: Date }, now: Date): Date | null {
  const asChild = nextReviewAt(startedAt, true);
  const wanted = asChild > now ? asChild : nextReviewAt(now, true);
  return wanted < dueAt ? wanted : null;
}

const MAJORITY = 18;

/** Whether who was born on this day at the latest may be below eighteen at an instant. */
export function isBelowMajority(bornBy: string, at: Date): boolean {
  const eighteen = new Date(`${bornBy}T00:00:00Z`);
  eighteen.setUTCFullYear(eighteen.getUTCFullYear() + MAJORITY);
  return eighteen > at;
}
