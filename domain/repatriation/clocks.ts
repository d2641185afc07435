/** A time limit of a request: how long, by which source, and who sees it beside the custodial side. */
export interface RequestClock {
  readonly source: string;
  readonly shownToState: boolean;
  dueAt(start: Date): Date;
}

const days = (start: Date, count: number) => new Date(start.getTime() + count * 86_400_000);

/** Monday to Friday. The weekend of the custodial State (Friday, Saturday) is not the States'; the plain working week is. */
function workingDays(start: Date, count: number): Date {
  let at = start;
  for (let left = count; left > 0; ) {
    at = days(at, 1);
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left -= 1;
  }
  return at;
}

/** Two calendar months on; the last day of the month where that day does not exist. */
function months(start: Date, count: number): Date {
  const due = new Date(start);
  due.setUTCMonth(due.getUTCMonth() + count);
  if (due.getUTCDate() !== start.getUTCDate()) due.setUTCDate(0);
  return due;
}

/** A remedy lasts at least 14 days and suspends (CAT GC 4). */
export const REMEDY_DAYS = 14;

/** The clocks that the verbs of a request start and stop (domain C.12). */
export const requestClocks = {
  ANSWER_INVITATION: { source: 'Practice: 30 days', shownToState: true, dueAt: (start: Date) => days(start, 30) },
  ACKNOWLEDGE_REQUEST: { source: 'Practice: 5 working days', shownToState: true, dueAt: (start: Date) => workingDays(start, 5) },
  REMEDY_WINDOW: {
    source: 'CAT General Comment 4: at least 14 days',
    shownToState: true,
    dueAt: (start: Date) => days(start, REMEDY_DAYS),
  },
  COLLECT_PERSON: { source: 'Iraq CPC Art. 367: 2 months', shownToState: true, dueAt: (start: Date) => months(start, 2) },
} as const satisfies Record<string, RequestClock>;

export type RequestClockKind = keyof typeof requestClocks;

export const isRequestClock = (kind: string): kind is RequestClockKind => Object.hasOwn(requestClocks, kind);
