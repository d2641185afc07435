import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { Client } from 'pg';
import pino from 'pino';
import type { CommandDeps } from '../../commands/command';
import { seedReferenceData } from '../../demo/referenceData';
import { defaultPurpose, mayUsePurpose } from '../../domain/access/purposes';
import type { Viewer } from '../../domain/access/viewer';
import { purposes } from '../../domain/access/vocabulary';
import { Forbidden, Unauthenticated } from '../../domain/errors';
import { type AppOptions, type Authenticate, createApp } from '../../server/app';
import { openPlatform } from '../../server/platform';
import { createSchema } from '../../server/schema';
import { createTestDatabase } from './cluster';

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
  as(login: string): SignedIn;
  accountId(login: string): string;
  /** For the platform's own acts, such as ending due clocks. */
  readonly commands: CommandDeps;
  setNow(now: Date | null): void;
  now(): Date;
  close(): Promise<void>;
}

/** The whole API on a migrated database of its own, with the demo's States, facilities and accounts and no person. */
export async function startTestApi(limits: Pick<AppOptions, 'rateLimit' | 'persistedOperations'> = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const database = new Client({ connectionString: testDatabase.adminUrl });
  await database.connect();
  await seedReferenceData(database);
  let fixedNow: Date | null = null;
  const now = () => fixedNow ?? new Date();
  const platform = await openPlatform({ servingUrl: testDatabase.url, now, poolSize: 6 });
  const accounts = await accountsByLogin(database);
  const served = async (graphqlAlone: boolean) => {
    const app = await createApp({
      platform,
      schema: await createSchema(),
      authenticate: byLogin(accounts),
      logger: pino({ level: process.env['LOG_LEVEL'] ?? 'error' }),
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
    as: (login) => signedIn(app, login, accounts),
    accountId: (login) => account(accounts, login).id,
    commands: { dataSource: platform.dataSource, now, refKey: platform.refKey },
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
  readonly name: string;
  readonly role: Viewer['role'];
  readonly country: string | null;
  readonly organisation: string;
}

async function accountsByLogin(database: Client): Promise<ReadonlyMap<string, AccountRow>> {
  const { rows } = await database.query<AccountRow>('select id, login, name, role, country, organisation from account');
  return new Map(rows.map((row) => [row.login, row]));
}

function account(accounts: ReadonlyMap<string, AccountRow>, login: string): AccountRow {
  const row = accounts.get(login);
  if (!row) throw new Error(`The demo has no account ${login}.`);
  return row;
}

/** Tests sign in by login alone; tokens and signatures have tests of their own. */
function byLogin(accounts: ReadonlyMap<string, AccountRow>): Authenticate {
  return async ({ authorization, purpose }) => {
    const row = accounts.get(authorization?.replace(/^Test /, '') ?? '');
    if (!row) throw new Unauthenticated('Sign in first.');
    const stated = purposes.find((known) => known === purpose);
    if (purpose !== undefined && (!stated || !mayUsePurpose(row.role, stated)))
      throw new Forbidden('This role may not work for this purpose.');
    return {
      accountId: row.id,
      login: row.login,
      name: row.name,
      role: row.role,
      country: row.country,
      organisation: row.organisation,
      purpose: stated ?? defaultPurpose(row.role),
      purposeStated: stated !== undefined,
    };
  };
}

function signedIn(app: FastifyInstance, login: string, accounts: ReadonlyMap<string, AccountRow>): SignedIn {
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
    accountId: account(accounts, login).id,
    query,
    must: async <Data>(document: string, variables?: object, options?: { readonly purpose?: string }) => {
      const answer = await query<Data>(document, variables, options);
      if (answer.errors.length > 0 || answer.data === null) throw new Error(`As ${login}: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
  };
}
