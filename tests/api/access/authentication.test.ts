import { createHmac } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { Pool } from 'pg';
import { seedReferenceData } from '../../../demo/referenceData';
import { newId } from '../../../domain/reference/nodeId';
import { isDemoAccount } from '../../../integrations/identity/accounts';
import { authenticator } from '../../../server/authentication';
import { createTestDatabase } from '../../support/cluster';

const ISSUER = 'https://identity.example';
const AUDIENCE = 'repatria';
const INVALID = 'The token is not valid. Sign in again.';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

describe('Authentication', () => {
  let keys: Keys;
  let strangers: Keys;
  let pool: Pool;
  let drop: () => Promise<void>;
  let signIn: ReturnType<typeof authenticator>;

  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    strangers = await generateKeyPair('ES256', { extractable: true });
    const database = await createTestDatabase();
    pool = new Pool({ connectionString: database.adminUrl, max: 2 });
    drop = () => database.drop();
    const client = await pool.connect();
    await seedReferenceData(client as unknown as Parameters<typeof seedReferenceData>[0]);
    client.release();
    signIn = authenticator({
      issuer: ISSUER,
      audience: AUDIENCE,
      jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] },
      pool,
    });
  });

  afterAll(async () => {
    await pool.end();
    await drop();
  });

  const now = () => Math.floor(Date.now() / 1000);

  /** A right token, but for what the test changes in it. */
  const token = (claims: JWTPayload = {}, { kid = 'one', key = keys.privateKey } = {}) => {
    const all = { iss: ISSUER, aud: AUDIENCE, sub: 'legal-1', iat: now(), exp: now() + 600, ...claims };
    const stated = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(stated).setProtectedHeader({ alg: 'ES256', kid }).sign(key);
  };
  const viewerOf = async (text: string, purpose?: string) => signIn({ authorization: `Bearer ${text}`, ...(purpose ? { purpose } : {}) });
  const refused = (text: string) => expect(viewerOf(text)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: INVALID });
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('takes a right token and says who the account is by our own table, not by the token', async () => {
    const viewer = await viewerOf(await token({ role: 'DECISION_AUTHORITY', country: 'FRA', organisation: 'Another' }));
    expect(viewer).toMatchObject({
      login: 'legal-1',
      role: 'LEGAL_OFFICER',
      country: null,
      organisation: 'Ministry of Justice of Iraq',
      purpose: 'REPATRIATION',
      purposeStated: false,
    });
  });

  it('takes no request without a token, and no other scheme', async () => {
    for (const authorization of [undefined, '', 'Bearer', 'Bearer a.b', `Basic ${btoa('legal-1:demo')}`]) {
      await expect(signIn(authorization === undefined ? {} : { authorization })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it.each([
    ['for a page to know who signed in', { nonce: 'n' }, {}],
    ['for a page, by the digest of another', { at_hash: 'h' }, {}],
    ['that says that it is one', { typ: 'ID' }, {}],
    ['to refresh with', { typ: 'Refresh' }, {}],
    ['bound to a key that is not proven', { cnf: { jkt: 'x' } }, {}],
    ['to sign out with', {}, { typ: 'logout+jwt' }],
    ['that proves a key', {}, { typ: 'dpop+jwt' }],
  ])('refuses a token of the same issuer and audience %s', async (_what, claims, header) => {
    const all = { iss: ISSUER, aud: AUDIENCE, sub: 'legal-1', iat: now(), exp: now() + 600, ...claims };
    await refused(await new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(keys.privateKey));
  });

  it('takes one of each type that providers give access tokens', async () => {
    for (const typ of ['at+jwt', 'application/at+jwt', 'JWT']) {
      const all = { iss: ISSUER, aud: AUDIENCE, sub: 'legal-1', iat: now(), exp: now() + 600 };
      const text = await new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'one', typ }).sign(keys.privateKey);
      expect(await viewerOf(text)).toMatchObject({ login: 'legal-1' });
    }
  });

  it('refuses a token that it has seen, once the wall clock says that it is over or that it has not begun', async () => {
    const text = await token({ nbf: now() - 10 });
    await viewerOf(text);
    const today = Date.now();
    try {
      for (const [at, right] of [
        [today + 3_600_000, false],
        [today - 3_600_000, false],
        [today, true],
      ] as const) {
        jest.useFakeTimers({
          now: at,
          doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'performance', 'queueMicrotask'],
        });
        if (right) expect(await viewerOf(text)).toMatchObject({ login: 'legal-1' });
        else await refused(text);
      }
    } finally {
      jest.useRealTimers();
    }
  });

  it('refuses a token that is not signed at all', async () => {
    const [, payload] = (await token()).split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      await refused(`${encoded({ alg, kid: 'one' })}.${payload}.x`);
      await expect(viewerOf(`${encoded({ alg })}.${payload}.`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('never takes the public key as a shared secret', async () => {
    const [, payload] = (await token()).split('.');
    for (const secret of [await exportSPKI(keys.publicKey), JSON.stringify(await exportJWK(keys.publicKey))]) {
      const signed = `${encoded({ alg: 'HS256', kid: 'one' })}.${payload}`;
      await refused(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`);
    }
  });

  it('refuses a token whose content was changed after signing', async () => {
    const [header, payload, signature] = (await token()).split('.');
    const changed = { ...(JSON.parse(Buffer.from(String(payload), 'base64url').toString()) as object), sub: 'admin' };
    await refused(`${header}.${encoded(changed)}.${signature}`);
  });

  it('refuses a key that is not the issuer’s, whatever its id says', async () => {
    await refused(await token({}, { key: strangers.privateKey }));
    for (const kid of ['two', '../../dev/null', "' or 1=1 --"]) await refused(await token({}, { kid, key: strangers.privateKey }));
  });

  it('never fetches or takes a key that the token itself brings', async () => {
    const jwk = await exportJWK(strangers.publicKey);
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'admin', iat: now(), exp: now() + 600 };
    for (const extra of [{ jwk }, { jku: 'https://attacker.example/jwks.json' }, { x5u: 'https://attacker.example/x' }]) {
      await refused(await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...extra }).sign(strangers.privateKey));
    }
  });

  it.each<[string, () => JWTPayload]>([
    ['another issuer', () => ({ iss: 'https://identity.example.attacker.example' })],
    ['another audience', () => ({ aud: 'another-api' })],
    ['no issuer', () => ({ iss: undefined as unknown as string })],
    ['no audience', () => ({ aud: undefined as unknown as string })],
    ['no subject', () => ({ sub: undefined as unknown as string })],
    ['no end', () => ({ exp: undefined as unknown as number })],
    ['an end more than a minute ago', () => ({ exp: now() - 61 })],
    ['a beginning in more than a minute', () => ({ nbf: now() + 65 })],
    ['an empty subject', () => ({ sub: '' })],
  ])('refuses a token with %s', async (_what, claims) => {
    await refused(await token(claims()));
  });

  it.each<[string, () => Promise<string>, string | null]>([
    ['NO_TOKEN', async () => 'no token', null],
    ['UNREADABLE', async () => 'a.b.c', null],
    ['UNREADABLE', () => token({ exp: undefined as unknown as number }), 'legal-1'],
    ['SIGNATURE', () => token({}, { key: strangers.privateKey }), null],
    ['SIGNATURE', () => token({}, { kid: 'two', key: strangers.privateKey }), null],
    ['WRONG_ISSUER', () => token({ iss: 'https://identity.example.attacker.example' }), null],
    ['WRONG_AUDIENCE', () => token({ aud: 'another-api' }), 'legal-1'],
    ['WRONG_KIND', () => token({ typ: 'Refresh' }), 'legal-1'],
    ['EXPIRED', () => token({ exp: now() - 61 }), 'legal-1'],
    ['NOT_YET_VALID', () => token({ nbf: now() + 65 }), 'legal-1'],
    ['ACCOUNT', () => token({ sub: 'nobody' }), 'nobody'],
  ])('says to overseers that it was %s, and whom a right signature of the issuer names', async (reason, text, login) => {
    await expect(viewerOf(await text())).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason, login });
  });

  it('forgives a clock that differs by less than a minute, and not one that differs by more', async () => {
    await expect(viewerOf(await token({ exp: now() - 55 }))).resolves.toMatchObject({ login: 'legal-1' });
    await expect(viewerOf(await token({ nbf: now() + 55 }))).resolves.toMatchObject({ login: 'legal-1' });
  });

  it('refuses a token whose sign-in was longer ago than a session lasts, however long it lives and however often it was renewed', async () => {
    const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
    const limited = authenticator({ issuer: ISSUER, audience: AUDIENCE, jwks, pool, sessionHours: 12 });
    const asked = async (claims: JWTPayload) => limited({ authorization: `Bearer ${await token(claims)}` });
    const hour = 3_600;
    const over = { code: 'UNAUTHENTICATED', reason: 'EXPIRED', login: 'legal-1' };
    await expect(asked({ auth_time: now() - 13 * hour, exp: now() + hour })).rejects.toMatchObject(over);
    await expect(asked({ iat: now() - 13 * hour, exp: now() + hour })).rejects.toMatchObject(over);
    await expect(asked({ auth_time: now() - 13 * hour, iat: now() - 13 * hour, exp: now() + 20 * hour })).rejects.toMatchObject(over);
    const { until } = await asked({ auth_time: now() - 11 * hour, exp: now() + 20 * hour });
    expect(Math.abs((until?.getTime() ?? 0) / 1_000 - (now() + hour))).toBeLessThan(5);
  });

  it('refuses accounts that we do not know or that are closed, in the same words', async () => {
    await pool.query(`update account set active = false where login = 'analyst'`);
    const answers = await Promise.allSettled([viewerOf(await token({ sub: 'nobody' })), viewerOf(await token({ sub: 'analyst' }))]);
    expect(answers.map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual([
      expect.stringContaining('not active'),
      expect.stringContaining('not active'),
    ]);
  });

  it('refuses in production the accounts of a demo that ran on the same database: everybody knows their names', async () => {
    const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
    const inProduction = authenticator({ issuer: ISSUER, audience: AUDIENCE, jwks, pool, refuses: isDemoAccount });
    for (const sub of ['admin', 'legal-1', 'liaison-fra'])
      await expect(inProduction({ authorization: `Bearer ${await token({ sub })}` })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'ACCOUNT',
      });
    await pool.query(
      `insert into account (id, login, name, role, country, organisation) values ($1, 'r.officer', 'R. Officer', 'LEGAL_OFFICER', null, 'Ministry')`,
      [newId('Account')],
    );
    const own = await token({ sub: 'r.officer' });
    await expect(inProduction({ authorization: `Bearer ${own}` })).resolves.toMatchObject({ login: 'r.officer' });
  });

  it('works under the purpose that the request names, if the role may', async () => {
    await expect(viewerOf(await token(), 'PROTECTION')).resolves.toMatchObject({ purpose: 'PROTECTION', purposeStated: true });
    await expect(viewerOf(await token(), 'STATISTICS')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(viewerOf(await token(), 'CURIOSITY')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
