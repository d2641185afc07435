export interface Duration {
  readonly days: number;
}

/** Days of an ISO 8601 duration (`P2M`, `P3DT12H`) or of a plain number of days; null for anything else. */
export function readDuration(raw: unknown): Duration | null {
  if (typeof raw === 'number') return { days: raw };
  if (typeof raw !== 'string') return null;
  const parts = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(raw);
  if (!parts || raw.endsWith('P') || raw.endsWith('T')) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0));
  const sum =
    (years ?? 0) * 365.25 +
    (months ?? 0) * (365.25 / 12) +
    (weeks ?? 0) * 7 +
    (days ?? 0) +
    (hours ?? 0) / 24 +
    (minutes ?? 0) / 1_440 +
    (seconds ?? 0) / 86_400;
  return { days: parts[1] === '-' ? -sum : sum };
}
