import '../server/productionMode';
import { parseArgs } from 'node:util';
import { arrivals, capacity, connect, type Outcome, quantile, type Target } from './dayMix';
import { onPopulatedDatabase } from './ownDatabase';
import { servedApart } from './servedApart';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '60' },
    people: { type: 'string', default: '6000' },
  },
});
const [TIMES, SECONDS, PEOPLE] = [Number(values.times), Number(values.seconds), Number(values.people)];
const OFFICERS = 32;
const MEASURED_S = 10;
/** What counts as a day like any other: half of what it can do. */
const NORMAL = 0.5;
const MOST = { answered: 1_000, busy: 100, normal: 250, back: 10 };

interface Judged {
  readonly what: string;
  readonly is: number;
  readonly most: number;
  readonly unit: string;
}

function judge(rows: readonly Judged[]): void {
  for (const { what, is, most, unit } of rows) {
    const kept = is <= most;
    if (!kept) process.exitCode = 1;
    process.stdout.write(
      `  ${what.padEnd(52)} ${is.toFixed(1).padStart(8)} ${unit}   at most ${most} ${unit}: ${kept ? 'kept' : 'MISSED'}\n`,
    );
  }
}

/** Seconds of ordinary load until one of them is answered as on any day. */
async function secondsUntilNormal(target: Target, ids: readonly string[], rps: number): Promise<number> {
  for (let second = 1; second <= 60; second += 1) {
    const outcomes: Outcome[] = [];
    await arrivals(target, ids, { rps, seconds: 1 }, (outcome) => outcomes.push(outcome));
    const sound = outcomes.every(({ told }) => told === 'answered');
    if (
      sound &&
      quantile(
        outcomes.map(({ ms }) => ms),
        0.99,
      ) <= MOST.normal
    )
      return second;
  }
  return Number.POSITIVE_INFINITY;
}

/** More asked than can be done: what is taken is answered in time, the rest is told at once to come again, and afterwards all is as before. */
void onPopulatedDatabase(PEOPLE, async ({ servingUrl, ids }) => {
  const api = await servedApart(servingUrl);
  try {
    await connect(api);
    await capacity(api, ids, MEASURED_S / 2, OFFICERS);
    const can = await capacity(api, ids, MEASURED_S, OFFICERS);
    const outcomes: Outcome[] = [];
    await arrivals(api, ids, { rps: Math.round(can * TIMES), seconds: SECONDS }, (outcome) => outcomes.push(outcome));
    const back = await secondsUntilNormal(api, ids, Math.max(1, Math.round(can * NORMAL)));
    const ms = (told: 'answered' | 'busy') => outcomes.filter((outcome) => outcome.told === told).map((outcome) => outcome.ms);
    const faults = outcomes.flatMap(({ kind, told }) => (typeof told === 'object' ? [`${kind}: ${told.fault}`] : []));
    process.stdout.write(
      `\n${can.toFixed(0)} requests a second are served; ${TIMES} times as many came for ${SECONDS} s: ${ms('answered').length} answered` +
        ` (${(ms('answered').length / SECONDS).toFixed(0)} a second), ${ms('busy').length} told to come again\n`,
    );
    judge([
      { what: 'p99 of what was answered', is: quantile(ms('answered'), 0.99), most: MOST.answered, unit: 'ms' },
      { what: 'p99 of what was told to come again', is: quantile(ms('busy'), 0.99), most: MOST.busy, unit: 'ms' },
      { what: 'neither answered nor told', is: faults.length, most: 0, unit: '' },
      { what: 'as on any day again after', is: back, most: MOST.back, unit: 's' },
    ]);
    for (const fault of [...new Set(faults)].slice(0, 10)) process.stdout.write(`    ${fault}\n`);
  } finally {
    await api.close();
  }
});
