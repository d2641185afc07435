import * as fc from 'fast-check';
import { determinedUnknowns } from '../../../domain/statistics/linearSystem';
import { type Cell, suppress } from '../../../domain/statistics/suppression';
import { defaultThresholds, type Grain, thresholdFor } from '../../../domain/statistics/thresholds';

const table = (counts: Readonly<Record<string, number>>): Cell[] =>
  Object.entries(counts).map(([keys, count]) => ({ keys: keys.split('/').map((key) => key.split('<')), count }));
const hiddenIn = (cells: readonly Cell[], threshold: number) =>
  [...suppress(cells, () => threshold).hidden].map((cell) => cell.keys.map(([value]) => value).join('/')).sort();

describe('thresholds (rulings 32)', () => {
  it.each([
    [['STATE'], false, false, 5],
    [['STATE'], true, false, 11],
    [['CHILD', 'PLAIN'], false, false, 11],
    [['PLAIN'], false, true, 11],
    [['FACILITY'], false, false, 20],
    [['FACILITY', 'CHILD'], true, false, 20],
  ] as const)('%j, leaving the organisation: %s, of children: %s, is told from %d on', (grains, leaves, children, threshold) => {
    expect(thresholdFor(grains as readonly Grain[], { leaves, children }, defaultThresholds)).toBe(threshold);
  });
});

describe('suppression (I-38)', () => {
  it('hides what is under the threshold', () => {
    expect(hiddenIn(table({ FRA: 4, DEU: 3, TUN: 40 }), 5)).toEqual(['DEU', 'FRA']);
  });

  it('hides a second cell where the total would give the first away', () => {
    expect(hiddenIn(table({ FRA: 4, DEU: 30, TUN: 40 }), 5)).toEqual(['DEU', 'FRA']);
  });

  it('hides nothing where nothing is small', () => {
    expect(hiddenIn(table({ FRA: 5, DEU: 30 }), 5)).toEqual([]);
  });

  it('hides along both dimensions of a table', () => {
    const hidden = hiddenIn(table({ 'FRA/F': 2, 'FRA/M': 20, 'DEU/F': 9, 'DEU/M': 30 }), 5);
    expect(hidden).toEqual(['DEU/F', 'DEU/M', 'FRA/F', 'FRA/M']);
  });

  it('hides a second State of the same region, whose total the question by region gives', () => {
    const cells = table({ 'FRA<EUROPE': 4, 'DEU<EUROPE': 30, 'ESP<EUROPE': 50, 'TUN<AFRICA': 6, 'MAR<AFRICA': 40 });
    expect(hiddenIn(cells, 5)).toEqual(['DEU', 'FRA']);
  });

  it('does not even list cells whose place among empty ones would tell them', () => {
    // Seven men are told by the question by sex; that all of them are of one age would tell their cell.
    const cells = table({ 'M/UNKNOWN': 7, 'F/UNKNOWN': 40, 'F/18-24': 60, 'F/25-34': 30 });
    const { withheld } = suppress(cells, ([, age]) => (age === 0 ? 11 : 5));
    expect([...withheld].map((cell) => cell.keys.join('/'))).toContain('M/UNKNOWN');
  });

  it('finds a number that only several equations together give', () => {
    // Two squares of hidden cells joined by one: each line hides two or more, and the join still follows.
    const square = (a: number, b: number, c: number, d: number) =>
      [
        [a, b],
        [b, c],
        [c, d],
      ].map((pair) => equation(pair));
    const join = 8;
    const equations = [...square(0, 1, 2, 3), equation([3, 0, join]), ...square(4, 5, 6, 7), equation([7, 4, join])];
    expect([...determinedUnknowns(equations)]).toEqual([join]);
  });
});

const equation = (unknowns: readonly number[]) => new Map(unknowns.map((unknown) => [unknown, 1]));

const REGION_OF: Readonly<Record<string, string>> = { A: 'x', B: 'x', C: 'x', D: 'y', E: 'y' };
const cellOf = fc.record({
  keys: fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.constantFrom('M', 'F'), fc.constantFrom('1', '2', '3')),
  count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })),
});
const tables = fc
  .uniqueArray(cellOf, { selector: ({ keys }) => keys.join('/'), minLength: 1, maxLength: 24 })
  .map((cells) =>
    cells.map(({ keys: [state, sex, month], count }) => ({ keys: [[state, REGION_OF[state] ?? ''], [sex], [month]], count })),
  );

/** Every coarser table that could be asked for, as a reader would add it up from what is listed. */
function linesOf(cells: readonly Cell[]): { readonly place: string; readonly cells: readonly Cell[] }[] {
  const lines = new Map<string, Cell[]>();
  for (const state of [0, 1, 2])
    for (const sex of [0, 1])
      for (const month of [0, 1])
        for (const cell of cells) {
          const place = [cell.keys[0]?.[state], cell.keys[1]?.[sex], cell.keys[2]?.[month], state, sex, month].join('|');
          lines.set(place, [...(lines.get(place) ?? []), cell]);
        }
  return [...lines].map(([place, inside]) => ({ place, cells: inside }));
}

