import '../server/productionMode';

import { Client } from 'pg';
import { seedReferenceData } from '../demo/referenceData';
import type { Viewer } from '../domain/access/viewer';
import { demoAccounts } from '../integrations/identity/accounts';
import { searchPersons } from '../queries/person/searchPersons';
import { migrate } from '../server/database/migrate';
import { openPlatform, type Platform } from '../server/platform';
import { openBenchKeyring } from './keyring';
import { fill, placeOf, skeletonOf } from './names/register';
import { composed, noisy, numberOf, readGroups, type Spelling } from './names/spellings';
import { onOwnCluster } from './ownDatabase';

/**
 * `npm run bench:names [-- FILE.tsv [questions]]`: recall and time of name search, beside what is wanted of them. One spelling of
 * a name is asked for; another spelling of it and one of every other name are registered, so that exactly one answer is right.
 * The search was tuned on one half of the names; the other half was held out.
 */
const [file = 'bench/names/composed.tsv.gz', questions = '400'] = process.argv.slice(2);
const LARGE = 50_000;
const RATIO = 1.5;

interface Series {
  readonly title: string;
  readonly from: 'Latn' | 'Arab';
  readonly noise?: boolean;
  readonly only?: string;
  /** Recall at 1 and at 10 in per cent; null where nothing is asked. */
  readonly wanted: readonly [number | null, number | null];
}

const LATIN: readonly Series[] = [
  { title: 'Latin → Latin', from: 'Latn', wanted: [93, 98.5] },
  { title: 'Arabic → Latin', from: 'Arab', wanted: [90, 98] },
  { title: 'Latin → Latin, noisy', from: 'Latn', noise: true, wanted: [89, 98] },
  { title: 'Arabic → Latin, noisy', from: 'Arab', noise: true, wanted: [80, 94] },
  { title: 'Arabic → Latin, real names', from: 'Arab', only: 'ep-', wanted: [89, 96] },
];
const ARABIC: readonly Series[] = [
  { title: 'Latin → Arabic', from: 'Latn', wanted: [91, 98.5] },
  { title: 'Arabic → Arabic', from: 'Arab', wanted: [99, 100] },
];
const AMONG_MANY: readonly Series[] = [
  { title: 'Latin → Latin, 50,000 names', from: 'Latn', wanted: [null, 97] },
  { title: 'Arabic → Latin, 50,000 names', from: 'Arab', wanted: [null, 94] },
];

const groups = readGroups(file);
const officer = demoAccounts.find(({ login }) => login === 'legal-1');
if (!officer) throw new Error('The demo has no account legal-1.');
const viewer: Viewer = { ...officer, accountId: officer.id, purpose: 'REPATRIATION', purposeStated: false };

const answersIn = (script: string) =>
  [...groups.values()].flatMap((spellings) => spellings.find((spelling) => spelling.script === script) ?? spellings[0] ?? []);

const halves = { tuned: 0, 'held out': 1 } as const;

async function recall(platform: Platform, answers: readonly Spelling[], script: string, series: readonly Series[]): Promise<void> {
  for (const { title, from, noise, only, wanted } of series) {
    for (const [half, remainder] of Object.entries(halves)) {
      const asked = answers.flatMap((answer, place) => {
        if (answer.script !== script || numberOf(answer.group) % 2 !== remainder || !answer.group.startsWith(only ?? '')) return [];
        const question = groups.get(answer.group)?.findLast((spelling) => spelling.script === from && spelling.name !== answer.name);
        return question ? [{ place, question: noise ? noisy(question) : question }] : [];
      });
      const step = Math.max(1, Math.floor(asked.length / Number(questions)));
      const sample = asked.filter((_, at) => at % step === 0);
      if (sample.length === 0) continue;
      const ranks: number[] = [];
      for (const { place, question } of sample) {
        const found = await search(platform, question.name, 50);
        const right = found.find(({ id }) => placeOf(id) === place);
        ranks.push(right ? found.filter(({ id, score }) => id !== right.id && score >= right.score).length : Number.POSITIVE_INFINITY);
      }
      const shares = [1, 10].map((first) => (100 * ranks.filter((rank) => rank < first).length) / ranks.length);
      const told = shares.map((share, at) => `${share.toFixed(1)} % (${verdict(share, wanted[at] ?? null)})`);
      print(`${title.padEnd(32)} ${half.padEnd(9)} ${String(ranks.length).padStart(5)} names   first ${told[0]}   of ten ${told[1]}`);
    }
  }
}

