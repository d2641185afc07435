import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

describe('The demo provider', () => {
  let server: SignedInServer;

  beforeAll(async () => {
    server = await startSignedInServer();
  });

  afterAll(() => server.close());

  const ask = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ viewer { name role country purpose } }' }),
    });

  it('gives a script a token that the API takes', async () => {
    const token = await server.token('liaison-fra');
    expect(decodeProtectedHeader(token).alg).toBe('ES256');
    expect(decodeJwt(token)).toMatchObject({ aud: 'repatria', iss: `${server.origin}/oidc`, role: 'LIAISON_OFFICER', country: 'FRA' });
    const answer = (await (await ask(token)).json()) as object;
    expect(answer).toMatchObject({ data: { viewer: { role: 'LIAISON_OFFICER', country: 'FRA', purpose: 'REPATRIATION' } } });
  });

  it('gives tokens of one hour', async () => {
    const { exp, iat } = decodeJwt(await server.token('legal-1'));
    expect(Number(exp) - Number(iat)).toBe(3600);
  });

  it('gives nothing for a wrong password or an unknown account', async () => {
    for (const pair of ['legal-1:wrong', 'nobody:demo', 'legal-1:']) {
      const response = await fetch(`${server.origin}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      expect(response.ok).toBe(false);
      expect(await response.json()).not.toHaveProperty('access_token');
    }
  });

  it.each([
    ['of nobody whom it knows', '/oidc/auth?client_id=%3Cscript%3E', 'invalid_client'],
    ['that asks for nothing', '/oidc/auth', 'invalid_request'],
    ['that has expired', '/oidc/sign-in/abc', 'expired'],
  ])('says of a sign-in %s what to do, in a page that asks no other host', async (_which, url, code) => {
    const response = await fetch(`${server.origin}${url}`);
    const page = await response.text();
    expect([response.status, page.includes('begin again'), page.includes(`<code>${code}</code>`)]).toEqual([400, true, true]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/https?:|<script|@import/);
  });

  it('publishes its public keys and keeps the private one', async () => {
    const { keys } = (await (await fetch(`${server.origin}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });

  it('gives a code only to a client that proves itself by PKCE', async () => {
    const query = new URLSearchParams({
      client_id: 'graphiql',
      response_type: 'code',
      redirect_uri: `${server.origin}/graphiql/`,
      scope: 'openid repatria',
    });
    const response = await fetch(`${server.origin}/oidc/auth?${query}`, { redirect: 'manual' });
    expect(response.headers.get('location')).toContain('error=invalid_request');
  });

  it('sends nobody to an address that the client did not register', async () => {
    const query = new URLSearchParams({
      client_id: 'graphiql',
      response_type: 'code',
      redirect_uri: 'https://attacker.example/',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    const response = await fetch(`${server.origin}/oidc/auth?${query}`, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('is asked before anything is parsed: an anonymous request learns nothing', async () => {
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } nonsense' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
