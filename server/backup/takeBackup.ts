import { Client } from 'pg';
import { BACKUP_ROLE } from '../database/backupRole';
import { BackupFault, type Manifest, makeFolder, type TableContent, writeManifest, writeRows } from './backupFolder';
import { columnsOf, measured, readAsText, rowsOf, sequencesOf, tablesOf } from './content';
import { guardsOf } from './guards';

/**
 * Writes every row of the database into a folder, as it stands at one instant, while the platform goes on. Reads as the role that
 * reads everything and changes nothing; where row security would hide a row the database refuses, and no backup is made.
 * @throws BackupFault
 */
export async function takeBackup({ url, folder }: { readonly url: string; readonly folder: string }): Promise<Manifest> {
  const client = new Client({ connectionString: url, application_name: 'repatria-backup' });
  await client.connect();
  try {
    await readAsText(client);
    await becomeBackupRole(client);
    await client.query('begin isolation level repeatable read, read only');
    makeFolder(folder);
    const tables: Record<string, TableContent> = {};
    for (const table of await tablesOf(client)) {
      const { rows, content } = measured(rowsOf(client, table));
      await writeRows(folder, table, rows);
      tables[table] = { columns: await columnsOf(client, table), ...content() };
    }
    const { rows: migrations } = await client.query<{ name: string }>('select name from migrations order by id');
    const { rows: server } = await client.query<{ server_version: string }>('show server_version');
    const manifest: Manifest = {
      format: 'repatria-backup',
      version: 1,
      takenAt: new Date().toISOString(),
      postgres: server[0]?.server_version ?? '',
      migrations: migrations.map(({ name }) => name),
      tables,
      // After the rows: a number that was drawn meanwhile is never drawn again.
      sequences: await sequencesOf(client),
      guards: await guardsOf(client),
    };
    await client.query('commit');
    writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

/** @throws BackupFault */
export async function becomeBackupRole(client: Client): Promise<void> {
  try {
    await client.query(`set role ${BACKUP_ROLE}`);
  } catch {
    throw new BackupFault(
      `The login of DATABASE_BACKUP_URL may not act as ${BACKUP_ROLE}: see "Backups" in docs/OPERATING.md for how the role is made and given.`,
    );
  }
  const { rows } = await client.query<{ bypasses: boolean }>('select rolbypassrls as bypasses from pg_roles where rolname = current_user');
  if (!rows[0]?.bypasses) throw new BackupFault(`${BACKUP_ROLE} does not pass row security: alter role ${BACKUP_ROLE} bypassrls.`);
  // Rather an error than a backup that lacks rows.
  await client.query('set row_security = off');
}
