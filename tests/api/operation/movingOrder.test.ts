import { actOn, daysFrom, givenActiveOperation, mustAct, WHY } from '../../support/givenOperation';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

let count = 0;
async function place(status = 'OPERATING', kind = 'PRISON'): Promise<string> {
  count += 1;
  const code = `SYR-LEAVE-${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, capacity, status) values (('31' || substr(gen_random_uuid()::text, 3))::uuid, $1, 'A place', $2, 'SYR', 10, $3)`,
    [code, kind, status],
  );
  return code;
}
const related = (one: string, other: string, kind = 'PARENT') =>
  api.database.query(
    `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) select gen_random_uuid(), $1, $2, $3, 'STATED', id, now() from account where login = 'child-1'`,
    [one, other, kind],
  );
const examined = (personId: string, outcome: string) =>
  api.database.query(
    `insert into health_event (id, person_id, kind, outcome, occurred_at, recorded_at) values (gen_random_uuid(), $1, 'FIT_TO_TRAVEL', $2, now(), now())`,
    [personId, outcome],
  );

const ORDER = `movingOrder { id ref status version persons batches { number stream persons facility { code } movement { ref } listed }
  places(first: 50) { nodes { position batch family waits overrideReasons person { id } contributions { rule grade familyGrade } } } }`;
interface Shown {
  readonly id: string;
  readonly status: string;
  readonly batches: readonly { number: number; stream: string; persons: number; movement: { ref: string } | null; listed: number }[];
  readonly places: {
    nodes: readonly {
      position: number;
      batch: number | null;
      waits: string | null;
      person: { id: string };
      contributions: { rule: string; grade: number }[];
    }[];
  };
}
const propose = async (operationId: string, batchSize = 2, login = 'transfer-1') =>
  (await mustAct(api, login, 'proposeMovingOrder', { operationId, batchSize }, ORDER)) as unknown as Shown;
const from = (code: string) => ({ places: [[code, 'EMPTIED'] as const, ['IRQ-KARKH', 'RECEIVING'] as const] });

describe('a proposed order of moving', () => {
  it('is made by the rules from what is on record, and shows what each rule contributed', async () => {
    const [lost, calm] = [await place('CONTROL_LOST'), await place()];
    const { id: operationId } = await givenActiveOperation(api, {
      places: [
        [lost, 'EMPTIED'],
        [calm, 'EMPTIED'],
      ],
    });
    const [man, ill, unfit] = [
      await registered(api.database, { facility: calm }),
      await registered(api.database, { facility: calm }),
      await registered(api.database, { facility: calm }),
    ];
    const boy = await registered(api.database, { facility: calm, birth: `${api.now().getUTCFullYear() - 15}-01-02` });
    const [father, son] = [
      await registered(api.database, { facility: lost }),
      await registered(api.database, { facility: lost, birth: `${api.now().getUTCFullYear() - 10}-01-02` }),
    ];
    await related(father.id, son.id);
    await examined(ill.id, 'FIT_WITH_CONDITIONS');
    await examined(unfit.id, 'UNFIT');
    await api.database.query(
      `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, opened_by, opened_at, created_at, updated_at)
       select gen_random_uuid(), 'RCM-2026-770001-X', $1, 'IRQ', 'Court', '1', 'TERRITORIAL', 'INVESTIGATION', id, now(), now(), now() from account where login = 'prosecutor'`,
      [man.id],
    );
    const order = await propose(operationId);
    const names = new Map([
      [man.id, 'man'],
      [ill.id, 'ill'],
      [unfit.id, 'unfit'],
      [boy.id, 'boy'],
      [father.id, 'father'],
      [son.id, 'son'],
    ]);
    const shown = order.places.nodes.map(({ person, batch, contributions }) => [
      names.get(person.id),
      batch,
      contributions.map(({ grade }) => grade).join(''),
    ]);
    // Father and son in the order of their ids.
    expect(
      shown
        .slice(0, 2)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['father', 'son']);
    expect(shown.slice(2)).toEqual([
      ['ill', 2, '31001'],
      ['boy', 3, '30101'],
      ['unfit', null, '30001'],
      ['man', 2, '30000'],
    ]);
    expect(order.batches.map(({ number, stream, persons }) => [number, stream, persons])).toEqual([
      [1, 'FAMILY', 2],
      [2, 'ADULTS', 2],
      [3, 'CHILDREN', 1],
    ]);
    expect(order.status).toBe('PROPOSED');
  });

  it('I-37: moves nobody; another proposal takes its place', async () => {
    const code = await place();
    const { id } = await registered(api.database, { facility: code });
    const { id: operationId } = await givenActiveOperation(api, from(code));
    const before = (await api.database.query('select count(*) from movement')).rows;
    const first = await propose(operationId);
    await propose(operationId, 5, 'decision-1');
    expect((await api.database.query('select count(*) from movement')).rows).toEqual(before);
    const states = await api.database.query('select status from moving_order where operation_id = $1 order by proposed_at, status desc', [
      operationId,
    ]);
    expect(states.rows.map(({ status }) => status).sort()).toEqual(['PROPOSED', 'WITHDRAWN']);
    const plan = await actOn(
      api,
      'transfer-1',
      'planMovementOfBatch',
      { orderId: first.id, batch: 1, toFacilityCode: 'IRQ-KARKH' },
      'movingOrder { id }',
    );
    expect(plan.codes).toEqual(['INVALID_TRANSITION']);
    expect((await api.database.query('select ended_at from custody_episode where person_id = $1', [id])).rows).toEqual([
      { ended_at: null },
    ]);
  });

  it('of empty places is refused', async () => {
    const { id: operationId } = await givenActiveOperation(api, from(await place()));
    expect((await actOn(api, 'transfer-1', 'proposeMovingOrder', { operationId, batchSize: 2 }, 'movingOrder { id }')).rules).toEqual([
      'MO-EMPTY',
    ]);
  });
});

