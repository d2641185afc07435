import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { issuerKeys } from '../../../server/issuerKeys';

type Answer = { readonly status?: number; readonly body?: unknown; readonly location?: string };
let server: Server;
let origin: string;
let places: Record<string, Answer>;
let asked: string[];
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  server = createServer((request, response) => {
    asked.push(String(request.url));
    const { status = 200, body, location } = places[String(request.url)] ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) });
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const CONFIGURATION = '/realm/.well-known/openid-configuration';
beforeEach(async () => {
  asked = [];
  const published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
  places = {
    [CONFIGURATION]: { body: { issuer: `${origin}/realm`, jwks_uri: `${origin}/realm/protocol/certs` } },
    '/realm/protocol/certs': { body: published },
  };
});

const token = () => new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'one' }).setIssuer(`${origin}/realm`).sign(keys.privateKey);
const verifying = () => {
  const found = issuerKeys({ issuer: `${origin}/realm` });
  return async () => (await jwtVerify(await token(), found)).payload.iss;
};

describe('the keys of an issuer', () => {
  it('are where its discovery document says, which is asked for once', async () => {
    const verify = verifying();
    expect(await Promise.all([verify(), verify(), verify()])).toEqual(Array.from({ length: 3 }, () => `${origin}/realm`));
    expect(asked).toEqual([CONFIGURATION, '/realm/protocol/certs']);
  });

  it('are at their usual place where the issuer has no such document', async () => {
    places = { '/realm/.well-known/jwks.json': places['/realm/protocol/certs'] ?? {} };
    expect(await verifying()()).toBe(`${origin}/realm`);
  });

  it.each<[string, Answer]>([
    ['names another issuer', { body: { issuer: 'https://evil.example', jwks_uri: 'JWKS' } }],
    ['names none', { body: { jwks_uri: 'JWKS' } }],
    ['names no place', { body: { issuer: 'ISSUER' } }],
    ['names a place that is none', { body: { issuer: 'ISSUER', jwks_uri: '//' } }],
    ['names a place of another kind', { body: { issuer: 'ISSUER', jwks_uri: 'file:///etc/passwd' } }],
    ['leads elsewhere', { status: 302, location: '/realm/protocol/certs' }],
    ['is garbage', { body: '<html>Maintenance</html>' }],
    ['fails', { status: 500 }],
  ])('are not known while the document %s: nobody is let in, and it is asked for anew', async (_what, answer) => {
    const right = places[CONFIGURATION] ?? {};
    places[CONFIGURATION] = JSON.parse(
      JSON.stringify(answer).replace('ISSUER', `${origin}/realm`).replace('JWKS', `${origin}/realm/protocol/certs`),
    ) as Answer;
    const verify = verifying();
    await expect(verify()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(asked).not.toContain('/realm/protocol/certs');
    places[CONFIGURATION] = right;
    expect(await verify()).toBe(`${origin}/realm`);
  });
});
