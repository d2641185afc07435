import '../server/productionMode';
import { parseArgs } from 'node:util';
import { arrivals, connect, type Kind, kinds, type Outcome, quantile } from './dayMix';
import { onPopulatedDatabase } from './ownDatabase';
import { served } from './served';

const { values } = parseArgs({
  options: {
    rps: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    people: { type: 'string', default: '6000' },
  },
});
const [RPS, SECONDS, PEOPLE] = [Number(values.rps), Number(values.seconds), Number(values.people)];
const BUDGET_MS = { p50: 25, p99: 250 };
const WARM_UP = { rps: Math.min(RPS, 20), seconds: 5 };

function report(outcomes: readonly Outcome[]): void {
  const line = (name: string, of: readonly Outcome[]) => {
    const times = of.map(({ ms }) => ms);
    return `  ${name.padEnd(18)} ${String(times.length).padStart(6)}   p50 ${quantile(times, 0.5).toFixed(1).padStart(8)} ms   p99 ${quantile(times, 0.99).toFixed(1).padStart(8)} ms\n`;
  };
  const faults = new Map<string, number>();
  for (const { kind, told } of outcomes) {
    if (told === 'answered') continue;
    const fault = `${kind}: ${told === 'busy' ? 'told to come again' : told.fault}`;
    faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  const times = outcomes.map(({ ms }) => ms);
  const within = quantile(times, 0.5) <= BUDGET_MS.p50 && quantile(times, 0.99) <= BUDGET_MS.p99 && faults.size === 0;
  const ofKind = (kind: Kind) => outcomes.filter((outcome) => outcome.kind === kind);
  process.stdout.write(
    `\n${RPS} requests a second for ${SECONDS} s, each at its time, on ${PEOPLE} people\n${kinds.map((kind) => line(kind, ofKind(kind))).join('')}${line('all', outcomes)}` +
      `  not as expected: ${faults.size === 0 ? 'none' : JSON.stringify(Object.fromEntries(faults))}\n` +
      `  budget p50 ${BUDGET_MS.p50} ms, p99 ${BUDGET_MS.p99} ms, no error: ${within ? 'kept' : 'MISSED'}\n`,
  );
  if (!within) process.exitCode = 1;
}

void onPopulatedDatabase(PEOPLE, async ({ servingUrl, ids }) => {
  const api = await served(servingUrl);
  try {
    await connect(api);
    await arrivals(api, ids, WARM_UP, () => undefined);
    const outcomes: Outcome[] = [];
    await arrivals(api, ids, { rps: RPS, seconds: SECONDS }, (outcome) => outcomes.push(outcome));
    report(outcomes);
  } finally {
    await api.close();
  }
});
