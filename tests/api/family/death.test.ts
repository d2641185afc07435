import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Told by the nurse of the camp and by two neighbours.';
let count = 0;

async function camp(): Promise<string> {
  count += 1;
  const code = `SYR-REST${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, status, status_since) values (gen_random_uuid(), $1, $1, 'CAMP', 'SYR', 'OPERATING', now() - interval '1 hour')`,
    [code],
  );
  return code;
}
async function resident(code: string, birth: string): Promise<string> {
  const { id } = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth, sharedWith: ['FRA'], claims: { FRA: 'CONFIRMED' } });
  await api.database.query('update person set residence_facility_id = (select id from facility where code = $2) where id = $1', [id, code]);
  return id;
}
/** A case with both of its clocks and a task beside it. */
async function childCase(personId: string, state: string): Promise<string> {
  const id = newId('ChildCase');
  const at = { created_at: api.now(), updated_at: api.now() };
  await insertGiven(api, 'child_case', {
    id,
    ref: `RCM-2026-6${id.slice(19)}`,
    person_id: personId,
    state,
    country: 'FRA',
    opened_by: api.accountId('child-1'),
    ...at,
  });
  for (const kind of ['CHILD_BEST_INTERESTS', 'CHILD_FOLLOW_UP'])
    await api.database.query(
      `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
       values (gen_random_uuid(), $1, 'ChildCase', $2, $3, 'FRA', 'RUNNING', now(), now() + interval '20 days', 'A source')`,
      [kind, id, personId],
    );
  await api.database.query(
    `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values (gen_random_uuid(), 'AGE_THRESHOLD_12', $1, $1, 'CHILD_PROTECTION_OFFICER', 'Look.', now())`,
    [personId],
  );
  return id;
}
const reconcile = (code: string, ...dead: readonly string[]) =>
  api.as('registrar').must('mutation ($input: ReconcileResidentsInput!) { reconcileResidents(input: $input) { facility { code } } }', {
    input: {
      facilityCode: code,
      residents: dead.map((personId) => ({
        personId,
        outcome: 'DECEASED',
        at: new Date(api.now().getTime() - 3_600_000).toISOString(),
        reasons: REASONS,
      })),
    },
  });
const leftOf = async (caseId: string) =>
  (
    await api.database.query(
      `select c.state, c.closed_reason, c.closed_from, c.closed_at is not null as closed,
         array(select k.status from clock k where k.subject_id = c.id and k.closed_at is not null order by 1) as clocks,
         (select count(*)::int from task t where t.person_id = c.person_id and t.kind like 'AGE%' and t.done_at is null) as tasks,
         array(select e.action || ' ' || e.audience from case_event e where e.subject_id = c.id) as told
       from child_case c where c.id = $1`,
      [caseId],
    )
  ).rows[0];
const ended = { state: 'CLOSED', closed_reason: 'DIED', closed: true, clocks: ['STOPPED', 'STOPPED'], tasks: 0 };

