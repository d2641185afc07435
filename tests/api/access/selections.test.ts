import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database);
});
afterAll(() => api.close());

/** Values that the domain computes are selected as rows are: by fragments, by other names, with their type. */
describe('what is selected of a computed object', () => {
  it('may be asked through a fragment, and named otherwise', async () => {
    const { statistics } = await api
      .as('legal-1')
      .must<{ statistics: unknown }>(
        '{ statistics(by: [SEX]) { ...T ... on StatisticTable { counted: basis } rows { count { ...C } } } } fragment T on StatisticTable { __typename } fragment C on SuppressedCount { shown: display }',
      );
    expect(statistics).toMatchObject({ __typename: 'StatisticTable', counted: expect.any(String), rows: expect.any(Array) });
    const [row] = (statistics as { rows: { count: unknown }[] }).rows;
    expect(row?.count).toEqual({ shown: expect.any(String) });
  });

  it('may be named as JavaScript names things of its own', async () => {
    const { data, codes } = await api.as('legal-1').query('{ statistics(by: [SEX]) { __proto__: basis constructor: __typename } }');
    expect(codes).toEqual([]);
    expect(JSON.stringify(data)).toContain('"__proto__":"');
  });

  it('holds inside a record as well', async () => {
    const { detainees } = await api
      .as('registrar')
      .must<{ detainees: { nodes: { availableActions: object[] }[] } }>(
        '{ detainees { nodes { availableActions { ... on AvailableAction { verb: action kind: __typename } } } } }',
      );
    expect(detainees.nodes[0]?.availableActions[0]).toEqual({ verb: expect.any(String), kind: 'AvailableAction' });
  });
});
