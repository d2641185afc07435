import '../server/productionMode';
import { parseArgs } from 'node:util';
import { arrivals, connect, type Outcome, quantile } from './dayMix';
import { onPopulatedDatabase } from './ownDatabase';
import { type Held, servedApart } from './servedApart';

const { values } = parseArgs({
  options: {
    rps: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '120' },
    people: { type: 'string', default: '6000' },
  },
});
const [RPS, MINUTES, PEOPLE] = [Number(values.rps), Number(values.minutes), Number(values.people)];
/** What is loaded and kept once does not count as growth. */
const SETTLES_MINUTES = Math.min(15, MINUTES / 3);
const MOST_GROWTH = 0.05;
const MOST_DRIFT = 0.1;

interface Minute extends Held {
  readonly p99: number;
  readonly faults: readonly string[];
}

const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

function report(minutes: readonly Minute[]): void {
  const settled = minutes.slice(Math.ceil(SETTLES_MINUTES));
  const third = Math.max(1, Math.floor(settled.length / 3));
  const [early, late] = [settled.slice(0, third), settled.slice(-third)];
  const grown = (of: (minute: Minute) => number) => median(late.map(of)) / Math.max(1e-9, median(early.map(of))) - 1;
  const rows = [
    ['memory of the process', grown(({ rssMb }) => rssMb), MOST_GROWTH],
    ['handles', grown(({ handles }) => handles), MOST_GROWTH],
    ['p99', grown(({ p99 }) => p99), MOST_DRIFT],
  ] as const;
  const faults = minutes.flatMap((minute) => minute.faults);
  process.stdout.write(
    `\n${RPS} requests a second for ${MINUTES} minutes on ${PEOPLE} people, the first ${Math.ceil(SETTLES_MINUTES)} not counted\n`,
  );
  for (const [what, growth, most] of rows) {
    if (growth > most) process.exitCode = 1;
    process.stdout.write(
      `  ${what.padEnd(22)} ${(growth * 100).toFixed(1).padStart(6)} %   at most ${most * 100} %: ${growth > most ? 'MISSED' : 'kept'}\n`,
    );
  }
  if (faults.length > 0) process.exitCode = 1;
  process.stdout.write(`  not as expected: ${faults.length === 0 ? 'none' : [...new Set(faults)].slice(0, 10).join('; ')}\n`);
}

/** A long day at an even pace: nothing that is taken is kept. */
void onPopulatedDatabase(PEOPLE, async ({ servingUrl, ids }) => {
  const api = await servedApart(servingUrl);
  try {
    await connect(api);
    const minutes: Minute[] = [];
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      const outcomes: Outcome[] = [];
      await arrivals(api, ids, { rps: RPS, seconds: 60 }, (outcome) => outcomes.push(outcome));
      const faults = outcomes.flatMap(({ kind, told }) => (told === 'answered' ? [] : [`${kind}: ${told === 'busy' ? told : told.fault}`]));
      const held = await api.held();
      const p99 = quantile(
        outcomes.map(({ ms }) => ms),
        0.99,
      );
      minutes.push({ ...held, p99, faults });
      process.stdout.write(
        `minute ${minute}: ${held.rssMb.toFixed(0)} MB, heap ${held.heapMb.toFixed(0)} MB, ${held.handles} handles, p99 ${p99.toFixed(0)} ms, ${faults.length} not as expected\n`,
      );
    }
    report(minutes);
  } finally {
    await api.close();
  }
});
