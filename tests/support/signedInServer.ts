import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { Client } from 'pg';
import pino from 'pino';
import { runDueReports } from '../../commands/statistics/runDueReports';
import { seedReferenceData } from '../../demo/referenceData';
import { openOutboxBus } from '../../integrations/events/outboxBus';
import { createDemoProvider } from '../../integrations/identity/demoProvider';
import { type AppOptions, createApp } from '../../server/app';
import { authenticator } from '../../server/authentication';
import { mountDemoProvider } from '../../server/demoProviderRoutes';
import { mountGraphiql } from '../../server/graphiqlPages';
import { commandDeps, openPlatform } from '../../server/platform';
import { reportRunner } from '../../server/reportRunner';
import { createSchema } from '../../server/schema';
import { createTestDatabase } from './cluster';
import { openTestKeyring } from './testKeyring';

export interface SignedInServer {
  readonly origin: string;
  /** An administrator's connection, beside row security. */
  readonly database: Client;
  /** A token of the demo provider, as a script gets it. */
  token(login: string): Promise<string>;
  /** A token that the provider's key signed, with these claims in the place of its own. */
  signed(login: string, claims: JWTPayload): Promise<string>;
  /** As the scheduler does each minute. */
  runDueReports(): Promise<number>;
  close(): Promise<void>;
}

/** The platform as it is started: it listens, and its own provider signs people in. `now`: the day on which its clock stands. */
export async function startSignedInServer(
  graphiqlFolder: string | null = null,
  now?: Date,
  options: Pick<AppOptions, 'signInPolicy' | 'checkpointTokens'> = {},
): Promise<SignedInServer> {
  const testDatabase = await createTestDatabase();
  const database = new Client({ connectionString: testDatabase.adminUrl });
  await database.connect();
  await seedReferenceData(database);
  const platform = await openPlatform({
    keys: openTestKeyring(),
    servingUrl: testDatabase.url,
    poolSize: 4,
    ...(now ? { now: () => now } : {}),
  });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'repatria-provider-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const provider = await createDemoProvider({ issuer: `${origin}/oidc`, audience: 'repatria', dataDir });
  const bus = await openOutboxBus(testDatabase.url);
  const schema = await createSchema();
  const app = await createApp({
    platform,
    bus,
    schema,
    authenticate: authenticator({ issuer: provider.issuer, audience: 'repatria', jwks: provider.jwks, pool: platform.pools.staff }),
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
    ready: async () => null,
    securityEventsEveryMs: 500,
    ...options,
    mount: async (server) => {
      await mountDemoProvider(server, provider);
      await mountGraphiql(server, { folder: graphiqlFolder, issuer: '/oidc' });
    },
  });
  await app.listen({ port, host: 'localhost' });
  return {
    origin,
    database,
    token: (login) => clientToken(origin, login),
    signed: async (login, claims) => {
      const { signingKey } = JSON.parse(readFileSync(path.join(dataDir, 'demo-provider.json'), 'utf8')) as { signingKey: JWK };
      const seconds = Math.floor(Date.now() / 1_000);
      return new SignJWT({ iss: provider.issuer, aud: 'repatria', sub: login, account: login, iat: seconds, exp: seconds + 600, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: String(signingKey.kid), typ: 'at+jwt' })
        .sign(await importJWK(signingKey, 'ES256'));
    },
    runDueReports: () => runDueReports(commandDeps(platform), reportRunner(platform, schema)),
    close: async () => {
      await app.close();
      await bus.close();
      await platform.close();
      await database.end();
      await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function clientToken(origin: string, login: string): Promise<string> {
  const response = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${login}:demo`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(`The provider answered ${response.status}.`);
  return answer.access_token;
}

/** The issuer's address must be known before the server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
