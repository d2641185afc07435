import { bring, type GivenMovement, givenAbroad, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const received = async (movement: GivenMovement, present: readonly string[], unidentified: readonly string[] = []) => {
  await bring(api, movement, 'ARRIVED');
  await mustMove(api, 'registrar', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'ADMITTED',
    place: 'Reception',
    present,
    unidentified,
  });
  return mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id });
};

interface Difference {
  readonly id: string;
  readonly kind: string;
  readonly person: { readonly id: string } | null;
  readonly label: string | null;
  readonly resolvedAt: string | null;
}
const differences = async (movementId: string) =>
  (
    await api
      .as('decision-1')
      .must<{ movement: { discrepancies: Difference[] } }>(
        'query ($id: ID!) { movement(id: $id) { discrepancies { id kind person { id } label resolvedAt } } }',
        { id: movementId },
      )
  ).movement.discrepancies;
const placeOf = async (personId: string) =>
  (
    await api.database.query(
      `select f.code, e.end_reason as "end" from custody_episode e join facility f on f.id = e.facility_id where e.person_id = $1 order by e.admitted_at desc limit 1`,
      [personId],
    )
  ).rows[0];

test('one is missing: DISCREPANCY by person, no custody moves, and I-20 holds until the decision authority has resolved it', async () => {
  const movement = await givenInside(api, 2);
  const [here = '', gone = ''] = movement.persons;
  expect((await received(movement, [here])).status).toBe('DISCREPANCY');
  const [missing, ...others] = await differences(movement.id);
  expect(others).toEqual([]);
  expect(missing).toMatchObject({ kind: 'MISSING', person: { id: gone }, resolvedAt: null });
  expect(await placeOf(here)).toEqual({ code: 'IRQ-KARKH', end: null });
  expect((await move(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id })).code).toBe('INVALID_TRANSITION');

  const resolve = (more: object) =>
    move(api, 'decision-1', 'resolveDiscrepancy', { movementId: movement.id, discrepancyId: missing?.id, resolution: WHY, ...more });
  expect((await resolve({})).fields.map(({ path }) => path)).toEqual(['input.outcome']);
  expect((await resolve({ outcome: 'ESCAPED' })).fields.map(({ path }) => path)).toEqual(['input.incidentRef']);
  expect((await resolve({ outcome: 'NOT_PRESENTED', resolution: 'short' })).code).toBe('REASON_REQUIRED');
  expect((await resolve({ outcome: 'NOT_PRESENTED' })).movement?.status).toBe('RECONCILED');
  expect(await placeOf(here)).toEqual({ code: 'IRQ-NASIRIYAH', end: null });
  expect(await placeOf(gone)).toEqual({ code: 'IRQ-KARKH', end: null });
});

test('another stands in the place of one: both are named, and each is resolved for itself', async () => {
  const movement = await givenInside(api, 2);
  const [here = '', gone = ''] = movement.persons;
  const { id: stranger } = await registered(api.database);
  await received(movement, [here, stranger]);
  const found = await differences(movement.id);
  expect(found.map(({ kind, person }) => [kind, person?.id])).toEqual(
    expect.arrayContaining([
      ['SUBSTITUTED', gone],
      ['EXTRA', stranger],
    ]),
  );
  const resolve = (kind: string, more: object) =>
    mustMove(api, 'decision-1', 'resolveDiscrepancy', {
      movementId: movement.id,
      discrepancyId: found.find((difference) => difference.kind === kind)?.id,
      resolution: WHY,
      ...more,
    });
  expect((await resolve('EXTRA', { outcome: 'RECEIVED' })).status).toBe('DISCREPANCY');
  expect((await resolve('SUBSTITUTED', { outcome: 'ESCAPED', incidentRef: 'RCM-2026-000123-H' })).status).toBe('RECONCILED');
  expect(await placeOf(here)).toEqual({ code: 'IRQ-NASIRIYAH', end: null });
  expect(await placeOf(stranger)).toEqual({ code: 'IRQ-NASIRIYAH', end: null });
  expect(await placeOf(gone)).toEqual({ code: 'IRQ-KARKH', end: 'ESCAPE' });
  const { rows } = await api.database.query(`select kind from task where person_id = $1`, [gone]);
  expect(rows).toEqual([{ kind: 'FAMILY_NOTICE' }]);
});

