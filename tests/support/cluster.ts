import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { servingUrlOf } from '../../server/database/migrate';

export const TEMPLATE = 'repatria_template';

export interface TestDatabase {
  /** As the administrator: beside row security. */
  readonly adminUrl: string;
  /** As the role that serves. */
  readonly url: string;
  drop(): Promise<void>;
}

/** The cluster that `globalSetup` started for this run. */
export function clusterUrl(database: string): string {
  const base = process.env['REPATRIA_TEST_CLUSTER'];
  if (!base) throw new Error('The test cluster was not started.');
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.toString();
}

/** A migrated database of its own for one test file, cloned from the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string) => {
    const client = new Client({ connectionString: clusterUrl('postgres') });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  // Nothing of the template is written any more: its files can be copied as they lie.
  await admin(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  const serving = new URL(servingUrlOf(clusterUrl(TEMPLATE)));
  serving.pathname = `/${name}`;
  return { adminUrl: clusterUrl(name), url: serving.toString(), drop: () => admin(`drop database if exists ${name} with (force)`) };
}
