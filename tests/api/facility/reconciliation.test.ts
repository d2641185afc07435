import { newId } from '../../../domain/reference/nodeId';
import { givenClaim, givenRequest } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(api.now().getTime() - hours * HOUR).toISOString();
const SEEN = 'Last seen at the distribution of water, by two neighbours.';
let count = 0;

/** A camp that closes, with a mother and her child, and one more resident. */
async function closingCamp(status = 'CLOSING') {
  count += 1;
  const code = `SYR-CAMP${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, status, status_since) values (gen_random_uuid(), $1, $1, 'CAMP', 'SYR', $2, now() - interval '1 hour')`,
    [code, status],
  );
  const resident = async (given: object = {}) => {
    const { id } = await registered(api.database, { kind: 'PROTECTED_RESIDENT', sex: 'FEMALE', ...given });
    await api.database.query('update person set residence_facility_id = (select id from facility where code = $2) where id = $1', [
      id,
      code,
    ]);
    return id;
  };
  const [mother, child, alone] = [await resident(), await resident({ birth: '2016-05-05' }), await resident()];
  await api.database.query(
    `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'PARENT', 'DOCUMENT', $3, now())`,
    [child, mother, api.accountId('child-1')],
  );
  return { code, mother, child, alone };
}
const PROGRESS =
  'facility { reconciliationProgress { open moved left returned deceased neverThere unknown } residentsOpen { totalCount nodes { id } } }';
const reconcile = async (code: string, residents: readonly object[], login = 'registrar') => {
  const answer = await api
    .as(login)
    .query<{ reconcileResidents: { facility: object } }>(
      `mutation ($input: ReconcileResidentsInput!) { reconcileResidents(input: $input) { ${PROGRESS} } }`,
      { input: { facilityCode: code, residents } },
    );
  const fields = (answer.errors[0]?.extensions?.['fields'] ?? []) as { path: string; code: string }[];
  return { ...answer, faults: fields.map((fault) => `${fault.path.replace('input.residents', '')} ${fault.code}`) };
};
const moved = (personId: string, facilityCode = 'SYR-AKHTARIN') => ({ personId, outcome: 'MOVED', at: hoursAgo(2), facilityCode });
const left = (personId: string) => ({ personId, outcome: 'LEFT', at: hoursAgo(2), destination: 'To relatives in the north' });
const unknown = (personId: string) => ({ personId, outcome: 'UNKNOWN', at: hoursAgo(30), reasons: SEEN });
const KNOWN = 'Told by two neighbours and by the nurse of the camp.';
const died = (personId: string) => ({ personId, outcome: 'DECEASED', at: hoursAgo(3), reasons: KNOWN });
const returned = (personId: string, country = 'FRA') => ({ personId, outcome: 'RETURNED', at: hoursAgo(3), country, reasons: KNOWN });
const neverThere = (personId: string) => ({ personId, outcome: 'NEVER_THERE', at: hoursAgo(1), reasons: KNOWN });
/** What is left of somebody: incidents, tasks and the state of its requests. */
const leftOf = async (id: string) =>
  (
    await api.database.query<{ incidents: string[]; tasks: string[]; requests: string[]; clocks: string[] }>(
      `select array(select i.kind || ' ' || i.status from incident i where i.person_id = $1 order by 1) as incidents,
         array(select t.kind from task t where t.person_id = $1 order by 1) as tasks,
         array(select r.state from repatriation_request r where r.person_id = $1 order by 1) as requests,
         array(select c.kind from clock c where c.person_id = $1 and c.closed_at is null order by 1) as clocks`,
      [id],
    )
  ).rows[0];
const homes = async (...ids: readonly string[]) =>
  (
    await api.database.query(
      'select f.code from unnest($1::uuid[]) with ordinality wanted(id, at) join person p using (id) left join facility f on f.id = p.residence_facility_id order by at',
      [ids],
    )
  ).rows.map(({ code }) => code);

