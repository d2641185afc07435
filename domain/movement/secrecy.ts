const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** As long as a court looks away from a detention at most: it reviews that of a child every fourteen days (CRC GC 24; domain C.12). */
export const SECRET_FOR_DAYS = 14;
/** What a journey takes with its nights, as long as a certificate of fitness carries it (domain C.12). */
export const SECRET_AFTER_DEPARTURE_HOURS = 72;

/** ICPPED Art. 17(1), 18(1), 20(1); Nelson Mandela Rules, Rule 68; decision 26: a movement is secret for its journey, and never for longer than a court may not know of it. */
export function secretAtMostUntil(authorisedAt: Date, departurePlannedAt: Date | null): Date {
  const leaves = Math.max(authorisedAt.getTime(), departurePlannedAt?.getTime() ?? 0);
  return new Date(Math.min(leaves + SECRET_AFTER_DEPARTURE_HOURS * HOUR_MS, authorisedAt.getTime() + SECRET_FOR_DAYS * DAY_MS));
}
