import { PERSONS_PER_HOUR, watchPersonsRead } from '../../../commands/audit/watchPersonsRead';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
const ids: string[] = [];
beforeAll(async () => {
  api = await startTestApi();
  for (let n = 0; n < PERSONS_PER_HOUR + 2; n += 1)
    ids.push((await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA', 'DEU'] })).id);
});
afterAll(() => api.close());

const page = async (login: string) => {
  const { detainees } = await api
    .as(login)
    .must<{ detainees: { nodes: { id: string }[] } }>(`{ detainees(first: ${PERSONS_PER_HOUR}) { nodes { id displayName } } }`);
  return detainees.nodes.map(({ id }) => id);
};
const one = (login: string, id: string | undefined) => api.as(login).must('query ($id: ID!) { detainee(id: $id) { displayName } }', { id });
const watched = () => watchPersonsRead(api.commands);
const told = async (login: string) =>
  (
    await api
      .as(login)
      .must<{ securityEvents: { nodes: object[] } }>(
        '{ securityEvents(filter: { reason: [MANY_PERSONS] }) { nodes { reason account times } } }',
        {},
        { purpose: 'OVERSIGHT' },
      )
  ).securityEvents.nodes;

test(`an officer of a State who reads of more than ${PERSONS_PER_HOUR} persons within an hour is told of, once, by their number alone`, async () => {
  const seen = await page('liaison-fra');
  // The same persons again are no more persons.
  await page('liaison-fra');
  await one('liaison-fra', seen[0]);
  expect(await watched()).toEqual([]);
  const others = ids.filter((id) => !seen.includes(id));
  await one('liaison-fra', others[0]);
  expect(await watched()).toEqual([{ accountId: api.accountId('liaison-fra'), persons: PERSONS_PER_HOUR + 1 }]);
  await one('liaison-fra', others[1]);
  expect(await watched()).toEqual([]);
  expect(await told('dpo')).toEqual([{ reason: 'MANY_PERSONS', account: expect.any(String), times: PERSONS_PER_HOUR + 1 }]);
  expect((await api.as('liaison-fra').query('{ securityEvents { totalCount } }')).codes).toEqual(['FORBIDDEN']);
  // It is told, not stopped.
  await one('liaison-fra', others[0]);
});

test('officers of the custodial organisation, whose work it is, are not', async () => {
  await page('legal-1');
  for (const id of ids.slice(0, 5)) await one('legal-1', id);
  expect(await watched()).toEqual([]);
});

test('an installation may set another number', async () => {
  await page('liaison-deu');
  expect(await watched()).toEqual([]);
  await api.database.query(`insert into setting (name, value) values ('persons_read_per_hour', '20')`);
  expect(await watched()).toEqual([{ accountId: api.accountId('liaison-deu'), persons: PERSONS_PER_HOUR }]);
});

test('two processes that look at once tell it once', async () => {
  await api.database.query('set session_replication_role = replica; truncate security_event; set session_replication_role = origin');
  const found = await Promise.all([watched(), watched(), watched()]);
  expect(found.flat()).toHaveLength(2);
  expect(await told('auditor')).toHaveLength(2);
});
