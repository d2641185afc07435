import { Cron } from 'croner';

/** A report runs every hour at most: numbers are asked for, not watched. */
const SHORTEST_MS = 3_600_000;
const CHECKED_RUNS = 50;
const MOST_MISSED = 1_000;

const times = (cron: string, timeZone: string) => new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true });

/** What is wrong with a cron line or its time zone; null: nothing. */
export function cronFault(
  cron: string,
  timeZone: string,
  now: Date,
): { readonly path: 'cron' | 'timeZone'; readonly message: string } | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return { path: 'timeZone', message: 'There is no such time zone: name one of the IANA database, such as Asia/Baghdad.' };
  }
  try {
    const next = times(cron, timeZone).nextRuns(CHECKED_RUNS, now);
    if (next.length === 0) return { path: 'cron', message: 'This time never comes.' };
    const close = next.some((at, place) => place > 0 && at.getTime() - (next[place - 1]?.getTime() ?? 0) < SHORTEST_MS);
    return close ? { path: 'cron', message: 'A report runs every hour at most.' } : null;
  } catch {
    return { path: 'cron', message: 'This is no cron line of five fields: minute, hour, day of the month, month, day of the week.' };
  }
}

export function nextTime(cron: string, timeZone: string, after: Date): Date | null {
  return times(cron, timeZone).nextRun(after);
}

/** The latest time that has come since one was due, and how many before it were missed. */
export function latestDue(cron: string, timeZone: string, due: Date, now: Date): { readonly dueAt: Date; readonly missed: number } {
  let dueAt = due;
  for (let missed = 0; missed < MOST_MISSED; missed += 1) {
    const next = nextTime(cron, timeZone, dueAt);
    if (next === null || next > now) return { dueAt, missed };
    dueAt = next;
  }
  return { dueAt, missed: MOST_MISSED };
}
