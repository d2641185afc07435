import { Presets, SingleBar } from 'cli-progress';
import { erasedPersons } from '../commands/privacy/shredErased';
import { newMasterKey } from '../integrations/keys/masterKeys';
import { keyCensus, rotateMasterKey } from '../integrations/keys/rotateMasterKey';
import { createDataSource } from '../ormconfig';
import { readConfig } from './config';
import { runningServingUrl } from './database/runningServingUrl';
import { masterKeys, openKeyStore, openKeys } from './keys';

const USAGE = `npm run keys -- new <id>     makes a master key for ENCRYPTION_KEYS; <id> such as 2026-11
npm run keys -- status       counts the keys of persons by the master key that wraps them
npm run keys -- rotate       wraps them all with the first key of ENCRYPTION_KEYS; started again, it goes on where it stopped
npm run keys -- shred        destroys again the keys of everybody whose erasure is on record: after a copy of KEY_STORE was restored
`;

/** What an operator does with the keys beside the running platform. */
async function main([command, id, ...more]: readonly string[]): Promise<number> {
  if (command === 'new' && id !== undefined && more.length === 0) {
    process.stdout.write(`${newMasterKey(id)}\n`);
    return 0;
  }
  if (command === 'status' && id === undefined) return status();
  if (command === 'rotate' && id === undefined) return rotate();
  if (command === 'shred' && id === undefined) return shred();
  process.stderr.write(USAGE);
  return 2;
}

async function status(): Promise<number> {
  const config = readConfig();
  const { current } = await masterKeys(config);
  const { byMaster, destroyed } = await keyCensus(openKeyStore(config));
  for (const [master, keys] of byMaster)
    process.stdout.write(`${keys} wrapped by ${master}${master === current ? ', the current one' : ''}\n`);
  process.stdout.write(`${destroyed} destroyed\n`);
  return 0;
}

async function rotate(): Promise<number> {
  const config = readConfig();
  const masters = await masterKeys(config);
  const store = openKeyStore(config);
  const { byMaster, destroyed } = await keyCensus(store);
  const bar = new SingleBar(
    { format: 'Wrapping keys {bar} {value}/{total} | {duration_formatted}', noTTYOutput: true },
    Presets.shades_classic,
  );
  bar.start(
    [...byMaster.values()].reduce((sum, keys) => sum + keys, destroyed),
    0,
  );
  const rewrapped = await rotateMasterKey(store, masters, () => bar.increment()).finally(() => bar.stop());
  process.stdout.write(
    `${rewrapped} keys are now wrapped by ${masters.current}; an older master key may go once status names it no more.\n`,
  );
  return 0;
}

async function shred(): Promise<number> {
  const config = readConfig();
  const dataSource = await createDataSource(runningServingUrl(config), { poolSize: 1, applicationName: 'repatria-keys' }).initialize();
  try {
    const erased = await erasedPersons(dataSource);
    await (await openKeys(config)).shred(erased);
    process.stdout.write(`The keys of ${erased.length} erased persons are destroyed.\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

void (async () => {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
})();
