import path from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Client } from 'pg';
import { runningPostgres } from '../integrations/postgres/runningPostgres';
import { readConfig } from '../server/config';
import { openKeys } from '../server/keys';
import { seedPopulation } from './population/seedPopulation';

const USAGE = 'Usage: npm run seed -- --people NUMBER';
const LARGEST = 100_000;

/** `npm run seed -- --people 6000`: as many synthetic people as named, in the database of a platform that runs in demo mode. */
async function seed(args: readonly string[]): Promise<number> {
  const [option, value, ...more] = args;
  const people = Number(value ?? 600);
  if ((option !== undefined && option !== '--people') || more.length > 0 || !Number.isInteger(people) || people < 1 || people > LARGEST) {
    process.stderr.write(`${USAGE}, from 1 to ${LARGEST}.\n`);
    return 2;
  }
  const config = readConfig();
  if (config.mode !== 'demo') throw new Error('Synthetic people belong to the demo: REPATRIA_MODE=production refuses them.');
  const adminUrl =
    config.databaseAdminUrl ?? config.databaseUrl ?? runningPostgres(path.join(config.dataDir, 'postgres'), 'repatria') ?? undefined;
  if (adminUrl === undefined || !(await answers(adminUrl)))
    throw new Error(`No database answers for ${config.dataDir}. Start the platform first: npm start`);
  const bar = new SingleBar(
    { format: 'Making people {bar} {percentage}% | {duration_formatted}', noTTYOutput: false },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  const report = await seedPopulation({
    adminUrl,
    people,
    keys: await openKeys(config),
    onProgress: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
  }).finally(() => bar.stop());
  process.stdout.write(
    report.people === 0
      ? `There are ${people} people already; nothing was added.\n`
      : `${report.people} people added, with ${report.acts} acts in their cases.\n`,
  );
  return 0;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

seed(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
