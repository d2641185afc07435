import * as fc from 'fast-check';
import { type Cell, defaultThresholds, suppressedCells, thresholdFor } from '../../../domain/statistics/suppression';

const table = (counts: Readonly<Record<string, number>>): Cell[] =>
  Object.entries(counts).map(([keys, count]) => ({ keys: keys.split('/'), count }));
const hiddenIn = (cells: readonly Cell[], threshold: number) =>
  [...suppressedCells(cells, threshold)].map((cell) => cell.keys.join('/')).sort();

describe('thresholds (rulings 32)', () => {
  it.each([
    [['NATIONALITY'], false, 5],
    [['NATIONALITY'], true, 11],
    [['AGE_BAND', 'SEX'], false, 11],
    [['FACILITY'], false, 20],
    [['FACILITY', 'AGE_BAND'], true, 20],
  ] as const)('%j, leaving the organisation: %s, is told from %d on', (dimensions, leaves, threshold) => {
    expect(thresholdFor(dimensions, leaves, defaultThresholds)).toBe(threshold);
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

  it('leaves, in every line that a coarser question adds up, either nothing hidden or at least the threshold in several cells', () => {
    const cell = fc.record({
      keys: fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('x', 'y')),
      count: fc.integer({ min: 1, max: 40 }),
    });
    const tables = fc.uniqueArray(cell, { selector: ({ keys }) => keys.join('/'), minLength: 1 });
    const holds = () =>
      fc.assert(
        fc.property(tables, fc.integer({ min: 2, max: 20 }), (cells, threshold) => {
          const hidden = suppressedCells(cells, threshold);
          for (const place of [0, 1]) {
            for (const value of new Set(cells.map(({ keys }) => keys[place]))) {
              const line = cells.filter(({ keys }) => keys[place] === value);
              const inside = line.filter((one) => hidden.has(one));
              const sum = inside.reduce((total, one) => total + one.count, 0);
              // A line that is hidden whole tells nothing but what the coarser question, suppressed by itself, tells.
              if (inside.length > 0 && inside.length < line.length) expect(inside.length > 1 && sum >= threshold).toBe(true);
            }
          }
          for (const one of cells) if (one.count < threshold) expect(hidden.has(one)).toBe(true);
        }),
      );
    expect(holds).not.toThrow();
  });
});