describe('an override', () => {
  it('takes the whole family to another batch, with reasons; never against the protection of children, never over the size', async () => {
    const code = await place();
    const adults = await Promise.all([1, 2, 3].map(async () => (await registered(api.database, { facility: code })).id));
    const boy = await registered(api.database, { facility: code, birth: `${api.now().getUTCFullYear() - 15}-01-02` });
    const [first = '', second = '', third = ''] = [...adults].sort();
    await related(second, third, 'SIBLING');
    const { id: operationId } = await givenActiveOperation(api, from(code));
    const order = await propose(operationId, 2);
    const batchOf = (shown: Shown, id: string) => shown.places.nodes.find(({ person }) => person.id === id)?.batch ?? 0;
    const over = (personId: string, batch: number, reasons = WHY) =>
      actOn(api, 'transfer-1', 'overrideMovingOrder', { orderId: order.id, personId, batch, reasons }, ORDER);
    expect((await over(first, batchOf(order, second), 'no')).codes).toEqual(['REASON_REQUIRED']);
    expect((await over(boy.id, batchOf(order, first))).rules).toEqual(['I-10']);
    expect((await over(second, batchOf(order, first))).rules).toEqual(['MO-ROOM']);
    expect((await over(first, 99)).codes).toEqual(['NOT_FOUND']);
    const larger = await propose(operationId, 3);
    expect(batchOf(larger, second)).toBe(batchOf(larger, third));
    await expect(
      api.database.query(`update moving_order_place set batch = null, waits = 'x' where order_id = $1 and person_id = $2`, [
        larger.id,
        second,
      ]),
    ).rejects.toMatchObject({ constraint: 'moving_order_keeps_families' });
  });
});

