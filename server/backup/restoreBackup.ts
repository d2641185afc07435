import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { createDataSource } from '../../ormconfig';
import { prepareBackupRole } from '../database/backupRole';
import { BackupFault, hasRows, type Manifest, readManifest, readRows } from './backupFolder';
import { differencesFrom } from './compareBackup';
import { columnsOf, measured } from './content';

const AT_ONCE = 1_000;
const MAY_NOT = '42501';

/**
 * Brings a backup into an empty database: the schema that its rows fit, made by the migrations of that time, then every row, in one
 * transaction, then a comparison row by row and guard by guard. Newer migrations run at the next start of the platform.
 * @throws BackupFault where the database is not empty, the backup is damaged or newer than this version, or something differs.
 */
export async function restoreBackup({ adminUrl, folder }: { readonly adminUrl: string; readonly folder: string }): Promise<Manifest> {
  const manifest = readManifest(folder);
  const admin = new Client({ connectionString: adminUrl, application_name: 'repatria-restore' });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ tables: number }>(`select count(*)::int as tables from pg_tables where schemaname = 'public'`);
    if (rows[0]?.tables !== 0) throw new BackupFault('The database is not empty: a backup is restored into an empty one alone.');
    await refuseDamage(folder, manifest);
    await makeSchema(adminUrl, manifest);
    await prepareBackupRole(admin);
    await load(admin, folder, manifest);
    const differences = await differencesFrom(manifest, admin);
    if (differences.length > 0)
      throw new BackupFault(`What was restored is not what was saved:\n${differences.map((line) => `  - ${line}`).join('\n')}`);
    return manifest;
  } finally {
    await admin.end();
  }
}

/** Before anything is written. */
async function refuseDamage(folder: string, { tables }: Manifest): Promise<void> {
  for (const [table, { rows: wanted, sha256 }] of Object.entries(tables)) {
    if (!hasRows(folder, table)) throw new BackupFault(`The backup is damaged: the file of ${table} is not there.`);
    const { rows, content } = measured(readRows(folder, table));
    try {
      for await (const row of rows) void row;
    } catch {
      throw new BackupFault(`The backup is damaged: the file of ${table} cannot be read.`);
    }
    const { rows: count, sha256: found } = content();
    if (count !== wanted || found !== sha256)
      throw new BackupFault(`The backup is damaged: ${table} has other content than the backup says.`);
  }
}

/** Those of this version that were there when the backup was taken, in their order. */
async function makeSchema(adminUrl: string, { migrations }: Manifest): Promise<void> {
  const dataSource = createDataSource(adminUrl, { poolSize: 1, applicationName: 'repatria-restore', migrates: true });
  const known = dataSource.options.migrations as unknown as readonly (new () => unknown)[];
  const unknown = migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new BackupFault(`The backup is of a newer version than this one: ${unknown.join(', ')}.`);
  dataSource.setOptions({ migrations: known.filter(({ name }) => migrations.includes(name)) as never });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

async function load(admin: Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  await admin.query('begin');
  await switchRulesOff(admin);
  await admin.query(`truncate ${Object.keys(tables).map(escapeIdentifier).join(', ')}`);
  for (const [table, { columns }] of Object.entries(tables)) {
    if ((await columnsOf(admin, table)).join() !== columns.join()) throw new BackupFault(`${table} has other columns than in the backup.`);
    const name = escapeIdentifier(table);
    const insert = async (rows: readonly string[]) => {
      // OFFSET 0: each row is read once and not once for each of its columns.
      await admin.query(
        `insert into ${name} overriding system value
         select (read.every_row).* from (select given::public.${name} as every_row from unnest($1::text[]) given offset 0) read`,
        [rows],
      );
    };
    let waiting: string[] = [];
    for await (const row of readRows(folder, table)) {
      waiting.push(row);
      if (waiting.length < AT_ONCE) continue;
      await insert(waiting);
      waiting = [];
    }
    if (waiting.length > 0) await insert(waiting);
  }
  for (const [name, { value, called }] of Object.entries(sequences))
    await admin.query('select setval($1::regclass, $2::bigint, $3)', [`public.${escapeIdentifier(name)}`, value, called]);
  await admin.query('commit');
}

/** Rows come back as they were, in any order: what they once set in motion is not to happen again. */
async function switchRulesOff(admin: Client): Promise<void> {
  try {
    await admin.query('set local session_replication_role = replica');
  } catch (error) {
    if (error instanceof DatabaseError && error.code === MAY_NOT)
      throw new BackupFault(
        'Restore as a superuser of the new server, or as a role that was granted SET ON PARAMETER session_replication_role.',
      );
    throw error;
  }
}
