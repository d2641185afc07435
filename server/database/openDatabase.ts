import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../integrations/postgres/embeddedPostgres';
import type { Config } from '../config';
import { migrate } from './migrate';

export interface OpenDatabase {
  /** To serve with: a role below row security. */
  readonly servingUrl: string;
  readonly adminUrl: string;
  /** Stops the embedded server; a database of the operator's is left alone. */
  close(): Promise<void>;
}

export const NAME = 'repatria';
const OLDEST = 150_000;

/** The operator's database or the embedded one, migrated. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    const adminUrl = config.databaseAdminUrl ?? config.databaseUrl;
    await refuseOldServer(adminUrl);
    const servingUrl = await migrate({ adminUrl, servingUrl: config.databaseAdminUrl === undefined ? undefined : config.databaseUrl });
    return { servingUrl, adminUrl, close: async () => undefined };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres') });
  try {
    await createOnce(embedded.adminUrl('postgres'));
    const adminUrl = embedded.adminUrl(NAME);
    return { servingUrl: await migrate({ adminUrl }), adminUrl, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

export async function createOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    if (Number(rows[0]?.version) < OLDEST) throw new Error('DATABASE_URL names a PostgreSQL older than version 15.');
  } finally {
    await client.end();
  }
}
