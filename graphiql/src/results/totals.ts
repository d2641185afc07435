import { type Cell, numberText } from './cells';
import type { Table } from './table';

export interface Total {
  readonly text: string;
  /** How many cells of the column are hidden, so that the sum is a least one. */
  readonly hidden: number;
}

/**
 * Sums of the counts; null for columns of which a sum would say nothing. A hidden cell counts for nothing, so the sum is
 * then "at least": it is made of what is shown and gives nothing away.
 */
export function totalsOf({ columns, rows }: Table): readonly (Total | null)[] {
  if (rows.length < 2) return columns.map(() => null);
  return columns.map(({ kind }, index) => {
    if (kind !== 'suppressed') return null;
    const cells = rows.flatMap((row) => row[index] ?? []);
    if (!cells.some(({ value }) => typeof value === 'number')) return null;
    const sum = cells.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
    const hidden = hiddenIn(cells);
    return { text: `${hidden > 0 ? '≥ ' : ''}${numberText(sum)}`, hidden };
  });
}

export const hiddenIn = (cells: readonly Cell[]): number => cells.filter(({ withheld }) => withheld).length;
