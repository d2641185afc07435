import pino from 'pino';
import type { Viewer } from '../../../domain/access/viewer';
import { createApp } from '../../../server/app';
import { openPlatform, type Platform } from '../../../server/platform';
import { createSchema } from '../../../server/schema';
import { createTestDatabase, type TestDatabase } from '../../support/cluster';
import { openTestKeyring } from '../../support/testKeyring';

const SECRET = 'connect ECONNREFUSED db.inside.example:5432 for Farid Al-Invented';
const logged: string[] = [];
let failure: Error | undefined = new Error(SECRET);
let database: TestDatabase;
let platform: Platform;
let app: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = await openPlatform({ keys: openTestKeyring(), servingUrl: database.url, poolSize: 2 });
  app = await createApp({
    platform,
    schema: await createSchema(),
    authenticate: () => (failure ? Promise.reject(failure) : Promise.resolve({ accountId: 'a', role: 'ANALYST' } as Viewer)),
    logger: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
    ready: async () => null,
  });
});
afterAll(async () => {
  await app.close();
  await platform.close();
  await database.drop();
});

interface Refused {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly requestId?: string } }[];
}

test('what fails before GraphQL is masked: no message of an inner part leaves, the log has it under the same id', async () => {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ viewer { role } }' } });
  const [error] = response.json<Refused>().errors;
  expect([response.statusCode, error?.extensions.code]).toEqual([500, 'INTERNAL']);
  expect(response.body).not.toMatch(/ECONNREFUSED|inside|Farid|stack|Error:/);
  expect(error?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(logged.join('')).toContain(SECRET);
  expect(logged.join('')).toContain(String(error?.extensions.requestId));
});

test('what the database says of a value that was sent is kept out of the log: its state and its place are there', async () => {
  logged.length = 0;
  failure = Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), { code: '22P02', constraint: 'a_constraint' });
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ viewer { role } }' } });
  expect([response.statusCode, response.json<Refused>().errors[0]?.extensions.code]).toEqual([500, 'INTERNAL']);
  expect(logged.join('')).toMatch(/22P02.*a_constraint/);
  expect(`${logged.join('')}${response.body}`).not.toContain(SECRET);
});

test('an address that is not there answers plainly and does not repeat the address', async () => {
  const response = await app.inject({ method: 'GET', url: '/files/Farid-Al-Invented' });
  expect(response.statusCode).toBe(404);
  expect(response.json<Refused>().errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect(response.body).not.toContain('Farid');
});

test('a database that is lost while the token is checked is said to be away for now', async () => {
  failure = Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' });
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ viewer { role } }' } });
  expect([response.statusCode, response.json<Refused>().errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(response.body).not.toContain('ECONNREFUSED');
});

test.each([
  ['no JSON at all', 'application/json', '{"query": Farid', 400],
  ['another type of content', 'text/xml', '<Farid/>', 415],
])('%s is refused in our words, and what was sent is not repeated', async (_what, type, payload, status) => {
  failure = undefined;
  const response = await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
  expect([response.statusCode, response.json<Refused>().errors[0]?.extensions.code]).toEqual([status, 'BAD_REQUEST']);
  expect(response.body).not.toContain('Farid');
});
