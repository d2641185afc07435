const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** What is outside has no meaning here, and its time limits would leave what the database and the wire can write. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 4999;

/** The instant of an RFC 3339 date-time with an offset; null for anything else, for a calendar day that does not exist and for a year out of range. */
export function instantOf(text: string): Date | null {
  const [, year, month, day, hour, minute, second, , offset] = RFC3339.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || offset === undefined) return null;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > lastDay) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (offset.length > 1 && (Number(offset.slice(1, 3)) > 23 || Number(offset.slice(4)) > 59)) return null;
  const instant = new Date(text.toUpperCase());
  const yearThere = instant.getUTCFullYear();
  return yearThere >= FIRST_YEAR && yearThere <= LAST_YEAR ? instant : null;
}

/** UTC, with milliseconds: "2026-01-28T09:30:00.000Z". */
export function instantText(instant: Date): string {
  return instant.toISOString();
}

/** The earlier of two instants. */
export const earlierOf = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));
