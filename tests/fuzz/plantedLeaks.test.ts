import { ofAbsentThings } from './absent';
import { ask, differenceOf, type Saying, saying } from './ask';
import { Coverage } from './coverage';
import { type Leak, leakingFunctions, leaks, type Showing } from './leaks';
import { type Operation, randomOperation } from './operations';
import { SEED } from './settings';
import { leaksIn, removed } from './slice';
import { login, startWorld, type World } from './world';

/** A leak that is not found by so many questions is not found. */
const MOST = 2_000;
/** Each is asked before and after; the slowest to be found was the 83rd. */
const GONE = 500;

let world: World;
let state: string;
let victim: string;
beforeAll(async () => {
  world = await startWorld();
  [state, victim] = world.states;
  await leakingFunctions(world, victim);
}, 400_000);
afterAll(() => world.api.close());

/** Parsed anew for each leak: what was planned of a text before it was planted must not serve. */
function questions(leak: Leak): (n: number) => Operation {
  const { schema, material, rootFields } = world;
  const coverage = new Coverage(schema, rootFields);
  return (n) => {
    const operation = randomOperation(schema, material, SEED + n, rootFields, coverage);
    coverage.asked(operation.document);
    return { ...operation, document: `# ${leak.name}\n${operation.document}` };
  };
}

const asked = (by: string, operation: Operation) => ask(world.api.app, login(by), operation, 'REPATRIATION');

/** Whether an answer gives it away. */
const givesAway: Readonly<Record<Exclude<Showing, 'ABSENCE'>, (operation: Operation) => Promise<boolean>>> = {
  CONTENT: async (operation) => leaksIn((await asked(state, operation)).text, world.slice(victim)).length > 0,
  EXISTENCE: async (operation) => {
    const absent = ofAbsentThings(operation, world.slice(victim));
    return differenceOf(saying(await asked(state, operation)), saying(await asked(state, absent))) !== null;
  },
};

const named = (shows: readonly Showing[]) => leaks.filter((leak) => shows.includes(leak.shows)).map((leak) => [leak.name, leak] as const);

describe('of a leak that is planted, the search for leaks by itself', () => {
  it.each(named(['CONTENT', 'EXISTENCE']))(
    'finds %s',
    async (_name, leak) => {
      const next = questions(leak);
      const undo = await leak.plant(world, victim);
      let found: number | undefined;
      try {
        for (let n = 0; n < MOST && found === undefined; n += 1) {
          const operation = next(n);
          if (leak.otherFirst) await asked(victim, operation);
          if (leak.shows !== 'ABSENCE' && (await givesAway[leak.shows](operation))) found = n + 1;
        }
      } finally {
        await undo();
      }
      expect(found).toBeDefined();
    },
    MOST * 500,
  );
});

// Last, as it takes the other State's cases away.
it(
  'and finds what only shows when the other State’s records are gone',
  async () => {
    const planned: { readonly leak: Leak; readonly operations: readonly Operation[]; readonly before: readonly Saying[] }[] = [];
    for (const [, leak] of named(['ABSENCE'])) {
      const next = questions(leak);
      const operations = Array.from({ length: GONE }, (_, n) => next(n));
      const undo = await leak.plant(world, victim);
      const before: Saying[] = [];
      for (const operation of operations) before.push(saying(await asked(state, operation)));
      undo();
      planned.push({ leak, operations, before });
    }
    await removed(world.api.database, world.slice(victim));
    const missed: string[] = [];
    for (const { leak, operations, before } of planned) {
      const undo = await leak.plant(world, victim);
      let found = false;
      for (const [n, operation] of operations.entries()) {
        const known = before[n];
        if (!found && known) found = differenceOf(known, saying(await asked(state, operation))) !== null;
      }
      undo();
      if (!found) missed.push(leak.name);
    }
    expect(missed).toEqual([]);
    process.stdout.write(`${leaks.length} planted leaks, all found\n`);
  },
  GONE * 5_000,
);
