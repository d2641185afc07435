import type { Day } from '../person/partialDate';

/** A length of time in whole calendar units, ISO 8601 without a time of day: `P9Y3M`, `P18M`, `P90D`, `P2W`. */
export interface Duration {
  readonly text: string;
  readonly months: number;
  readonly days: number;
}

const ISO = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** Null for anything else, and for a length of nothing. */
export function duration(text: string): Duration | null {
  const [, years = '0', months = '0', weeks = '0', days = '0'] = ISO.exec(text) ?? [];
  const length = { text, months: Number(years) * 12 + Number(months), days: Number(weeks) * 7 + Number(days) };
  return ISO.test(text) && length.months + length.days > 0 ? length : null;
}

export const dayOf = (at: Date): Day => at.toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const daysFrom = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const dayAfter = (day: Day, count = 1): Day => dayOf(new Date((dayNumber(day) + count) * DAY_MS));

/** The day on which the length is over; the last day of the month where that day does not exist. */
export function dayAtEnd(from: Day, { months, days }: Duration): Day {
  const at = new Date(`${from}T00:00:00Z`);
  const dayOfMonth = at.getUTCDate();
  at.setUTCMonth(at.getUTCMonth() + months);
  if (at.getUTCDate() !== dayOfMonth) at.setUTCDate(0);
  return dayAfter(dayOf(at), days);
}
