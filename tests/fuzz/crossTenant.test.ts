import type { GraphQLSchema } from 'graphql';
import { mayCall } from '../../domain/access/operations';
import { createSchema } from '../../server/schema';
import { startTestApi, type TestApi } from '../support/testApi';
import { ask, differenceOf, faultsOfOurs, type Saying, saying } from './ask';
import { collectCursors } from './cursors';
import { filled } from './fill';
import { type Material, materialOf } from './material';
import { type Operation, randomOperation } from './operations';
import { populate } from './population';
import { RUNS, SEED } from './settings';
import { shrunk } from './shrink';
import { leaksIn, planted, removed, type Slice, sliceOf } from './slice';

const STATES = ['FRA', 'DEU'] as const;
const EACH = RUNS ?? 700;
/** So many are asked once more when the other State is gone. */
const AGAIN = RUNS ?? 200;
const MOST_REPORTED = 3;

let api: TestApi;
let schema: GraphQLSchema;
let material: Material;
let rootFields: readonly string[];
const slices = new Map<string, Slice>();

beforeAll(async () => {
  api = await startTestApi();
  schema = await createSchema();
  rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((field) => mayCall('LIAISON_OFFICER', 'Query', field));
  const { persons, shared } = await populate(api, STATES);
  api.setNow(new Date());
  // Once more, as some rows hang from others.
  for (const state of [...STATES, ...STATES]) {
    await filled(api.database, state, await sliceOf(api.database, state, persons[state] ?? []), shared);
  }
  material = await materialOf(api.database);
  await collectCursors(api, schema, material);
  for (const state of STATES) slices.set(state, await planted(api.database, await sliceOf(api.database, state, persons[state] ?? [])));
}, 60_000);
afterAll(() => api.close());

const login = (state: string) => `liaison-${state.toLowerCase()}`;
const sliceNamed = (state: string): Slice => {
  const slice = slices.get(state);
  if (!slice) throw new Error(`${state} has no slice.`);
  return slice;
};
const others = (state: string) => STATES.filter((other) => other !== state).map(sliceNamed);
const seedOf = (state: string) => SEED + (STATES.indexOf(state as (typeof STATES)[number]) + 1) * 10_000_000;

async function leaks(state: string, operation: Operation): Promise<readonly string[]> {
  const { text } = await ask(api.app, login(state), operation, 'REPATRIATION');
  return [...others(state).flatMap((slice) => leaksIn(text, slice)), ...faultsOfOurs(text)];
}

/** The same question about things that are not there. */
function ofAbsentThings(state: string, operation: Operation): Operation {
  const ids = new Set(others(state).flatMap((slice) => [...slice.ids]));
  const replaced = (text: string) =>
    text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) =>
      ids.has(id) ? `${id.slice(0, 24)}${id.slice(24).split('').reverse().join('')}` : id,
    );
  return { ...operation, document: replaced(operation.document), variables: JSON.parse(replaced(JSON.stringify(operation.variables))) };
}

const report = (least: Operation, what: string) => `seed ${least.seed}:\n${least.document}\n${JSON.stringify(least.variables)}\n${what}`;

describe.each(STATES)('the officer of %s', (state) => {
  it(
    'reads nothing of the other State, whatever is asked',
    async () => {
      const found: string[] = [];
      for (let n = 0; n < EACH && found.length < MOST_REPORTED; n += 1) {
        const operation = randomOperation(schema, material, seedOf(state) + n, rootFields);
        if ((await leaks(state, operation)).length === 0) continue;
        const least = await shrunk(schema, operation, async (smaller) => (await leaks(state, smaller)).length > 0);
        found.push(report(least, (await leaks(state, least)).join(', ')));
      }
      expect(found.join('\n\n')).toBe('');
    },
    EACH * 1_000,
  );

  it(
    'is told of what the other State has just what is told of nothing',
    async () => {
      const found: string[] = [];
      const differs = async (operation: Operation) => {
        const absent = ofAbsentThings(state, operation);
        const [there, nowhere] = [
          await ask(api.app, login(state), operation, 'REPATRIATION'),
          await ask(api.app, login(state), absent, 'REPATRIATION'),
        ];
        return differenceOf(saying(there), saying(nowhere));
      };
      let asked = 0;
      for (let n = 0; asked < AGAIN / 3 && found.length < MOST_REPORTED; n += 1) {
        const operation = randomOperation(schema, material, seedOf(state) + n, rootFields);
        if (JSON.stringify(ofAbsentThings(state, operation)) === JSON.stringify(operation)) continue;
        asked += 1;
        if ((await differs(operation)) === null) continue;
        const least = await shrunk(schema, operation, async (smaller) => (await differs(smaller)) !== null);
        found.push(report(least, String(await differs(least))));
      }
      expect(found.join('\n\n')).toBe('');
    },
    EACH * 1_000,
  );
});

