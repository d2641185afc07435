import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
});
afterAll(() => server.close());

const REVOKE = 'mutation ($input: RevokeSessionsInput!) { revokeSessions(input: $input) { account { id } } }';
async function ask(token: string, query: string, variables: object = {}) {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, challenge: response.headers.get('www-authenticate'), data, code: errors?.[0]?.extensions.code };
}
const permissionsOf = async (token: string) =>
  ((await ask(token, '{ viewer { permissions } }')).data as { viewer: { permissions: string[] } }).viewer.permissions;
const own = async (login: string) => {
  const { rows } = await server.database.query<{ id: string }>('select id from account where login = $1', [login]);
  return { input: { accountId: rows[0]?.id, reasons: 'A portable computer was lost today.' } };
};

describe('a token with the scope repatria:read alone', () => {
  it.each([{ scope: 'repatria:read' }, { scope: 'openid repatria:read' }, { scp: ['repatria:read'] }])(
    'reads, and does nothing: %j',
    async (claims) => {
      const token = await server.signed('liaison-fra', claims);
      expect((await ask(token, '{ repatriationRequests { totalCount } }')).data).toEqual({ repatriationRequests: { totalCount: 0 } });
      expect(await ask(token, REVOKE, await own('liaison-fra'))).toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
        challenge: 'Bearer error="insufficient_scope", scope="repatria"',
      });
      // The sessions were not ended: the same token still reads.
      expect((await ask(token, '{ viewer { role } }')).status).toBe(200);
      const { rows } = await server.database.query(
        `select code from audit_entry where operation = 'revokeSessions' and outcome = 'REFUSED'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it('is told that it may call no mutation', async () => {
    const token = await server.signed('liaison-fra', { scope: 'repatria:read' });
    const permissions = await permissionsOf(token);
    expect(permissions).toContain('repatriationRequests');
    expect(permissions).toContain('deskActivity');
    expect(permissions).not.toContain('submitRepatriationRequest');
  });

  it('is what the demo’s provider gives to who asks for no more', async () => {
    const response = await fetch(`${server.origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from('liaison-deu:demo').toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'repatria:read' }),
    });
    const { access_token: token = '' } = (await response.json()) as { access_token?: string };
    expect((await ask(token, '{ viewer { role } }')).status).toBe(200);
    expect((await ask(token, REVOKE, await own('liaison-deu'))).status).toBe(403);
  });
});

it('a scope widens nothing, and those of others narrow nothing', async () => {
  for (const scope of ['repatria', 'repatria repatria:read', 'openid profile', '', 'repatria:write admin']) {
    const token = await server.signed('analyst', { scope });
    const permissions = await permissionsOf(token);
    expect(permissions).toContain('scheduleReport');
    expect(permissions).not.toContain('grantRole');
  }
});
