import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import { createDataSource } from '../../ormconfig';
import { prepareBackupRole } from './backupRole';
import { holdSealedColumns } from './sealedConstraints';
import { goOnFromRestoredNumbers } from './transactionNumbers';

export const FAMILIES = [
  'repatria_staff',
  'repatria_liaison',
  'repatria_office',
  'repatria_system',
  'repatria_search',
  'repatria_statistics',
];

export interface MigrateOptions {
  /** Owner of the tables: may create roles and extensions. */
  readonly adminUrl: string;
  /** The role that serves, when it exists already (rulings 30); otherwise one is created beside the administrator. */
  readonly servingUrl?: string | undefined;
}

/**
 * Brings the schema up to date, once at a time over all processes, and prepares the login role that serves:
 * no superuser, no BYPASSRLS, owner of nothing, member of the scope families.
 * @returns the URL to serve with.
 */
export async function migrate({ adminUrl, servingUrl }: MigrateOptions): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [advisoryLocks.MIGRATION]);
    const dataSource = await createDataSource(adminUrl, { poolSize: 1, applicationName: 'repatria-migrate', migrates: true }).initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    await holdSealedColumns(admin);
    await goOnFromRestoredNumbers(admin);
    await prepareBackupRole(admin);
    return await prepareServingRole(admin, adminUrl, servingUrl);
  } finally {
    await admin.end();
  }
}

/** True when no migration is waiting; `/readyz` asks. */
export async function migrationsAreCurrent(adminOrServingUrl: string): Promise<boolean> {
  const dataSource = await createDataSource(adminOrServingUrl, { poolSize: 1, migrates: true }).initialize();
  try {
    return !(await dataSource.showMigrations());
  } finally {
    await dataSource.destroy();
  }
}

/**
 * The URL that serves beside an administrator's. The password is derived, so that every process that knows the
 * administrator's URL arrives at the same one without storing it.
 */
export function servingUrlOf(adminUrl: string): string {
  const serving = new URL(adminUrl);
  const database = serving.pathname.slice(1);
  serving.password = createHmac('sha256', `${serving.password}:${database}`).update('repatria serving role').digest('hex');
  serving.username = `repatria_serves_${database}`.slice(0, 63);
  return serving.toString();
}

async function prepareServingRole(admin: Client, adminUrl: string, servingUrl: string | undefined): Promise<string> {
  const ownRole = servingUrl === undefined || servingUrl === adminUrl;
  const serving = new URL(ownRole ? servingUrlOf(adminUrl) : servingUrl);
  const role = escapeIdentifier(decodeURIComponent(serving.username));
  if (ownRole) {
    const exists = await admin.query('select 1 from pg_roles where rolname = $1', [serving.username]);
    await admin.query(`${exists.rowCount ? 'alter' : 'create'} role ${role} login noinherit password ${escapeLiteral(serving.password)}`);
  }
  for (const family of FAMILIES) await admin.query(`grant ${family} to ${role}`);
  await admin.query(`grant select on migrations to ${role}`);
  return serving.toString();
}
