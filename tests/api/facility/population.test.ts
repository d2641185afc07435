import { applyFacilityCapacities } from '../../../commands/facility/applyFacilityCapacities';
import { actOn, daysFrom, mustAct, WHY } from '../../support/givenOperation';
import { fitTomorrow, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

let count = 0;
async function place(capacity: number | null, kind = 'PRISON'): Promise<string> {
  count += 1;
  const code = `IRQ-DAYS-${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, capacity, status) values (('31' || substr(gen_random_uuid()::text, 3))::uuid, $1, 'A place', $2, 'IRQ', $3, 'OPERATING')`,
    [code, kind, capacity],
  );
  return code;
}
const isoDay = (days: number) => daysFrom(api.now(), days).toISOString().slice(0, 10);

interface Population {
  readonly present: number;
  readonly undatedIn: number;
  readonly undatedOut: number;
  readonly days: readonly Readonly<
    Record<'day' | 'operational' | 'occupied' | 'admitted' | 'left' | 'expectedIn' | 'expectedOut' | 'free', number | string | null>
  >[];
}
const DAYS = `query ($code: String, $from: DateTime!, $to: DateTime!) { facility(code: $code) { population(from: $from, to: $to) {
  present undatedIn undatedOut days { day operational occupied admitted left expectedIn expectedOut free } } } }`;
const ask = (code: string, from: number, to: number, login = 'transfer-1', purpose = 'TRANSFER_SAFETY') =>
  api
    .as(login)
    .query<{ facility: { population: Population | null } }>(
      DAYS,
      { code, from: daysFrom(api.now(), from).toISOString(), to: daysFrom(api.now(), to).toISOString() },
      { purpose },
    );
async function population(code: string, from: number, to: number): Promise<Population> {
  const { data, errors } = await ask(code, from, to);
  if (!data?.facility.population) throw new Error(JSON.stringify(errors));
  return data.facility.population;
}

async function moved(from: string, to: string, persons: readonly string[], days: number | null): Promise<void> {
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', {
    fromFacilityCode: from,
    toFacilityCode: to,
    ...(days === null ? {} : { departurePlannedAt: daysFrom(api.now(), days).toISOString() }),
  });
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
  await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
}

describe('the population of a place by day', () => {
  it('is what was there on past days, and what is left if everybody moves as planned on days to come', async () => {
    const [here, there] = [await place(10), await place(3)];
    const since = `${isoDay(-2)}T10:00:00Z`;
    const held = await Promise.all([1, 2, 3, 4, 5].map(() => registered(api.database, { facility: here, registeredAt: since })));
    const [gone, ...stay] = held.map(({ id }) => id);
    await api.database.query(`update custody_episode set ended_at = $2, end_reason = 'RELEASE' where person_id = $1`, [
      gone,
      `${isoDay(-1)}T10:00:00Z`,
    ]);
    await moved(here, there, stay.slice(0, 2), 1);
    await moved(here, there, stay.slice(2, 3), 2);
    await moved(here, there, stay.slice(3, 4), null);
    const out = await population(here, -3, 2);
    expect(out).toMatchObject({ present: 4, undatedIn: 0, undatedOut: 1 });
    expect(out.days.map(({ day, ...rest }) => [String(day).slice(0, 10), ...Object.values(rest)])).toEqual([
      // operational, occupied, admitted, left, expected in, expected out, free
      [isoDay(-3), 10, 0, 0, 0, 0, 0, null],
      [isoDay(-2), 10, 5, 5, 0, 0, 0, null],
      [isoDay(-1), 10, 4, 0, 1, 0, 0, null],
      [isoDay(0), 10, 4, 0, 0, 0, 0, 6],
      [isoDay(1), 10, null, 0, 0, 0, 2, 8],
      [isoDay(2), 10, null, 0, 0, 0, 1, 9],
    ]);
    const into = await population(there, 1, 3);
    expect(into).toMatchObject({ present: 0, undatedIn: 1 });
    expect(into.days.map(({ expectedIn, free }) => [expectedIn, free])).toEqual([
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
    expect((await population(there, 2, 2)).days.map(({ free }) => free)).toEqual([0]);
  });

  it('counts residents of a camp today and later; of the past it has no record of them', async () => {
    const code = await place(100, 'CAMP');
    const { id } = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    await api.database.query('update person set residence_facility_id = (select id from facility where code = $2) where id = $1', [
      id,
      code,
    ]);
    const { present, days } = await population(code, -1, 1);
    expect([present, ...days.map(({ occupied, free }) => [occupied, free])]).toEqual([1, [null, null], [1, 99], [null, 99]]);
  });

  it('follows the capacity that holds on each day, past and to come', async () => {
    const code = await place(10);
    const record = (days: number, operational: number) =>
      mustAct(
        api,
        'monitor',
        'recordFacilityCapacity',
        { facilityCode: code, fromDay: daysFrom(api.now(), days).toISOString(), operational, reasons: WHY },
        'facility { capacity }',
      );
    expect(await record(2, 25)).toEqual({ capacity: 10 });
    expect(await record(-1, 8)).toEqual({ capacity: 8 });
    expect((await population(code, -2, 3)).days.map(({ operational }) => operational)).toEqual([10, 8, 8, 8, 25, 25]);
    api.setNow(daysFrom(api.now(), 2));
    expect(await applyFacilityCapacities(api.commands)).toBe(1);
    expect(await applyFacilityCapacities(api.commands)).toBe(0);
    const { rows } = await api.database.query('select capacity from facility where code = $1', [code]);
    expect(rows).toEqual([{ capacity: 25 }]);
    await expect(api.database.query('update facility_capacity set operational = 1')).rejects.toThrow('append-only');
  });

  it('is asked for at most 92 days, the last not before the first', async () => {
    const code = await place(10);
    expect((await ask(code, 0, 92)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(code, 1, 0)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await population(code, 0, 91)).days).toHaveLength(92);
  });

  it.each([
    ['transfer-1', 'TRANSFER_SAFETY', []],
    ['registrar', 'REGISTRATION', []],
    ['decision-1', 'REPATRIATION', []],
    ['monitor', 'OVERSIGHT', ['FIELD_RESTRICTED']],
    ['liaison-fra', 'REPATRIATION', ['FIELD_RESTRICTED']],
  ])('%s reads it, or is told that it is restricted: times of movements are class 5', async (login, purpose, codes) => {
    expect((await ask(await place(10), 0, 1, login, purpose)).codes).toEqual(codes);
  });

  it('is not written by who holds people', async () => {
    const input = { facilityCode: await place(10), fromDay: api.now().toISOString(), operational: 1, reasons: WHY };
    expect((await actOn(api, 'registrar', 'recordFacilityCapacity', input, 'facility { code }')).codes).toEqual(['FORBIDDEN']);
  });
});