describe('a signature', () => {
  it('is of another decision authority than who made the order; what is signed never changes, and movements are made of it', async () => {
    const code = await place();
    const persons = await Promise.all([1, 2].map(async () => (await registered(api.database, { facility: code })).id));
    const { id: operationId } = await givenActiveOperation(api, from(code));
    const mine = await propose(operationId, 2, 'decision-1');
    const sign = (login: string, orderId: string) =>
      actOn(api, login, 'signMovingOrder', { orderId }, 'movingOrder { status signedBy { name } }');
    expect((await sign('decision-1', mine.id)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await sign('transfer-1', mine.id)).codes).toEqual(['FORBIDDEN']);
    expect((await sign('decision-2', mine.id)).data).toMatchObject({ movingOrder: { status: 'SIGNED' } });
    await expect(api.database.query('update moving_order set signed_by = proposed_by where id = $1', [mine.id])).rejects.toMatchObject({
      constraint: 'moving_order_signed_by_another',
    });
    await expect(api.database.query('update moving_order_place set position = 99 where order_id = $1', [mine.id])).rejects.toThrow(
      'never changes',
    );
    const override = await actOn(
      api,
      'transfer-1',
      'overrideMovingOrder',
      { orderId: mine.id, personId: persons[0], batch: 1, reasons: WHY },
      'movingOrder { id }',
    );
    expect(override.codes).toEqual(['INVALID_TRANSITION']);

    const plan = {
      orderId: mine.id,
      batch: 1,
      toFacilityCode: 'IRQ-KARKH',
      carrier: 'Convoy',
      departurePlannedAt: daysFrom(api.now(), 1).toISOString(),
    };
    const planned = (await mustAct(
      api,
      'transfer-1',
      'planMovementOfBatch',
      plan,
      'movingOrder { batches { movement { id ref status } listed } }',
    )) as {
      batches: { movement: { id: string; status: string }; listed: number }[];
    };
    expect(planned.batches).toMatchObject([{ movement: { status: 'PLANNED' }, listed: 0 }]);
    const movementId = planned.batches[0]?.movement.id;
    const entries = persons.map((personId) => ({
      personId,
      transferOrder: String(mine.id),
      fitUntil: daysFrom(api.now(), 1).toISOString(),
    }));
    await mustAct(api, 'transfer-1', 'addToManifest', { movementId, entries }, 'movement { status }');
    const { movingOrder, operation } = await api
      .as('transfer-1')
      .must<{ movingOrder: object; operation: object }>(
        'query ($order: ID, $operation: ID) { movingOrder(id: $order) { batches { listed } } operation(id: $operation) { movements(first: 5) { nodes { id } } } }',
        { order: mine.id, operation: operationId },
        { purpose: 'TRANSFER_SAFETY' },
      );
    expect([movingOrder, operation]).toEqual([{ batches: [{ listed: 2 }] }, { movements: { nodes: [{ id: movementId }] } }]);
    expect((await actOn(api, 'transfer-1', 'planMovementOfBatch', plan, 'movingOrder { id }')).rules).toEqual(['MO-MOVEMENT']);
  });
});

describe('who sees an order', () => {
  it('whoever the participation lets, and nobody sees a person whose case is closed to the account', async () => {
    const code = await place();
    const [one, other] = [await registered(api.database, { facility: code }), await registered(api.database, { facility: code })];
    const { id: operationId } = await givenActiveOperation(api, {
      ...from(code),
      sees: { 'Ministry of Health of Iraq': ['ORDERS'], 'Embassy of France': ['MOVEMENTS'] },
    });
    const order = await propose(operationId);
    await api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Kin', now())`, [
      other.id,
      api.accountId('registrar'),
    ]);
    const seen = async (login: string, purpose: string) =>
      api
        .as(login)
        .query<{ movingOrder: Shown | null }>(
          'query ($id: ID) { movingOrder(id: $id) { id places(first: 9) { totalCount nodes { person { id } } } } }',
          { id: order.id },
          { purpose },
        );
    expect((await seen('registrar', 'REGISTRATION')).data?.movingOrder).toMatchObject({
      places: { totalCount: 1, nodes: [{ person: { id: one.id } }] },
    });
    expect((await seen('decision-1', 'REPATRIATION')).data?.movingOrder).toMatchObject({ places: { totalCount: 2 } });
    expect((await seen('health', 'PROTECTION')).codes).toEqual(['FORBIDDEN']);
    expect((await seen('liaison-fra', 'REPATRIATION')).codes).toEqual(['FORBIDDEN']);
  });
});

test('six thousand people are put in order in one command, with no more statements than for one', async () => {
  const code = await place();
  await api.database.query(
    `with people as (
       insert into person (id, ref, kind, display_name, sex, birth, birth_earliest, birth_latest, birth_conventional, legal_status, track, created_at, updated_at)
       select ('10' || substr(gen_random_uuid()::text, 3))::uuid, 'RCM-2026-B' || lpad(n::text, 6, '0') || '-X', 'DETAINEE', 'Person ' || n, 'MALE', '1988-07-12', '1988-07-12', '1988-07-12', false, 'NO_CHARGE', 'INVESTIGATION', now(), now()
       from generate_series(1, 6000) n returning id)
     insert into custody_episode (id, person_id, facility_id, deprived_at, deprived_place, depriving_authority, supervising_authority, facility_authority, admitted_at)
     select gen_random_uuid(), p.id, f.id, now(), 'x', 'x', 'x', 'x', now() from people p, facility f where f.code = $1`,
    [code],
  );
  const { id: operationId } = await givenActiveOperation(api, from(code));
  const answer = await mustAct(
    api,
    'transfer-1',
    'proposeMovingOrder',
    { operationId, batchSize: 300 },
    'movingOrder { persons batches { persons } }',
  );
  expect(answer).toEqual({ persons: 6000, batches: Array(20).fill({ persons: 300 }) });
}, 60_000);