test('whoever escaped on the way is missing at the arrival; the family is told once', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'DEPARTED');
  const [here = '', gone = ''] = movement.persons;
  await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId: gone, reason: 'ESCAPE', endedAt: api.now().toISOString() },
  });
  await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
  await mustMove(api, 'registrar', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'ADMITTED',
    place: 'Reception',
    present: [here],
  });
  await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id });
  const [missing] = await differences(movement.id);
  const done = await mustMove(api, 'decision-1', 'resolveDiscrepancy', {
    movementId: movement.id,
    discrepancyId: missing?.id,
    resolution: WHY,
    outcome: 'ESCAPED',
    incidentRef: 'RCM-2026-000123-H',
  });
  expect(done.status).toBe('RECONCILED');
  const { rows } = await api.database.query(
    `select (select count(*)::int from task where person_id = $1 and kind = 'FAMILY_NOTICE') as told, (select count(*)::int from incident where person_id = $1) as incidents`,
    [gone],
  );
  expect(rows).toEqual([{ told: 1, incidents: 1 }]);
  expect(await placeOf(here)).toEqual({ code: 'IRQ-NASIRIYAH', end: null });
});

test('called twice, and somebody whom nobody knows: DOUBLE and COUNT_ONLY', async () => {
  const movement = await givenInside(api, 1);
  const [person = ''] = movement.persons;
  await received(movement, [person, person], ['A man without papers']);
  expect((await differences(movement.id)).map(({ kind, label }) => [kind, label])).toEqual(
    expect.arrayContaining([
      ['DOUBLE', null],
      ['COUNT_ONLY', 'A man without papers'],
    ]),
  );
});

test('a second receiving count stands in place of the first, which is kept', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'ARRIVED');
  const count = (present: readonly string[]) =>
    mustMove(api, 'registrar', 'recordHeadcount', { movementId: movement.id, checkpoint: 'ADMITTED', place: 'Reception', present });
  await count(movement.persons.slice(0, 1));
  await count(movement.persons);
  expect((await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id })).status).toBe('RECONCILED');
  const { rows } = await api.database.query(`select count(*)::int as counts from headcount where movement_id = $1 and side = 'RECEIVING'`, [
    movement.id,
  ]);
  expect(rows).toEqual([{ counts: 2 }]);
});

test('diverted inside the country: custody goes over where the movement arrived', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
  const divert = (toFacilityCode: string) =>
    move(api, 'transfer-1', 'divertMovement', { movementId: movement.id, reasons: WHY, toFacilityCode });
  expect((await divert('SYR-HOL')).rules).toEqual(['I-03']);
  expect((await divert('IRQ-JADAA')).movement?.status).toBe('DIVERTED');
  await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
  await mustMove(api, 'registrar', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'ADMITTED',
    place: 'Reception',
    present: movement.persons,
  });
  expect((await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id })).status).toBe('RECONCILED');
  expect(await placeOf(movement.persons[0] ?? '')).toEqual({ code: 'IRQ-JADAA', end: null });
});

