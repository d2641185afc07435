import { findIdentityProvider } from '../../../graphiql/src/session/identityProvider';

const ISSUER = 'https://identity.example/realms/r';

/** What the server and the provider answer to the page. */
function answering(issuer: string, discovered: object): void {
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const settings = String(address) === './settings.json';
    return Response.json(settings ? { issuer, clientId: 'graphiql' } : discovered);
  });
}
afterEach(() => jest.restoreAllMocks());

const document = (issuer: string) => ({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` });

describe('the page signs in at', () => {
  it('the identity provider that the operator set, where its document names that very issuer', async () => {
    answering(ISSUER, document(ISSUER));
    expect(await findIdentityProvider()).toEqual({
      clientId: 'graphiql',
      issuer: ISSUER,
      authorizationEndpoint: `${ISSUER}/auth`,
      tokenEndpoint: `${ISSUER}/token`,
    });
  });

  it('the provider on board in the demo, whichever name of this host it uses', async () => {
    answering('/oidc', document('http://localhost:4000/oidc'));
    expect(await findIdentityProvider()).toMatchObject({ issuer: 'http://localhost:4000/oidc' });
  });

  it.each([
    [ISSUER, 'https://evil.example/realms/r'],
    [ISSUER, `${ISSUER}/`],
    [ISSUER, 'https://identity.example/realms/other'],
    ['/oidc', 'https://evil.example/other'],
    ['/oidc', 'no address'],
  ])('no provider whose document names another issuer: set %s, named %s', async (set, named) => {
    answering(set, document(named));
    await expect(findIdentityProvider()).rejects.toThrow('Another identity provider answered');
  });

  it('no provider that does not state its addresses', async () => {
    answering(ISSUER, { issuer: ISSUER });
    await expect(findIdentityProvider()).rejects.toThrow('authorization_endpoint');
  });
});
