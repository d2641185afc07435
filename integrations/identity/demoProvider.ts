import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { DEMO_PASSWORD, type DemoAccount, demoAccounts } from './accounts';
import { SIGN_IN_CSP, signInFaultPage, signInPage } from './signInPage';

export interface DemoProvider {
  readonly issuer: string;
  /** Public keys, for a token check without a network hop. */
  readonly jwks: JSONWebKeySet;
  /** Answers everything under the issuer's path; `request.url` is relative to it. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

export interface DemoProviderOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where the signing key is kept between starts. */
  readonly dataDir: string;
}

const TOKEN_SECONDS = 3600;
const GRAPHIQL_CLIENT = 'graphiql';
/** Resource indicators are absolute URIs; the audience in the token is the configured one. */
const RESOURCE = 'urn:repatria:api';
/** All that the account may do, and reading alone. */
const SCOPES = 'repatria repatria:read';

/**
 * A standard OpenID provider for the demo: client credentials for scripts (the account is the client), authorization code
 * with PKCE for GraphiQL and portals. Tokens are JWTs that the API checks as it checks any issuer's.
 */
export async function createDemoProvider({ issuer, audience, dataDir }: DemoProviderOptions): Promise<DemoProvider> {
  const secrets = await readSecrets(dataDir);
  const byLogin = new Map(demoAccounts.map((account) => [account.login, account]));
  const origin = new URL(issuer).origin;
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(0),
    clients: [
      ...demoAccounts.map(({ login }) => ({
        client_id: login,
        client_secret: DEMO_PASSWORD,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_basic' as const,
      })),
      {
        client_id: GRAPHIQL_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [
          ...new Set([`${origin}/graphiql/`, `${origin}/portal/`, loopback(origin, '/graphiql/'), loopback(origin, '/portal/')]),
        ],
      },
    ],
    jwks: { keys: [secrets.signingKey] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { keys: [secrets.cookieKey] },
    scopes: ['openid', ...SCOPES.split(' ')],
    claims: { openid: ['sub', 'name'] },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES,
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      ClientCredentials: TOKEN_SECONDS,
      Session: 8 * 3600,
      Grant: 8 * 3600,
      Interaction: 3600,
      IdToken: 3600,
    },
    interactions: { url: (_context, interaction) => `${new URL(issuer).pathname}/sign-in/${interaction.uid}` },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.set('content-security-policy', SIGN_IN_CSP);
      context.body = signInFaultPage(error);
    },
    findAccount: (_context, login) => {
      const account = byLogin.get(login);
      return account && { accountId: login, claims: () => ({ sub: login, name: account.name }) };
    },
    extraTokenClaims: (context, token) => {
      const login = 'accountId' in token && token.accountId ? String(token.accountId) : String(token.clientId);
      return { ...claimsOf(byLogin.get(login)), auth_time: signedInAt(context) };
    },
    // The demo's accounts consent by signing in: nothing of theirs is shared with anyone else.
    loadExistingGrant: async (context) => {
      const { oidc } = context;
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(`openid ${SCOPES}`);
      grant.addResourceScope(RESOURCE, SCOPES);
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  const callback = provider.callback();
  const hosts = [new URL(origin).host, new URL(loopback(origin, '/')).host];
  return {
    issuer,
    jwks: { keys: [publicPart(secrets.signingKey)] },
    handle: (request, response) => {
      namedHere(request, hosts);
      if (request.url?.startsWith('/sign-in/')) void signIn(provider, byLogin, request, response);
      else void callback(request, response);
    },
  };
}

/** When whoever gets the token gave the password: at the sign-in that the code came from, or just now (RFC 9470, 6). */
const signedInAt = ({ oidc }: KoaContextWithOIDC): number => oidc.entities.AuthorizationCode?.authTime ?? Math.floor(Date.now() / 1_000);

/** What it says of its own addresses follows from its own, never from what a request says of a host or of a proxy. */
function namedHere({ headers }: IncomingMessage, hosts: readonly string[]): void {
  for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']) delete headers[name];
  if (!hosts.includes(headers.host ?? '')) headers.host = String(hosts[0]);
}

const loopback = (origin: string, page: string) => {
  const url = new URL(origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${url.origin}${page}`;
};

function claimsOf(account: DemoAccount | undefined): Record<string, string> {
  if (!account) return {};
  return {
    account: account.login,
    role: account.role,
    organisation: account.organisation,
    name: account.name,
    ...(account.country === null ? {} : { country: account.country }),
  };
}

async function signIn(
  provider: Provider,
  accounts: ReadonlyMap<string, DemoAccount>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, page: string) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': SIGN_IN_CSP,
      'cache-control': 'no-store',
    });
    response.end(page);
  };
  try {
    if (request.method !== 'POST') {
      await provider.interactionDetails(request, response);
      answer(200, signInPage([...accounts.values()], false));
      return;
    }
    const form = new URLSearchParams(await bodyOf(request));
    const account = accounts.get(form.get('login') ?? '');
    if (!account || form.get('password') !== DEMO_PASSWORD) {
      answer(401, signInPage([...accounts.values()], true));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: account.login } }, { mergeWithLastSubmission: false });
  } catch {
    answer(400, signInFaultPage('expired'));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 10_000) throw new RangeError('The form is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

interface Secrets {
  readonly signingKey: JWK;
  readonly cookieKey: string;
}

/** Made on the first start, so that tokens of before a restart stay valid. */
async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'demo-provider.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = createHash('sha256').update(`${jwk.x}.${jwk.y}`).digest('base64url').slice(0, 16);
  const secrets: Secrets = { signingKey: { ...jwk, kid, use: 'sig', alg: 'ES256' }, cookieKey: randomBytes(32).toString('hex') };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function publicPart({ d: _private, ...key }: JWK): JWK {
  return key;
}
