import { isHidden, marksOf } from '../../../graphiql/src/chart/marks';
import { readCell } from '../../../graphiql/src/results/cells';
import { listsInAnswer } from '../../../graphiql/src/results/listsInAnswer';
import { sorted } from '../../../graphiql/src/results/sorting';
import { type Table, tablesOf } from '../../../graphiql/src/results/table';
import { totalsOf } from '../../../graphiql/src/results/totals';

const told = (value: number) => ({ value, suppressed: false, display: String(value) });
const hidden = { value: null, suppressed: true, display: '<5' };
const row = (state: string, count: object) => ({ keys: [{ dimension: 'NATIONALITY', value: state }], count });
const answer = {
  statistics: {
    asOf: '2026-02-23T00:00:00.000Z',
    basis: 'Persons.',
    rows: [row('FRA', told(12)), row('TUN', hidden), row('DEU', told(0))],
  },
};

function only(tables: readonly Table[]): Table {
  const [table] = tables;
  if (!table || tables.length !== 1) throw new Error(`${tables.length} tables`);
  return table;
}

describe('A cell', () => {
  it.each([
    ['suppressed', told(0), { text: '0', value: 0, hiddenBelow: null }],
    ['suppressed', hidden, { text: '<5', value: null, hiddenBelow: 5, withheld: true }],
    ['suppressed', { display: '<20' }, { text: '<20', value: null, hiddenBelow: 20 }],
    ['suppressed', null, { text: '–', value: null, hiddenBelow: null, withheld: false }],
    ['number', 12_345, { text: '12,345', value: 12_345 }],
    ['percent', 62.5, { text: '62.5 %', value: 62.5 }],
    ['duration', 'P2M', { text: '60.9 days', value: 60.875 }],
    ['duration', 1, { text: '1 day', value: 1 }],
    ['date', '2026-02-23', { text: '23 Feb 2026', value: new Date('2026-02-23T00:00:00Z') }],
    ['date', '2026-02-23T09:30:00.000Z', { text: '23 Feb 2026, 09:30 UTC' }],
    ['date', '2026-02', { text: 'Feb 2026', value: '2026-02' }],
    ['country', 'FRA', { text: 'France', code: 'FRA' }],
    ['country', 'OTHER_EUROPE', { text: 'Other Europe', code: 'OTHER_EUROPE' }],
    ['country', 'XXA', { text: 'Stateless person' }],
    ['text', 'IN_REVIEW', { text: 'In review', code: 'IN_REVIEW' }],
    ['text', 'UNKNOWN', { text: 'Not recorded' }],
    ['text', 'محمد علي', { text: 'محمد علي', code: null }],
    ['text', true, { text: 'Yes' }],
  ] as const)('of kind %s shows %j', (kind, raw, expected) => {
    expect(readCell(raw, kind)).toMatchObject(expected);
  });
});

describe('An answer', () => {
  it('becomes a table with what stands beside it', () => {
    const table = only(listsInAnswer(answer));
    expect(table.columns.map(({ label, kind }) => [label, kind])).toEqual([
      ['Nationality', 'country'],
      ['Count', 'suppressed'],
    ]);
    expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['France', '12'],
      ['Tunisia', '<5'],
      ['Germany', '0'],
    ]);
    expect(table.facts).toEqual([
      { label: 'As of', text: '23 Feb 2026' },
      { label: 'Basis', text: 'Persons.' },
    ]);
  });

  it('says whether a percentage is held back or of nobody', () => {
    const columns = [{ path: 'share.percent', label: 'Share', kind: 'percent' as const }];
    const block = { name: null, title: null, rows: 'rows', columns, chart: null };
    const shares = [{ percent: 40 }, { percent: null, display: 'suppressed' }, { percent: null, display: 'nobody' }].map((share) => ({
      share,
    }));
    const cells = only(tablesOf([block], { rows: shares })).rows.flat();
    expect(cells.map(({ text, withheld }) => [text, withheld])).toEqual([
      ['40 %', false],
      ['hidden', true],
      ['nobody', false],
    ]);
  });

  it('leaves a list out that it lacks, and shows single objects as a list of one', () => {
    const block = { name: null, title: null, columns: [{ path: 'name', label: 'Name', kind: 'text' as const }], chart: null };
    expect(tablesOf([{ ...block, rows: 'movement.discrepancies' }], { movement: null })).toEqual([]);
    expect(only(tablesOf([{ ...block, rows: 'viewer' }], { viewer: { name: 'Ada' } })).rows).toHaveLength(1);
  });

  it('is summed without what is hidden, and says so', () => {
    expect(totalsOf(only(listsInAnswer(answer)))).toEqual([null, { text: '≥ 12', hidden: 1 }]);
  });

  it('is sorted with a hidden count between none and the first that is told', () => {
    const { rows } = only(listsInAnswer(answer));
    const names = (descending: boolean) => sorted(rows, { column: 1, descending }).map(([state]) => state?.code);
    expect(names(false)).toEqual(['DEU', 'TUN', 'FRA']);
    expect(names(true)).toEqual(['FRA', 'TUN', 'DEU']);
  });
});

describe('A chart', () => {
  const chart = { kind: 'bar', x: 'keys.0.value', y: 'count', series: null } as const;

  it('draws a hidden count as the span in which it lies, nothing as nothing, and zero as zero', () => {
    const table = only(
      listsInAnswer({ rows: [row('FRA', told(12)), row('TUN', hidden), row('DEU', told(0)), { keys: row('GBR', {}).keys, count: null }] }),
    );
    expect(marksOf({ ...table, columns: table.columns.map((column) => ({ ...column, kind: 'suppressed' as const })) }, chart)).toHaveLength(
      4,
    );
    const marks = marksOf(table, chart).map(({ low, high, label }) => [low, high, label]);
    expect(marks.slice(0, 3)).toEqual([
      [12, 12, '12'],
      [0, 4, '<5'],
      [0, 0, '0'],
    ]);
    expect(marks[3]).toEqual([null, null, '–']);
  });

  it('sums rows of the same name, from at least to at most', () => {
    const marks = marksOf(only(listsInAnswer({ rows: [row('FRA', told(12)), row('FRA', hidden)] })), chart);
    expect(marks).toMatchObject([{ low: 12, high: 16, label: '≥ 12' }]);
    expect(marks.every(isHidden)).toBe(true);
  });
});
