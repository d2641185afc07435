import { ofAbsentThings as absentOf, namesNothing } from './absent';
import { ask, differenceOf, faultsOfOurs, type Saying, saying } from './ask';
import { Coverage } from './coverage';
import { type Operation, randomOperation } from './operations';
import { RUNS, SEED } from './settings';
import { shrunk } from './shrink';
import { leaksIn, removed } from './slice';
import { login, startWorld, type World } from './world';

const EACH = RUNS ?? 700;
/** So many are asked once more when the other State is gone. */
const AGAIN = RUNS ?? 200;
const MOST_REPORTED = 3;
/** Of the fields that an officer of a State may ask, so much is asked at the least; the more questions, the more. */
const LEAST_FIELDS = EACH >= 2_000 ? 0.95 : 0.9;

let world: World;
let coverage: Coverage;
beforeAll(async () => {
  world = await startWorld();
  coverage = new Coverage(world.schema, world.rootFields);
}, 400_000);
afterAll(() => world.api.close());

const sliceOfOther = (state: string) => world.slice(world.other(state));
const seedOf = (state: string) => SEED + (world.states.indexOf(state) + 1) * 10_000_000;
const asked = (by: string, operation: Operation) => ask(world.api.app, login(by), operation, 'REPATRIATION');
const random = (seed: number, towards?: Coverage) => randomOperation(world.schema, world.material, seed, world.rootFields, towards);
const ofAbsentThings = (state: string, operation: Operation) => absentOf(operation, sliceOfOther(state));

async function leaks(state: string, operation: Operation): Promise<readonly string[]> {
  const { text } = await asked(state, operation);
  return [...leaksIn(text, sliceOfOther(state)), ...faultsOfOurs(text)];
}

/** A machine that has much to do may be late once: what was late is asked again, what leaked is not forgiven. */
const wasBusy = async (state: string, operation: Operation, found: readonly string[]) =>
  found.every((fault) => /^(TIMEOUT|SERVICE_UNAVAILABLE) at /.test(fault)) && (await leaks(state, operation)).length === 0;

const report = (least: Operation, what: string) => `seed ${least.seed}:\n${least.document}\n${JSON.stringify(least.variables)}\n${what}`;

describe.each([0, 1] as const)('the officer of State %i of the pair', (place) => {
  it(
    'reads nothing of the other State, whatever is asked',
    async () => {
      const state = world.states[place];
      const found: string[] = [];
      for (let n = 0; n < EACH && found.length < MOST_REPORTED; n += 1) {
        const operation = random(seedOf(state) + n, coverage);
        coverage.asked(operation.document);
        const first = await leaks(state, operation);
        if (first.length === 0 || (await wasBusy(state, operation, first))) continue;
        const least = await shrunk(world.schema, operation, async (smaller) => (await leaks(state, smaller)).length > 0);
        found.push(report(least, [...first, ...(await leaks(state, least))].join(', ')));
      }
      expect(found.join('\n\n')).toBe('');
    },
    EACH * 1_000,
  );

  it(
    'is told of what the other State has just what is told of nothing',
    async () => {
      const state = world.states[place];
      const found: string[] = [];
      const differs = async (operation: Operation) => {
        const [there, nowhere] = [await asked(state, operation), await asked(state, ofAbsentThings(state, operation))];
        return differenceOf(saying(there), saying(nowhere));
      };
      let compared = 0;
      for (let n = 0; compared < AGAIN / 3 && found.length < MOST_REPORTED; n += 1) {
        const operation = random(seedOf(state) + n);
        if (namesNothing(operation, sliceOfOther(state))) continue;
        compared += 1;
        if ((await differs(operation)) === null) continue;
        const least = await shrunk(world.schema, operation, async (smaller) => (await differs(smaller)) !== null);
        found.push(report(least, String(await differs(least))));
      }
      expect(found.join('\n\n')).toBe('');
    },
    EACH * 1_000,
  );
});

describe('the search for leaks', () => {
  it('asks nearly all that an officer of a State may ask', () => {
    process.stdout.write(`${world.states.join(' and ')}, ${EACH} operations each:\n${coverage.report()}\n`);
    expect(coverage.share('root fields')).toBe(1);
    expect(coverage.share('fields')).toBeGreaterThan(LEAST_FIELDS);
  });

  it('has something to find where free text stands', () => {
    for (const { marked } of world.states.map(world.slice)) {
      expect(
        [
          'person.display_name',
          'person_name.full',
          'nationality_claim.answer_reason',
          'gate.evidence',
          'decision.reasons',
          'case_event.summary',
          'handoff.statement_of_facts',
          'evidence_item.description',
          'movement.carrier',
          'counsel_appointment.counsel_name',
          'demarche.subject',
          'admissibility_ruling.reasons',
          'age_determination.doubt_reasons',
        ].filter((column) => !marked.includes(column)),
      ).toEqual([]);
    }
  });

  it('finds a marker, an id, a reference and a cursor that do not belong there', () => {
    const slice = world.slice(world.states[1]);
    const [[id = ''], [ref = '']] = [[...slice.ids], [...slice.refs]];
    for (const planted of [`${slice.marker} person.display_name`, id, ref, Buffer.from(JSON.stringify([1, id])).toString('base64url')]) {
      expect(leaksIn(`{"data":{"detainee":{"displayName":"${planted}"}}}`, slice)).not.toEqual([]);
    }
    expect(leaksIn('{"data":{"detainee":{"displayName":"Adam Example"}}}', slice)).toEqual([]);
  });

  it('finds a leak that is there: a person opened to the wrong State', async () => {
    const slice = world.slice(world.states[1]);
    const [person] = slice.ids;
    const read = { document: `{ detainee(id: "${person}") { id displayName } }`, variables: {}, seed: 0 };
    expect(await leaks(world.states[0], read)).toEqual([]);
    await world.api.database.query(`insert into person_access (person_id, country, since, reason) values ($1, $2, now(), 'PLANTED')`, [
      person,
      world.states[0],
    ]);
    expect(await leaks(world.states[0], read)).toEqual(expect.arrayContaining([person, expect.stringContaining(slice.marker)]));
    await world.api.database.query(`delete from person_access where person_id = $1 and country = $2`, [person, world.states[0]]);
  });
});

// Last, as it takes the other State's cases away.
it(
  'an officer’s answers stay the same, counts and order too, when the other State has no case at all',
  async () => {
    const [state] = world.states;
    const operations = Array.from({ length: AGAIN }, (_, n) => random(seedOf(state) + n));
    const before: Saying[] = [];
    for (const operation of operations) before.push(saying(await asked(state, operation)));
    await removed(world.api.database, sliceOfOther(state));
    const found: string[] = [];
    for (const [n, operation] of operations.entries()) {
      const difference = differenceOf(before[n] ?? { status: 0, data: '', errors: [] }, saying(await asked(state, operation)));
      if (difference !== null && found.length < MOST_REPORTED) found.push(report(operation, difference));
    }
    expect(found.join('\n\n')).toBe('');
  },
  AGAIN * 1_000,
);
