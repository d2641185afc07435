import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Pool } from 'pg';
import { scopeFamilyOf } from '../domain/access/roles';
import type { Viewer } from '../domain/access/viewer';

export interface Peer {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Body of the request for the measured question; null for a GET. */
  readonly body: string | null;
  close(): Promise<void>;
}

const listen = (server: http.Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    }),
  );

const closed = (server: http.Server) => new Promise<void>((resolve) => server.close(() => resolve()));

const SETTINGS = `select set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.country', $3, true)`;

/** The floor: node:http, one prepared statement in the same scoped transaction, the database's JSON passed through. */
export async function bareHandler(servingUrl: string, viewer: Viewer, statement: string): Promise<Peer> {
  const pool = new Pool({
    connectionString: servingUrl,
    max: 10,
    pipeline: true,
    options: `-c role=repatria_${scopeFamilyOf(viewer.role)} -c jit=off`,
  } as ConstructorParameters<typeof Pool>[0]);
  pool.on('error', () => undefined);
  const server = http.createServer((_request, response) => {
    void (async () => {
      const client = await pool.connect();
      try {
        const [, , answer] = await Promise.all([
          client.query('begin'),
          client.query({ name: 'viewer', text: SETTINGS, values: [viewer.accountId, viewer.role, viewer.country ?? ''] }),
          client.query<{ answer: string }>({ name: 'page', text: statement }),
          client.query('commit'),
        ]);
        response.setHeader('content-type', 'application/json');
        response.end(`{"data":${answer.rows[0]?.answer ?? 'null'}}`);
      } finally {
        client.release();
      }
    })();
  });
  const url = await listen(server);
  return {
    name: 'bare node:http handler',
    url,
    headers: {},
    body: null,
    close: async () => {
      await closed(server);
      await pool.end();
    },
  };
}

interface PostGraphileModules {
  readonly postgraphile: (preset: object) => {
    createServ(grafserv: unknown): { addTo(server: http.Server): Promise<void> | void; release?(): Promise<void> };
    getSchema(): Promise<unknown>;
    release(): Promise<void>;
  };
  readonly preset: object;
  readonly makePgService: (options: object) => object;
  readonly grafserv: unknown;
}

/** PostGraphile 5 on the same tables, with the same row security: its own role and settings in each transaction. */
export async function postGraphile(servingUrl: string, viewer: Viewer, query: string): Promise<Peer> {
  const modules = await loadPostGraphile();
  const pool = new Pool({ connectionString: servingUrl, max: 10 });
  pool.on('error', () => undefined);
  const instance = modules.postgraphile({
    extends: [modules.preset],
    pgServices: [modules.makePgService({ pool, schemas: ['public'] })],
    grafast: {
      context: () => ({
        pgSettings: {
          role: `repatria_${scopeFamilyOf(viewer.role)}`,
          'app.account': viewer.accountId,
          'app.role': viewer.role,
          'app.country': viewer.country ?? '',
        },
      }),
    },
    grafserv: { graphqlPath: '/graphql', watch: false },
  });
  const server = http.createServer();
  await quietly(() => instance.getSchema());
  await instance.createServ(modules.grafserv).addTo(server);
  const url = await listen(server);
  return {
    name: 'PostGraphile 5',
    url: `${url}/graphql`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    close: async () => {
      await closed(server);
      await instance.release();
      await pool.end();
    },
  };
}

/** The peer remarks at length on types of columns that no question here asks for. */
async function quietly(build: () => Promise<unknown>): Promise<void> {
  const { warn, info, log, error } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined, log: () => undefined, error: () => undefined });
  try {
    await build();
  } finally {
    Object.assign(console, { warn, info, log, error });
  }
}

/** The peer wants a newer Node than our oldest. */
function giveWithResolvers(): void {
  const promise = Promise as unknown as { withResolvers?: () => unknown };
  promise.withResolvers ??= () => {
    let resolve: unknown;
    let reject: unknown;
    const made = new Promise((...both) => {
      [resolve, reject] = both;
    });
    return { promise: made, resolve, reject };
  };
}

async function loadPostGraphile(): Promise<PostGraphileModules> {
  giveWithResolvers();
  const load = createRequire(path.join(process.cwd(), 'bench', 'package.json'));
  const { postgraphile } = load('postgraphile') as Pick<PostGraphileModules, 'postgraphile'>;
  const { PostGraphileAmberPreset } = load('postgraphile/presets/amber') as { PostGraphileAmberPreset: object };
  const { makePgService } = load('postgraphile/adaptors/pg') as Pick<PostGraphileModules, 'makePgService'>;
  const { grafserv } = load('postgraphile/grafserv/node') as { grafserv: unknown };
  return { postgraphile, preset: PostGraphileAmberPreset, makePgService, grafserv };
}
