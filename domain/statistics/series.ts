import { type SuppressedCount, small } from './disclosure';
import type { ToldTable } from './toldTable';

export interface SeriesPoint {
  readonly period: string;
  readonly value: string;
  readonly count: SuppressedCount;
}

/**
 * A series over periods, in their order. Two told numbers of one series that differ by a few would tell those few: a number
 * is told where it equals the last one told or differs from it by the threshold at least (I-38, differencing).
 */
export function toldSteps(table: ToldTable, periodDimension: string, seriesDimension: string): SeriesPoint[] {
  const last = new Map<string, number>();
  return [...table.rows]
    .map(({ keys, count }) => ({ period: keys[periodDimension] ?? '', value: keys[seriesDimension] ?? '', count }))
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.value < b.value ? -1 : 1))
    .map((point) => {
      const before = last.get(point.value);
      const now = point.count.value;
      if (now === null) return point;
      if (before !== undefined && now !== before && Math.abs(now - before) < table.threshold)
        return { ...point, count: small(table.threshold) };
      last.set(point.value, now);
      return point;
    });
}
