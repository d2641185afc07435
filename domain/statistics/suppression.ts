import type { StatisticDimension } from './vocabulary';

export interface Thresholds {
  /** Inside the organisation. */
  readonly inside: number;
  /** What leaves the organisation, and tables that tell children apart. */
  readonly outside: number;
  /** Tables by facility. */
  readonly facility: number;
}

/** Rulings 32. */
export const defaultThresholds: Thresholds = { inside: 5, outside: 11, facility: 20 };

/** The smallest count that a table of these dimensions may tell. */
export function thresholdFor(dimensions: readonly StatisticDimension[], leaves: boolean, thresholds: Thresholds): number {
  const facility = dimensions.includes('FACILITY') ? thresholds.facility : 0;
  const outside = leaves || dimensions.includes('AGE_BAND') ? thresholds.outside : 0;
  return Math.max(thresholds.inside, outside, facility);
}

export interface Cell {
  readonly keys: readonly string[];
  readonly count: number;
}

/**
 * Which cells of a table may not be told (I-38): those under the threshold, and then, in every line of the table along every
 * dimension and in the table as a whole, the smallest further ones until what is hidden adds up to the threshold and is
 * more than one cell. So no total that another question gives lets a hidden cell be found by subtraction.
 */
export function suppressedCells(cells: readonly Cell[], threshold: number): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter((cell) => cell.count > 0 && cell.count < threshold));
  const lines = linesOf(cells);
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const more = furtherCell(line, hidden, threshold);
      if (more === undefined) continue;
      hidden.add(more);
      changed = true;
    }
  }
  return hidden;
}

function furtherCell(line: readonly Cell[], hidden: ReadonlySet<Cell>, threshold: number): Cell | undefined {
  const inside = line.filter((cell) => hidden.has(cell));
  if (inside.length === 0) return undefined;
  const sum = inside.reduce((total, cell) => total + cell.count, 0);
  if (inside.length > 1 && sum >= threshold) return undefined;
  return line.filter((cell) => !hidden.has(cell) && cell.count > 0).sort((a, b) => a.count - b.count)[0];
}

/** For each set of dimensions that a coarser question could leave out: the cells that it would add up. */
function linesOf(cells: readonly Cell[]): (readonly Cell[])[] {
  const width = cells[0]?.keys.length ?? 0;
  const lines: Cell[][] = [];
  for (let kept = 0; kept < 2 ** width - 1; kept += 1) {
    const groups = new Map<string, Cell[]>();
    for (const cell of cells) {
      const group = JSON.stringify(cell.keys.map((key, place) => ((kept >> place) & 1 ? key : null)));
      groups.set(group, [...(groups.get(group) ?? []), cell]);
    }
    lines.push(...groups.values());
  }
  return lines;
}
