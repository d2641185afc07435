import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApi, type TestApi } from '../../support/testApi';

const IMPORT = `mutation ($input: ImportIntakeInput!) { importIntake(input: $input) { received imported rejected duplicatesSuspected } }`;
interface Report {
  readonly importIntake: {
    readonly received: number;
    readonly imported: number;
    readonly rejected: number;
    readonly duplicatesSuspected: number;
  };
}

const list = readFileSync(path.join(__dirname, '../../fixtures/intake-600.csv'), 'utf8').replaceAll('\r\n', '\n');
const [header = '', ...lines] = list.split('\n');
/** Rows of one line each, so that copies can be cut by line. */
const rows = lines.filter((line) => /^[A-Z]{3}-\d{6},/.test(line) && (line.match(/"/g) ?? []).length % 2 === 0);
const COPIES = Math.ceil(5704 / rows.length);
const large = [
  header,
  ...Array.from({ length: COPIES }, (_, copy) => rows.map((row) => row.replace(/^[A-Z]{3}/, `C${String(copy).padStart(2, '0')}`)))
    .flat()
    .slice(0, 5704),
].join('\n');

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('a list of 5,704 rows is imported in one call, and again imports nothing', async () => {
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv: large } });
  expect(importIntake.received).toBe(5704);
  expect(importIntake.imported + importIntake.rejected).toBe(5704);
  expect(Number((await api.database.query('select count(*) from person')).rows[0]?.count)).toBe(importIntake.imported);
  const again = await api.as('registrar').must<Report>(IMPORT, { input: { csv: large } });
  expect(again.importIntake).toMatchObject({ imported: 0, rejected: importIntake.rejected });
}, 120_000);
