import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { Client } from 'pg';
import pino, { type Logger } from 'pino';
import type { CommandDeps } from '../../commands/command';
import { seedReferenceData } from '../../demo/referenceData';
import { Unauthenticated } from '../../domain/errors';
import type { Keyring } from '../../domain/privacy/keyring';
import { accountSigningIn } from '../../queries/access/accountSigningIn';
import { type AppOptions, type Authenticate, createApp } from '../../server/app';
import { viewerOf } from '../../server/authentication';
import { commandDeps, openPlatform, type Platform } from '../../server/platform';
import { createSchema } from '../../server/schema';
import { createTestDatabase } from './cluster';
import { openTestKeyring } from './testKeyring';

export interface Answer<Data = Record<string, never>> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** Codes of the errors, in order. */
  readonly codes: readonly string[];
}

export interface SignedIn {
  query<Data = Record<string, never>>(document: string, variables?: object, options?: { readonly purpose?: string }): Promise<Answer<Data>>;
  /** As `query`, but an error fails the test. */
  must<Data = Record<string, never>>(document: string, variables?: object, options?: { readonly purpose?: string }): Promise<Data>;
  readonly accountId: string;
}

export interface TestApi {
  readonly app: FastifyInstance;
  /** The same API on the same database, every answer completed by graphql-js. */
  readonly graphqlAlone: () => Promise<FastifyInstance>;
  /** An administrator's connection, beside row security: for givens and for what an act left behind. */
  readonly database: Client;
  /** Where another such connection goes. */
  readonly databaseUrl: string;
  /** As an account, in its own role or in another that it holds. */
  as(login: string, role?: string): SignedIn;
  accountId(login: string): string;
  /** For the platform's own acts, such as ending due clocks. */
  readonly commands: CommandDeps;
  setNow(now: Date | null): void;
  now(): Date;
  close(): Promise<void>;
}

/** The whole API on a migrated database of its own, with the demo's States, facilities and accounts and no person. */
export async function startTestApi({
  keys = openTestKeyring(),
  logger = pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
  ...limits
}: Pick<AppOptions, 'rateLimit' | 'persistedOperations' | 'metricsToken' | 'checkpointTokens'> & {
  readonly keys?: Keyring;
  readonly logger?: Logger;
} = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const database = new Client({ connectionString: testDatabase.adminUrl });
  await database.connect();
  await seedReferenceData(database);
  let fixedNow: Date | null = null;
  const now = () => fixedNow ?? new Date();
  const platform = await openPlatform({ servingUrl: testDatabase.url, keys, now, poolSize: 6 });
  const accounts = await accountsByLogin(database);
  const served = async (graphqlAlone: boolean) => {
    const app = await createApp({
      platform,
      schema: await createSchema(),
      authenticate: byLogin(platform),
      logger,
      ready: async () => null,
      graphqlAlone,
      ...limits,
    });
    await app.ready();
    return app;
  };
  const app = await served(false);
  let other: Promise<FastifyInstance> | undefined;
  return {
    app,
    graphqlAlone: () => {
      other ??= served(true);
      return other;
    },
    database,
    databaseUrl: testDatabase.adminUrl,
    as: (login, role) => signedIn(app, login, accounts, role),
    accountId: (login) => account(accounts, login).id,
    commands: commandDeps(platform),
    setNow: (at) => {
      fixedNow = at;
    },
    now,
    close: async () => {
      await app.close();
      await (await other)?.close();
      await platform.close();
      await database.end();
      await testDatabase.drop();
    },
  };
}

interface AccountRow {
  readonly id: string;
  readonly login: string;
}

async function accountsByLogin(database: Client): Promise<ReadonlyMap<string, AccountRow>> {
  const { rows } = await database.query<AccountRow>('select id, login from account');
  return new Map(rows.map((row) => [row.login, row]));
}

function account(accounts: ReadonlyMap<string, AccountRow>, login: string): AccountRow {
  const row = accounts.get(login);
  if (!row) throw new Error(`The demo has no account ${login}.`);
  return row;
}

/** Tests sign in by login alone; tokens and signatures have tests of their own. */
export function byLogin({ pools, now }: Platform): Authenticate {
  return async ({ authorization, purpose, role }) => {
    const login = authorization?.replace(/^Test /, '') ?? '';
    const row = await accountSigningIn(pools.staff, { login, role: role?.toUpperCase(), at: now() });
    if (!row) throw new Unauthenticated('Sign in first.');
    return viewerOf(row, { purpose, role });
  };
}

function signedIn(app: FastifyInstance, login: string, accounts: ReadonlyMap<string, AccountRow>, role?: string): SignedIn {
  const query = async <Data>(
    document: string,
    variables: object = {},
    options: { readonly purpose?: string } = {},
  ): Promise<Answer<Data>> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        authorization: `Test ${login}`,
        'content-type': 'application/json',
        ...(options.purpose ? { 'x-purpose': options.purpose } : {}),
        ...(role ? { 'x-role': role } : {}),
      },
      payload: JSON.stringify({ query: document, variables }),
    });
    const body = response.json<{ data?: Data; errors?: GraphQLFormattedError[] }>();
    const errors = body.errors ?? [];
    return {
      status: response.statusCode,
      data: body.data ?? null,
      errors,
      codes: errors.map((error) => String(error.extensions?.['code'])),
    };
  };
  return {
    get accountId() {
      return account(accounts, login).id;
    },
    query,
    must: async <Data>(document: string, variables?: object, options?: { readonly purpose?: string }) => {
      const answer = await query<Data>(document, variables, options);
      if (answer.errors.length > 0 || answer.data === null) throw new Error(`As ${login}: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
  };
}
