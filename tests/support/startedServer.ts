import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './cluster';

/** The platform as its own process, as an operator starts it, on a database of its own. */
export interface StartedServer {
  readonly origin: string;
  /** An administrator's connection, beside row security. */
  readonly database: Client;
  /** Milliseconds until it was ready. */
  start(): Promise<number>;
  /** A token of the demo provider; it outlives the process. */
  token(login: string): Promise<string>;
  ask(token: string, query: string, variables?: object): Promise<{ readonly status: number; readonly body: ServerAnswer }>;
  /** What its processes logged of faults so far, one JSON line each. */
  faults(): readonly string[];
  /** As a machine that loses its power. */
  kill(): Promise<void>;
  /** As `systemctl stop`: the exit code, and how long it took. */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>;
  /** A second process of the same platform, not yet started: the same database, keys and sign-in. */
  beside(): Promise<StartedServer>;
  close(): Promise<void>;
}

export interface ServerAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const ROOT = path.join(__dirname, '../..');
const MOST_START_MS = 60_000;

/** Builds what it starts: the process runs what an operator runs. */
export async function createStartedServer(): Promise<StartedServer> {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT });
  return serverOn(await createTestDatabase(), mkdtempSync(path.join(tmpdir(), 'repatria-started-')));
}

async function serverOn(testDatabase: TestDatabase, dataDir: string, issuer?: string): Promise<StartedServer> {
  const database = new Client({ connectionString: testDatabase.adminUrl });
  await database.connect();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const faults: string[] = [];

  const ended = () =>
    new Promise<number | null>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) resolve(child?.exitCode ?? null);
      else child.once('exit', (code) => resolve(code));
    });
  const start = async () => {
    const began = performance.now();
    const started = spawn(process.execPath, ['dist/server/start.js'], {
      cwd: ROOT,
      env: {
        ...process.env,
        REPATRIA_MODE: 'demo',
        DEMO_PEOPLE: '0',
        DATABASE_URL: testDatabase.adminUrl,
        REPATRIA_DATA: dataDir,
        PORT: String(port),
        LOG_LEVEL: 'warn',
        ...(issuer ? { OIDC_ISSUER: issuer } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    createInterface({ input: started.stdout }).on('line', (line) => {
      if (line.startsWith('{')) faults.push(line);
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The server did not become ready: ${said}`)), MOST_START_MS);
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (!said.includes('ready http')) return;
        clearTimeout(late);
        resolve();
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.once('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`The server ended with ${code}: ${said}`));
      });
    });
    return performance.now() - began;
  };
  const ask: StartedServer['ask'] = async (token, query, variables = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    // `fetch` waits five minutes for an answer; a long list on a busy machine takes more.
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      request(`${origin}/graphql`, { method: 'POST', headers }, resolve).once('error', reject).end(JSON.stringify({ query, variables })),
    );
    return { status: response.statusCode ?? 0, body: (await json(response)) as ServerAnswer };
  };
  const kill = async () => {
    child?.kill('SIGKILL');
    await ended();
  };
  return {
    origin,
    database,
    start,
    ask,
    faults: () => faults,
    kill,
    token: async (login) => {
      const response = await fetch(`${origin}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${login}:demo`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      return ((await response.json()) as { readonly access_token: string }).access_token;
    },
    stop: async () => {
      const began = performance.now();
      child?.kill('SIGTERM');
      return { code: await ended(), ms: performance.now() - began };
    },
    beside: () => serverOn(testDatabase, dataDir, issuer ?? `${origin}/oidc`),
    close: async () => {
      await kill();
      await database.end();
      if (issuer) return;
      await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

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
