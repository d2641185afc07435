import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../integrations/postgres/embeddedPostgres';
import { migrate } from '../../server/database/migrate';
import { clusterUrl, TEMPLATE } from './cluster';

declare global {
  var testCluster: EmbeddedPostgres | undefined;
  var testClusterDir: string | undefined;
}

/** One PostgreSQL for the run, one migrated template that every test file clones. It touches no other database. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'repatria-test-'));
  const cluster = await startEmbeddedPostgres({ dataDir, durable: false });
  globalThis.testCluster = cluster;
  globalThis.testClusterDir = dataDir;
  process.env['REPATRIA_TEST_CLUSTER'] = cluster.adminUrl('postgres');
  const admin = new Client({ connectionString: clusterUrl('postgres') });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate({ adminUrl: clusterUrl(TEMPLATE) });
}