const verdict = (share: number, wanted: number | null) =>
  wanted === null ? 'no target' : `target ${wanted} ${share >= wanted ? 'kept' : 'MISSED'}`;

async function time(platform: Platform, client: Client): Promise<void> {
  const asked = [...groups.values()].flatMap((spellings) => spellings.findLast(({ script }) => script === 'Latn') ?? []);
  const sample = asked.filter((_, at) => at % Math.max(1, Math.floor(asked.length / 200)) === 0);
  const times = { plain: [] as number[], search: [] as number[] };
  for (const { name } of sample) {
    times.plain.push(await timed(() => client.query({ name: 'plain', text: PLAIN, values: [skeletonOf(name)] })));
    times.search.push(await timed(() => search(platform, name, 10)));
  }
  const [plain, ours] = [median(times.plain), median(times.search)];
  print(
    `Time among ${LARGE} names: trigrams of the consonants ${plain.toFixed(1)} ms, search ${ours.toFixed(1)} ms: ${(ours / plain).toFixed(2)} × (budget ${RATIO} × ${ours / plain <= RATIO ? 'kept' : 'MISSED'})`,
  );
}

const PLAIN = 'select person_id, similarity(skeleton, $1) as near from bench_skeleton where skeleton % $1 order by near desc limit 10';

const search = (platform: Platform, query: string, first: number) =>
  searchPersons(
    { pools: platform.pools, search: platform.search, keys: platform.keys, veil: platform.veil, now: platform.now, requestId: 'bench' },
    viewer,
    {
      query,
      birth: null,
      first,
    },
  );

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const print = (line: string) => process.stdout.write(`${line}\n`);

type Work = (platform: Platform, client: Client) => Promise<void>;

async function run(): Promise<void> {
  const [latin, arabic] = [answersIn('Latn'), answersIn('Arab')];
  const many = [...names(latin), ...composed(groups, LARGE - latin.length, takenBy(latin))];
  await onOwnCluster(
    async ({ cluster }) => {
      const admin = new Client({ connectionString: cluster.adminUrl('postgres') });
      await admin.connect();
      const registered = async (database: string, list: readonly string[], work: Work) => {
        await admin.query(`create database ${database}`);
        await withRegister(cluster.adminUrl(database), list, work);
      };
      try {
        await registered('latin', names(latin), (platform) => recall(platform, latin, 'Latn', LATIN));
        await registered('arabic', names(arabic), (platform) => recall(platform, arabic, 'Arab', ARABIC));
        await registered('many', many, async (platform, client) => {
          await recall(platform, latin, 'Latn', AMONG_MANY);
          await time(platform, client);
        });
      } finally {
        await admin.end();
      }
    },
    { durable: false },
  );
}

async function withRegister(adminUrl: string, list: readonly string[], work: Work): Promise<void> {
  const servingUrl = await migrate({ adminUrl });
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const platform = await openPlatform({ servingUrl, keys: openBenchKeyring() });
  try {
    await seedReferenceData(client);
    await fill(client, list);
    await work(platform, client);
  } finally {
    await platform.close();
    await client.end();
  }
}

const names = (spellings: readonly Spelling[]) => spellings.map(({ name }) => name);

/** Names of the same consonants as a right answer would be right answers too. */
function takenBy(answers: readonly Spelling[]): (name: string) => boolean {
  const sounds = (name: string) => skeletonOf(name).split(' ').sort().join(' ');
  const taken = new Set(answers.map(({ name }) => sounds(name)));
  return (name) => taken.has(sounds(name));
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
