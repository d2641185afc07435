import '../server/productionMode';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { importIntake } from '../commands/intake/importIntake';
import { intakeList } from '../demo/population/intakeList';
import { peopleOfBatch } from '../demo/population/people';
import { BATCH, SEED } from '../demo/population/shares';
import { seedReferenceData } from '../demo/referenceData';
import type { Viewer } from '../domain/access/viewer';
import { demoAccounts } from '../integrations/identity/accounts';
import { fileKeyStore } from '../integrations/keys/fileKeyStore';
import { openKeyring } from '../integrations/keys/keyring';
import { masterKeysOf, newMasterKey } from '../integrations/keys/masterKeys';
import type { EmbeddedPostgres } from '../integrations/postgres/embeddedPostgres';
import { migrate } from '../server/database/migrate';
import { commandDeps, openPlatform } from '../server/platform';
import { onOwnDatabase } from './ownDatabase';

const ROWS = process.argv.includes('--rows') ? Number(process.argv[process.argv.indexOf('--rows') + 1]) : 5_704;
const BUDGET_SECONDS = 10;
const BUDGET_OF_COPY = 0.25;
/** Written by one import; what they hold in the end is what COPY is measured with. */
const TABLES = [
  'person',
  'person_name',
  'person_identifier',
  'nationality_claim',
  'custody_episode',
  'detention_order',
  'incident',
  'clock',
  'case_event',
  'person_search',
  'person_search_key',
  'duplicate_candidate',
];

/**
 * An intake list as a registrar imports it (keys in files, synced, database durable), beside COPY of the rows that it leaves, into
 * the same tables with their indexes and constraints. `--rows 100000` shows whether a row costs the same in a long list.
 */
const run = () =>
  onOwnDatabase(async ({ admin, cluster, folder, servingUrl }) => {
    await seedReferenceData(admin);
    const store = fileKeyStore(path.join(folder, 'keys'));
    await store.claim();
    const keys = openKeyring(store, masterKeysOf([newMasterKey('bench')]));
    const platform = await openPlatform({ servingUrl, keys });
    const csv = listOf(ROWS);
    process.stdout.write(`Importing ${ROWS} rows …\n`);
    const seconds = await timed(() => importIntake.execute(commandDeps(platform), registrar(), { csv }));
    const copied = await copySeconds(admin, cluster, folder);
    const { rows } = await admin.query<{ count: string }>('select count(*) from person');
    await platform.close();
    const kept = (keptIt: boolean) => (keptIt ? 'kept' : 'MISSED');
    process.stdout.write(
      `${rows[0]?.count} people in ${seconds.toFixed(1)} s, ${(ROWS / seconds).toFixed(0)} rows/s, ${((1000 * seconds) / ROWS).toFixed(2)} ms a row` +
        `${ROWS === 5_704 ? `   budget ${BUDGET_SECONDS} s ${kept(seconds <= BUDGET_SECONDS)}` : ''}\n` +
        `COPY of the same final rows ${copied.toFixed(1)} s: the import runs at ${(copied / seconds).toFixed(2)} of its rate   budget ${BUDGET_OF_COPY} ${kept(copied / seconds >= BUDGET_OF_COPY)}\n`,
    );
  });

/** Invented people in the shape of the register (duplicates, missing orders, conventional births among them). */
function listOf(count: number): string {
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) => peopleOfBatch(SEED, batch));
  return intakeList(batches.flat().slice(0, count));
}

function registrar(): Viewer {
  const account = demoAccounts.find(({ role }) => role === 'REGISTRAR');
  if (!account) throw new Error('The demo has no registrar.');
  return { ...account, accountId: account.id, purpose: 'REGISTRATION', purposeStated: false };
}

/** The rows go into an empty database of the same schema: the server reads them from its files, indexes and constraints on, in one transaction. */
async function copySeconds(admin: Client, cluster: EmbeddedPostgres, folder: string): Promise<number> {
  await admin.query('create database copied');
  const adminUrl = cluster.adminUrl('copied');
  await migrate({ adminUrl });
  const copied = new Client({ connectionString: adminUrl });
  await copied.connect();
  try {
    await seedReferenceData(copied);
    // The server may run as another user than this process.
    const files = path.join(folder, 'copy');
    mkdirSync(files);
    chmodSync(files, 0o777);
    for (const table of TABLES) await admin.query(`copy ${table} to '${path.join(files, table)}'`);
    return await timed(async () => {
      await copied.query('begin');
      for (const table of TABLES) await copied.query(`copy ${table} from '${path.join(files, table)}'`);
      await copied.query('commit');
    });
  } finally {
    await copied.end();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
