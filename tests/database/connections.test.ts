import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, type Pool } from 'pg';
import { openPlatform, type Platform } from '../../server/platform';
import { createTestDatabase, type TestDatabase } from '../support/cluster';
import { openTestKeyring } from '../support/testKeyring';

const page = readFileSync(path.join(__dirname, '../../docs/OPERATING.md'), 'utf8');
let database: TestDatabase;
let platform: Platform;
beforeAll(async () => {
  database = await createTestDatabase();
  platform = await openPlatform({ servingUrl: database.url, keys: openTestKeyring() });
});
afterAll(async () => {
  await platform.close();
  await database.drop();
});

const settingsOf = async (ask: (text: string) => Promise<unknown>) =>
  ((await ask(`select current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') as told`)) as { told: string }[])[0]
    ?.told;

describe('connections to the database', () => {
  it('are as many, wait as long and take as long as docs/OPERATING.md says, in each pool', async () => {
    const { pools, statistics, search, dataSource } = platform;
    const told = async (pool: Pool) => {
      const { max, connectionTimeoutMillis } = pool.options;
      return [max, connectionTimeoutMillis, await settingsOf(async (text) => (await pool.query(text)).rows)];
    };
    for (const pool of Object.values(pools)) expect(await told(pool)).toEqual([10, 5_000, '8s 3s']);
    for (const pool of [statistics, search]) expect(await told(pool)).toEqual([2, 5_000, '8s 3s']);
    expect(dataSource.options).toMatchObject({ poolSize: 10, extra: { connectionTimeoutMillis: 5_000 } });
    expect(await settingsOf((text) => dataSource.query(text))).toBe('2min 5s');
    expect(page).toContain(
      '| 10 for each of staff, liaison, office; 2 for search, 2 for counts (2 more on the replica) | 5 s for a connection, 8 s for a statement, 3 s for a lock |',
    );
    expect(page).toContain('| the same, for commands | | 10 | 120 s for a statement, 5 s for a lock |');
  });

  it('that are all busy let who comes next wait no longer than that, and refuse it then; others are not kept from answering', async () => {
    const busy = await Promise.all(Array.from({ length: 2 }, () => platform.statistics.connect()));
    try {
      const began = performance.now();
      await expect(platform.statistics.query('select 1')).rejects.toThrow(/timeout/);
      expect(performance.now() - began).toBeGreaterThan(4_900);
      expect(performance.now() - began).toBeLessThan(9_000);
      expect((await platform.pools.staff.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    } finally {
      for (const client of busy) client.release();
    }
    expect((await platform.statistics.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('of a process that died let go of what they had locked while their statement still runs', async () => {
    const [dying, other] = [new Client({ connectionString: database.url }), new Client({ connectionString: database.url })];
    dying.on('error', () => undefined);
    await Promise.all([dying.connect(), other.connect()]);
    await dying.query('begin');
    await dying.query('select pg_advisory_xact_lock(4711)');
    const cut = dying.query('select pg_sleep(60)').catch((error: Error) => error.message);
    dying.connection.stream.destroy();
    await cut;
    await other.query(`set lock_timeout = '20s'`);
    await other.query('select pg_advisory_xact_lock(4711)');
    await other.end();
  });
});
