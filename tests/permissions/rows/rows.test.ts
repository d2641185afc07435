import { startTestApi, type TestApi } from '../../support/testApi';
import { toldElsewhere } from '../statement/rows';
import { catalogueFaults, rowFaults } from './rowFaults';
import { rowViewers } from './rowViewers';
import { rowWorld } from './rowWorld';

let api: TestApi;
let tables: readonly string[];
beforeAll(async () => {
  api = await startTestApi();
  await rowWorld(api);
  const { rows } = await api.database.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations' order by 1`,
  );
  tables = rows.map(({ name }) => name).filter((name) => !toldElsewhere.includes(name));
}, 180_000);
afterAll(() => api.close());

describe('the database by itself', () => {
  it('shows each viewer the rows that are stated, of every table', async () => {
    await api.database.query('begin');
    expect(await rowFaults(api.database, { viewers: rowViewers(api), tables })).toEqual([]);
    await api.database.query('rollback');
  });

  it('forces row security on every table with rows of cases, and lets the families add traces alone', async () => {
    expect(await catalogueFaults(api.database)).toEqual([]);
  });
});
