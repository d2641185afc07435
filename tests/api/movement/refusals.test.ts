import { givenRequest } from '../../support/givenRequest';
import {
  bring,
  escorted,
  fitTomorrow,
  type GivenMovement,
  givenAbroad,
  givenInside,
  move,
  mustMove,
  WHY,
} from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const listed = (movement: GivenMovement, personId: string, more: object = {}) =>
  move(api, 'transfer-1', 'addToManifest', {
    movementId: movement.id,
    entries: [{ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api), ...more }],
  });

describe('inside the country', () => {
  let movement: GivenMovement;
  beforeAll(async () => {
    movement = await givenInside(api, 1);
  });

  it('ENTRY_REASON: nobody travels without an order', async () => {
    const { id } = await registered(api.database);
    expect((await listed(movement, id, { transferOrder: null })).rules).toEqual(['ENTRY_REASON']);
  });

  it('CUSTODY_AT_ORIGIN: nobody travels from where the person is not', async () => {
    const { id } = await registered(api.database, { facility: 'IRQ-BGW' });
    expect((await listed(movement, id)).rules).toEqual(['CUSTODY_AT_ORIGIN']);
  });

  it.each([
    ['no certificate', null],
    ['one that is over', '2020-01-01T00:00:00Z'],
  ])('FIT_TO_TRAVEL: %s', async (_what, fitUntil) => {
    const { id } = await registered(api.database);
    expect((await listed(movement, id, { fitUntil })).rules).toEqual(['FIT_TO_TRAVEL']);
  });

  it.each([
    ['a child', '2012-05-05'],
    ['somebody without a birth date, whose age is in doubt', null],
  ])('I-10: %s does not travel with unrelated adults', async (_who, birth) => {
    const { id } = await registered(api.database, { birth });
    expect((await listed(movement, id)).rules).toEqual(['I-10']);
  });

  it('I-10: a child travels with an adult of its family', async () => {
    const mother = await registered(api.database, { sex: 'FEMALE' });
    const child = await registered(api.database, { birth: '2012-05-05' });
    await api.database.query(
      `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, 'PARENT', 'DNA', $3, now())`,
      [mother.id, child.id, api.accountId('child-1')],
    );
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-RASHAD' });
    const entries = [mother, child].map((person) => ({ personId: person.id, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
    expect((await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries })).status).toBe('MANIFEST_DRAFT');
  });

  it('I-19 and every other rule that stands in the way are told together', async () => {
    const other = await givenInside(api, 1);
    const { id } = await registered(api.database, { facility: 'IRQ-BGW' });
    const entries = [
      { personId: other.persons[0], transferOrder: 'Order 7', fitUntil: fitTomorrow(api) },
      { personId: id, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) },
    ];
    const answer = await move(api, 'transfer-1', 'addToManifest', { movementId: movement.id, entries });
    expect(answer.code).toBe('GUARD_FAILED');
    expect(answer.rules).toEqual(['CUSTODY_AT_ORIGIN', 'I-19']);
    const { rows } = await api.database.query('select count(*)::int as entries from manifest_entry where movement_id = $1', [movement.id]);
    expect(rows).toEqual([{ entries: 1 }]);
  });

  it('a person out of sight, absent or malformed is NOT_FOUND', async () => {
    const { id } = await registered(api.database);
    await api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Related', now())`, [
      id,
      api.accountId('transfer-1'),
    ]);
    for (const personId of [id, '10aaaaaa-aaaa-8aaa-8aaa-aaaaaaaaaaaa', 'nobody']) {
      expect((await listed(movement, personId)).code).toBe('NOT_FOUND');
    }
    expect((await listed({ ...movement, id: 'nowhere' }, movement.persons[0] ?? '')).code).toBe('NOT_FOUND');
  });

  it('I-03: a closed place, and one whose control is lost, is no destination', async () => {
    for (const toFacilityCode of ['SYR-HOL', 'SYR-SHADDADI']) {
      expect((await move(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode })).rules).toEqual(['I-03']);
    }
  });

  it.each([
    ['no destination', {}, 'input'],
    ['two destinations', { toFacilityCode: 'IRQ-BGW', toCountry: 'FRA' }, 'input'],
    ['an unknown place', { toFacilityCode: 'IRQ-NOWHERE' }, 'input.toFacilityCode'],
    ['a receiving authority as a place', { toFacilityCode: 'FRA-RECEIVING' }, 'input.toFacilityCode'],
    ['its own start', { toFacilityCode: 'IRQ-KARKH' }, 'input.toFacilityCode'],
    ['the custodial State', { toCountry: 'IRQ' }, 'input.toCountry'],
    ['no State', { toCountry: 'XXA' }, 'input.toCountry'],
  ])('a plan with %s is bad input', async (_what, places, path) => {
    const answer = await move(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', ...places });
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(answer.fields.map((field) => field.path)).toEqual([path]);
  });
});

