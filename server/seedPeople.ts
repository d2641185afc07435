import { Client } from 'pg';
import { peopleToSeed, seedPopulation } from '../demo/population/seedPopulation';
import type { Keyring } from '../domain/privacy/keyring';
import type { Config } from './config';

const SAY_AFTER_MS = 2_000;

/**
 * The demo's synthetic people, before the platform says that it is ready: `DEMO_PEOPLE` of them where the register is empty, or
 * the rest where an earlier start was interrupted; otherwise it does nothing. A fault leaves the platform without them.
 */
export async function seedPeople(config: Config, adminUrl: string, keys: Keyring): Promise<void> {
  if (config.mode !== 'demo') return;
  const people = await missing(config, adminUrl);
  if (people === 0) return;
  const started = performance.now();
  let said = started;
  process.stdout.write(`Making ${people} synthetic people and their cases …\n`);
  try {
    await seedPopulation({
      adminUrl,
      people,
      keys,
      onProgress: (done, total) => {
        if (performance.now() - said < SAY_AFTER_MS) return;
        said = performance.now();
        process.stdout.write(`  ${Math.floor((100 * done) / total)} %\n`);
      },
    });
    process.stdout.write(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`  The people of the demo are not complete: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function missing(config: Config, adminUrl: string): Promise<number> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await peopleToSeed(client, config.demoPeople);
  } finally {
    await client.end();
  }
}