describe('the search for leaks', () => {
  it('has something to find where free text stands', () => {
    for (const { marked } of slices.values()) {
      expect(marked).toEqual(
        expect.arrayContaining([
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
        ]),
      );
    }
  });

  it('finds a marker, an id, a reference and a cursor that do not belong there', () => {
    const slice = sliceNamed('DEU');
    const [[id = ''], [ref = '']] = [[...slice.ids], [...slice.refs]];
    for (const planted of [`${slice.marker} person.display_name`, id, ref, Buffer.from(JSON.stringify([1, id])).toString('base64url')]) {
      expect(leaksIn(`{"data":{"detainee":{"displayName":"${planted}"}}}`, slice)).not.toEqual([]);
    }
    expect(leaksIn('{"data":{"detainee":{"displayName":"Adam Example"}}}', slice)).toEqual([]);
  });

  it('finds a leak that is there: a person opened to the wrong State', async () => {
    const slice = sliceNamed('DEU');
    const [person] = slice.ids;
    const read = { document: `{ detainee(id: "${person}") { id displayName } }`, variables: {}, seed: 0 };
    expect(await leaks('FRA', read)).toEqual([]);
    await api.database.query(`insert into person_access (person_id, country, since, reason) values ($1, 'FRA', now(), 'PLANTED')`, [
      person,
    ]);
    expect(await leaks('FRA', read)).toEqual(expect.arrayContaining([person, expect.stringContaining(slice.marker)]));
    await api.database.query(`delete from person_access where person_id = $1 and country = 'FRA'`, [person]);
  });

  it.each(['nationality_claim', 'clock', 'repatriation_request'])(
    'finds by itself that the row security of %s was left off',
    async (table) => {
      await api.database.query(`alter table ${table} disable row level security`);
      let found: readonly string[] = [];
      for (let n = 0; n < 1_500 && found.length === 0; n += 1) {
        const operation = randomOperation(schema, material, seedOf('FRA') + n, rootFields);
        const { text } = await ask(api.app, login('FRA'), operation, 'REPATRIATION');
        found = leaksIn(text, sliceNamed('DEU'));
      }
      await api.database.query(`alter table ${table} enable row level security`);
      expect(found).not.toEqual([]);
    },
  );
});

// Last, as it takes the other State's cases away.
it(
  'an officer’s answers stay the same, counts and order too, when the other State has no case at all',
  async () => {
    const state = 'FRA';
    const operations = Array.from({ length: AGAIN }, (_, n) => randomOperation(schema, material, seedOf(state) + n, rootFields));
    const before: Saying[] = [];
    for (const operation of operations) before.push(saying(await ask(api.app, login(state), operation, 'REPATRIATION')));
    for (const slice of others(state)) await removed(api.database, slice);
    const found: string[] = [];
    for (const [n, operation] of operations.entries()) {
      const difference = differenceOf(
        before[n] ?? { status: 0, data: '', errors: [] },
        saying(await ask(api.app, login(state), operation, 'REPATRIATION')),
      );
      if (difference !== null && found.length < MOST_REPORTED) found.push(report(operation, difference));
    }
    expect(found.join('\n\n')).toBe('');
  },
  AGAIN * 1_000,
);