describe('abroad', () => {
  it('ENTRY_REASON: a request that is not ready for handover is no reason, an order neither', async () => {
    const movement = await givenAbroad(api);
    const { personId } = await givenRequest(api, 'APPROVED');
    expect((await listed(movement, personId)).rules).toContain('ENTRY_REASON');
    const { id: stranger } = await registered(api.database);
    expect((await listed(movement, stranger)).rules).toEqual(['ENTRY_REASON']);
  });

  it('I-05: no finding that still holds, no journey', async () => {
    const movement = await bring(api, await givenAbroad(api), 'MANIFEST_LOCKED');
    await api.database.query(`update non_refoulement_finding set expires_at = confirmed_at where person_id = $1`, [movement.persons[0]]);
    const answer = await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id });
    expect(answer.rules).toEqual(['I-05']);
  });

  it('GATE_FAILED and FIT_TO_TRAVEL: a gate that failed after the lock stops the authorisation', async () => {
    const movement = await bring(api, await givenAbroad(api), 'MANIFEST_LOCKED');
    await api.database.query(`update gate set hand_status = 'FAILED', reason = null where request_id = $1 and kind = 'HEALTH'`, [
      movement.requests[0],
    ]);
    const answer = await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id });
    expect(answer.rules).toEqual(['FIT_TO_TRAVEL', 'GATE_FAILED']);
  });

  it('RQ13: boarding waits until every handover is scheduled', async () => {
    const movement = await bring(api, await givenAbroad(api), 'MANIFEST_LOCKED');
    await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: movement.id });
    await escorted(api, movement.id, movement.persons);
    expect((await move(api, 'transfer-1', 'beginBoarding', { movementId: movement.id })).rules).toEqual(['RQ13']);
  });

  it('what the plan left open must be named when the movement is authorised', async () => {
    const { personId } = await givenRequest(api, 'READY_FOR_HANDOVER');
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toCountry: 'FRA' });
    await api.database.query(`update person set sex = 'FEMALE' where id = $1`, [personId]);
    await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries: [{ personId }] });
    await mustMove(api, 'registrar', 'lockManifest', { movementId: id });
    const refused = await move(api, 'decision-1', 'authoriseMovement', { movementId: id });
    expect(refused.rules).toEqual(['ROUTE', 'CARRIER', 'ESCORTS', 'FEMALE_ESCORT', 'RECEIVING_CONFIRMATION', 'ICRC_INFORMED']);
    const done = await mustMove(api, 'decision-1', 'authoriseMovement', {
      movementId: id,
      route: 'By air',
      carrier: 'Carrier Example',
      escorts: 2,
      femaleEscort: true,
      receivingConfirmation: 'Note 3',
      icrcInformedAt: api.now().toISOString(),
    });
    expect(done.status).toBe('AUTHORISED');
  });

  it('only officers of the receiving State see it, from AUTHORISED on, and only its own entries', async () => {
    const document = `query ($id: ID!) { movement(id: $id) { ref status toCountry manifest { version sha256 entries { person { id } } } discrepancies { kind } } }`;
    const read = async (login: string, id: string) => (await api.as(login).must<{ movement: unknown }>(document, { id })).movement;
    const movement = await bring(api, await givenAbroad(api), 'MANIFEST_LOCKED');
    expect(await read('liaison-fra', movement.id)).toBeNull();
    await bring(api, await givenAbroad(api), 'MANIFEST_DRAFT');
    await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: movement.id });
    expect(await read('liaison-fra', movement.id)).toMatchObject({
      status: 'AUTHORISED',
      toCountry: 'FRA',
      manifest: { version: 1, sha256: null, entries: [{ person: { id: movement.persons[0] } }] },
      discrepancies: [],
    });
    expect(await read('liaison-tun', movement.id)).toBeNull();
    const restricted = await api.as('liaison-fra').query(`query ($id: ID!) { movement(id: $id) { from { code } } }`, { id: movement.id });
    expect(restricted.codes).toEqual(['FIELD_RESTRICTED']);
    expect((await move(api, 'liaison-tun', 'arriveMovement', { movementId: movement.id })).code).toBe('NOT_FOUND');
  });
});