describe('I-40: a camp that closes', () => {
  it('is reconciled by list, each with an outcome, until nobody is open and it closes', async () => {
    const { code, mother, child, alone } = await closingCamp();
    const first = await reconcile(code, [moved(mother), moved(child)]);
    expect(first.errors).toEqual([]);
    expect(first.data?.reconcileResidents.facility).toEqual({
      reconciliationProgress: { open: 1, moved: 2, left: 0, returned: 0, deceased: 0, neverThere: 0, unknown: 0 },
      residentsOpen: { totalCount: 1, nodes: [{ id: alone }] },
    });
    const close = () =>
      api
        .as('decision-1')
        .query('mutation ($input: ChangeFacilityStatusInput!) { changeFacilityStatus(input: $input) { facility { status } } }', {
          input: { facilityCode: code, status: 'CLOSED', reasons: 'The last tents were taken down today.' },
        });
    expect((await close()).errors[0]?.extensions?.['code']).toBe('GUARD_FAILED');
    expect((await reconcile(code, [unknown(alone)])).data?.reconcileResidents.facility).toMatchObject({
      reconciliationProgress: { open: 0, moved: 2, left: 0, returned: 0, deceased: 0, neverThere: 0, unknown: 1 },
    });
    expect((await close()).data).toEqual({ changeFacilityStatus: { facility: { status: 'CLOSED' } } });
    expect(await homes(mother, child, alone)).toEqual(['SYR-AKHTARIN', 'SYR-AKHTARIN', null]);
    const { rows } = await api.database.query(
      `select i.kind, i.status, t.kind as task from incident i join task t on t.person_id = i.person_id where i.person_id = $1`,
      [alone],
    );
    expect(rows).toEqual([{ kind: 'MISSING', status: 'REFERRED', task: 'TRACE_PERSON' }]);
  });

  it('takes all of a list or nothing, and says what is wrong line by line', async () => {
    const { code, mother, child, alone } = await closingCamp();
    const elsewhere = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const held = await registered(api.database);
    await api.database.query('update custody_episode set facility_id = (select id from facility where code = $2) where person_id = $1', [
      held.id,
      code,
    ]);
    const answer = await reconcile(code, [
      moved(mother),
      left(child),
      moved(alone, 'SYR-HOL'),
      left(elsewhere.id),
      moved(held.id),
      left('31000000-0000-4000-8000-000000000000'),
    ]);
    expect(answer.faults).toEqual([
      '[0].personId I-11',
      '[1].personId I-11',
      '[2].facilityCode I-03',
      '[3].personId NOT_THERE',
      '[4].outcome IN_CUSTODY',
      '[5].personId NOT_FOUND',
    ]);
    expect(await homes(mother, child, alone)).toEqual([code, code, code]);
    expect((await api.database.query('select id from resident_reconciliation where person_id = $1', [mother])).rows).toEqual([]);
  });

  it.each([
    ['two lines of one person', (id: string) => [left(id), left(id)], ['[1].personId INVALID_VALUE']],
    ['a move to nowhere', (id: string) => [{ ...moved(id), facilityCode: null }], ['[0].facilityCode CONFLICT']],
    ['a departure without a destination', (id: string) => [{ ...left(id), destination: null }], ['[0].destination CONFLICT']],
    ['no word of why nobody knows', (id: string) => [{ ...unknown(id), reasons: 'Gone' }], ['[0].reasons REASON_REQUIRED']],
    ['something told late without a reason (I-43)', (id: string) => [{ ...left(id), at: hoursAgo(30) }], ['[0].reasons REASON_REQUIRED']],
    ['something to come', (id: string) => [{ ...left(id), at: hoursAgo(-3) }], ['[0].at DATE_IN_FUTURE']],
  ])('does not take %s', async (_what, lines, faults) => {
    const { code, alone } = await closingCamp();
    expect((await reconcile(code, lines(alone))).faults).toEqual(faults);
    expect(await homes(alone)).toEqual([code]);
  });

  it('I-11: does not leave a child behind alone, and takes a family whose members nobody finds', async () => {
    const { code, mother, child } = await closingCamp();
    expect((await reconcile(code, [moved(mother)])).faults).toEqual(['[0].personId I-11']);
    expect((await reconcile(code, [unknown(mother), moved(child)])).faults).toEqual([]);
  });

  it('I-39: a mother who died leaves an incident, a notice, no open request, and a child that somebody looks after', async () => {
    const { code, mother, child } = await closingCamp('OPERATING');
    await givenClaim(api, mother, 'FRA');
    await givenRequest(api, 'DRAFT', 'FRA', mother);
    expect((await reconcile(code, [died(mother)])).faults).toEqual([]);
    expect(await leftOf(mother)).toEqual({
      incidents: ['DEATH REFERRED'],
      tasks: ['FAMILY_NOTICE'],
      requests: ['ABATED'],
      clocks: ['FAMILY_TOLD_OF_DEATH'],
    });
    expect((await leftOf(child))?.tasks).toEqual(['CHILD_WITHOUT_ADULT']);
    expect(await homes(mother, child)).toEqual([null, code]);
    const record = (login: string) =>
      api.as(login).query('mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { person { id } } }', {
        input: {
          personId: mother,
          circumstances: 'Fell ill in the night',
          cause: 'Pneumonia',
          establishedBy: 'Nurse of the camp',
          destinationOfRemains: 'Cemetery of the camp',
        },
      });
    expect((await record('health')).codes).toEqual([]);
    const read = await api
      .as('health')
      .must<{ node: object }>(
        'query ($id: ID!) { node(id: $id) { ... on ProtectedResident { deathRecord { cause } } } }',
        { id: mother },
        { purpose: 'PROTECTION' },
      );
    expect(read.node).toEqual({ deathRecord: { cause: 'Pneumonia' } });
  });

  it('whoever a State took in, and whoever was never there, is open no longer and leaves work to a legal officer', async () => {
    const { code, mother, child, alone } = await closingCamp();
    const answer = await reconcile(code, [returned(mother), returned(child), neverThere(alone)]);
    expect(answer.data?.reconcileResidents.facility).toMatchObject({
      reconciliationProgress: { open: 0, returned: 2, neverThere: 1, unknown: 0 },
    });
    expect((await leftOf(mother))?.tasks).toEqual(['RETURN_OUTSIDE']);
    expect((await leftOf(child))?.tasks).toEqual(['CHILD_RETURNED_OUTSIDE', 'RETURN_OUTSIDE']);
    expect(await leftOf(alone)).toMatchObject({ incidents: [], tasks: ['REGISTER_ERROR'] });
  });

  it('a return names a State, and only a return does', async () => {
    const { code, mother, alone } = await closingCamp();
    expect((await reconcile(code, [{ ...returned(alone), country: null }])).faults).toEqual(['[0].country CONFLICT']);
    expect((await reconcile(code, [{ ...died(alone), country: 'FRA' }])).faults).toEqual(['[0].country CONFLICT']);
    expect((await reconcile(code, [returned(mother, 'XXX'), returned(alone)])).faults).toEqual(['[0].country INVALID_VALUE']);
    expect((await reconcile(code, [{ ...neverThere(alone), reasons: 'Error' }])).faults).toEqual(['[0].reasons REASON_REQUIRED']);
    expect(await homes(mother, alone)).toEqual([code, code]);
  });

  it('while it operates people leave it, and nobody changes places by a list', async () => {
    const { code, alone } = await closingCamp('OPERATING');
    expect((await reconcile(code, [moved(alone)])).errors[0]?.extensions).toMatchObject({
      code: 'GUARD_FAILED',
      refusals: [{ rule: 'FA2' }],
    });
    expect((await reconcile(code, [left(alone)], 'transfer-1')).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await reconcile(code, [left(alone)])).faults).toEqual([]);
    expect(await homes(alone)).toEqual([null]);
  });

  it('I-11: a child that is born while the camp closes stands with its mother, in whatever word she is named', async () => {
    const { code, mother, child } = await closingCamp();
    const born = (relationshipKind: string) =>
      api.as('child-1').query<{ registerProtectedResident: { person: { id: string; relationships: object[] } } }>(
        'mutation ($input: RegisterProtectedResidentInput!) { registerProtectedResident(input: $input) { person { id relationships { kind person { id } } } } }',
        {
          input: {
            names: [{ usage: 'SELF_STATED', full: 'Nour Talib', lang: 'ar-Latn' }],
            sex: 'FEMALE',
            birth: '2026-02-10',
            residenceCode: code,
            relatedPersonId: mother,
            relationshipKind,
          },
        },
        { purpose: 'PROTECTION' },
      );
    expect((await born('neighbour')).codes).toEqual(['BAD_USER_INPUT']);
    const { data } = await born('Mother');
    const baby = data?.registerProtectedResident.person;
    expect(baby?.relationships).toEqual([{ kind: 'PARENT', person: { id: mother } }]);
    expect((await reconcile(code, [moved(mother), moved(child)])).faults).toEqual(['[0].personId I-11']);
    expect((await reconcile(code, [moved(mother), moved(child), moved(baby?.id ?? '')])).faults).toEqual([]);
  });

  describe('whoever stands on a list', () => {
    const listed = async (code: string, status: string, ...persons: readonly string[]) => {
      const movementId = newId('Movement');
      const { rows } = await api.database.query<{ ref: string }>(
        `insert into movement (id, ref, status, from_facility_id, to_facility_id, planned_by, created_at, updated_at)
         select $1::uuid, 'RCM-2026-' || right($1::text, 8) || '-T', 'PLANNED', f.id, t.id, $2, now(), now()
         from facility f, facility t where f.code = $3 and t.code = 'SYR-AKHTARIN' returning ref`,
        [movementId, api.accountId('transfer-1'), code],
      );
      for (const personId of persons)
        await api.database.query(
          `insert into manifest_entry (id, movement_id, person_id, status, transfer_order, open, added_by, added_at) values (gen_random_uuid(), $1, $2, 'LISTED', 'Order 1', true, $3, now())`,
          [movementId, personId, api.accountId('transfer-1')],
        );
      await api.database.query(`set session_replication_role = replica`);
      await api.database.query('update movement set status = $2 where id = $1', [movementId, status]);
      await api.database.query(`set session_replication_role = origin`);
      return { movementId, ref: rows[0]?.ref ?? '' };
    };
    const listOf = async (movementId: string) =>
      (
        await api.database.query(
          `select array(select e.status || ' ' || e.open from manifest_entry e where e.movement_id = m.id order by 1) as entries, m.version,
             (select count(*)::int from case_event v where v.subject_id = m.id and v.action = 'removeFromManifest') as told,
             (select count(*)::int from manifest_entry e where e.movement_id = m.id and not e.open and e.status_reason is not null) as reasons
           from movement m where m.id = $1`,
          [movementId],
        )
      ).rows[0];

    it('and is gone is struck from a draft in the same act', async () => {
      const { code, alone } = await closingCamp();
      const { movementId } = await listed(code, 'MANIFEST_DRAFT', alone);
      expect((await reconcile(code, [left(alone)])).faults).toEqual([]);
      expect(await listOf(movementId)).toEqual({ entries: [], version: 2, told: 1, reasons: 0 });
    });

    it('and died, or never was there, is an exception of a locked list with its reason: the version of the list stays', async () => {
      const { code, mother, child, alone } = await closingCamp('OPERATING');
      const { movementId } = await listed(code, 'AUTHORISED', mother, child, alone);
      expect((await reconcile(code, [died(alone), neverThere(mother)])).faults).toEqual([]);
      expect(await listOf(movementId)).toEqual({
        entries: ['DECEASED false', 'LISTED true', 'NOT_PRESENTED false'],
        version: 2,
        told: 1,
        reasons: 2,
      });
      const person = await api.database.query(
        `select action, to_state, actor_role from case_event where person_id = $1 and action = 'removeFromManifest'`,
        [alone],
      );
      expect(person.rows).toEqual([{ action: 'removeFromManifest', to_state: 'DECEASED', actor_role: 'SYSTEM' }]);
    });

    it('and is under way is reconciled by the movement, which the refusal names', async () => {
      const { code, alone } = await closingCamp();
      const { movementId, ref } = await listed(code, 'DEPARTED', alone);
      const answer = await reconcile(code, [left(alone)]);
      expect(answer.faults).toEqual(['[0].personId UNDER_WAY']);
      expect(answer.errors[0]?.message).toContain(ref);
      expect([await homes(alone), await listOf(movementId)]).toEqual([
        [code],
        { entries: ['LISTED true'], version: 1, told: 0, reasons: 0 },
      ]);
    });

    it('and whom nobody finds leaves the list too', async () => {
      const { code, alone } = await closingCamp('OPERATING');
      const { movementId } = await listed(code, 'MANIFEST_LOCKED', alone);
      await api
        .as('registrar')
        .must('mutation ($input: RecordWhereaboutsUnknownInput!) { recordWhereaboutsUnknown(input: $input) { person { id } } }', {
          input: { personId: alone, lastSeenAt: hoursAgo(3), reasons: SEEN },
        });
      expect(await listOf(movementId)).toMatchObject({ entries: ['NOT_PRESENTED false'], version: 2 });
    });
  });

  it('I-11: a family unit on words alone parts as little as any other, brothers and sisters neither', async () => {
    const { code, alone, child } = await closingCamp();
    await api.as('child-1').must('mutation ($input: FormFamilyUnitInput!) { formFamilyUnit(input: $input) { familyUnit { id } } }', {
      input: { kind: 'EXTENDED', members: [alone, child].map((personId) => ({ personId, proof: 'STATED' })) },
    });
    expect((await reconcile(code, [left(alone)])).faults).toEqual(['[0].personId I-11']);
    expect(await homes(alone)).toEqual([code]);
  });

  it('and the database takes nobody for gone who still lives there', async () => {
    const { code, alone } = await closingCamp();
    await expect(
      api.database.query(
        `insert into resident_reconciliation (id, person_id, facility_id, outcome, destination, occurred_at, recorded_by, recorded_at)
         select gen_random_uuid(), $1, f.id, 'LEFT', $4, now(), $3, now() from facility f where f.code = $2`,
        [alone, code, api.accountId('registrar'), SEALED_FORM],
      ),
    ).rejects.toMatchObject({ constraint: 'resident_is_gone' });
  });
});
