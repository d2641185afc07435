import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly json: Told | readonly Told[] | undefined;
}
interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}
interface Probe {
  readonly query?: string;
  readonly method?: 'GET';
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** What the scanner takes for a finding. */
  readonly found: (answer: Told, whole: Answered) => boolean;
}

const typename = (answer: Told) => answer.data?.['__typename'] !== undefined;
const repeat = (times: number, part: (n: number) => string) => Array.from({ length: times }, (_, n) => part(n)).join(' ');

/** The probes of graphql-cop (dolevf/graphql-cop), by the names of its findings. */
const probes: Readonly<Record<string, Probe>> = {
  'Alias Overloading': {
    query: `query cop_test { ${repeat(101, (n) => `alias${n}: __typename`)} }`,
    found: ({ data }) => data?.['alias100'] !== undefined,
  },
  'Array-based Query Batching': {
    payload: JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query cop_test { __typename }' }))),
    found: (_told, { json }) => Array.isArray(json) && json.length >= 10,
  },
  'Directive Overloading': {
    query: `query cop_test { __typename ${'@aa'.repeat(10)} }`,
    found: ({ errors = [] }) => errors.length === 10,
  },
  'Introspection-based Circular Query': {
    query: 'query cop_test { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    found: ({ data }) => data?.['__schema'] !== undefined,
  },
  'Field Duplication': { query: `query cop_test { ${repeat(500, () => '__typename')} }`, found: typename },
  'GraphQL IDE': {
    method: 'GET',
    headers: { accept: 'text/html' },
    found: (_told, { text }) => /graphiql|playground|sandbox|voyager|altair/i.test(text),
  },
  'GET Method Query Support': { method: 'GET', query: 'query cop_test { __typename }', found: typename },
  'Mutation is allowed over GET': { method: 'GET', query: 'mutation cop_test { __typename }', found: typename },
  'POST based url-encoded query': {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'query=query%20cop_test%20%7B__typename%7D',
    found: typename,
  },
  'Trace Mode': {
    query: 'query cop_test { __typename }',
    found: ({ errors = [], extensions = {} }) => 'tracing' in extensions || errors.some((error) => 'tracing' in (error.extensions ?? {})),
  },
  'Unhandled Errors Detection': {
    query: 'qwerty cop_test { abc }',
    found: ({ errors = [] }) =>
      errors.some(({ message, extensions = {} }) => 'exception' in extensions || /exception|\bat .+:\d+/i.test(message)),
  },
  'Field Suggestions': {
    query: 'query cop_test { __schema { directive } }',
    found: ({ errors = [] }) => errors.some(({ message }) => message.includes('Did you mean')),
  },
  Introspection: {
    query: 'query cop_test { __schema { types { name fields { name } } } }',
    found: ({ data }) => data?.['__schema'] !== undefined,
  },
};

async function answered({ query, method, headers = {}, payload }: Probe, login: string | undefined): Promise<Answered> {
  const response = await api.app.inject({
    method: method ?? 'POST',
    url: method === 'GET' && query ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql',
    headers: {
      ...(login ? { authorization: `Test ${login}` } : {}),
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { payload: payload ?? JSON.stringify({ query }) }),
  });
  let json: Answered['json'];
  try {
    json = JSON.parse(response.payload) as Told;
  } catch {
    json = undefined;
  }
  return { status: response.statusCode, text: response.payload, json };
}

async function findings(login?: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, probe] of Object.entries(probes)) {
    const answer = await answered(probe, login);
    if (answer.status >= 500 || probe.found(Array.isArray(answer.json) ? {} : ((answer.json as Told | undefined) ?? {}), answer))
      found.push(name);
  }
  return found;
}

describe('the checks of graphql-cop', () => {
  it('find nothing as nobody', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(['liaison-fra', 'analyst', 'admin'])('find nothing as %s, but that whoever is signed in may ask for the types', async (login) => {
    expect(await findings(login)).toEqual(['Introspection']);
  });
});

test('a hundred values that are none are refused as inputs, in few errors, and never taken for a fault of ours', async () => {
  const { codes, errors } = await api
    .as('legal-1')
    .query('query ($order: [DetaineeOrder!]) { detainees(orderBy: $order) { totalCount } }', {
      order: Array.from({ length: 100 }, (_, n) => `NOBODY_${n}`),
    });
  expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  expect(errors.length).toBeLessThan(8);
  expect(JSON.stringify(errors)).not.toContain('NOBODY_');
});
