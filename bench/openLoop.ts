import '../server/productionMode';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seedReferenceData } from '../demo/referenceData';
import { onOwnDatabase } from './ownDatabase';
import { populate } from './population';
import { type Served, served } from './served';

const { values } = parseArgs({
  options: {
    rps: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    people: { type: 'string', default: '6000' },
  },
});
const [RPS, SECONDS, PEOPLE] = [Number(values.rps), Number(values.seconds), Number(values.people)];
const BUDGET_MS = { p50: 25, p99: 250 };
const WARM_UP_S = 5;

type Kind = 'a list' | 'a person' | 'a search' | 'an act' | 'statistics' | 'a hostile request';
interface Ask {
  readonly login: string;
  readonly purpose?: string;
  readonly body: unknown;
  readonly expects: (status: number, codes: readonly string[]) => boolean;
}
const answered: Ask['expects'] = (status, codes) => status === 200 && codes.length === 0;
const refused: Ask['expects'] = (status, codes) => status < 500 && codes.length > 0 && !codes.includes('INTERNAL');

/** Of a hundred requests; what officers do, and one in twenty that nobody should. */
const MIX: Readonly<Record<Kind, number>> = {
  'a list': 50,
  'a person': 20,
  'a search': 10,
  'an act': 10,
  statistics: 5,
  'a hostile request': 5,
};
const turns = (Object.keys(MIX) as Kind[]).flatMap((kind) => Array.from({ length: MIX[kind] }, () => kind));

function asks(ids: readonly string[]): Readonly<Record<Kind, (n: number) => Ask>> {
  const id = (n: number) => ids[(n * 7919) % ids.length];
  return {
    'a list': () => ({
      login: 'legal-1',
      body: { query: '{ detainees(first: 25) { totalCount nodes { ref displayName nationalityClaims { status } } } }' },
      expects: answered,
    }),
    'a person': (n) => ({
      login: 'liaison-fra',
      body: { query: 'query ($id: ID!) { detainee(id: $id) { ref displayName nationalityClaims { status } } }', variables: { id: id(n) } },
      expects: answered,
    }),
    'a search': (n) => ({
      login: 'legal-1',
      body: { query: `{ searchPersons(query: "Person ${n % 500}", first: 10) { person { ref } } }` },
      expects: answered,
    }),
    'an act': (n) => ({
      login: 'health',
      body: {
        query: 'mutation ($input: RecordHealthEventInput!) { recordHealthEvent(input: $input) { person { id } } }',
        variables: { input: { personId: id(n), kind: 'ILLNESS', occurredAt: new Date(Date.now() - 60_000).toISOString() } },
      },
      expects: answered,
    }),
    statistics: () => ({ login: 'analyst', body: { query: '{ requestFunnel(by: COUNTRY) { __typename } }' }, expects: answered }),
    'a hostile request': (n) => ({
      login: 'liaison-fra',
      body: { query: `{ ${Array.from({ length: 200 }, (_, alias) => `a${n}_${alias}: __typename`).join(' ')} }` },
      expects: refused,
    }),
  };
}

/** One request; its time counts from when it was due, so that a platform that stands still is not spared what waits behind. */
async function ask(
  api: Served,
  { login, body, expects }: Ask,
  due: number,
): Promise<{ readonly ms: number; readonly fault: string | null }> {
  try {
    const response = await fetch(api.url, { method: 'POST', headers: await headers(api, login), body: JSON.stringify(body) });
    const { errors = [] } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    return { ms: performance.now() - due, fault: expects(response.status, codes) ? null : `${response.status} ${codes.join()}` };
  } catch (error) {
    return { ms: performance.now() - due, fault: error instanceof Error ? error.message : 'unknown' };
  }
}
const known = new Map<string, Promise<Readonly<Record<string, string>>>>();
function headers(api: Served, login: string): Promise<Readonly<Record<string, string>>> {
  const had = known.get(login) ?? api.headersOf(login);
  known.set(login, had);
  return had;
}

async function load(api: Served, ids: readonly string[], rps: number, seconds: number): Promise<void> {
  const made = asks(ids);
  const times = new Map<Kind, number[]>(Object.keys(MIX).map((kind) => [kind as Kind, []]));
  const faults = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; n < rps * seconds; n += 1) {
    const due = began + (n * 1_000) / rps;
    const early = due - performance.now();
    if (early > 1) await setTimeout(early);
    const kind = turns[(n * 37) % turns.length] ?? 'a list';
    waiting.push(
      ask(api, made[kind](n), due).then(({ ms, fault }) => {
        times.get(kind)?.push(ms);
        if (fault) faults.set(`${kind}: ${fault}`, (faults.get(`${kind}: ${fault}`) ?? 0) + 1);
      }),
    );
  }
  await Promise.all(waiting);
  report(times, faults, rps, seconds);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function report(times: ReadonlyMap<Kind, readonly number[]>, faults: ReadonlyMap<string, number>, rps: number, seconds: number): void {
  const line = (name: string, of: readonly number[]) => {
    const sorted = [...of].sort((one, other) => one - other);
    return `  ${name.padEnd(18)} ${String(sorted.length).padStart(6)}   p50 ${at(sorted, 0.5).toFixed(1).padStart(8)} ms   p99 ${at(sorted, 0.99).toFixed(1).padStart(8)} ms\n`;
  };
  const all = [...times.values()].flat();
  const sorted = [...all].sort((one, other) => one - other);
  const within = at(sorted, 0.5) <= BUDGET_MS.p50 && at(sorted, 0.99) <= BUDGET_MS.p99 && faults.size === 0;
  process.stdout.write(
    `\n${rps} requests a second for ${seconds} s, each at its time, on ${PEOPLE} people\n${[...times].map(([kind, of]) => line(kind, of)).join('')}${line('all', all)}` +
      `  not as expected: ${faults.size === 0 ? 'none' : JSON.stringify(Object.fromEntries(faults))}\n` +
      `  budget p50 ${BUDGET_MS.p50} ms, p99 ${BUDGET_MS.p99} ms, no error: ${within ? 'kept' : 'MISSED'}\n`,
  );
  if (!within) process.exitCode = 1;
}

/** Arrivals that do not wait for answers, as a day’s do: what waits behind a slow one is counted too. */
const run = () =>
  onOwnDatabase(async ({ admin, servingUrl }) => {
    await seedReferenceData(admin);
    await populate(admin, PEOPLE);
    await admin.query('analyze');
    const { rows } = await admin.query<{ id: string }>(`select id from person where kind = 'DETAINEE' order by id limit 2000`);
    const api = await served(servingUrl);
    try {
      const ids = rows.map(({ id }) => id);
      await load(api, ids, Math.min(RPS, 20), WARM_UP_S);
      process.exitCode = 0;
      await load(api, ids, RPS, SECONDS);
    } finally {
      await api.close();
    }
  });

void run();
