import { mayCall } from '../../domain/access/operations';
import { kindOf } from '../../domain/reference/nodeId';
import { createSchema } from '../../server/schema';
import { populate } from '../fuzz/population';
import { sliceOf } from '../fuzz/slice';
import { startTestApi, type TestApi } from '../support/testApi';
import { absent, answerTo, differencesOf, type ProbedField, probesOf } from './probes';

const STATES = ['FRA', 'DEU'] as const;

let api: TestApi;
/** One object of the other State of every kind. */
const foreign = new Map<string, string>();
const fields: ProbedField[] = [];
const FRANCE = { login: 'liaison-fra', purpose: 'REPATRIATION' } as const;

beforeAll(async () => {
  api = await startTestApi();
  const { persons } = await populate(api, STATES);
  const { ids } = await sliceOf(api.database, 'DEU', persons['DEU'] ?? []);
  for (const id of ids) foreign.set(kindOf(id) ?? 'Part', id);
  const schema = await createSchema();
  for (const root of ['Query', 'Mutation'] as const) {
    const type = root === 'Query' ? schema.getQueryType() : schema.getMutationType();
    for (const field of Object.values(type?.getFields() ?? {}))
      if (mayCall('LIAISON_OFFICER', root, field.name)) fields.push({ root, field });
  }
}, 400_000);
afterAll(() => api.close());

it('an officer who names what another State has is answered as one who names nothing, wherever an id may stand', async () => {
  const told: string[] = [];
  let notFound = 0;
  let probed = 0;
  for (const probe of fields.flatMap(probesOf)) {
    // The first question of its kind in a process is answered in another way, with other white space.
    await answerTo(api, FRANCE, probe, absent([...foreign.values()][0] ?? ''));
    for (const [kind, id] of foreign) {
      // Of a list of kinds the one that the place is for, and one that it is not.
      const isFor = probe.name.toLowerCase().includes(kind.toLowerCase().replace('repatriation', '').replace('nationality', ''));
      if (!isFor && !['Person', 'Part'].includes(kind)) continue;
      const [there, nowhere] = [await answerTo(api, FRANCE, probe, id), await answerTo(api, FRANCE, probe, absent(id))];
      probed += 1;
      if (there.body.includes('"NOT_FOUND"') || /:(null|\[null\]|\{"totalCount":0\})\}\}/.test(there.body)) notFound += 1;
      told.push(...differencesOf(there, nowhere).map((difference) => `${probe.name} of a ${kind}: ${difference}`));
    }
  }
  expect(told).toEqual([]);
  process.stdout.write(`${probed} pairs of an object of another State and of none: alike; ${notFound} of them as not found\n`);
  // Most came as far as to look for the object.
  expect(notFound).toBeGreaterThan(probed / 2);
}, 400_000);
