import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { triedAnew } from '../../commands/triedAnew';
import { act, givenRequest } from '../support/givenRequest';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const failure = (code: string) => Object.assign(new Error('The database took it back.'), { code });

it('a command that the database takes back to break a deadlock is done all the same, and done once', async () => {
  const { id: requestId, personId } = await givenRequest(api, 'SUBMITTED');
  const other = new Client({ connectionString: api.databaseUrl });
  await other.connect();
  // Whoever waits this long first is the one taken back: it must be the command.
  await other.query(`set deadlock_timeout = '1min'`);
  try {
    // The command takes the person, then the row; this goes the other way.
    await other.query('begin');
    await other.query('select 1 from repatriation_request where id = $1 for update', [requestId]);
    const answer = act(api, 'legal-1', 'registerRepatriationRequest', { requestId });
    await setTimeout(300);
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [personId]);
    await other.query('commit');
    expect((await answer).code).toBeUndefined();
  } finally {
    await other.end();
  }
  const { rows } = await api.database.query(
    `select count(*)::int as times from case_event where subject_id = $1 and action = 'registerRepatriationRequest'`,
    [requestId],
  );
  expect(rows).toEqual([{ times: 1 }]);
});

it('is tried five times at most', async () => {
  let tries = 0;
  const always = () => {
    tries += 1;
    return Promise.reject(failure('40001'));
  };
  await expect(triedAnew(always)).rejects.toMatchObject({ code: '40001' });
  expect(tries).toBe(5);
});

it('what failed for another reason is not tried again', async () => {
  let tries = 0;
  const once = () => {
    tries += 1;
    return Promise.reject(failure('57P01'));
  };
  await expect(triedAnew(once)).rejects.toMatchObject({ code: '57P01' });
  expect(tries).toBe(1);
});
