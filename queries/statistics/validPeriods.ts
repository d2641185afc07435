import type { Viewer } from '../../domain/access/viewer';
import { refused } from './report';

/** A series goes back three years at most: finer tables are nearly all suppressed. */
const MOST_YEARS = 3;

export function validPeriods({ from }: { readonly from?: Date | null }, _viewer: Viewer, now: Date): void {
  if (!from) return;
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - MOST_YEARS);
  if (from < earliest) throw refused('from', 'OUT_OF_RANGE', `A series begins ${MOST_YEARS} years ago at most.`);
}
