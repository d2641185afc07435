import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (let n = 0; n < 2; n += 1) await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
});
afterAll(() => api.close());

/** Lists whose orders have values of the same kinds. */
const LISTS = [
  'detainees',
  'nationalityClaims',
  'clocks',
  'tasks',
  'facilities',
  'originCountries',
  'movements',
  'incidents',
  'deskEvents',
];
const first = async (list: string) => {
  const page = await api
    .as('legal-1')
    .must<Record<string, { pageInfo: { endCursor: string | null } }>>(`{ ${list}(first: 1) { pageInfo { endCursor } } }`);
  return page[list]?.pageInfo.endCursor ?? null;
};
const after = (list: string, cursor: string, more = '') =>
  api.as('legal-1').query(`query ($after: String) { ${list}(first: 1, after: $after${more}) { nodes { __typename } } }`, { after: cursor });

test('a cursor leads on in its own list, and nowhere in any other: rows that nobody has seen are not passed over', async () => {
  const cursors = new Map<string, string>();
  for (const list of LISTS) {
    const cursor = await first(list);
    if (cursor !== null) cursors.set(list, cursor);
  }
  expect([...cursors.keys()]).toEqual(expect.arrayContaining(['detainees', 'nationalityClaims', 'facilities', 'originCountries']));
  for (const [of, cursor] of cursors)
    for (const list of LISTS) {
      const { codes } = await after(list, cursor);
      expect([of, list, codes]).toEqual([of, list, of === list ? [] : ['BAD_USER_INPUT']]);
    }
});

test('nor in the same list in another order', async () => {
  const byName = await api
    .as('legal-1')
    .must<{ detainees: { pageInfo: { endCursor: string } } }>('{ detainees(first: 1, orderBy: [NAME_ASC]) { pageInfo { endCursor } } }');
  const cursor = byName.detainees.pageInfo.endCursor;
  expect((await after('detainees', cursor, ', orderBy: [NAME_ASC]')).codes).toEqual([]);
  for (const order of ['NAME_DESC', 'REF_ASC'])
    expect((await after('detainees', cursor, `, orderBy: [${order}]`)).codes).toEqual(['BAD_USER_INPUT']);
  expect((await after('detainees', cursor)).codes).toEqual(['BAD_USER_INPUT']);
});
