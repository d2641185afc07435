import { endStateAccess, STATE_ACCESS_DAYS } from '../../../commands/access/endStateAccess';
import { givenClaim, givenRequest } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

const DAY_MS = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(async () => {
  api.setNow(null);
  await api.database.query(`delete from setting where name = 'state_access_days_after_closed'`);
});
afterAll(() => api.close());

const closedAt = new Date();
const daysLater = (days: number) => api.setNow(new Date(closedAt.getTime() + days * DAY_MS));

/** A case of France's that was closed at the beginning of the test. */
async function closed(): Promise<string> {
  const { id, personId } = await givenRequest(api, 'SUBMITTED', 'FRA');
  await api.database.query(`update repatriation_request set state = 'CLOSED', updated_at = $2 where id = $1`, [id, closedAt]);
  await api.database.query(`update nationality_claim set updated_at = $2 where person_id = $1`, [personId, closedAt]);
  return personId;
}

const seen = async (personId: string, login = 'liaison-fra') =>
  (await api.as(login).must<{ detainee: { id: string } | null }>('query ($id: ID) { detainee(id: $id) { id } }', { id: personId }))
    .detainee !== null;

it('a State reads a closed case for its time and no longer; the file keeps that the access ended', async () => {
  const personId = await closed();
  daysLater(STATE_ACCESS_DAYS - 1);
  expect(await endStateAccess(api.commands)).toBe(0);
  expect(await seen(personId)).toBe(true);
  daysLater(STATE_ACCESS_DAYS + 1);
  expect(await endStateAccess(api.commands)).toBe(1);
  expect(await seen(personId)).toBe(false);
  expect(await seen(personId, 'legal-1')).toBe(true);
  const { rows } = await api.database.query(
    `select audience, actor_role from case_event where person_id = $1 and action = 'endStateAccess'`,
    [personId],
  );
  expect(rows).toEqual([{ audience: 'CUSTODIAL', actor_role: 'SYSTEM' }]);
});

it('the installation says how long', async () => {
  const personId = await closed();
  await api.database.query(`insert into setting (name, value) values ('state_access_days_after_closed', '10')`);
  daysLater(11);
  expect(await endStateAccess(api.commands)).toBe(1);
  expect(await seen(personId)).toBe(false);
});

it('what is still open towards the State keeps its access; another State’s is its own', async () => {
  const personId = await closed();
  await givenClaim(api, personId, 'TUN', 'SUBMITTED');
  const again = await givenRequest(api, 'SUBMITTED', 'FRA', personId);
  daysLater(STATE_ACCESS_DAYS + 1);
  expect(await endStateAccess(api.commands)).toBe(0);
  await api.database.query(`update repatriation_request set state = 'WITHDRAWN' where id = $1`, [again.id]);
  expect(await endStateAccess(api.commands)).toBe(1);
  expect([await seen(personId), await seen(personId, 'liaison-tun')]).toEqual([false, true]);
});