/** A reader's own solver, in exact fractions of whole numbers: which columns have one value. */
function solved(rows: readonly (readonly number[])[], width: number): number[] {
  const matrix = rows.map((row) => row.map((value) => [BigInt(value), 1n] as [bigint, bigint]));
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
  const simple = ([n, d]: [bigint, bigint]): [bigint, bigint] => {
    const by = gcd(n, d) || 1n;
    return d / by < 0n ? [-n / by, -d / by] : [n / by, d / by];
  };
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = matrix.findIndex((row, place) => place >= rank && row[column]?.[0] !== 0n);
    const [row, swapped] = [matrix[pivot], matrix[rank]];
    if (pivot < 0 || !row || !swapped) continue;
    [matrix[rank], matrix[pivot]] = [row, swapped];
    const [leadN, leadD] = row[column] ?? [1n, 1n];
    matrix[rank] = row.map(([n, d]) => simple([n * leadD, d * leadN]));
    for (const [place, other] of matrix.entries()) {
      const [timesN, timesD] = other[column] ?? [0n, 1n];
      if (place === rank || timesN === 0n) continue;
      matrix[place] = other.map(([n, d], at) => {
        const [pn, pd] = matrix[rank]?.[at] ?? [0n, 1n];
        return simple([n * timesD * pd - timesN * pn * d, d * timesD * pd]);
      });
    }
    rank += 1;
  }
  return matrix.flatMap((row) => {
    const held = row.flatMap(([n], column) => (n === 0n ? [] : [column]));
    return held.length === 1 ? held : [];
  });
}

describe('what is hidden stays hidden, whatever else is asked (I-38)', () => {
  it('no hidden cell follows from the table and all coarser tables', () => {
    const holds = () =>
      fc.assert(
        fc.property(tables, fc.integer({ min: 2, max: 20 }), (cells: readonly Cell[], threshold) => {
          const { hidden, withheld } = suppress(cells, () => threshold);
          for (const cell of cells) if (cell.count < threshold) expect(hidden.has(cell)).toBe(true);
          const unknown = [...hidden].filter((cell) => !withheld.has(cell));
          // A coarser table tells a total where, asked by itself, it does not hide it.
          const rows = linesOf(cells)
            .filter((line) => !line.cells.some((cell) => withheld.has(cell)) && isTold(cells, line, threshold))
            .map((line) => unknown.map((cell) => (line.cells.includes(cell) ? 1 : 0)));
          expect(solved(rows, unknown.length)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    expect(holds).not.toThrow();
  });

  it('a coarser question hides the same cells, whichever finer one was asked', () => {
    const holds = () =>
      fc.assert(
        fc.property(tables, fc.integer({ min: 2, max: 20 }), (cells: readonly Cell[], threshold) => {
          const byState = added(cells, (cell) => cell.keys[0]?.[0] ?? '');
          const shuffled = [...cells].reverse();
          expect(hiddenIn(byState, threshold)).toEqual(hiddenIn(added(shuffled, (cell) => cell.keys[0]?.[0] ?? '').sort(byKey), threshold));
          expect(suppress(cells, () => threshold).hidden.size).toBe(suppress(shuffled, () => threshold).hidden.size);
        }),
        { numRuns: 60 },
      );
    expect(holds).not.toThrow();
  });

  it('leaves, in every line whose total is told, nothing hidden or at least the threshold in several cells', () => {
    const holds = () =>
      fc.assert(
        fc.property(tables, fc.integer({ min: 2, max: 20 }), (cells: readonly Cell[], threshold) => {
          const { hidden, withheld } = suppress(cells, () => threshold);
          for (const line of linesOf(cells)) {
            const inside = line.cells.filter((cell) => hidden.has(cell));
            if (inside.length === 0 || line.cells.length === 1 || line.cells.some((cell) => withheld.has(cell))) continue;
            if (!isTold(cells, line, threshold)) continue;
            expect(inside.length).toBeGreaterThan(1);
            expect(inside.reduce((sum, cell) => sum + cell.count, 0)).toBeGreaterThanOrEqual(threshold);
          }
        }),
        { numRuns: 60 },
      );
    expect(holds).not.toThrow();
  });
});

const byKey = (a: Cell, b: Cell) => (String(a.keys) < String(b.keys) ? -1 : 1);

function added(cells: readonly Cell[], keyOf: (cell: Cell) => string): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    sums.set(key, { keys: [[key, REGION_OF[key] ?? '']], count: (sums.get(key)?.count ?? 0) + cell.count });
  }
  return [...sums.values()];
}

/** Asks the coarser question by itself and looks whether it tells this line's total. */
function isTold(cells: readonly Cell[], line: { readonly place: string; readonly cells: readonly Cell[] }, threshold: number): boolean {
  const [state, sex, month] = line.place.split('|').slice(3).map(Number);
  const kept = (cell: Cell) => [cell.keys[0]?.slice(state) ?? [], cell.keys[1]?.slice(sex) ?? [], cell.keys[2]?.slice(month) ?? []];
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const keys = kept(cell).filter((path) => path.length > 0);
    const key = JSON.stringify(keys);
    sums.set(key, { keys, count: (sums.get(key)?.count ?? 0) + cell.count });
  }
  const first = line.cells[0];
  if (!first) return false;
  const key = JSON.stringify(kept(first).filter((path) => path.length > 0));
  const asked = sums.get(key);
  if (!asked) return false;
  return asked.keys.length === 0 ? asked.count >= threshold : !suppress([...sums.values()], () => threshold).hidden.has(asked);
}
