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

/** So many rows of one name and one birth, as when a name was not asked for. */
function alike(count: number, name: string): string {
  const cells = (rows.find((row) => row.includes('ar-Latn')) ?? '').split(',');
  const at = (column: string) => header.replace('\uFEFF', '').split(',').indexOf(column);
  const row = (n: number) =>
    cells
      .with(at('source_id'), `${name.slice(0, 3)}-${n}`)
      .with(at('name_original'), '')
      .with(at('name_original_lang'), '')
      .with(at('name_latin'), name)
      .with(at('name_latin_lang'), 'ar-Latn')
      .with(at('identifiers'), '')
      .with(at('birth'), '1990-05-17')
      .join(',');
  return [header, ...Array.from({ length: count }, (_, n) => row(n))].join('\n');
}

const counted = async (table: string) => Number((await api.database.query(`select count(*) from ${table}`)).rows[0]?.count);

test('where many of a list look like one person, every pair is on record for people to decide', async () => {
  const before = await counted('duplicate_candidate');
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv: alike(300, 'Invented Placeholder Alpha') } });
  expect(importIntake).toMatchObject({ imported: 300, duplicatesSuspected: (300 * 299) / 2 });
  expect((await counted('duplicate_candidate')) - before).toBe((300 * 299) / 2);
}, 120_000);

test('a list whose names are placeholders is refused with what to look for, and nothing of it is left', async () => {
  const before = [await counted('person'), await counted('duplicate_candidate')];
  const { errors } = await api.as('registrar').query(IMPORT, { input: { csv: alike(700, 'Unnamed Beta Gamma') } });
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.csv', code: 'TOO_MANY_ALIKE' }] } });
  expect([await counted('person'), await counted('duplicate_candidate')]).toEqual(before);
}, 120_000);
