import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../integrations/postgres/embeddedPostgres';
import { runningPostgres } from '../../integrations/postgres/runningPostgres';
import { readConfig } from '../config';
import { createOnce, NAME } from '../database/openDatabase';
import { BackupFault, type Manifest, readManifest } from './backupFolder';
import { differencesFrom } from './compareBackup';
import { restoreBackup } from './restoreBackup';
import { becomeBackupRole, takeBackup } from './takeBackup';

const USAGE = `npm run backup -- take <folder>      writes every row of the running platform's database into a new folder
npm run backup -- restore <folder>   brings it into an empty database, and compares
npm run backup -- check <folder>     compares a database with a backup, row by row and guard by guard
`;

type Environment = Readonly<Record<string, string | undefined>>;
type Say = (text: string) => void;

/** What an operator does to have the database twice (OPERATING.md, Backups). @returns the exit code. */
export async function backupCommand([verb, folder, ...more]: readonly string[], environment: Environment, say: Say): Promise<number> {
  if (folder === undefined || more.length > 0) return usage(say);
  try {
    if (verb === 'take') return told(say, 'taken', await takeBackup({ url: sourceUrl(environment), folder }));
    if (verb === 'restore')
      return told(say, 'restored', await withEmptyDatabase(environment, (adminUrl) => restoreBackup({ adminUrl, folder })));
    if (verb === 'check') return await check(sourceUrl(environment), folder, say);
    return usage(say);
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    say(`${error.message}\n`);
    return 1;
  }
}

function usage(say: Say): number {
  say(USAGE);
  return 2;
}

function told(say: Say, what: string, { tables, takenAt }: Manifest): number {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  say(`${what}: ${rows} rows of ${Object.keys(tables).length} tables, as they stood at ${takenAt}\n`);
  return 0;
}

async function check(url: string, folder: string, say: Say): Promise<number> {
  const manifest = readManifest(folder);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await becomeBackupRole(client);
    const differences = await differencesFrom(manifest, client);
    for (const line of differences) say(`${line}\n`);
    if (differences.length > 0) return 1;
    return told(say, 'the same', manifest);
  } finally {
    await client.end();
  }
}

/** Where the database is: a server that only holds backups has none of the other settings. */
function settingsOf(environment: Environment): { readonly databaseUrl: string | undefined; readonly dataDir: string } {
  const adminUrl = environment['DATABASE_ADMIN_URL']?.trim() || environment['DATABASE_URL']?.trim();
  if (adminUrl) return { databaseUrl: adminUrl, dataDir: '' };
  return { databaseUrl: undefined, dataDir: readConfig(environment).dataDir };
}

/** Of a login that may read everything; the administrator's where there is none. */
function sourceUrl(environment: Environment): string {
  const given = environment['DATABASE_BACKUP_URL']?.trim();
  if (given) return given;
  const { databaseUrl, dataDir } = settingsOf(environment);
  const url = databaseUrl ?? runningPostgres(path.join(dataDir, 'postgres'), NAME);
  if (url === null) throw new BackupFault(`No database runs for ${dataDir}. Start the platform first: npm start`);
  return url;
}

/** The operator's, or the embedded one, which runs for as long as this takes. */
async function withEmptyDatabase<Done>(environment: Environment, use: (adminUrl: string) => Promise<Done>): Promise<Done> {
  const { databaseUrl, dataDir } = settingsOf(environment);
  if (databaseUrl !== undefined) return use(databaseUrl);
  const embedded = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
  try {
    await createOnce(embedded.adminUrl('postgres'));
    return await use(embedded.adminUrl(NAME));
  } finally {
    await embedded.stop();
  }
}
