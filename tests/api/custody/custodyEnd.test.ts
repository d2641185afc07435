import { givenAbroad, givenInside, WHY } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const END = `mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id version ... on Detainee { track currentCustody { facility { code } } } } } }`;
interface Ended {
  readonly recordCustodyEnd: {
    readonly person: { readonly track: string; readonly currentCustody: { readonly facility: { readonly code: string } } | null };
  };
}
const end = (personId: string, reason: string, more: object = {}) =>
  api.as('registrar').query<Ended>(END, { input: { personId, reason, endedAt: api.now().toISOString(), ...more } });
const stays = async (personId: string) =>
  (
    await api.database.query(
      `select f.code, e.end_reason as "end", e.destination from custody_episode e join facility f on f.id = e.facility_id where e.person_id = $1 order by e.admitted_at`,
      [personId],
    )
  ).rows;

test('release: custody ends with its destination and order, and the track is RELEASE (rulings 18)', async () => {
  const { id } = await registered(api.database);
  const answer = await end(id, 'RELEASE', { destination: 'Home', authority: 'Karkh court' });
  expect(answer.data?.recordCustodyEnd.person).toMatchObject({ track: 'RELEASE', currentCustody: null });
  expect(await stays(id)).toEqual([{ code: 'IRQ-KARKH', end: 'RELEASE', destination: 'Home' }]);
});

test.each(['HOSPITAL', 'COURT'])('%s: custody goes on in the named place at the same instant (I-02)', async (reason) => {
  const { id } = await registered(api.database);
  const unnamed = await end(id, reason);
  expect(unnamed.errors[0]?.extensions?.['fields']).toMatchObject([{ path: 'input.facilityCode', code: 'REQUIRED' }]);
  const answer = await end(id, reason, { facilityCode: 'IRQ-BGW' });
  expect(answer.data?.recordCustodyEnd.person.currentCustody).toEqual({ facility: { code: 'IRQ-BGW' } });
  expect((await stays(id)).map(({ code, end: how }) => [code, how])).toEqual([
    ['IRQ-KARKH', reason],
    ['IRQ-BGW', null],
  ]);
});

test('I-03: custody does not go on in a closed place', async () => {
  const { id } = await registered(api.database);
  const answer = await end(id, 'HOSPITAL', { facilityCode: 'SYR-HOL' });
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', refusals: [{ rule: 'I-03' }] });
});

test('I-39: a death abates the request, takes the person off the list, opens the family’s notice and a referred incident', async () => {
  const movement = await givenAbroad(api);
  const [person = ''] = movement.persons;
  expect((await end(person, 'DEATH')).codes).toEqual([]);
  const { rows } = await api.database.query(
    `select (select state from repatriation_request where id = $2) as request, (select count(*)::int from manifest_entry where person_id = $1) as listed,
       (select array_agg(kind order by kind) from task where person_id = $1 and kind = 'FAMILY_NOTICE') as tasks,
       (select status from incident where person_id = $1) as incident, (select kind from health_event where person_id = $1) as health`,
    [person, movement.requests[0]],
  );
  expect(rows).toEqual([{ request: 'ABATED', listed: 0, tasks: ['FAMILY_NOTICE'], incident: 'REFERRED', health: 'DEATH' }]);
});

test('an escape strikes the person from the draft of a list and opens an incident', async () => {
  const movement = await givenInside(api, 1);
  const [person = ''] = movement.persons;
  await end(person, 'ESCAPE');
  const { rows } = await api.database.query('select status, open from manifest_entry where person_id = $1', [person]);
  expect(rows).toEqual([]);
  const { rows: incidents } = await api.database.query('select kind from incident where person_id = $1', [person]);
  expect(incidents).toEqual([{ kind: 'ESCAPE' }]);
});

test('what is reported late says why (I-43); what lies ahead, or before the admission, is bad input', async () => {
  const { id } = await registered(api.database);
  const dayBefore = new Date(api.now().getTime() - 49 * 3_600_000).toISOString();
  expect((await end(id, 'RELEASE', { endedAt: dayBefore })).codes).toEqual(['REASON_REQUIRED']);
  expect((await end(id, 'RELEASE', { endedAt: '2999-01-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await end(id, 'RELEASE', { endedAt: '2001-01-01T00:00:00Z', reasons: WHY })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await end(id, 'RELEASE', { endedAt: dayBefore, reasons: WHY })).codes).toEqual([]);
});

test.each(['TRANSFER', 'HANDOVER', 'UNKNOWN'])('%s is not recorded by hand', async (reason) => {
  const { id } = await registered(api.database);
  expect((await end(id, reason)).codes).toEqual(['BAD_USER_INPUT']);
});

test('whoever is in no custody has none to end; nobody but a registrar ends any', async () => {
  const { id } = await registered(api.database);
  await end(id, 'RELEASE');
  const again = await end(id, 'RELEASE');
  expect(again.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', refusals: [{ rule: 'I-02' }] });
  const other = await api.as('legal-1').query(END, { input: { personId: id, reason: 'RELEASE', endedAt: api.now().toISOString() } });
  expect(other.codes).toEqual(['FORBIDDEN']);
});