describe('abroad', () => {
  const stateOf = async (requestId: string | undefined) =>
    (await api.database.query('select state, movement_id from repatriation_request where id = $1', [requestId])).rows[0];

  test('to the completed handover: the requests travel with the movement, custody goes over when the handover is complete', async () => {
    const movement = await bring(api, await givenAbroad(api, 2), 'DEPARTED');
    expect((await stateOf(movement.requests[0])).state).toBe('IN_TRANSIT');
    await mustMove(api, 'liaison-fra', 'arriveMovement', { movementId: movement.id });
    await mustMove(api, 'liaison-fra', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'ADMITTED',
      place: 'Airport',
      present: movement.persons,
    });
    expect((await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id })).status).toBe('RECONCILED');
    const [person = ''] = movement.persons;
    const [requestId] = movement.requests;
    expect(await placeOf(person)).toEqual({ code: 'IRQ-KARKH', end: null });
    const verb = (name: string, input: object, login: string) =>
      api
        .as(login)
        .must(
          `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { repatriationRequest { state } } }`,
          {
            input: { requestId, ...input },
          },
        );
    const early = await api
      .as('liaison-fra')
      .query('mutation ($input: SignHandoverReceiptInput!) { signHandoverReceipt(input: $input) { repatriationRequest { state } } }', {
        input: {
          requestId,
          receivingOfficer: 'Officer Example',
          receivingAuthority: 'Border police',
          place: 'Airport',
          receivedAt: '2020-01-01T00:00:00Z',
          recordCopyReceived: true,
          propertyReceived: true,
        },
      });
    expect(early.errors[0]?.extensions?.['fields']).toMatchObject([{ path: 'input.receivedAt', code: 'DATE_ORDER' }]);
    await verb(
      'signHandoverReceipt',
      {
        receivingOfficer: 'Officer Example',
        receivingAuthority: 'Border police',
        place: 'Airport',
        receivedAt: api.now().toISOString(),
        recordCopyReceived: true,
        propertyReceived: true,
      },
      'liaison-fra',
    );
    await verb('completeHandover', {}, 'transfer-2');
    expect((await stateOf(requestId)).state).toBe('COMPLETED');
    expect(await placeOf(person)).toEqual({ code: 'FRA-RECEIVING', end: null });
    const { rows } = await api.database.query(
      `select e.end_reason, e.ended_at = n.admitted_at as continuous from custody_episode e
       join custody_episode n on n.person_id = e.person_id and n.ended_at is null where e.person_id = $1 and e.ended_at is not null`,
      [person],
    );
    expect(rows).toEqual([{ end_reason: 'HANDOVER', continuous: true }]);
  });

  test('RQ21: whoever leaves a locked list is ready for handover again', async () => {
    const movement = await bring(api, await givenAbroad(api), 'AUTHORISED');
    expect((await stateOf(movement.requests[0])).state).toBe('HANDOVER_SCHEDULED');
    await mustMove(api, 'transfer-1', 'removeFromManifest', {
      movementId: movement.id,
      personId: movement.persons[0],
      status: 'REMOVED_BY_COURT',
      reasons: WHY,
    });
    expect(await stateOf(movement.requests[0])).toEqual({ state: 'READY_FOR_HANDOVER', movement_id: null });
  });

  test('RQ20, I-39: whoever dies before boarding: custody ends, the requests abate, the family is told, an independent authority looks into it', async () => {
    const movement = await bring(api, await givenAbroad(api), 'AUTHORISED');
    const [person = ''] = movement.persons;
    await mustMove(api, 'transfer-1', 'removeFromManifest', {
      movementId: movement.id,
      personId: person,
      status: 'DECEASED',
      reasons: WHY,
    });
    expect((await stateOf(movement.requests[0])).state).toBe('ABATED');
    expect(await placeOf(person)).toEqual({ code: 'IRQ-KARKH', end: 'DEATH' });
    const { rows } = await api.database.query('select kind, status from incident where person_id = $1', [person]);
    expect(rows).toEqual([{ kind: 'DEATH', status: 'REFERRED' }]);
    const { rows: tasks } = await api.database.query(`select kind from task where person_id = $1 and kind = 'FAMILY_NOTICE'`, [person]);
    expect(tasks).toHaveLength(1);
  });

  test.each([
    ['cancelMovement', 'AUTHORISED', 'CANCELLED'],
    ['abortMovement', 'BOARDING', 'ABORTED'],
    ['abortMovement', 'DEPARTED', 'ABORTED'],
  ] as const)('%s in %s: the person is free for another movement, still in custody, and the request ready again', async (verb, at, to) => {
    const movement = await bring(api, await givenAbroad(api), at);
    expect((await mustMove(api, 'transfer-1', verb, { movementId: movement.id, reasons: WHY })).status).toBe(to);
    expect(await stateOf(movement.requests[0])).toEqual({ state: 'READY_FOR_HANDOVER', movement_id: null });
    expect(await placeOf(movement.persons[0] ?? '')).toEqual({ code: 'IRQ-KARKH', end: null });
    const again = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toCountry: 'FRA' });
    const entries = [{ personId: movement.persons[0] }];
    expect((await mustMove(api, 'transfer-1', 'addToManifest', { movementId: again.id, entries })).status).toBe('MANIFEST_DRAFT');
  });
});
