import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import WebSocket from 'ws';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
});
afterAll(() => server.close());

const ask = (headers: Readonly<Record<string, string>>, query = '{ viewer { id } }', variables: object = {}) =>
  fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
const bearing = async (login: string) => ({ authorization: `Bearer ${await server.token(login)}` });

interface SecurityEvent {
  readonly reason: string;
  readonly channel: string;
  readonly account: string | null;
  readonly times: number;
}
const EVENTS =
  'query ($filter: SecurityEventFilter) { securityEvents(filter: $filter, first: 100) { totalCount nodes { reason channel account times firstAt lastAt } } }';
async function events(filter: object = {}, login = 'auditor'): Promise<readonly SecurityEvent[]> {
  const response = await ask({ ...(await bearing(login)), 'x-purpose': 'OVERSIGHT' }, EVENTS, { filter });
  const { data, errors } = (await response.json()) as { data?: { securityEvents: { nodes: SecurityEvent[] } }; errors?: object[] };
  if (!data) throw new Error(JSON.stringify(errors));
  return data.securityEvents.nodes;
}

/** Counts are written within moments; the sum of one kind, once it is there. */
async function counted(reason: string, atLeast = 1): Promise<readonly SecurityEvent[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await events({ reason: [reason] });
    if (found.reduce((sum, { times }) => sum + times, 0) >= atLeast) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No ${reason} was recorded.`);
}

const stored = async () => JSON.stringify((await server.database.query('select * from security_event')).rows);

async function forged(sub: string): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { x } = await exportJWK(publicKey);
  return new SignJWT({ sub, account: sub })
    .setProtectedHeader({ alg: 'ES256', kid: String(x) })
    .setIssuer(`${server.origin}/oidc`)
    .setAudience('repatria')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
}

describe('a refusal at the door', () => {
  it('for want of a token is an event of nobody', async () => {
    expect((await ask({})).status).toBe(401);
    expect(await counted('NO_TOKEN')).toEqual([expect.objectContaining({ channel: 'HTTP', account: null })]);
  });

  it('of a forged token names nobody, whoever it claims to be, and keeps nothing of it', async () => {
    const token = await forged('admin');
    expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(401);
    expect(await counted('SIGNATURE')).toEqual([expect.objectContaining({ account: null })]);
    const kept = await stored();
    for (const part of token.split('.')) expect(kept).not.toContain(part.slice(0, 20));
    expect(kept).not.toContain('admin');
  });

  it('of a token that was revoked names its account', async () => {
    const bearer = await bearing('court');
    const { rows } = await server.database.query<{ id: string }>(`select id from account where login = 'court'`);
    const REVOKE = 'mutation ($input: RevokeSessionsInput!) { revokeSessions(input: $input) { account { id } } }';
    const input = { accountId: rows[0]?.id, reasons: 'A portable computer was lost today.' };
    expect(await (await ask(await bearing('admin'), REVOKE, { input })).json()).not.toHaveProperty('errors');
    expect((await ask(bearer)).status).toBe(401);
    expect(await counted('REVOKED')).toEqual([expect.objectContaining({ account: 'Court registrar' })]);
  });

  it('of an account that is closed names it', async () => {
    const bearer = await bearing('health');
    await server.database.query(`update account set active = false where login = 'health'`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await ask(bearer)).status).toBe(401);
    expect(await counted('ACCOUNT')).toEqual([expect.objectContaining({ account: 'Health officer' })]);
  });

  it.each([
    ['ROLE', { 'x-role': 'ADMINISTRATOR' }],
    ['PURPOSE', { 'x-purpose': 'STATISTICS' }],
  ])('for a %s that is not held names who asked', async (reason, headers) => {
    expect((await ask({ ...(await bearing('legal-2')), ...headers })).status).toBe(403);
    expect(await counted(reason)).toEqual([expect.objectContaining({ account: 'Legal officer 2' })]);
  });

  it('of a WebSocket tells pages of other sites from tokens', async () => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: 'https://evil.example',
    });
    await new Promise((resolve) => socket.on('error', resolve));
    expect(await counted('ORIGIN')).toEqual([expect.objectContaining({ channel: 'SOCKET', account: null })]);
    const bad = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    bad.on('open', async () =>
      bad.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await forged('admin')}` } })),
    );
    await new Promise((resolve) => bad.on('close', resolve));
    expect(await counted('SIGNATURE', 2)).toEqual(expect.arrayContaining([expect.objectContaining({ channel: 'SOCKET', account: null })]));
    expect(await stored()).not.toContain('evil');
  });

  it('stands in the figures of the process, and names nobody there', async () => {
    const figures = await (await fetch(`${server.origin}/metrics`)).text();
    expect(figures).toMatch(/repatria_security_events_total\{reason="NO_TOKEN",channel="HTTP"\} \d/);
    expect(figures).not.toMatch(/Court registrar|legal-2/);
  });
});

it('a flood of them makes larger numbers, and not more rows', async () => {
  const count = async () => Number((await server.database.query('select count(*)::int as n from security_event')).rows[0]?.n);
  const before = await count();
  for (let n = 0; n < 10; n += 1) await Promise.all(Array.from({ length: 50 }, () => ask({ authorization: `Bearer ${n}` })));
  const times = (found: readonly SecurityEvent[]) => found.reduce((sum, one) => sum + one.times, 0);
  expect(times(await counted('NO_TOKEN', 501))).toBe(501);
  expect((await count()) - before).toBeLessThan(12);
});

describe('the events', () => {
  it('are for overseers alone', async () => {
    for (const login of ['registrar', 'admin', 'analyst', 'liaison-fra']) await expect(events({}, login)).rejects.toThrow('FORBIDDEN');
    expect((await events({}, 'dpo')).length).toBeGreaterThan(0);
  });

  it('can be narrowed to accounts that are known', async () => {
    const known = await events({ known: true });
    expect(known.length).toBeGreaterThan(0);
    expect(known.every(({ account }) => account !== null)).toBe(true);
  });

  it('are rewritten by nobody, and go after 400 days alone', async () => {
    await expect(server.database.query('update security_event set times = 1')).rejects.toThrow(/append-only/);
    await server.database.query('begin');
    await server.database.query(`insert into security_event (id, reason, channel, times, first_at, last_at, recorded_at)
      values (gen_random_uuid(), 'ROLE', 'HTTP', 1, now(), now(), now() - interval '401 days')`);
    await server.database.query('set local role repatria_system');
    expect((await server.database.query('delete from security_event')).rowCount).toBe(1);
    await server.database.query('rollback');
  });
});
