import { ageingBands } from '../../domain/statistics/bands';
import type { Interval } from '../../domain/statistics/periods';

/** How PostgreSQL cuts and names a period, UTC; weeks are those of ISO 8601. */
const PERIODS = {
  WEEK: { unit: 'week', name: 'IYYY-"W"IW' },
  MONTH: { unit: 'month', name: 'YYYY-MM' },
} as const satisfies Record<Interval, { readonly unit: string; readonly name: string }>;

export const periodName = (instant: string, interval: Interval) => `to_char(${instant} at time zone 'UTC', '${PERIODS[interval].name}')`;

/** The first instant of the period, and of the one after it. */
export const periodStart = (instant: string, interval: Interval) => `date_trunc('${PERIODS[interval].unit}', ${instant}, 'UTC')`;
export const periodStep = (interval: Interval) => `interval '1 ${PERIODS[interval].unit}'`;

/** The band of a number of days. */
export const ageingBandSql = (days: string) =>
  `case ${Object.entries(ageingBands)
    .reverse()
    .map(([band, first]) => `when ${days} >= ${first} then '${band}'`)
    .join(' ')} end`;
