import { determinedUnknowns, type Equation } from './linearSystem';

export interface Cell {
  /** For each dimension the value, then what it is a part of, such as a State and its region. All cells alike. */
  readonly keys: readonly (readonly string[])[];
  readonly count: number;
}

/** For each dimension how far it is added up: 0 the value itself, 1 the next coarser, as many as there are: everything. */
export type Coarseness = readonly number[];

export interface Suppression<C extends Cell = Cell> {
  /** Cells listed without their count. */
  readonly hidden: ReadonlySet<C>;
  /** Hidden cells that are not even listed: alone in a line whose total another question tells, their place would tell them. */
  readonly withheld: ReadonlySet<C>;
  /** The cell of a coarser table that this one is added up in; null where that is hidden. */
  readonly total: (cell: C, coarseness: Coarseness) => number | null;
}

/** A table that the question could be asked for: the one asked, or a coarser one that adds it up. */
interface Level {
  readonly coarseness: Coarseness;
  readonly threshold: number;
  readonly sums: Map<string, Sum>;
  /** The sum that a cell of the table asked for is added up in. */
  readonly of: Map<Cell, Sum>;
}

interface Sum {
  readonly number: number;
  readonly key: string;
  count: number;
  hidden: boolean;
  /** The lines that it is a part of: one in each table that is a step coarser. */
  readonly lines: Line[];
  /** The lines that it is the total of, by the finer table. */
  readonly beneath: Map<Level, Line>;
}

interface Line {
  readonly total: Sum;
  readonly parts: Set<Sum>;
  /** The parts are one step finer than the total: what all equations say follows from these. */
  readonly next: boolean;
  /** The table of the parts. */
  readonly level: Level;
}

/**
 * Which cells of a table may not be told (I-38). Coarser tables are decided first and alike for every question, so that what
 * is hidden in one of them stays hidden whatever else is asked. In each, what is under the threshold is hidden, and then
 * further cells, the smallest first, until in every line whose total is told what is hidden adds up to the threshold in more
 * than one cell, and no hidden number follows from all that is told.
 */
export function suppress<C extends Cell>(cells: readonly C[], thresholdOf: (coarseness: Coarseness) => number): Suppression<C> {
  const depths = cells[0]?.keys.map((path) => path.length) ?? [];
  const levels = coarsestFirst(depths).map(
    (coarseness) => ({ coarseness, threshold: thresholdOf(coarseness), sums: new Map(), of: new Map() }) as Level,
  );
  let number = 0;
  const lines: Line[] = [];
  for (const level of levels) {
    const wider = coarserThan(level, levels);
    for (const cell of cells) {
      const key = keyOf(cell, level.coarseness);
      let sum = level.sums.get(key);
      if (!sum) {
        sum = { number: number++, key, count: 0, hidden: false, lines: [], beneath: new Map() };
        level.sums.set(key, sum);
        for (const [coarser, next] of wider) {
          const total = coarser.of.get(cell);
          if (total) sum.lines.push(lineBeneath(total, level, next, lines));
        }
        for (const line of sum.lines) line.parts.add(sum);
      }
      sum.count += cell.count;
      level.of.set(cell, sum);
    }
    decide(
      level,
      // What other tables of the same grain say is not asked, so that a table is decided as if asked alone.
      lines.filter((line) => line.level === level || stepsBetween(line.level.coarseness, level.coarseness) > 0),
    );
  }
  const named = new Map(levels.map((level) => [String(level.coarseness), level]));
  const sumOf = (cell: C, coarseness: Coarseness) => {
    const level = named.get(String(coarseness));
    return level?.of.get(cell) ?? level?.sums.get(keyOf(cell, coarseness));
  };
  const finest = depths.map(() => 0);
  const known = determined(lines);
  const hidden = cells.filter((cell) => sumOf(cell, finest)?.hidden);
  return {
    hidden: new Set(hidden),
    withheld: new Set(hidden.filter((cell) => known.has(sumOf(cell, finest)?.number ?? -1))),
    total: (cell, coarseness) => {
      const sum = sumOf(cell, coarseness);
      return !sum || sum.hidden ? null : sum.count;
    },
  };
}

/** Tables that add this one up; true for those one step coarser. */
const coarserThan = (level: Level, levels: readonly Level[]) =>
  levels.flatMap((other) => {
    const steps = stepsBetween(other.coarseness, level.coarseness);
    return steps > 0 ? [[other, steps === 1] as const] : [];
  });

