import { bring, type GivenMovement, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.database.query(`update facility set status = 'OPERATING' where code = 'IRQ-NASIRIYAH'`));
afterAll(() => api.close());

const lost = () => api.database.query(`update facility set status = 'CONTROL_LOST' where code = 'IRQ-NASIRIYAH'`);
const before = async (): Promise<GivenMovement> => {
  const movement = await bring(api, await givenInside(api, 2), 'RECONCILING');
  await lost();
  return movement;
};

test('I-03: custody does not go over to a place that was lost on the way, until the decision authority overrides, which is an incident', async () => {
  const movement = await before();
  expect((await move(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id })).rules).toEqual(['I-03']);
  expect((await move(api, 'decision-1', 'overrideDestination', { movementId: movement.id, reasons: 'Short' })).code).toBe(
    'REASON_REQUIRED',
  );
  await mustMove(api, 'decision-1', 'overrideDestination', { movementId: movement.id, reasons: WHY });
  expect((await mustMove(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id })).status).toBe('RECONCILED');
  const { rows } = await api.database.query(
    `select i.kind, i.status, f.code, (select count(*)::int from custody_episode e where e.movement_id = m.id and e.facility_id = f.id) as admitted
     from movement m join incident i on i.id = m.place_override join facility f on f.id = i.facility_id where m.id = $1`,
    [movement.id],
  );
  expect(rows).toEqual([{ kind: 'UNRECOGNISED_PLACE', status: 'REPORTED', code: 'IRQ-NASIRIYAH', admitted: 2 }]);
});

test('I-03: nothing is overridden where the place admits', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
  expect((await move(api, 'decision-1', 'overrideDestination', { movementId: movement.id, reasons: WHY })).rules).toEqual(['I-03']);
});

test('I-03: a diversion takes the override away with the destination', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
  await lost();
  await mustMove(api, 'decision-1', 'overrideDestination', { movementId: movement.id, reasons: WHY });
  await mustMove(api, 'transfer-1', 'divertMovement', { movementId: movement.id, reasons: WHY, toFacilityCode: 'IRQ-RASHAD' });
  const { rows } = await api.database.query('select place_override as override from movement where id = $1', [movement.id]);
  expect(rows).toEqual([{ override: null }]);
});

test('I-03: the database refuses such a stay by itself', async () => {
  const movement = await before();
  const [person] = movement.persons;
  await api.database.query(`begin`);
  await api.database.query(
    `update custody_episode set ended_at = now(), end_reason = 'TRANSFER' where person_id = $1 and ended_at is null`,
    [person],
  );
  const insert = `insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at, movement_id)
    select gen_random_uuid(), $1, f.id, now() - interval '1 day', 'X', 'X', 'X', 'X', now(), $2 from facility f where f.code = 'IRQ-NASIRIYAH'`;
  await expect(api.database.query(insert, [person, movement.id])).rejects.toThrow('I-03');
  await api.database.query('rollback');
});
