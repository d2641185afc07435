import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { seedReferenceData } from '../demo/referenceData';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../integrations/postgres/embeddedPostgres';
import { migrate } from '../server/database/migrate';
import { populate } from './population';

export interface OwnCluster {
  readonly cluster: EmbeddedPostgres;
  /** For files of the measurement; gone with it, as the cluster is. */
  readonly folder: string;
}

export interface OwnDatabase extends OwnCluster {
  readonly adminUrl: string;
  readonly servingUrl: string;
  /** An administrator's connection, beside row security. */
  readonly admin: Client;
}

interface Durability {
  /** False: nothing waits for the disk, for measurements that only read. */
  readonly durable?: boolean;
}

/** A PostgreSQL for one measurement. */
export async function onOwnCluster(measure: (on: OwnCluster) => Promise<void>, { durable = true }: Durability = {}): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'repatria-bench-'));
  // The server may run as another user than this process.
  chmodSync(folder, 0o755);
  const cluster = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), durable });
  try {
    await measure({ cluster, folder });
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with a database of the current schema, in which nobody stands yet. */
export const onOwnDatabase = (measure: (on: OwnDatabase) => Promise<void>, durability: Durability = {}): Promise<void> =>
  onOwnCluster(async (on) => {
    const adminUrl = on.cluster.adminUrl('postgres');
    const servingUrl = await migrate({ adminUrl });
    const admin = new Client({ connectionString: adminUrl });
    // The end of the cluster is no failure of the measurement.
    admin.on('error', () => undefined);
    await admin.connect();
    try {
      await measure({ ...on, adminUrl, servingUrl, admin });
    } finally {
      await admin.end();
    }
  }, durability);

/** With the demo's accounts and so many people, some of whose ids the measurement asks for. */
export const onPopulatedDatabase = (
  people: number,
  measure: (on: OwnDatabase & { readonly ids: readonly string[] }) => Promise<void>,
): Promise<void> =>
  onOwnDatabase(async (on) => {
    await seedReferenceData(on.admin);
    await populate(on.admin, people);
    await on.admin.query('analyze');
    const { rows } = await on.admin.query<{ id: string }>(`select id from person where kind = 'DETAINEE' order by id limit 2000`);
    await measure({ ...on, ids: rows.map(({ id }) => id) });
  });
