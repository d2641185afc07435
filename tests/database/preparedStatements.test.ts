import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const onOneConnection = async <Answer>(work: (ask: (text: string, values?: unknown[]) => Promise<Answer[]>) => Promise<void>) => {
  const runner = api.commands.dataSource.createQueryRunner();
  try {
    await work((text, values) => runner.query(text, values));
  } finally {
    await runner.release();
  }
};

describe('The connections of the commands', () => {
  it('prepare what they are asked again, and no text that is asked once', async () => {
    await onOneConnection<{ readonly statement: string }>(async (ask) => {
      for (let n = 0; n < 3; n += 1) await ask('select $1::int as again', [n]);
      await ask('select $1::int as once', [1]);
      const prepared = (await ask('select statement from pg_prepared_statements')).map(({ statement }) => statement);
      expect(prepared).toContain('select $1::int as again');
      expect(prepared).not.toContain('select $1::int as once');
    });
  });

  it('prepare it after any number of texts that came once', async () => {
    await onOneConnection<{ readonly statement: string }>(async (ask) => {
      for (let n = 0; n < 600; n += 1) await ask(`select $1::int as once_${n}`, [n]);
      for (let n = 0; n < 2; n += 1) await ask('select $1::int as later', [n]);
      expect((await ask('select statement from pg_prepared_statements')).map(({ statement }) => statement)).toContain(
        'select $1::int as later',
      );
    });
  });

  it('go on with a new one when a table was changed beneath a prepared statement', async () => {
    await api.database.query('create table changing (id int); insert into changing values (1); grant select on changing to public');
    const text = 'select c.* from changing c where c.id = $1';
    await onOneConnection(async (ask) => {
      for (let n = 0; n < 3; n += 1) await ask(text, [1]);
      await api.database.query('alter table changing add column later int');
      await expect(ask(text, [1])).rejects.toThrow('cached plan');
    });
    await onOneConnection(async (ask) => {
      expect(await ask(text, [1])).toEqual([{ id: 1, later: null }]);
    });
  });
});
