import type { Day } from '../person/partialDate';
import { type Duration, dayAfter, dayAtEnd, daysFrom } from '../reference/duration';

/** A stay in custody, by calendar days, both counted; `to` null while it lasts. */
export interface CustodyPeriod {
  readonly from: Day;
  readonly to: Day | null;
  /** Who held the person: ISO 3166-1 alpha-3. */
  readonly country: string;
}

/** Days without a break under one State. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly country: string;
  readonly days: number;
}

export interface TimeServed {
  readonly days: number;
  /** Disjoint and in order: no day is in two of them. */
  readonly stretches: readonly Stretch[];
}

/**
 * Time in custody across States up to a day: every day in custody counts once, begun days as whole ones; a day outside custody
 * never counts. Where two States say they held the person on one day, it is told under the one that began earlier.
 */
export function timeServed(periods: readonly CustodyPeriod[], upTo: Day): TimeServed {
  const stretches: Stretch[] = [];
  let next: Day = '';
  for (const { from, to, country } of [...periods].sort(byBeginning)) {
    const first = from > next ? from : next;
    const last = to === null || to > upTo ? upTo : to;
    if (first > last) continue;
    const before = stretches.at(-1);
    const joins = before !== undefined && before.country === country && dayAfter(before.to) === first;
    if (joins) stretches.pop();
    const start = joins ? before.from : first;
    stretches.push({ from: start, to: last, country, days: daysFrom(start, last) + 1 });
    next = dayAfter(last);
  }
  return { days: stretches.reduce((sum, { days }) => sum + days, 0), stretches };
}

const byBeginning = (a: CustodyPeriod, b: CustodyPeriod) =>
  a.from === b.from ? (a.to ?? '9999').localeCompare(b.to ?? '9999') : a.from.localeCompare(b.from);

/** How many days a sentence is, from the day on which it was pronounced. */
export const daysOfSentence = (pronouncedOn: Day, length: Duration): number => daysFrom(pronouncedOn, dayAtEnd(pronouncedOn, length));

/** The last day of the sentence, if custody goes on without a break; today where all of it is served. */
export const endOfSentence = (daysTotal: number, daysServed: number, today: Day): Day =>
  dayAfter(today, Math.max(0, daysTotal - daysServed));
