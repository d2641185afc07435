import { disclose, type TableNature } from '../../../domain/statistics/disclosure';
import { defaultThresholds, type Grain } from '../../../domain/statistics/thresholds';
import { ToldTable } from '../../../domain/statistics/toldTable';

const nature = (...grains: readonly Grain[]): TableNature => ({
  dimensions: grains.map((grain, place) => ({ name: ['FACILITY', 'SEX'][place] ?? '', grain })),
  children: false,
  leaves: false,
});

function table(of: TableNature, counts: Readonly<Record<string, number>>): ToldTable {
  const cells = Object.entries(counts).map(([keys, count]) => ({ keys: keys.split(' '), count }));
  return new ToldTable(of, disclose(cells, of, defaultThresholds), 20);
}

test('a place that is empty is told as nobody', () => {
  const told = table(nature('PLAIN', 'PLAIN'), { 'A M': 40, 'B M': 30, 'B F': 25 });
  expect(told.count({ FACILITY: 'A', SEX: 'F' })).toEqual({ value: 0, suppressed: false, display: '0' });
  expect(told.count({ FACILITY: 'B', SEX: 'F' })).toMatchObject({ value: 25 });
});

test('where a cell is not even listed, no place is told as nobody: that would be false of one of them', () => {
  const told = table(nature('FACILITY'), { 'PRISON/A': 10 });
  expect(told.rows).toEqual([]);
  expect(told.count({ FACILITY: 'A' })).toEqual({ value: null, suppressed: true, display: '<20' });
});

test('a part of a whole is told by both, and by neither where one is hidden', () => {
  const told = table(nature('PLAIN', 'PLAIN'), { 'A M': 40, 'A F': 60, 'B M': 30, 'B F': 2, 'C F': 9, 'C M': 30 });
  expect(told.share({ FACILITY: 'A' }, 'SEX', ['M', 'F'])).toMatchObject({ percent: 40 });
  expect(told.share({ FACILITY: 'B' }, 'SEX', ['F', 'M'])).toMatchObject({ percent: null });
});
