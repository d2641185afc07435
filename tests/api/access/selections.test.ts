import { newId } from '../../../domain/reference/nodeId';
import { type RegisteredPerson, registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let person: RegisteredPerson;
beforeAll(async () => {
  api = await startTestApi();
  person = await registered(api.database);
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

it('an object behind an interface may have any name for its parts', async () => {
  const { node } = await api
    .as('legal-1')
    .must<{ node: object }>('query ($id: ID!) { node(id: $id) { __Concrete: id } }', { id: person.id });
  expect(node).toEqual({ __Concrete: person.id });
});

it('a list of records without a person leaves no empty subject in the trail', async () => {
  await insertGiven(api, 'incident', {
    id: newId('Incident'),
    ref: 'RCM-2026-I1',
    kind: 'FIRE',
    status: 'REPORTED',
    description: 'What happened, in words.',
    occurred_at: api.now(),
    reported_by: api.accountId('transfer-1'),
    recorded_at: api.now(),
  });
  await api.as('registrar').must('{ incidents { nodes { id } } }');
  const { auditTrail } = await api
    .as('auditor')
    .must<{ auditTrail: { nodes: { subjects: string[] }[] } }>(
      '{ auditTrail(filter: { operation: "incidents" }) { nodes { subjects } } }',
      {},
      { purpose: 'OVERSIGHT' },
    );
  expect(auditTrail.nodes).toEqual([{ subjects: [] }]);
});

it('objects asked for by their ids are traced by the persons they are about', async () => {
  await registered(api.database, { claims: { FRA: 'CONFIRMED' } });
  const { nationalityClaims } = await api
    .as('legal-1')
    .must<{ nationalityClaims: { nodes: { id: string; person: { id: string } }[] } }>(
      '{ nationalityClaims { nodes { id person { id } } } }',
    );
  const [claim] = nationalityClaims.nodes;
  await api.as('legal-2').must('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [claim?.id] });
  const { rows } = await api.database.query(`select subjects from audit_entry where operation = 'nodes' order by at desc limit 1`);
  expect(rows).toEqual([{ subjects: [claim?.person.id] }]);
});

it('text with a null character is the client’s fault, in a document and in a variable', async () => {
  const written = await api.as('legal-1').query('{ facility(code: "a\\u0000b") { id } }');
  expect(written.codes).toEqual(['BAD_USER_INPUT']);
  const given = await api.as('legal-1').query('query ($code: String) { facility(code: $code) { id } }', { code: 'a\u0000b' });
  expect(given.codes).toEqual(['BAD_USER_INPUT']);
});

it.each([
  '{ auditTrail { totalCount } }',
  '{ auditTrail { edges { cursor } } }',
  '{ auditTrail { nodes { __typename } } }',
  '{ auditTrail(filter: { operation: "node" }) { totalCount } }',
])('%s counts what is read for a stated purpose only', async (document) => {
  expect((await api.as('auditor').query(document)).codes).toEqual(['PURPOSE_REQUIRED']);
  expect((await api.as('auditor').query(document, {}, { purpose: 'OVERSIGHT' })).codes).toEqual([]);
});
