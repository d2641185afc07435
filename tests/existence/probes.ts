import { type GraphQLField, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { Client } from 'pg';
import type { RootType } from '../../domain/access/operations';
import { asked, type Json, type Variables } from '../support/leastOperation';
import type { TestApi } from '../support/testApi';

export interface ProbedField {
  readonly root: RootType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Who asks, and for what purpose. */
export interface Asker {
  readonly login: string;
  readonly purpose: string;
}

/** An id of the same kind that nothing has. */
export const absent = (id: string) => `${id.slice(0, 24)}${id.slice(24).split('').reverse().join('')}`;

const REASONS = 'Reasons of more than twenty characters, for every text.';

/** Every text long enough, so that a refusal comes of the object and not of the words. */
const worded = (value: Json): Json =>
  value === ''
    ? REASONS
    : typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, worded(inner)]))
      : value;

export interface Probe {
  readonly name: string;
  readonly document: string;
  variables(id: string): object;
}

/** Every place of a root field where an id may stand: an argument, a field of its input, a field of its filter. */
export function probesOf({ root, field }: ProbedField): readonly Probe[] {
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
export async function answerTo(api: TestApi, { login, purpose }: Asker, { document, variables }: Probe, id: string) {
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
      headers: { authorization: `Test ${login}`, 'content-type': 'application/json', 'x-purpose': purpose },
      payload: JSON.stringify({ query: document, variables: variables(id) }),
    });
    const { date: _, ...headers } = response.headers;
    return { status: response.statusCode, headers, body: response.body.replaceAll(id, 'ID'), statements };
  } finally {
    spy.mockRestore();
  }
}

type Answered = Awaited<ReturnType<typeof answerTo>>;

export const differencesOf = (there: Answered, nowhere: Answered): readonly string[] =>
  (Object.keys(there) as (keyof Answered)[])
    .filter((part) => JSON.stringify(there[part]) !== JSON.stringify(nowhere[part]))
    .map((part) => `${part} ${JSON.stringify(there[part])} is not ${JSON.stringify(nowhere[part])}`);
