import '../server/productionMode';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { seedReferenceData } from '../demo/referenceData';
import type { Viewer } from '../domain/access/viewer';
import { demoAccounts } from '../integrations/identity/accounts';
import { requestsPerSecond } from './load';
import { onOwnDatabase } from './ownDatabase';
import { bareHandler, type Peer, postGraphile } from './peers';
import { populate } from './population';
import { type Question, questions } from './questions';
import { served } from './served';

const PEOPLE = process.argv.includes('--people') ? Number(process.argv[process.argv.indexOf('--people') + 1]) : 6_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const CONNECTIONS = 8;
/** Part of a question's name: `npm run bench -- --only desk` measures that one alone. */
const ONLY = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '') : '';

/** Measures this API beside its peers on one database in one run, and prints ratios: absolute times of one machine mean little. */
async function run(): Promise<void> {
  installPeer();
  await onOwnDatabase(
    async ({ admin, servingUrl }) => {
      await seedReferenceData(admin);
      process.stdout.write(`Populating ${PEOPLE} invented people …\n`);
      await populate(admin, PEOPLE);
      // The peer makes types of every view; two of ours would get one name.
      const { rows } = await admin.query<{ name: string }>(
        `select viewname as name from pg_views where schemaname = 'public' and viewname like 'guard_facts%'`,
      );
      for (const { name } of rows) await admin.query(`comment on view ${name} is '@name ${name.replaceAll('_', '')}view'`);
      const results = [];
      for (const question of questions.filter(({ name }) => name.includes(ONLY))) results.push(await measure(question, servingUrl));
      report(results);
    },
    { durable: false },
  );
}

/** PostGraphile is installed by the benchmark alone, in its own folder. */
function installPeer(): void {
  if (existsSync('bench/node_modules/postgraphile')) return;
  process.stdout.write('Installing the peer …\n');
  execFileSync('npm', ['install', '--prefix', 'bench', '--no-audit', '--no-fund', '--no-package-lock'], { stdio: 'inherit' });
}

interface Result {
  readonly question: string;
  readonly rates: Readonly<Record<string, number>>;
  readonly budget: Question['budget'];
}

async function measure(question: Question, servingUrl: string): Promise<Result> {
  const viewer = viewerOf(question.login);
  const ours = await repatria(servingUrl, question.login, question.ours);
  const peers: Peer[] = [
    ours,
    await postGraphile(servingUrl, viewer, question.postGraphile),
    await bareHandler(servingUrl, viewer, question.statement),
  ];
  try {
    await compare(question, peers);
    // Interleaved, so that a machine that slows down slows everybody.
    const rates: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const peer of peers) {
        await requestsPerSecond(() => ask(peer).then(() => undefined), { connections: CONNECTIONS, seconds: 1 });
        const rate = await requestsPerSecond(() => ask(peer).then(() => undefined), { connections: CONNECTIONS, seconds: SECONDS });
        rates[peer.name] = [...(rates[peer.name] ?? []), rate];
      }
    }
    return {
      question: question.name,
      budget: question.budget,
      rates: Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)])),
    };
  } finally {
    agent.destroy();
    for (const peer of peers) await peer.close();
  }
}

/** Whoever is measured must give the same facts. */
async function compare(question: Question, peers: readonly Peer[]): Promise<void> {
  const [ours, postgraphile, bare] = await Promise.all(peers.map(async (peer) => JSON.parse(await ask(peer)) as unknown));
  const facts = JSON.stringify(question.factsOfOurs(ours));
  if (facts.length < 20) throw new Error(`${question.name}: the answer is empty: ${JSON.stringify(ours).slice(0, 300)}`);
  if (facts !== JSON.stringify(question.factsOfPostGraphile(postgraphile)))
    throw new Error(`${question.name}: PostGraphile answers otherwise: ${JSON.stringify(postgraphile).slice(0, 300)}`);
  if (facts !== JSON.stringify(question.factsOfOurs(bare)))
    throw new Error(`${question.name}: the bare handler answers otherwise: ${JSON.stringify(bare).slice(0, 300)}`);
}

/** Connections are kept, and the client is as plain as can be: what it costs is counted against everybody alike. */
const agent = new http.Agent({ keepAlive: true });

async function ask(peer: Peer): Promise<string> {
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(peer.url, { method: peer.body === null ? 'GET' : 'POST', agent, headers: peer.headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(peer.body ?? undefined);
  });
  if (status !== 200 || text.includes('"errors"')) throw new Error(`${peer.name}: ${text.slice(0, 500)}`);
  return text;
}

async function repatria(servingUrl: string, login: string, query: string): Promise<Peer> {
  const api = await served(servingUrl);
  return { name: 'Repatria', url: api.url, headers: await api.headersOf(login), body: JSON.stringify({ query }), close: api.close };
}

function viewerOf(login: string): Viewer {
  const account = demoAccounts.find((known) => known.login === login);
  if (!account) throw new Error(`The demo has no account ${login}.`);
  return { ...account, accountId: account.id, purpose: 'REPATRIATION', purposeStated: false };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function report(results: readonly Result[]): void {
  for (const { question, rates, budget } of results) {
    const ours = rates['Repatria'] ?? Number.NaN;
    process.stdout.write(`\n${question} (${PEOPLE} people, ${CONNECTIONS} connections, median of ${ROUNDS})\n`);
    for (const [name, rate] of Object.entries(rates)) {
      const wanted = name === 'PostGraphile 5' ? budget.postGraphile : name === 'bare node:http handler' ? budget.bare : null;
      const kept = wanted === null ? '' : `   budget ${wanted} × ${ours / rate >= wanted ? 'kept' : 'MISSED'}`;
      process.stdout.write(
        `  ${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} requests/s   Repatria is ${(ours / rate).toFixed(2)} ×${kept}\n`,
      );
    }
  }
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/latest.json',
    `${JSON.stringify({ at: new Date().toISOString(), people: PEOPLE, node: process.version, results }, null, 2)}\n`,
  );
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
