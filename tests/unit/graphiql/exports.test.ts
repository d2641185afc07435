import { parse } from 'csv-parse/sync';
import { csvOf } from '../../../graphiql/src/export/csv';
import { safeText } from '../../../graphiql/src/export/safeText';
import { sheetsOf } from '../../../graphiql/src/export/workbook';
import type { Column } from '../../../graphiql/src/reports/report';
import { rowsOf, type Table } from '../../../graphiql/src/results/table';

const columns: readonly Column[] = [
  { path: 'name', label: 'Name', kind: 'text' },
  { path: 'state', label: 'State', kind: 'country' },
  { path: 'count', label: 'Count', kind: 'suppressed' },
  { path: 'due', label: 'Due', kind: 'date' },
];
const table = (rows: readonly object[], title: string | null = null): Table => ({
  name: 'list',
  title,
  columns,
  rows: rowsOf(rows, columns),
  chart: null,
  facts: [],
});

const formulas = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  '\u200e=1',
  ' =1',
  '=HYPERLINK("http://a.example";"x")',
];
const innocent = ['Müller', 'محمد علي', 'שרה', "O'Neill", 'a=b', '1-2', 'say "no"', 'a,b;c', 'two\nlines', '١٩٨٨', ''];

describe('CSV', () => {
  it('begins with a byte order mark and ends lines as RFC 4180 says', () => {
    expect(csvOf(table([{ name: 'Ada', state: 'FRA', count: 3 }]))).toBe(
      '\ufeffName,State,State (code),Count,Due\r\nAda,France,FRA,3,\r\n',
    );
  });

  it.each(formulas)('makes no formula of %j', (text) => {
    const [, record] = parse(csvOf(table([{ name: text }])), { bom: true }) as string[][];
    expect(record?.[0]).toMatch(/^'/);
  });

  it.each(innocent)('gives %j back as it was', (text) => {
    const [, record] = parse(csvOf(table([{ name: text, count: 1 }])), { bom: true }) as string[][];
    expect(record?.[0]).toBe(text);
  });

  it('keeps a hidden count, nothing and zero apart', () => {
    const rows = [{ count: { value: null, suppressed: true, display: '<5' } }, { count: null }, { count: 0 }];
    const records = parse(csvOf(table(rows)), { bom: true }) as string[][];
    expect(records.slice(1).map((record) => record[3])).toEqual(['<5', '', '0']);
  });

  it('writes days and instants as ISO 8601, and numbers below zero as numbers', () => {
    const records = parse(csvOf(table([{ count: -3, due: '2026-02-23' }, { due: '2026-02-23T09:30:00.000Z' }])), {
      bom: true,
    }) as string[][];
    expect(records.slice(1).map((record) => record.slice(3))).toEqual([
      ['-3', '2026-02-23'],
      ['', '2026-02-23T09:30:00.000Z'],
    ]);
  });

  it('hides a formula in a heading as well', () => {
    expect(safeText('=cmd')).toBe("'=cmd");
  });
});

describe('A workbook', () => {
  const sheets = sheetsOf({
    title: 'Who waits?',
    facts: [{ label: 'Basis', text: 'Persons.' }],
    tables: [
      table([{ name: '=1+1', state: 'FRA', count: 12, due: '2026-02-23' }], 'By State: all'),
      table([{ name: 'محمد' }], 'By State: all'),
    ],
  });

  it('has a sheet for each list and one that says how the figures came about', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['By State  all', 'By State  all 2', 'About']);
    expect(JSON.stringify(sheets[2]?.data)).toContain('Persons.');
  });

  it('holds numbers as numbers, dates as dates, and text as text that is no formula', () => {
    expect(sheets[0]?.data[1]).toMatchObject([
      { type: String, value: '=1+1' },
      { type: String, value: 'France' },
      { type: Number, value: 12 },
      { type: Date, value: new Date('2026-02-23T00:00:00Z'), format: 'yyyy-mm-dd' },
    ]);
  });

  it('sets Arabic from the right, letter for letter', () => {
    expect(sheets[1]?.data[1]?.[0]).toMatchObject({ value: 'محمد', align: 'right' });
  });
});
