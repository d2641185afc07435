import { type AccountRow, CaseFile, Office } from '../../../demo/population/caseFile';
import { divertedConvoy, emergencyMove } from '../../../demo/population/fieldJourneys';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startTestApi();
  const { rows } = await api.database.query<AccountRow>('select id, login, name, role, country, organisation from account');
  office = new Office({ dataSource: api.commands.dataSource, keys: api.commands.keys, refKey: api.commands.refKey }, rows, api.now());
});
afterAll(() => api.close());

const atTheAirport = async () => {
  const persons: string[] = [];
  for (let n = 0; n < 3; n += 1) persons.push((await registered(api.database, { facility: 'IRQ-BGW' })).id);
  return persons;
};

describe('the demo in the field', () => {
  it('has a convoy with sealed bags that was locked out, spent the night and was diverted', async () => {
    await divertedConvoy(new CaseFile(office, 'convoy'), 0, await atTheAirport());
    const { rows } = await api.database.query(
      `select m.status, m.ended_code as code, (select count(*)::int from property_item p where p.movement_id = m.id) as bags,
         (select string_agg(l.state, ',' order by l.ordinal) from movement_leg l where l.movement_id = m.id) as legs,
         (select count(*)::int from movement_lockout o where o.movement_id = m.id) as lockouts,
         (select count(*)::int from overnight_stop s where s.movement_id = m.id and s.state = 'ENDED') as nights,
         (select count(*)::int from escort_record r where r.movement_id = m.id and r.state = 'LOCKED') as records
       from movement m where m.status = 'DIVERTED'`,
    );
    expect(rows).toEqual([
      { status: 'DIVERTED', code: 'FORCE_MAJEURE', bags: 2, legs: 'CANCELLED,CANCELLED,PLANNED', lockouts: 1, nights: 1, records: 3 },
    ]);
  });

  it('has an emergency move that owes its checks', async () => {
    await emergencyMove(new CaseFile(office, 'emergency'), await atTheAirport());
    const { rows } = await api.database.query(
      `select m.status, (select count(*)::int from emergency_check c where c.movement_id = m.id and c.done_at is null) as owed
       from movement m join emergency_lane l on l.movement_id = m.id`,
    );
    expect(rows).toEqual([{ status: 'DEPARTED', owed: 8 }]);
  });

  it('and nothing where nobody is there to travel', async () => {
    await divertedConvoy(new CaseFile(office, 'nobody'), 1, []);
    await emergencyMove(new CaseFile(office, 'nobody at all'), []);
    expect((await api.database.query('select count(*)::int as count from movement')).rows).toEqual([{ count: 2 }]);
  });
});
