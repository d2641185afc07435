import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { usableBinaries } from './binaries';
import { mayEnter, type ServiceUser, serviceUser } from './serviceUser';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster; made on the first start, kept afterwards. */
  readonly dataDir: string;
  /** False for tests alone: nothing survives a crash of the machine. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** URL of a database of the cluster, as its superuser. */
  adminUrl(database: string): string;
  /** Ends sessions, writes everything down, stops. */
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';
const START_TRIES = 240;
const TRY_EVERY_MS = 50;

/**
 * A real PostgreSQL on loopback, from the binaries that npm installed. It ends with this process: a shell beside it holds
 * a pipe to us and stops the server when the pipe closes, however we died. What a SIGKILL of both leaves is stopped first.
 */
export async function startEmbeddedPostgres({ dataDir, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = serviceUser();
  const bin = usableBinaries(user);
  const folder = reachableFolder(path.resolve(dataDir), user);
  const cluster = path.join(folder, 'cluster');
  const passwordFile = path.join(folder, 'password');
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) initialise(bin, user, cluster, passwordFile);
  else stopLeftover(bin, user, cluster);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const port = await freePort(path.join(folder, 'port'));
  const { child, output } = launch(bin, user, cluster, port, durable);
  const adminUrl = (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(child, output, adminUrl('postgres'));
  return { port, adminUrl, stop: () => stop(child) };
}

/** The folder itself, or one in /var/lib where the service user may not enter it. */
function reachableFolder(dataDir: string, user: ServiceUser): string {
  mkdirSync(dataDir, { recursive: true });
  if (user.identity.uid === undefined) return dataDir;
  const folder = mayEnter(user, dataDir)
    ? dataDir
    : path.join('/var/lib/repatria', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chownSync(folder, user.identity.uid, user.identity.gid ?? user.identity.uid);
  return folder;
}

function initialise(bin: string, user: ServiceUser, cluster: string, passwordFile: string): void {
  rmSync(cluster, { recursive: true, force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user.identity.uid !== undefined) chownSync(passwordFile, user.identity.uid, user.identity.gid ?? user.identity.uid);
  const result = spawnSync(
    path.join(bin, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      SUPERUSER,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...user.identity, encoding: 'utf8', cwd: '/' },
  );
  if (result.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(`The database could not be created: ${result.stderr || result.error?.message}`);
  }
}

/** A postmaster that outlived its supervisor blocks the next start. */
function stopLeftover(bin: string, user: ServiceUser, cluster: string): void {
  if (!existsSync(path.join(cluster, 'postmaster.pid'))) return;
  spawnSync(path.join(bin, 'pg_ctl'), ['-D', cluster, '-m', 'fast', '-w', '-t', '20', 'stop'], { ...user.identity, cwd: '/' });
}

/** The port of the last start where it is free, else one below the range of outgoing connections. */
async function freePort(remembered: string): Promise<number> {
  const last = existsSync(remembered) ? Number(readFileSync(remembered, 'utf8')) : undefined;
  const random = Array.from({ length: 50 }, () => 20_000 + (randomBytes(2).readUInt16BE(0) % 12_000));
  for (const port of last === undefined ? random : [last, ...random]) {
    if (!(await isFree(port))) continue;
    writeFileSync(remembered, String(port));
    return port;
  }
  throw new Error('No free port was found for the database.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * Runs its arguments, and interrupts them ("fast shutdown") when file descriptor 3 closes: the end of whoever started it.
 * When they end by themselves nothing is left that waits.
 */
const SUPERVISOR =
  '"$@" 3<&- & server=$!; (read -r _ <&3; kill -INT $server 2>/dev/null) & watch=$!; wait $server; ended=$?; kill $watch 2>/dev/null; exit $ended';

function launch(bin: string, user: ServiceUser, cluster: string, port: number, durable: boolean) {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '120',
    shared_buffers: durable ? '256MB' : '128MB',
    work_mem: '16MB',
    jit: 'off',
    random_page_cost: '1.1',
    // A process that died lets go of what it had locked while its statement still runs.
    client_connection_check_interval: '1s',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('/bin/sh', ['-c', SUPERVISOR, 'supervisor', path.join(bin, 'postgres'), '-D', cluster, ...args], {
    ...user.identity,
    cwd: '/',
    // A session of its own: Ctrl-C reaches us, who drain first, and not the database.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    output.push(chunk.toString());
    if (output.length > 50) output.shift();
  });
  return { child, output };
}

async function untilItAnswers(child: ChildProcess, output: readonly string[], url: string): Promise<void> {
  for (let attempt = 0; attempt < START_TRIES; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The database did not start: ${output.join('')}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(TRY_EVERY_MS);
    }
  }
  throw new Error(`The database does not answer: ${output.join('')}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdio[3]?.destroy();
  await ended;
}
