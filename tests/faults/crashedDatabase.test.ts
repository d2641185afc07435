import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../integrations/postgres/embeddedPostgres';
import { migrate } from '../../server/database/migrate';
import { clusterUrl, TEMPLATE } from '../support/cluster';
import { startTestApi, type TestApi } from '../support/testApi';
import { RESTARTS } from './settings';

const SET = 'mutation ($input: SetDataTransferBasisInput!) { setDataTransferBasis(input: $input) { originCountry { version } } }';
const DOWN_MS = 1_500;
const WRITERS = 4;
const MOST_BACK_MS = 5_000;
/** Two seconds for a connection, and what a busy machine adds. */
const MOST_WAIT_MS = 4_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'repatria-crash-'));
const shared = process.env['REPATRIA_TEST_CLUSTER'];
let cluster: EmbeddedPostgres;
let api: TestApi;
/** What the platform took for a fault of its own. */
const faults: string[] = [];

/** A durable cluster of its own: it is crashed, and the others’ must not be. */
beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataDir });
  process.env['REPATRIA_TEST_CLUSTER'] = cluster.adminUrl('postgres');
  const admin = new Client({ connectionString: clusterUrl('postgres') });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate({ adminUrl: clusterUrl(TEMPLATE) });
  api = await startTestApi({ logger: pino({ level: 'error' }, { write: (line) => void faults.push(line) }) });
  api.database.on('error', () => undefined);
}, 120_000);
afterAll(async () => {
  await api.app.close();
  await cluster.stop();
  if (shared !== undefined) process.env['REPATRIA_TEST_CLUSTER'] = shared;
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

async function asked<Row extends object>(text: string): Promise<Row | undefined> {
  const client = new Client({ connectionString: api.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows[0];
}

/** As a machine that loses its power: nothing is written down first. */
async function crash(): Promise<void> {
  const place = (await asked<{ data_directory: string }>('show data_directory'))?.data_directory ?? '';
  process.kill(Number(readFileSync(path.join(place, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
}

it.each(Array.from({ length: RESTARTS }, (_, n) => n + 1))(
  'after crash %i of the database the process serves again by itself, and every acknowledged write is there',
  async (n) => {
    const acknowledged: number[] = [];
    const others = new Set<string>();
    let slowest = 0;
    let back: number | undefined;
    let answering = Number.POSITIVE_INFINITY;
    let stop = false;
    let written = 0;
    const writer = async () => {
      while (!stop) {
        const mine = written++;
        const began = performance.now();
        const reasons = `Assessed anew under number ${n}.${mine} of the register.`;
        const { codes } = await api.as('dpo').query(SET, { input: { country: 'FRA', basis: 'ASSESSED', reasons } });
        slowest = Math.max(slowest, performance.now() - began);
        if (codes.length > 0) others.add(codes.join());
        else {
          acknowledged.push(mine);
          if (performance.now() > answering) back ??= performance.now() - answering;
        }
        await setTimeout(10);
      }
    };
    const writers = Promise.all(Array.from({ length: WRITERS }, writer));
    await setTimeout(1_000);
    await crash();
    await setTimeout(DOWN_MS);
    cluster = await startEmbeddedPostgres({ dataDir });
    answering = performance.now();
    await setTimeout(MOST_BACK_MS);
    stop = true;
    await writers;
    expect(faults).toEqual([]);
    expect([...others]).toEqual(['SERVICE_UNAVAILABLE']);
    expect(back).toBeLessThan(MOST_BACK_MS);
    expect(slowest).toBeLessThan(MOST_WAIT_MS);
    const kept = await asked<{ numbers: string[] }>(
      `select array_agg(substring(detail ->> 'reasons' from 'number (${n}\\.\\d+)')) as numbers from case_event where action = 'setDataTransferBasis'`,
    );
    const there = new Set(kept?.numbers);
    expect(acknowledged.filter((mine) => !there.has(`${n}.${mine}`))).toEqual([]);
    process.stdout.write(
      `crash ${n}: ${acknowledged.length} acknowledged writes kept, back after ${Math.round(back ?? 0)} ms, slowest answer ${Math.round(slowest)} ms\n`,
    );
  },
  120_000,
);
