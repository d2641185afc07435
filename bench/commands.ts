import '../server/productionMode';
import { Client } from 'pg';
import { seedReferenceData } from '../demo/referenceData';
import { requestsPerSecond } from './load';
import { onOwnDatabase } from './ownDatabase';
import { populate } from './population';
import { type Served, served } from './served';

const CONNECTIONS = 8;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const OF_BARE = 0.5;
const OF_SMALL = 1.2;
const [FEW, MANY] = [50, 500];

/** What commands cost: many at once on one case beside the barest transaction that could do it, and long manifests beside short ones. */
const run = () =>
  onOwnDatabase(async ({ admin, adminUrl, servingUrl }) => {
    await seedReferenceData(admin);
    await populate(admin, ROUNDS * (FEW + MANY) + 1);
    await admin.query(`update custody_episode set facility_id = (select id from facility where code = 'IRQ-KARKH') where ended_at is null`);
    const api = await served(servingUrl);
    try {
      await contention(api, admin, adminUrl);
      await manifests(api, admin);
    } finally {
      await api.close();
    }
  });

/** Findings on one person's health, by as many at once as there are connections: each locks the case, checks, writes, appends. */
async function contention(api: Served, admin: Client, adminUrl: string): Promise<void> {
  const [person] = await persons(admin, 1);
  const command = await verb(api, 'health', 'recordHealthEvent');
  const at = new Date(Date.now() - 60_000).toISOString();
  let answered = 0;
  const ours = async () => {
    await command({ personId: person, kind: 'ILLNESS', occurredAt: at });
    answered += 1;
  };
  const bare = await bareTransactions(adminUrl, person ?? '');
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await requestsPerSecond(ours, { connections: CONNECTIONS, seconds: 1 });
    rates.ours.push(await requestsPerSecond(ours, { connections: CONNECTIONS, seconds: SECONDS }));
    rates.bare.push(await requestsPerSecond(bare.once, { connections: CONNECTIONS, seconds: SECONDS }));
  }
  await bare.close();
  const { rows } = await admin.query<{ count: string }>('select count(*) from health_event where person_id = $1', [person]);
  const ratio = median(rates.ours) / median(rates.bare);
  process.stdout.write(
    `\nOne case, ${CONNECTIONS} writers at once (median of ${ROUNDS})\n` +
      `  Repatria ${median(rates.ours).toFixed(0)}/s, bare UPDATE … WHERE version with one INSERT ${median(rates.bare).toFixed(0)}/s: ${ratio.toFixed(2)} ×   budget ${OF_BARE} × ${verdict(ratio >= OF_BARE)}\n` +
      `  ${answered} answered, ${rows[0]?.count} recorded: ${verdict(Number(rows[0]?.count) === answered)}\n`,
  );
}

/** Reads the version, updates where it still stands, appends an event; who comes too late begins again, and only what was written counts. */
async function bareTransactions(adminUrl: string, person: string) {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      return client;
    }),
  );
  await clients[0]?.query('create table bare_case (id uuid primary key, version int not null, note text)');
  await clients[0]?.query('create table bare_event (id bigint generated always as identity primary key, case_id uuid, at timestamptz)');
  await clients[0]?.query('insert into bare_case values ($1, 1, null)', [person]);
  const free = [...clients];
  return {
    once: async () => {
      const client = free.pop();
      if (!client) throw new Error('More at once than connections.');
      try {
        for (let written = false; !written; ) {
          const { rows } = await client.query<{ version: number }>('select version from bare_case where id = $1', [person]);
          await client.query('begin');
          const { rowCount } = await client.query('update bare_case set version = version + 1 where id = $1 and version = $2', [
            person,
            rows[0]?.version,
          ]);
          written = rowCount === 1;
          if (written) await client.query('insert into bare_event (case_id, at) values ($1, now())', [person]);
          await client.query(written ? 'commit' : 'rollback');
        }
      } finally {
        free.push(client);
      }
    },
    close: async () => {
      for (const client of clients) await client.end();
    },
  };
}

/** Adding to a manifest and locking it, a short one and a long one in turn: what one person costs in each. */
async function manifests(api: Served, admin: Client): Promise<void> {
  const everybody = [...(await persons(admin, ROUNDS * (FEW + MANY) + 1))].slice(1);
  const [plan, add, lock] = [
    await verb(api, 'transfer-1', 'planMovement', 'movement { id }'),
    await verb(api, 'transfer-1', 'addToManifest'),
    await verb(api, 'registrar', 'lockManifest'),
  ];
  const each: Record<number, number[]> = { [FEW]: [], [MANY]: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const size of [FEW, MANY]) {
      const listed = everybody.splice(0, size);
      const fitUntil = new Date(Date.now() + 24 * 3_600_000).toISOString();
      const planned = (await plan({
        fromFacilityCode: 'IRQ-KARKH',
        toFacilityCode: 'IRQ-NASIRIYAH',
        carrier: 'Carrier Example',
        route: 'By the northern road',
        escorts: 40,
        receivingConfirmation: 'Note 12',
      })) as { readonly movement: { readonly id: string } };
      const movementId = planned.movement.id;
      const started = performance.now();
      await add({ movementId, entries: listed.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil })) });
      await lock({ movementId });
      each[size]?.push((performance.now() - started) / size);
    }
  }
  const [few, many] = [median(each[FEW] ?? []), median(each[MANY] ?? [])];
  process.stdout.write(
    `\nA manifest added and locked (median of ${ROUNDS})\n` +
      `  ${FEW} persons ${few.toFixed(2)} ms each, ${MANY} persons ${many.toFixed(2)} ms each: ${(many / few).toFixed(2)} ×   budget ${OF_SMALL} × ${verdict(many / few <= OF_SMALL)}\n`,
  );
}

async function persons(admin: Client, count: number): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>('select id from person order by ref limit $1', [count]);
  return rows.map(({ id }) => id);
}

/** @throws what the platform answers when it refuses: nothing that is measured may. */
async function verb(api: Served, login: string, name: string, fields = '__typename') {
  const headers = await api.headersOf(login);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return async (input: object): Promise<unknown> => {
    const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 500)}`);
    return data?.[name];
  };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const verdict = (kept: boolean) => (kept ? 'kept' : 'MISSED');

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