describe('CH16: a case ends with the death of the child', () => {
  it('whatever its stage, with its clocks and tasks; a State learns of it only where it saw the case', async () => {
    const code = await camp();
    const [early, late] = [await resident(code, '2015-01-04'), await resident(code, '2015-01-04')];
    const cases = [await childCase(early, 'ASSESSMENT'), await childCase(late, 'CONSENTED')] as const;
    await reconcile(code, early, late);
    expect(await leftOf(cases[0])).toEqual({ ...ended, closed_from: 'ASSESSMENT', told: ['endWithDeath CUSTODIAL'] });
    expect(await leftOf(cases[1])).toEqual({ ...ended, closed_from: 'CONSENTED', told: ['endWithDeath SHARED'] });
    const seen = async (login: string, id: string) =>
      (await api.as(login).must<{ childCase: object | null }>('query ($id: ID) { childCase(id: $id) { state closedReason } }', { id }))
        .childCase;
    expect(await seen('liaison-fra', cases[0])).toBeNull();
    expect(await seen('liaison-fra', cases[1])).toEqual({ state: 'CLOSED', closedReason: 'DIED' });
    const again = await api
      .as('child-1')
      .query('mutation ($input: IdentifyChildInput!) { identifyChild(input: $input) { childCase { id } } }', {
        input: { personId: early },
      });
    expect(again.codes).toEqual(['GUARD_FAILED']);
  });

  it('CH17: the State of destination tells of a child that died after its return', async () => {
    const personId = await resident(await camp(), '2015-01-04');
    const caseId = await childCase(personId, 'FOLLOW_UP');
    const tell = (login: string, reasons = REASONS) =>
      api
        .as(login)
        .query('mutation ($input: RecordChildDeathInput!) { recordChildDeath(input: $input) { childCase { state closedReason } } }', {
          input: { childCaseId: caseId, diedAt: api.now().toISOString(), reasons },
        });
    expect((await tell('liaison-deu')).codes).toEqual(['NOT_FOUND']);
    expect((await tell('liaison-fra', 'Ill')).codes).toEqual(['REASON_REQUIRED']);
    expect((await tell('liaison-fra')).data).toEqual({ recordChildDeath: { childCase: { state: 'CLOSED', closedReason: 'DIED' } } });
    expect(await leftOf(caseId)).toEqual({ ...ended, closed_from: 'FOLLOW_UP', told: ['endWithDeath SHARED'] });
    const notice = { personId, event: 'DEATH', wish: 'NOTIFY', contact: 'mother', channel: 'DIRECT', sentAt: api.now().toISOString() };
    await api
      .as('registrar')
      .must('mutation ($input: RecordFamilyNotificationInput!) { recordFamilyNotification(input: $input) { person { id } } }', {
        input: notice,
      });
    const { rows } = await api.database.query(
      `select (select count(*)::int from health_event where person_id = $1 and kind = 'DEATH') as deaths,
         (select status from clock where person_id = $1 and kind = 'FAMILY_TOLD_OF_DEATH') as told,
         (select count(*)::int from task where person_id = $1 and kind = 'FAMILY_NOTICE' and done_at is null) as notices`,
      [personId],
    );
    expect(rows).toEqual([{ deaths: 1, told: 'MET', notices: 0 }]);
  });

  it('the database leaves no case open after a death', async () => {
    const personId = await resident(await camp(), '2015-01-04');
    await childCase(personId, 'ASSESSMENT');
    await expect(
      api.database.query(
        `insert into health_event (id, person_id, kind, occurred_at, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'DEATH', now(), $2, now())`,
        [personId, api.accountId('registrar')],
      ),
    ).rejects.toMatchObject({ constraint: 'no_open_case_of_the_dead' });
  });
});

describe('FU5: a death in a family', () => {
  it('ends the membership and the guardianship; a unit of which one is left ends, and the child is somebody’s task', async () => {
    const code = await camp();
    const [mother, child] = [await resident(code, '1990-02-02'), await resident(code, '2016-04-04')];
    await api.as('child-1').must('mutation ($input: FormFamilyUnitInput!) { formFamilyUnit(input: $input) { familyUnit { id } } }', {
      input: { kind: 'SINGLE_PARENT', members: [mother, child].map((personId) => ({ personId, proof: 'DOCUMENT' })) },
    });
    await api.as('child-1').must('mutation ($input: RecordGuardianshipInput!) { recordGuardianship(input: $input) { person { id } } }', {
      input: { personId: child, guardianId: mother, proof: 'DOCUMENT', document: 'Birth certificate 7/2016' },
    });
    await reconcile(code, mother);
    const { rows } = await api.database.query(
      `select array(select m.leave_cause from family_unit_member m where m.person_id = any($1) order by 1) as causes,
         array(select u.state from family_unit u join family_unit_member m on m.family_unit_id = u.id where m.person_id = $2) as units,
         (select end_cause from guardianship where person_id = $2) as guardianship,
         array(select kind from task where person_id = $2 order by 1) as tasks`,
      [[mother, child], child],
    );
    expect(rows).toEqual([
      { causes: ['DIED', 'UNIT_ENDED'], units: ['ENDED'], guardianship: 'GUARDIAN_DIED', tasks: ['CHILD_WITHOUT_ADULT', 'GUARDIAN_DIED'] },
    ]);
  });
});