/** The line of a total in a finer table, begun when its first part is met. */
function lineBeneath(total: Sum, level: Level, next: boolean, lines: Line[]): Line {
  const known = total.beneath.get(level);
  if (known) return known;
  const line = { total, parts: new Set<Sum>(), next, level };
  total.beneath.set(level, line);
  lines.push(line);
  return line;
}

function decide(level: Level, lines: readonly Line[]): void {
  const sums = [...level.sums.values()];
  const own = new Set(sums.flatMap((sum) => sum.lines));
  for (const sum of sums) if (sum.count > 0 && sum.count < level.threshold) sum.hidden = true;
  for (;;) {
    // The nearest totals first: what they ask for often serves the wider ones.
    let more = furtherCells(
      [...own].filter(({ next }) => next),
      level.threshold,
    );
    if (more.size === 0) more = furtherCells([...own], level.threshold);
    if (more.size === 0) more = besideDetermined(own, lines);
    if (more.size === 0) return;
    for (const sum of more) sum.hidden = true;
  }
}

const furtherCells = (lines: readonly Line[], threshold: number) =>
  new Set(
    lines
      .filter((line) => isWeak(line, threshold))
      .flatMap((line) => {
        const further = smallestTold(line);
        // An empty cell stands beside a lone one; to a sum it adds nothing.
        return further && (further.count > 0 || isLone(line)) ? [further] : [];
      }),
  );

const isLone = ({ parts }: Line) => [...parts].filter((part) => part.hidden).length < 2;

/** A total that is told leaves too little hidden beneath it; or a hidden one has all its parts told. */
function isWeak({ total, parts, next }: Line, threshold: number): boolean {
  const hidden = [...parts].filter((part) => part.hidden);
  if (total.hidden) return next && hidden.length === 0;
  return hidden.length > 0 && (hidden.length === 1 || hidden.reduce((sum, part) => sum + part.count, 0) < threshold);
}

/** The smallest cell beside each hidden number that can be worked out. */
function besideDetermined(own: ReadonlySet<Line>, lines: readonly Line[]): Set<Sum> {
  const known = determined(lines);
  const touched = [...own].filter((line) => known.has(line.total.number) || [...line.parts].some((part) => known.has(part.number)));
  return new Set(touched.flatMap((line) => smallestTold(line) ?? []));
}

/** Of equals the first by its keys, so that the same question has the same answer. */
function smallestTold({ parts }: Line): Sum | undefined {
  const told = [...parts].filter((part) => !part.hidden);
  // An empty cell hides nothing but whose the line is: the last resort.
  return told.sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || (a.key < b.key ? -1 : 1))[0];
}

/** Numbers of hidden sums that follow from what is told. */
function determined(lines: readonly Line[]): ReadonlySet<number> {
  const equations: Equation[] = [];
  for (const { total, parts, next } of lines) {
    if (!next) continue;
    const equation = new Map<number, number>();
    for (const part of parts) if (part.hidden) equation.set(part.number, 1);
    if (total.hidden) equation.set(total.number, -1);
    if (equation.size > 0) equations.push(equation);
  }
  return determinedUnknowns(equations);
}

function coarsestFirst(depths: readonly number[]): Coarseness[] {
  let all: number[][] = [[]];
  for (const depth of depths) all = all.flatMap((head) => Array.from({ length: depth + 1 }, (_, step) => [...head, step]));
  const sum = (coarseness: Coarseness) => coarseness.reduce((total, step) => total + step, 0);
  return all.sort((a, b) => sum(b) - sum(a));
}

/** Steps from a table to a coarser one; 0 where it is not coarser. */
function stepsBetween(coarser: Coarseness, finer: Coarseness): number {
  const steps = coarser.map((step, place) => step - (finer[place] ?? 0));
  return steps.every((step) => step >= 0) ? steps.reduce((total, step) => total + step, 0) : 0;
}

/** No value holds a line feed; one that is added up over everything has none. */
const keyOf = ({ keys }: Cell, coarseness: Coarseness) => {
  let key = '';
  for (const [place, path] of keys.entries()) key += `${path[coarseness[place] ?? 0] ?? ''}\n`;
  return key;
};
