import { Client } from 'pg';
import pino from 'pino';
import { seedReferenceData } from '../../../demo/referenceData';
import { accountSigningIn } from '../../../queries/access/accountSigningIn';
import { createApp } from '../../../server/app';
import { viewerOf } from '../../../server/authentication';
import { openPlatform, type Platform } from '../../../server/platform';
import { createSchema } from '../../../server/schema';
import { createTestDatabase, type TestDatabase } from '../../support/cluster';
import { openTestKeyring } from '../../support/testKeyring';

/** Two databases: what the second one counts cannot come from the first. */
let records: TestDatabase;
let copy: TestDatabase;
beforeAll(async () => {
  [records, copy] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  for (const { adminUrl } of [records, copy]) await inDatabase(adminUrl, (client) => seedReferenceData(client));
  await inDatabase(copy.adminUrl, (client) =>
    client.query(`insert into person (id, ref, kind, display_name, sex, identity_status, legal_status, track, created_at, updated_at)
      select gen_random_uuid(), 'RCM-2026-COPY' || n, 'DETAINEE', 'Invented ' || n, 'MALE', 'ENROLLED', 'SUSPECT', 'INVESTIGATION',
        timestamptz '2026-02-01', timestamptz '2026-02-01' from generate_series(1, 40) n`),
  );
});
afterAll(async () => {
  await records.drop();
  await copy.drop();
});

async function inDatabase<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function counted(replicaUrl: string): Promise<number> {
  const platform: Platform = await openPlatform({ keys: openTestKeyring(), servingUrl: records.url, replicaUrl, poolSize: 2 });
  const app = await createApp({
    platform,
    schema: await createSchema(),
    authenticate: async () => {
      const account = await accountSigningIn(platform.pools.staff, { login: 'analyst', role: undefined, at: new Date() });
      if (!account) throw new Error('The demo has an analyst.');
      return viewerOf(account, {});
    },
    logger: pino({ level: 'silent' }),
    ready: async () => null,
  });
  try {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ statistics(by: [SEX]) { rows { count { value } } } }' },
    });
    const { data } = response.json<{ data: { statistics: { rows: { count: { value: number | null } }[] } } }>();
    return data.statistics.rows.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
  } finally {
    await app.close();
    await platform.close();
  }
}

const entries = (database: TestDatabase) =>
  inDatabase(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from audit_entry where operation = 'statistics'`);
    return rows[0]?.n ?? 0;
  });

test('a replica counts, and the trace is written where the records are', async () => {
  expect(await counted(copy.url)).toBe(40);
  expect([await entries(records), await entries(copy)]).toEqual([1, 0]);
});

test('where the replica is away the records are counted themselves, and the trace is there', async () => {
  const before = await entries(records);
  const away = new URL(copy.url);
  away.port = '1';
  expect(await counted(away.href)).toBe(0);
  expect(await entries(records)).toBe(before + 1);
});