describe('boarding and receiving', () => {
  it('BOARDED_COUNT: nobody departs who was not counted aboard, and nobody is counted aboard who is not listed', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'BOARDING');
    const [first = '', second = ''] = movement.persons;
    const count = (present: readonly string[], unidentified: readonly string[] = []) =>
      mustMove(api, 'transfer-1', 'recordHeadcount', {
        movementId: movement.id,
        checkpoint: 'BOARDED',
        place: 'Gate',
        present,
        unidentified,
      });
    const depart = async () => (await move(api, 'transfer-1', 'departMovement', { movementId: movement.id })).rules;
    expect(await depart()).toEqual(['BOARDED_COUNT']);
    await count([first]);
    expect(await depart()).toEqual(['BOARDED_COUNT']);
    await count([first, second], ['A man in a grey coat']);
    expect(await depart()).toEqual(['BOARDED_COUNT']);
    await count([first]);
    await mustMove(api, 'transfer-1', 'removeFromManifest', {
      movementId: movement.id,
      personId: second,
      status: 'REFUSED_MEDICAL',
      reasons: WHY,
    });
    expect(await depart()).toEqual([]);
    const { rows } = await api.database.query('select person_id, status, open from manifest_entry where movement_id = $1', [movement.id]);
    expect(rows).toEqual(
      expect.arrayContaining([
        { person_id: first, status: 'BOARDED', open: true },
        { person_id: second, status: 'REFUSED_MEDICAL', open: false },
      ]),
    );
  });

  it('a checkpoint has its time and its side', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'BOARDING');
    const count = (login: string, checkpoint: string) =>
      move(api, login, 'recordHeadcount', { movementId: movement.id, checkpoint, place: 'Gate', present: movement.persons });
    expect((await count('registrar', 'ADMITTED')).code).toBe('INVALID_TRANSITION');
    expect((await count('liaison-fra', 'BOARDED')).code).toBe('NOT_FOUND');
    expect((await count('court', 'BOARDED')).code).toBe('FORBIDDEN');
    await bring(api, { ...movement }, 'MANIFEST_DRAFT');
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: movement.persons,
    });
    await mustMove(api, 'transfer-1', 'departMovement', { movementId: movement.id });
    await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
    expect((await count('transfer-1', 'ADMITTED')).rules).toEqual(['ROLE']);
    expect((await count('registrar', 'ADMITTED')).movement?.status).toBe('RECONCILING');
  });

  it('ROLE: abroad no registrar receives, inside no State does', async () => {
    const abroad = await bring(api, await givenAbroad(api), 'DEPARTED');
    expect((await move(api, 'registrar', 'arriveMovement', { movementId: abroad.id })).rules).toEqual(['ROLE']);
  });

  it('from a locked list nobody leaves without a status and a reason', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
    const remove = (more: object) =>
      move(api, 'transfer-1', 'removeFromManifest', { movementId: movement.id, personId: movement.persons[0], ...more });
    expect((await remove({})).fields.map(({ path }) => path)).toEqual(['input.status']);
    expect((await remove({ status: 'BOARDED', reasons: WHY })).code).toBe('BAD_USER_INPUT');
    expect((await remove({ status: 'NOT_PRESENTED', reasons: 'short' })).code).toBe('REASON_REQUIRED');
  });

  it('FOUR_EYES: whoever counted on the receiving side does not reconcile, whoever listed last does not lock', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'RECONCILING');
    await api.database.query('update movement set last_listed_by = $2 where id = $1', [movement.id, api.accountId('registrar')]);
    const draft = await givenInside(api, 1);
    await api.database.query('update movement set last_listed_by = $2 where id = $1', [draft.id, api.accountId('registrar')]);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: draft.id })).code).toBe('FOUR_EYES_REQUIRED');
    await api.database.query(
      `insert into headcount (id, movement_id, checkpoint, side, place, present, counted_by, occurred_at, recorded_at)
       values (gen_random_uuid(), $1, 'ADMITTED', 'RECEIVING', 'Gate', $2, $3, now(), now() + interval '1 minute')`,
      [movement.id, movement.persons, api.accountId('transfer-1')],
    );
    expect((await move(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id })).code).toBe('FOUR_EYES_REQUIRED');
    expect((await move(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id })).movement?.status).toBe('RECONCILED');
  });
});

describe('C.10: an escape from the place of departure', () => {
  const later = () => api.setNow(new Date(api.now().getTime() + 60_000));

  it('ESCAPE: a list that was locked before goes on once it has been counted again', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    later();
    await api.as('monitor').must('mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }', {
      input: {
        kind: 'ESCAPE',
        facilityCode: 'IRQ-KARKH',
        description: 'Two of another wing are gone.',
        occurredAt: api.now().toISOString(),
      },
    });
    later();
    const board = () => move(api, 'transfer-1', 'beginBoarding', { movementId: movement.id });
    expect((await board()).rules).toEqual(['ESCAPE']);
    later();
    await mustMove(api, 'registrar', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'UNIT_OUT',
      place: 'Wing',
      present: movement.persons,
    });
    expect((await board()).movement?.status).toBe('BOARDING');
  });
});
