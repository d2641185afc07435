import { bring, givenInside, move, mustMove } from '../../support/movementVerbs';
import { contentOf, SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(api.now().getTime() - hours * HOUR).toISOString();
const LATE = 'The convoy had no line for two days.';

const lastEvent = async (id: string) =>
  (
    await api.database.query(
      `select action, id, occurred_at as "occurred", recorded_at as "recorded" from case_event
       where subject_id = $1 order by recorded_at desc, occurred_at desc limit 1`,
      [id],
    )
  ).rows[0];

test('I-43: what happened and when it was recorded are two times, on the movement, the count and in the history', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'BOARDING');
  const later = new Date(api.now().getTime() + 6 * HOUR);
  api.setNow(later);
  const counted = ago(4);
  const left = ago(3);
  await mustMove(api, 'transfer-1', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'BOARDED',
    place: 'Gate',
    present: movement.persons,
    occurredAt: counted,
  });
  await mustMove(api, 'transfer-1', 'departMovement', { movementId: movement.id, occurredAt: left });
  const { rows } = await api.database.query(
    `select m.departed_at as left, h.occurred_at as counted, h.recorded_at as recorded from movement m join headcount h on h.movement_id = m.id where m.id = $1`,
    [movement.id],
  );
  expect(rows[0].left.toISOString()).toBe(left);
  expect(rows[0].counted.toISOString()).toBe(counted);
  expect(rows[0].recorded).toEqual(later);
  const event = await lastEvent(movement.id);
  expect([event.occurred.toISOString(), event.recorded]).toEqual([left, later]);
});

test('I-43: what is more than a day old needs a reason, which stands in the history', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
  api.setNow(new Date(api.now().getTime() + 60 * HOUR));
  const arrived = { movementId: movement.id, occurredAt: ago(30) };
  expect((await move(api, 'registrar', 'arriveMovement', arrived)).code).toBe('REASON_REQUIRED');
  await mustMove(api, 'registrar', 'arriveMovement', { ...arrived, lateReason: LATE });
  const { id } = await lastEvent(movement.id);
  expect(JSON.parse((await contentOf(api, 'case_event', 'words', id)) ?? '{}')).toMatchObject({ lateReason: LATE });
  const { rows } = await api.database.query(
    `select started_at as started from clock where subject_id = $1 and kind = 'HEADCOUNT_RECONCILED'`,
    [movement.id],
  );
  expect(rows[0].started.toISOString()).toBe(arrived.occurredAt);
});

test.each([
  ['in the future', -2, 'DATE_IN_FUTURE'],
  ['before what is on record', 5, 'DATE_ORDER'],
])('an event %s is refused', async (_when, hours, code) => {
  const movement = await bring(api, await givenInside(api, 1), 'BOARDING');
  const refused = await move(api, 'transfer-1', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'BOARDED',
    place: 'Gate',
    present: movement.persons,
    occurredAt: ago(hours),
  });
  expect(refused.fields).toMatchObject([{ path: 'input.occurredAt', code }]);
});

test('I-43: the database refuses an event of a movement that is dated back without a reason, or recorded before it happened', async () => {
  const movement = await givenInside(api, 1);
  const insert = `insert into case_event (id, subject_type, subject_id, audience, action, actor_role, actor_name, actor_organisation, summary, words, occurred_at, recorded_at)
    values (gen_random_uuid(), 'Movement', $1, 'CUSTODIAL', 'departMovement', 'SYSTEM', 'X', 'X', 'X', $2, $3, $4)`;
  const at = (hours: number) => new Date(api.now().getTime() + hours * HOUR);
  await expect(api.database.query(insert, [movement.id, null, at(-25), at(0)])).rejects.toThrow('back_dating_has_a_reason');
  await expect(api.database.query(insert, [movement.id, null, at(1), at(0)])).rejects.toThrow('case_event');
  await api.database.query(insert, [movement.id, SEALED_FORM, at(-25), at(0)]);
  const count = `insert into headcount (id, movement_id, checkpoint, side, place, present, counted_by, occurred_at, recorded_at)
    values (gen_random_uuid(), $1, 'EACH_STOP', 'SENDING', 'X', '{}', $2, $3, $4)`;
  const by = api.accountId('transfer-1');
  await expect(api.database.query(count, [movement.id, by, at(-25), at(0)])).rejects.toThrow('headcount_late_with_reason');
  await expect(api.database.query(count, [movement.id, by, at(1), at(0)])).rejects.toThrow('headcount_recorded_after');
});
