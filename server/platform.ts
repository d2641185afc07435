import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CommandDeps } from '../commands/command';
import type { ScopeFamily } from '../domain/access/roles';
import type { CursorVeil } from '../domain/privacy/cursorVeil';
import type { Keyring } from '../domain/privacy/keyring';
import { openCursorVeil } from '../integrations/keys/cursorVeil';
import { LastingClient } from '../integrations/postgres/LastingClient';
import { createDataSource } from '../ormconfig';
import { timeoutOptions } from './database/timeouts';

/** Everything the API needs that outlives a request. */
export interface Platform {
  readonly pools: Readonly<Record<ScopeFamily, Pool>>;
  /** Connects as the role that counts and never gives a row away. */
  readonly statistics: Pool;
  /** The same role on a streaming replica, where there is one. */
  readonly statisticsReplica?: Pool;
  /** Connects as the role that searches keys of names. */
  readonly search: Pool;
  readonly dataSource: DataSource;
  readonly refKey: Buffer;
  readonly keys: Keyring;
  readonly veil: CursorVeil;
  readonly now: () => Date;
  close(): Promise<void>;
}

export interface PlatformOptions {
  /** The role that serves: no superuser, no BYPASSRLS, owner of no scoped table. */
  readonly servingUrl: string;
  readonly keys: Keyring;
  /** A streaming replica of the same database: it counts for reports. Nothing that leads to a decision is read from it. */
  readonly replicaUrl?: string;
  readonly now?: () => Date;
  readonly poolSize?: number;
  /** Milliseconds that one statement of a read may take, where it is not what database/timeouts.ts says. */
  readonly statementTimeout?: number;
}

/** What commands need of it. */
export const commandDeps = ({ dataSource, now, refKey, keys }: Platform): CommandDeps => ({ dataSource, now, refKey, keys });

/** Opens the pools: one per scope family, connecting as that family, and one for commands. */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const poolSize = options.poolSize ?? 10;
  const dataSource = await createDataSource(options.servingUrl, { poolSize, options: timeoutOptions('commands') }).initialize();
  try {
    await refuseDangerousRole(dataSource);
    const refKey = await readRefKey(dataSource);
    const veil = await openCursorVeil(options.keys);
    const pools = { staff: familyPool('staff', options), liaison: familyPool('liaison', options), office: familyPool('office', options) };
    const statistics = familyPool('statistics', { ...options, poolSize: 2 });
    const statisticsReplica = options.replicaUrl
      ? familyPool('statistics', { ...options, servingUrl: options.replicaUrl, poolSize: 2 })
      : undefined;
    const search = familyPool('search', { ...options, poolSize: 2 });
    return {
      pools,
      statistics,
      ...(statisticsReplica ? { statisticsReplica } : {}),
      search,
      dataSource,
      refKey,
      keys: options.keys,
      veil,
      now: options.now ?? (() => new Date()),
      close: async () => {
        await Promise.all([...Object.values(pools), statistics, statisticsReplica, search].map((pool) => pool?.end()));
        await dataSource.destroy();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/**
 * Reads of records have one text for each shape of filter, so one plan serves them all: planning anew costs as much as running.
 * Search and statistics live from the values they are given.
 */
const PLANNED_ONCE: readonly string[] = ['staff', 'liaison', 'office'];

function familyPool(family: ScopeFamily | 'statistics' | 'search', { servingUrl, poolSize, statementTimeout }: PlatformOptions): Pool {
  const pool = new Pool({
    connectionString: servingUrl,
    max: poolSize ?? 10,
    pipeline: true,
    application_name: `repatria-${family}`,
    connectionTimeoutMillis: 5_000,
    Client: LastingClient,
    options: `-c role=repatria_${family} ${timeoutOptions(family, statementTimeout)} -c jit=off${PLANNED_ONCE.includes(family) ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
  } as ConstructorParameters<typeof Pool>[0]);
  // An idle connection that the server ends is replaced at the next checkout; it must not end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Row security holds for nobody above it: such a role may not serve (rulings 30). */
async function refuseDangerousRole(dataSource: DataSource): Promise<void> {
  const rows: { dangerous: boolean }[] = await dataSource.query(
    `select r.rolsuper or r.rolbypassrls or exists (
       select 1 from pg_class c where c.relowner = r.oid and c.relrowsecurity) as dangerous
     from pg_roles r where r.rolname = current_user`,
  );
  if (rows[0]?.dangerous !== false) {
    throw new Error(
      'The database role of DATABASE_URL is a superuser, may bypass row security or owns scoped tables. Serve as a plain role, and migrate with DATABASE_ADMIN_URL.',
    );
  }
}

async function readRefKey(dataSource: DataSource): Promise<Buffer> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(`insert into setting (name, value) values ('case_reference_key', $1) on conflict (name) do nothing`, [
      randomBytes(32).toString('hex'),
    ]);
    const rows: { value: string }[] = await manager.query(`select value from setting where name = 'case_reference_key'`);
    return Buffer.from(rows[0]?.value ?? '', 'hex');
  });
}
