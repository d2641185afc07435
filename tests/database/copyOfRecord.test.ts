import { exportSections } from '../../domain/privacy/subjectExport';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('a copy of a record names no table twice, and only columns that there are', async () => {
  const { rows } = await api.database.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const tables = exportSections.map(({ table }) => table);
  expect(tables.filter((table, place) => tables.indexOf(table) !== place)).toEqual([]);
  const named = exportSections.flatMap(({ table, person = 'person_id', order, key, fields }) =>
    [person, order, ...(key ? [key] : []), ...Object.keys(fields)].map((column) => `${table}.${column}`),
  );
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});
