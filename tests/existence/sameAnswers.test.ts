import { type GraphQLField, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { Client } from 'pg';
import { mayCall, type RootType } from '../../domain/access/operations';
import { kindOf } from '../../domain/reference/nodeId';
import { createSchema } from '../../server/schema';
import { populate } from '../fuzz/population';
import { sliceOf } from '../fuzz/slice';
import { asked, type Json, type Variables } from '../support/leastOperation';
import { startTestApi, type TestApi } from '../support/testApi';

const STATES = ['FRA', 'DEU'] as const;

let api: TestApi;
/** One object of the other State of every kind. */
const foreign = new Map<string, string>();
const fields: { readonly root: RootType; readonly field: GraphQLField<unknown, unknown> }[] = [];

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

/** An id of the same kind that nothing has. */
const absent = (id: string) => `${id.slice(0, 24)}${id.slice(24).split('').reverse().join('')}`;

const REASONS = 'Reasons of more than twenty characters, for every text.';

/** Every text long enough, so that a refusal comes of the object and not of the words. */
const worded = (value: Json): Json =>
  value === ''
    ? REASONS
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, worded(inner)]))
      : value;

interface Probe {
  readonly name: string;
  readonly document: string;
  variables(id: string): object;
}

/** Every place of a root field where an id may stand: an argument, a field of its input, a field of its filter. */
function probesOf({ root, field }: (typeof fields)[number]): readonly Probe[] {
  const { document, variables } = asked(root === 'Query' ? 'query' : 'mutation', field);
  const probes: Probe[] = [];
  for (const argument of field.args) {
    const type = getNamedType(argument.type);
    const inList = isListType(getNullableType(argument.type));
    if (type.name === 'ID') {
      probes.push({
        name: `${field.name}(${argument.name})`,
        document: `query ($id: ${argument.type}) { ${field.name}(${argument.name}: $id) { __typename } }`,
        variables: (id) => ({ id: inList ? [id] : id }),
      });
    } else if (isInputObjectType(type)) {
      for (const inner of Object.values(type.getFields())) {
        if (getNamedType(inner.type).name !== 'ID') continue;
        const place = (id: string) => ({ [inner.name]: isListType(getNullableType(inner.type)) ? [id] : id });
        probes.push({
          name: `${field.name}(${argument.name}.${inner.name})`,
          document:
            argument.name === 'filter' ? `query ($filter: ${argument.type}) { ${field.name}(filter: $filter) { totalCount } }` : document,
          variables: (id) =>
            argument.name === 'filter'
              ? { filter: place(id) }
              : { ...variables, [argument.name]: { ...(worded((variables as Variables).input ?? {}) as object), ...place(id) } },
        });
      }
    }
  }
  return probes;
}

/** The answer in all that leaves the server, and how often the database was asked. */
async function answerTo({ document, variables }: Probe, id: string) {
  const statements: string[] = [];
  const original = Client.prototype.query;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    statements.push(String((args[0] as { text?: string }).text ?? args[0]).slice(0, 60));
    return Reflect.apply(original, this, args);
  } as never);
  try {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'Test liaison-fra', 'content-type': 'application/json', 'x-purpose': 'REPATRIATION' },
      payload: JSON.stringify({ query: document, variables: variables(id) }),
    });
    const { date: _, ...headers } = response.headers;
    return { status: response.statusCode, headers, body: response.body.replaceAll(id, 'ID'), statements };
  } finally {
    spy.mockRestore();
  }
}

type Answered = Awaited<ReturnType<typeof answerTo>>;

const differencesOf = (there: Answered, nowhere: Answered): readonly string[] =>
  (Object.keys(there) as (keyof Answered)[])
    .filter((part) => JSON.stringify(there[part]) !== JSON.stringify(nowhere[part]))
    .map((part) => `${part} ${JSON.stringify(there[part])} is not ${JSON.stringify(nowhere[part])}`);

it('an officer who names what another State has is answered as one who names nothing, wherever an id may stand', async () => {
  const told: string[] = [];
  let notFound = 0;
  let probed = 0;
  for (const probe of fields.flatMap(probesOf)) {
    // The first question of its kind in a process is answered in another way, with other white space.
    await answerTo(probe, absent([...foreign.values()][0] ?? ''));
    for (const [kind, id] of foreign) {
      // Of a list of kinds the one that the place is for, and one that it is not.
      const isFor = probe.name.toLowerCase().includes(kind.toLowerCase().replace('repatriation', '').replace('nationality', ''));
      if (!isFor && !['Person', 'Part'].includes(kind)) continue;
      const [there, nowhere] = [await answerTo(probe, id), await answerTo(probe, absent(id))];
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
