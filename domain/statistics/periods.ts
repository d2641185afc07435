export const intervals = ['WEEK', 'MONTH'] as const;
export type Interval = (typeof intervals)[number];

/** The first instant of a day, UTC. */
export function daysStart(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()));
}
