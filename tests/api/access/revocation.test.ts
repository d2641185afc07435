import { decodeJwt } from 'jose';
import WebSocket from 'ws';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

const WHY = 'The officer has left the post as of today.';
const SUBSCRIBE = 'subscription { deskActivity { action } }';

let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
});
afterAll(() => server.close());

interface Said {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: Record<string, unknown> | undefined;
}

async function ask(token: string, query: string, variables: object = {}): Promise<Said> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code, data };
}

async function administer(verb: string, input: object): Promise<void> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { account { id } } }`;
  const answer = await ask(await server.token('admin'), document, { input: { reasons: WHY, ...input } });
  if (answer.code) throw new Error(`${verb}: ${answer.code}`);
}

const accountId = async (login: string) =>
  (await server.database.query<{ id: string }>('select id from account where login = $1', [login])).rows[0]?.id ?? '';

const grantId = async (login: string) =>
  (
    await server.database.query<{ id: string }>(
      `select g.id from role_grant g join account a on a.id = g.account_id where a.login = $1 and g.status = 'GRANTED'`,
      [login],
    )
  ).rows[0]?.id ?? '';

/** A socket that listens, and when and with which code it is closed. */
async function listening(token: string): Promise<{ readonly closed: Promise<{ readonly code: number; readonly at: number }> }> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    socket.on('message', (data) => {
      if ((JSON.parse(String(data)) as { type: string }).type !== 'connection_ack') return;
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: SUBSCRIBE } }));
      resolve();
    });
    socket.on('error', reject);
  });
  return { closed };
}

const ACTS: readonly (readonly [string, string, (login: string, token: string) => Promise<[string, object]>])[] = [
  ['its account is suspended', 'legal-1', async (login) => ['suspendAccount', { accountId: await accountId(login) }]],
  ['its account is ended', 'legal-2', async (login) => ['endAccount', { accountId: await accountId(login) }]],
  ['its role is taken back', 'court', async (login) => ['revokeRole', { roleGrantId: await grantId(login) }]],
  [
    'its token is revoked by its id',
    'child-1',
    async (login, token) => ['revokeToken', { accountId: await accountId(login), jti: decodeJwt(token).jti }],
  ],
  ['its sessions are ended', 'child-2', async (login) => ['revokeSessions', { accountId: await accountId(login) }]],
];

describe.each(ACTS)('when %s', (_what, login, act) => {
  it('the next request is refused and a socket that hears nothing is closed within a second', async () => {
    const token = await server.token(login);
    expect((await ask(token, '{ viewer { id } }')).status).toBe(200);
    const { closed } = await listening(token);
    const [verb, input] = await act(login, token);
    await administer(verb, input);
    const revokedAt = performance.now();
    expect(await ask(token, '{ viewer { id } }')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const { code, at } = await closed;
    expect(code).toBe(4403);
    expect(at - revokedAt).toBeLessThan(1_000);
  });
});

it('another token of the account still counts when one was revoked, and a new one when its sessions were ended', async () => {
  const [one, other] = [await server.token('dpo'), await server.token('dpo')];
  const id = await accountId('dpo');
  await administer('revokeToken', { accountId: id, jti: decodeJwt(one).jti });
  expect((await ask(one, '{ viewer { id } }')).status).toBe(401);
  expect((await ask(other, '{ viewer { id } }')).status).toBe(200);
  await administer('revokeSessions', { accountId: id });
  expect((await ask(other, '{ viewer { id } }')).status).toBe(401);
  // A token tells its issue in whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await ask(await server.token('dpo'), '{ viewer { id } }')).status).toBe(200);
});

it('an account ends its own sessions, and learns of no other account', async () => {
  const token = await server.token('analyst');
  const end = (id: string) =>
    ask(token, 'mutation ($input: RevokeSessionsInput!) { revokeSessions(input: $input) { account { id } } }', {
      input: { accountId: id, reasons: WHY },
    });
  expect((await end(await accountId('health'))).code).toBe('NOT_FOUND');
  expect((await end(await accountId('analyst'))).code).toBeUndefined();
  expect((await ask(token, '{ viewer { id } }')).status).toBe(401);
});

it('what another process changes counts here without waiting for anything to be forgotten', async () => {
  const token = await server.token('prosecutor');
  expect((await ask(token, '{ viewer { id } }')).status).toBe(200);
  const { closed } = await listening(token);
  const before = performance.now();
  await server.database.query(`update account set active = false where login = 'prosecutor'`);
  expect((await closed).at - before).toBeLessThan(1_000);
  expect((await ask(token, '{ viewer { id } }')).status).toBe(401);
});

it('a role that ends closes the socket at its end', async () => {
  const token = await server.token('health');
  const ends = new Date(Date.now() + 2_500);
  await server.database.query(`update role_grant set ends_at = $2 where id = $1`, [await grantId('health'), ends]);
  const { closed } = await listening(token);
  const { code } = await closed;
  expect(code).toBe(4403);
  expect(Math.abs(Date.now() - ends.getTime())).toBeLessThan(1_000);
  expect((await ask(token, '{ viewer { id } }')).status).toBe(401);
});
