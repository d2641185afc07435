import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database);
});
afterAll(() => api.close());

const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: ref`).join(' ');
const nested = (depth: number): string =>
  depth === 0 ? 'ref' : `person { ... on Detainee { repatriationRequests { ${nested(depth - 1)} } } }`;

test.each<[string, string, string]>([
  ['aliases', 'legal-1', `{ detainees(first: 1) { nodes { ${aliases(41)} } } }`],
  ['aliases', 'liaison-fra', `{ detainees(first: 1) { nodes { ${aliases(16)} } } }`],
  ['rootFields', 'legal-1', `{ ${Array.from({ length: 26 }, (_, index) => `r${index}: viewer { id }`).join(' ')} }`],
  ['operations', 'liaison-fra', 'query A { viewer { id } } query B { viewer { id } }'],
  ['directives', 'legal-1', `{ viewer { ${Array.from({ length: 21 }, () => 'id @include(if: true)').join(' ')} } }`],
  ['depth', 'legal-1', `{ repatriationRequests(first: 1) { nodes { ${nested(8)} } } }`],
  ['cost', 'legal-1', '{ detainees(first: 100) { nodes { history(first: 100) { nodes { id action summary } } } } }'],
  ['cost', 'liaison-fra', '{ detainees(first: 100) { nodes { history(first: 50) { nodes { id action } } } } }'],
])('too much of %s for %s is refused before anything is asked of the database', async (what, login, document) => {
  const operationName = document.includes('query A') ? 'A' : undefined;
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Test ${login}`, 'content-type': 'application/json' },
    payload: { query: document, operationName },
  });
  const { errors } = response.json<{ errors: { message: string; extensions: { code: string } }[] }>();
  expect([response.statusCode, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
  expect(errors[0]?.message).toContain(what);
});

test('the size of a page counts when it is a variable too', async () => {
  const document = 'query ($size: Int) { detainees(first: $size) { nodes { history(first: $size) { nodes { id action summary } } } } }';
  expect((await api.as('legal-1').query(document, { size: 100 })).codes).toEqual(['QUERY_TOO_COMPLEX']);
  expect((await api.as('legal-1').query(document, { size: 10 })).codes).toEqual([]);
});

test('a fragment counts each time that it is used', async () => {
  const uses = Array.from({ length: 10 }, (_, index) => `p${index}: detainees(first: 100) { nodes { ...page } }`).join(' ');
  const document = `query { ${uses} } fragment page on Detainee { history(first: 25) { nodes { id } } }`;
  expect((await api.as('legal-1').query(document)).codes).toEqual(['QUERY_TOO_COMPLEX']);
});

test('an ordinary page is answered, and so is the system of types', async () => {
  expect((await api.as('legal-1').query('{ detainees(first: 100) { nodes { ref displayName } } }')).codes).toEqual([]);
  const { getIntrospectionQuery } = await import('graphql');
  expect((await api.as('liaison-fra').query(getIntrospectionQuery())).codes).toEqual([]);
});

test('more than 4,000 tokens are refused by the parser', async () => {
  const document = `{ ${'viewer { id } '.repeat(1_100)} }`;
  expect((await api.as('legal-1').query(document)).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
});

test('an operation that the document does not hold is the fault of the request, not ours', async () => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: 'Test legal-1', 'content-type': 'application/json' },
    payload: { query: 'query A { viewer { id } }', operationName: 'B' },
  });
  const { errors } = response.json<{ errors: { extensions: { code: string } }[] }>();
  expect([response.statusCode, errors[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
});
