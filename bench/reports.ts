import '../server/productionMode';
import { mkdirSync, writeFileSync } from 'node:fs';
import { seedReferenceData } from '../demo/referenceData';
import type { Viewer } from '../domain/access/viewer';
import { accountSigningIn } from '../queries/access/accountSigningIn';
import { traceSql } from '../queries/audit/trace';
import { inViewerScope } from '../queries/plan/scopedQuery';
import { viewerOf } from '../server/authentication';
import { openPlatform, type Platform } from '../server/platform';
import { answering } from '../server/reportRunner';
import { createSchema } from '../server/schema';
import { openBenchKeyring } from './keyring';
import { onOwnDatabase } from './ownDatabase';
import { populateReports } from './reportPopulation';
import { type MeasuredReport, measuredReports } from './reportQuestions';

const PEOPLE = process.argv.includes('--people') ? Number(process.argv[process.argv.indexOf('--people') + 1]) : 60_000;
const ONLY = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '') : '';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MOST_ROUNDS = 101;
const SHORT_MS = 2000;
/** Architecture 8: each report takes at most so many times the best SQL written by hand. */
const BUDGET = 1.5;
const NOW = new Date('2026-06-01T09:00:00Z');

interface Measured {
  readonly report: string;
  readonly ours: number;
  readonly byHand: number;
  readonly told: number;
  readonly wrong: readonly string[];
}

/** Measures each report beside SQL written by hand, in one run on one database, and compares what they say. */
const run = () =>
  onOwnDatabase(
    async ({ admin, servingUrl }) => {
      await seedReferenceData(admin);
      process.stdout.write(`Populating ${PEOPLE} invented people …\n`);
      await populateReports(admin, PEOPLE);
      const platform = await openPlatform({ servingUrl, keys: openBenchKeyring(), now: () => NOW, statementTimeout: 120_000 });
      const answer = answering(platform, await createSchema());
      const measured: Measured[] = [];
      for (const report of measuredReports.filter(({ name }) => name.includes(ONLY))) {
        const viewer = await viewerFor(platform, report);
        measured.push(
          await measure(report, byHand(platform, report, viewer), async () => {
            const answered = await answer(viewer, report.document, {});
            if (!answered.answer) throw new Error(`${report.name}: ${answered.failure}`);
            return answered.answer;
          }),
        );
        print(measured.at(-1));
      }
      await platform.close();
      mkdirSync('bench/results', { recursive: true });
      writeFileSync('bench/results/reports.json', `${JSON.stringify({ people: PEOPLE, rounds: ROUNDS, measured }, null, 2)}\n`);
      const over = measured.filter(({ ours, byHand }) => ours / byHand > BUDGET);
      const wrong = measured.filter((one) => one.wrong.length > 0);
      process.stdout.write(
        `\n${measured.length - over.length} of ${measured.length} within ${BUDGET} × the SQL by hand; ${measured.length - wrong.length} tell the same.\n`,
      );
      if (over.length > 0 || wrong.length > 0) process.exitCode = 1;
    },
    { durable: false },
  );

type ByHand = () => Promise<readonly { readonly key: string; readonly count: string | number }[]>;

async function viewerFor(platform: Platform, { name, login = 'legal-1', role = 'LEGAL_OFFICER' }: MeasuredReport): Promise<Viewer> {
  const account = await accountSigningIn(platform.pools.staff, { login, role, at: NOW });
  if (!account) throw new Error(`${name}: ${login} has not the role ${role}.`);
  return viewerOf(account, { role });
}

/** As the reports count: in the same role and transaction, under the same row security, and leaving the same trace in the audit. */
function byHand(platform: Platform, report: MeasuredReport, viewer: Viewer): ByHand {
  const sql = report.sql.replaceAll('$NOW', `timestamptz '${NOW.toISOString()}'`);
  return async () => {
    const values: unknown[] = [];
    const trace = { viewer, operation: report.name, classes: [0], fields: [], requestId: undefined };
    const traced = traceSql((value) => `$${values.push(value)}`, trace, `'{}'::uuid[]`);
    const text = `with by_hand as materialized (${sql}), ${traced} select coalesce(json_agg(by_hand), '[]')::text as answer from by_hand`;
    const [row] = await inViewerScope(platform.statistics, viewer, { durable: false, now: NOW }, text, values);
    return JSON.parse(row?.answer ?? '[]');
  };
}

async function measure(report: MeasuredReport, hand: ByHand, ours: () => Promise<object>): Promise<Measured> {
  const answer = await ours();
  const raw = new Map((await hand()).map(({ key, count }) => [key, Number(count)]));
  const told = report.cells(answer).filter(({ value, key }) => value !== null && !key.includes('OTHER_') && !key.startsWith('OTHER'));
  const wrong = told
    .filter(({ key, value }) => (raw.get(key) ?? 0) !== value)
    .map(({ key, value }) => `${key}: ${value} for ${raw.get(key) ?? 0}`);
  const times = { ours: [] as number[], byHand: [] as number[] };
  // In turns, so that what else the machine does falls on both.
  // A report of a few milliseconds is asked more often: its first answers are those of code not yet compiled.
  const until = performance.now() + SHORT_MS;
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && performance.now() < until); round += 1) {
    times.ours.push(await milliseconds(ours));
    times.byHand.push(await milliseconds(hand));
  }
  return { report: report.name, ours: median(times.ours), byHand: median(times.byHand), told: told.length, wrong };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function print(one: Measured | undefined): void {
  if (!one) return;
  const ratio = one.ours / one.byHand;
  process.stdout.write(
    `${one.report.padEnd(30)} ${one.ours.toFixed(1).padStart(8)} ms  by hand ${one.byHand.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(5)} ×  ${ratio <= BUDGET ? 'within' : 'OVER  '}  ${one.told} cells told${one.wrong.length > 0 ? `, WRONG ${one.wrong.slice(0, 3).join('; ')}` : ', the same'}\n`,
  );
}

void run();
