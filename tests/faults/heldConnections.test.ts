import { setTimeout } from 'node:timers/promises';
import { STANDSTILL_MS } from '../../server/limits/standstill';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';
import './settings';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  await get('/healthz');
  await asked();
});
afterAll(() => api.close());

const get = async (url: string) => {
  const began = performance.now();
  const { statusCode } = await api.app.inject({ method: 'GET', url });
  return { statusCode, ms: performance.now() - began };
};
async function asked(login = 'liaison-fra', query = '{ detainees(first: 5) { nodes { ref displayName } } }') {
  const began = performance.now();
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Test ${login}`, 'content-type': 'application/json' },
    payload: JSON.stringify({ query }),
  });
  const { errors = [] } = response.json<{ errors?: { extensions: { code: string } }[] }>();
  const [code = 'answered'] = errors.map(({ extensions }) => extensions.code);
  return { status: response.statusCode, code, again: response.headers['retry-after'], ms: performance.now() - began };
}

test('while States hold every connection of theirs, who comes for one more is told at once to come again, the process says that it lives, and all is as before when they are free', async () => {
  // As queries that run away would hold them.
  const { rows } = await api.database.query<{ was: string }>(`select pg_get_functiondef('viewer_country()'::regprocedure) as was`);
  await api.database.query(
    `create or replace function viewer_country() returns text language plpgsql as $$ begin perform pg_sleep(20); return 'FRA'; end $$`,
  );
  const waiting = Array.from({ length: 30 }, () => asked());
  try {
    // A busy machine takes its time until each is held.
    await setTimeout(STANDSTILL_MS + 2_500);
    const lives = await get('/healthz');
    expect(lives.statusCode).toBe(200);
    expect(lives.ms).toBeLessThan(500);
    // Those of the custodial organisation have connections of their own.
    expect(await asked('legal-1', '{ facilities(first: 1) { nodes { code } } }')).toMatchObject({ status: 200, code: 'answered' });
    const late = await Promise.all(Array.from({ length: 5 }, () => asked()));
    expect(late.map(({ status, code, again }) => [status, code, again])).toEqual(late.map(() => [503, 'SERVICE_UNAVAILABLE', '1']));
    expect(Math.max(...late.map(({ ms }) => ms))).toBeLessThan(1_000);
    // The patience of those who came first ends too, in words that say so, and in the status.
    const told = await Promise.all(waiting);
    expect(told.filter(({ code }) => !['SERVICE_UNAVAILABLE', 'TIMEOUT'].includes(code))).toEqual([]);
    expect(new Set(told.map(({ status, again }) => `${status} ${again}`))).toEqual(new Set(['503 1']));
    process.stdout.write(
      `held: told within ${Math.round(Math.max(...told.map(({ ms }) => ms)))} ms, later ones within ${Math.round(Math.max(...late.map(({ ms }) => ms)))} ms\n`,
    );
  } finally {
    await api.database.query(rows[0]?.was ?? '');
  }
  const after = await asked();
  expect(after).toMatchObject({ status: 200, code: 'answered' });
  expect(after.ms).toBeLessThan(2_000);
}, 60_000);
