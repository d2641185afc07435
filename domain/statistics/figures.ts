import { type SuppressedCount, small, type ToldCell, told } from './disclosure';

/** A part of a whole. The percentage follows the counts: it is told only where both are (security 1.13). */
export interface Share {
  readonly part: SuppressedCount;
  readonly whole: SuppressedCount;
  readonly percent: number | null;
  readonly suppressed: boolean;
  readonly display: string;
}

/** Median and ninetieth percentile in days. */
export interface Measure {
  readonly of: SuppressedCount;
  readonly median: number | null;
  readonly percentile90: number | null;
  readonly suppressed: boolean;
  readonly display: string;
}

const tenths = (value: number) => Math.round(value * 10) / 10;

export function shareOf(part: SuppressedCount, whole: SuppressedCount): Share {
  const suppressed = part.suppressed || whole.suppressed;
  const percent = suppressed || whole.value === 0 ? null : tenths((100 * (part.value ?? 0)) / (whole.value ?? 1));
  return { part, whole, percent, suppressed, display: suppressed ? 'suppressed' : percent === null ? 'nobody' : `${percent} %` };
}

/** Of few there is none, and of nobody neither: `suppressed` tells them apart (domain D.4). */
export function measureOf(cell: ToldCell | undefined, threshold: number): Measure {
  const of = countOfMeasure(cell, threshold);
  const median = cell?.figures['median'];
  const percentile90 = cell?.figures['percentile90'];
  if (of.value === 0) return { of, median: null, percentile90: null, suppressed: false, display: 'nobody' };
  if (median == null || percentile90 == null || of.suppressed) {
    return { of, median: null, percentile90: null, suppressed: true, display: 'suppressed' };
  }
  return { of, median: tenths(median), percentile90: tenths(percentile90), suppressed: false, display: `${tenths(median)} days` };
}

function countOfMeasure(cell: ToldCell | undefined, threshold: number): SuppressedCount {
  if (!cell) return told(0);
  if (cell.count.suppressed || cell.of < threshold || notTold(cell, threshold)) return cell.of === 0 ? told(0) : small(threshold);
  return told(cell.of);
}

/** Those of the cell who have no value must not follow from those who have one. */
const notTold = ({ count, of }: ToldCell, threshold: number) => (count.value ?? 0) !== of && (count.value ?? 0) - of < threshold;
