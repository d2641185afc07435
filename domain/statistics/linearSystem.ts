/** One equation: unknowns with their coefficients. What it adds up to is known, so that it need not be named. */
export type Equation = ReadonlyMap<number, number>;

/** Large enough that no coefficient of a table's equations vanishes by it; its products stay exact in a double. */
const PRIME = 67_108_859;

/** The unknowns that the equations leave one value: what a reader who can solve them learns. */
export function determinedUnknowns(equations: readonly Equation[]): ReadonlySet<number> {
  const determined = new Set<number>();
  const core = peel(equations, determined);
  for (const row of reduced(core)) if (row.size === 1) for (const unknown of row.keys()) determined.add(unknown);
  return determined;
}

/** Solves equations of one unknown until there are none; answers the rest. Most of a table ends here. */
function peel(equations: readonly Equation[], determined: Set<number>): Map<number, number>[] {
  const rows = equations.map((equation) => new Map(equation));
  const places = new Map<number, number[]>();
  for (const [place, row] of rows.entries()) for (const unknown of row.keys()) places.set(unknown, [...(places.get(unknown) ?? []), place]);
  const ready = rows.filter((row) => row.size === 1);
  for (let row = ready.pop(); row; row = ready.pop()) {
    for (const unknown of [...row.keys()]) {
      determined.add(unknown);
      for (const place of places.get(unknown) ?? []) {
        const other = rows[place];
        if (other?.delete(unknown) && other.size === 1) ready.push(other);
      }
    }
  }
  return rows.filter((row) => row.size > 1);
}

/** Reduced row echelon form over a prime field. */
function reduced(equations: readonly Map<number, number>[]): Map<number, number>[] {
  const rows: Map<number, number>[] = [];
  const pivots = new Map<number, Map<number, number>>();
  /** Which reduced rows hold an unknown that is no pivot. */
  const holders = new Map<number, Set<Map<number, number>>>();
  for (const equation of [...equations].sort((a, b) => a.size - b.size)) {
    const row = new Map<number, number>();
    for (const [unknown, factor] of equation) row.set(unknown, residue(factor));
    for (const unknown of equation.keys()) {
      const pivot = pivots.get(unknown);
      const factor = row.get(unknown);
      if (pivot && factor !== undefined) subtract(row, pivot, factor);
    }
    const [lead] = row;
    if (!lead) continue;
    const [unknown, factor] = lead;
    scale(row, inverse(factor));
    for (const other of [...(holders.get(unknown) ?? [])]) {
      subtract(other, row, other.get(unknown) ?? 0);
      holders.get(unknown)?.delete(other);
      for (const held of row.keys()) note(holders, held, other);
    }
    pivots.set(unknown, row);
    for (const held of row.keys()) if (held !== unknown) note(holders, held, row);
    rows.push(row);
  }
  return rows;
}

function note(holders: Map<number, Set<Map<number, number>>>, unknown: number, row: Map<number, number>): void {
  if (!row.has(unknown)) holders.get(unknown)?.delete(row);
  else holders.set(unknown, (holders.get(unknown) ?? new Set()).add(row));
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [unknown, factor] of other) {
    const value = residue((row.get(unknown) ?? 0) - product(times, factor));
    if (value === 0) row.delete(unknown);
    else row.set(unknown, value);
  }
}

function scale(row: Map<number, number>, times: number): void {
  for (const [unknown, factor] of row) row.set(unknown, product(times, factor));
}

const residue = (value: number) => ((value % PRIME) + PRIME) % PRIME;
const product = (a: number, b: number) => (a * b) % PRIME;

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = product(result, base);
    base = product(base, base);
  }
  return result;
}
