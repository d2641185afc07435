import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Pool } from 'pg';
import { seedReferenceData } from '../../../demo/referenceData';
import { authenticator } from '../../../server/authentication';
import { createTestDatabase } from '../../support/cluster';

const ISSUER = 'https://identity.example';
const AWAY = { code: 'SERVICE_UNAVAILABLE' };
const REFUSED = { code: 'UNAUTHENTICATED' };
const SLOWEST_MS = 10_000;
const MOST_WAIT_MS = 4_000;

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
/** What the issuer answers where its keys are asked for. */
type Mood = 'WELL' | 'DOWN' | 'SLOW' | 'FAILING' | 'GARBAGE' | 'EMPTY_SET';

let pool: Pool;
let drop: () => Promise<void>;
let issuer: Server;
let mood: Mood;
let asked = 0;
const keys = new Map<string, Keys>();
let published: string[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  pool = new Pool({ connectionString: database.adminUrl, max: 2 });
  const client = await pool.connect();
  await seedReferenceData(client as unknown as Parameters<typeof seedReferenceData>[0]);
  client.release();
  for (const kid of ['one', 'two']) keys.set(kid, await generateKeyPair('ES256', { extractable: true }));
  issuer = createServer(async (_request, response) => {
    asked += 1;
    if (mood === 'DOWN') response.destroy();
    else if (mood === 'FAILING') response.writeHead(500).end();
    else if (mood === 'GARBAGE') response.end('<html>Maintenance</html>');
    else if (mood === 'EMPTY_SET') response.end('{"keys": "none"}');
    else if (mood === 'SLOW') setTimeout(() => response.end('{"keys":[]}'), SLOWEST_MS).unref();
    else response.end(JSON.stringify({ keys: await Promise.all(published.map(jwk)) }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  issuer.closeAllConnections();
  issuer.close();
  await pool.end();
  await drop();
});
beforeEach(() => {
  mood = 'WELL';
  asked = 0;
  published = ['one'];
});
afterEach(() => jest.restoreAllMocks());

const keyOf = (kid: string): Keys => {
  const pair = keys.get(kid);
  if (!pair) throw new Error(`There is no key ${kid}.`);
  return pair;
};
const jwk = async (kid: string) => ({ ...(await exportJWK(keyOf(kid).publicKey)), kid, alg: 'ES256', use: 'sig' });
let tokens = 0;
const token = (kid = 'one') => {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ iss: ISSUER, aud: 'repatria', sub: 'legal-1', iat: now, exp: now + 600, jti: String(tokens++) })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(keyOf(kid).privateKey);
};
const authenticate = () =>
  authenticator({ issuer: ISSUER, audience: 'repatria', jwksUrl: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`, pool });
const bearer = async (kid?: string) => ({ authorization: `Bearer ${await token(kid)}` });

it.each<Mood>(['DOWN', 'FAILING', 'GARBAGE', 'EMPTY_SET'])(
  'an issuer that is %s lets nobody in, and nobody is told that the token is bad',
  async (how) => {
    mood = how;
    const signIn = authenticate();
    await expect(signIn(await bearer())).rejects.toMatchObject(AWAY);
    mood = 'WELL';
    await expect(signIn(await bearer())).resolves.toMatchObject({ login: 'legal-1' });
  },
);

it('an issuer that is slow is waited for no longer than a moment', async () => {
  mood = 'SLOW';
  const began = performance.now();
  await expect(authenticate()(await bearer())).rejects.toMatchObject(AWAY);
  expect(performance.now() - began).toBeLessThan(MOST_WAIT_MS);
});

it('keys that are known serve while the issuer is away, for an hour and no longer', async () => {
  const signIn = authenticate();
  await signIn(await bearer());
  mood = 'DOWN';
  await expect(signIn(await bearer())).resolves.toMatchObject({ login: 'legal-1' });
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + 59 * 60_000);
  await expect(signIn(await bearer())).resolves.toMatchObject({ login: 'legal-1' });
  jest.spyOn(Date, 'now').mockReturnValue(now + 61 * 60_000);
  await expect(signIn(await bearer())).rejects.toMatchObject(AWAY);
});

it('a key that comes anew is asked for, every thirty seconds at most, and the one that is withdrawn serves no more', async () => {
  const signIn = authenticate();
  await signIn(await bearer());
  published = ['two'];
  await expect(signIn(await bearer('two'))).rejects.toMatchObject(REFUSED);
  for (let n = 0; n < 20; n += 1) await expect(signIn(await bearer('two'))).rejects.toMatchObject(REFUSED);
  expect(asked).toBe(1);
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + 31_000);
  await expect(signIn(await bearer('two'))).resolves.toMatchObject({ login: 'legal-1' });
  expect(asked).toBe(2);
  await expect(signIn(await bearer('one'))).rejects.toMatchObject(REFUSED);
});
