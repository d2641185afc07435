import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReport, ReportFault } from '../../../graphiql/src/reports/parseReport';

const head = (...lines: string[]) => `${lines.map((line) => `# ${line}`).join('\n')}\nquery Q { viewer { name } }\n`;
const full = head(
  'question: Who waits?',
  'number: 7',
  'group: States',
  'roles: ANALYST, LEGAL_OFFICER',
  'purpose: –',
  'rows: clockAgeing.rows',
  'columns: country "State" country; age "Waiting, by band" text; count "Claims" suppressed',
  'rows.overdue: clockAgeing.overdue',
  'columns.overdue: country "State" country; overdue.percent "Late, %" percent',
  'chart: heat x=age y=country value=count',
  'note: Counted once.',
);

describe('A report is its text', () => {
  it('is read from its head', () => {
    const report = parseReport(full);
    expect(report).toMatchObject({
      question: 'Who waits?',
      number: '7',
      group: 'States',
      roles: ['ANALYST', 'LEGAL_OFFICER'],
      purpose: null,
      note: 'Counted once.',
    });
    expect(report?.blocks.map(({ name, title, rows, columns }) => [name, title, rows, columns.length])).toEqual([
      [null, null, 'clockAgeing.rows', 3],
      ['overdue', 'Overdue', 'clockAgeing.overdue', 2],
    ]);
    expect(report?.blocks[0]?.columns[1]).toEqual({ path: 'age', label: 'Waiting, by band', kind: 'text' });
    expect(report?.blocks[0]?.chart).toEqual({ kind: 'heat', x: 'age', y: 'count', series: 'country' });
  });

  it('gives its chart to the list that has the columns of the chart', () => {
    const charts = parseReport(full.replace('heat x=age y=country value=count', 'bar x=country y=overdue.percent'))?.blocks.map(
      ({ chart }) => chart,
    );
    expect(charts).toEqual([null, { kind: 'bar', x: 'country', y: 'overdue.percent', series: null }]);
  });

  it('names the purpose that it needs', () => {
    expect(parseReport(full.replace('purpose: –', 'purpose: PROTECTION'))?.purpose).toBe('PROTECTION');
  });

  it('is an ordinary query without a question', () => {
    expect(parseReport('# Who am I?\nquery WhoAmI { viewer { name } }')).toBeNull();
  });

  it.each([
    ['country "State" country;', 'country State;', 'Not a column: country State.'],
    ['heat x=age', 'pie x=age', 'Not a chart: pie x=age y=country value=count.'],
    ['value=count', 'value=persons', 'The chart names no column: value=persons.'],
    ['ANALYST', 'ANALIST', 'There is no role ANALIST.'],
  ])('with %s written as %s says so', (right, wrong, fault) => {
    expect(() => parseReport(full.replace(right, wrong))).toThrow(ReportFault);
    expect(() => parseReport(full.replace(right, wrong))).toThrow(fault);
  });
});

describe('The library', () => {
  const folder = path.join(__dirname, '../../../graphiql/reports');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

  it.each(files)('%s is read without a fault, and its chart has its columns', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const report = parseReport(text);
    expect(report?.blocks.length).toBeGreaterThan(0);
    const drawn = report?.blocks.filter(({ chart }) => chart !== null).length;
    expect(drawn).toBe(text.includes('# chart: none') ? 0 : 1);
  });
});
