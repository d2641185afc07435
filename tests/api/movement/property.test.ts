import { bring, type GivenMovement, givenAbroad, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

let seals = 0;
const sealNumber = () => {
  seals += 1;
  return `IQ-${String(100_000 + seals)}`;
};
const items = (movement: GivenMovement, numbers: readonly string[]) =>
  numbers.map((number) => ({ personId: movement.persons[0], kind: 'BAG', sealNumber: number, description: 'A grey bag' }));
const seal = (movement: GivenMovement, ...numbers: readonly string[]) =>
  move(api, 'transfer-1', 'sealProperty', { movementId: movement.id, items: items(movement, numbers) });
const property = async (movement: GivenMovement) =>
  (
    await api.database.query(
      `select p.id, p.state, p.finding, p.seal_number as seal, i.kind as incident from property_item p left join incident i on i.id = p.incident_id
       where p.movement_id = $1 order by p.seal_number`,
      [movement.id],
    )
  ).rows;
const sign = async (login: string, verb: string, movement: GivenMovement, check: object = { finding: 'INTACT' }) =>
  move(api, login, verb, {
    movementId: movement.id,
    officer: 'Officer 7',
    checks: (await property(movement)).map(({ id }) => ({ propertyId: id, ...check })),
  });

/** Somebody with one sealed bag, at the end of the way. */
async function arrived(given = givenInside(api, 1)): Promise<GivenMovement> {
  const movement = await given;
  await seal(movement, sealNumber());
  return bring(api, movement, 'ARRIVED');
}

test('sealed at the origin, checked and signed by both sides at the handover', async () => {
  const movement = await arrived();
  expect((await sign('transfer-1', 'releaseProperty', movement)).code).toBeUndefined();
  expect((await sign('registrar', 'receiveProperty', movement)).code).toBeUndefined();
  expect(await property(movement)).toMatchObject([{ state: 'HANDED_OVER', finding: 'INTACT', incident: null }]);
});

test('the receiving side does not sign before the sending side, nor either of them before the arrival', async () => {
  const movement = await givenInside(api, 1);
  await seal(movement, sealNumber());
  expect((await sign('transfer-1', 'releaseProperty', movement)).rules).toEqual(['AT_HANDOVER']);
  await bring(api, movement, 'ARRIVED');
  expect((await sign('registrar', 'receiveProperty', movement)).code).toBe('INVALID_TRANSITION');
});

test('abroad the officer of that State signs, and sees what it signs for, without the incident', async () => {
  const movement = await arrived(givenAbroad(api, 1));
  await sign('transfer-1', 'releaseProperty', movement);
  expect((await sign('registrar', 'receiveProperty', movement)).rules).toEqual(['ROLE']);
  expect((await sign('liaison-deu', 'receiveProperty', movement)).code).toBe('NOT_FOUND');
  const document = 'query ($id: ID!) { movement(id: $id) { manifest { entries { property { state sealNumber incidentRef } } } } }';
  const read = await api
    .as('liaison-fra')
    .query<{ movement: { manifest: { entries: { property: object[] }[] } } }>(document, { id: movement.id });
  expect(read.codes).toEqual(['FIELD_RESTRICTED']);
  expect(read.data?.movement.manifest.entries[0]?.property).toMatchObject([{ state: 'RELEASED', incidentRef: null }]);
  expect((await sign('liaison-fra', 'receiveProperty', movement)).code).toBeUndefined();
});

describe.each([
  ['BROKEN', {}],
  ['OTHER_NUMBER', { foundSeal: 'IQ-999' }],
  ['MISSING', {}],
] as const)('a seal that is %s', (finding, more) => {
  it('is an incident at once, and is resolved by the decision authority', async () => {
    const movement = await arrived();
    await sign('transfer-1', 'releaseProperty', movement);
    expect((await sign('registrar', 'receiveProperty', movement, { finding, note: 'As it lay there', ...more })).code).toBeUndefined();
    const [item] = await property(movement);
    expect(item).toMatchObject({ state: 'DIFFERENT', finding, incident: 'PROPERTY_DIFFERENCE' });
    const input = { movementId: movement.id, propertyId: item?.id, resolution: WHY };
    await mustMove(api, 'decision-1', 'resolvePropertyDifference', input);
    expect((await property(movement))[0]?.state).toBe('RESOLVED');
    expect((await move(api, 'decision-1', 'resolvePropertyDifference', input)).code).toBe('INVALID_TRANSITION');
  });
});

test('a finding that is not INTACT says what differs', async () => {
  const movement = await arrived();
  const answer = await sign('transfer-1', 'releaseProperty', movement, { finding: 'OTHER_NUMBER' });
  expect(answer.fields.map(({ path }) => path)).toEqual(['input.checks[0].note', 'input.checks[0].foundSeal']);
  expect((await property(movement))[0]?.state).toBe('SEALED');
});

describe('a seal number', () => {
  it('is of one closed seal alone; the refusal writes nothing', async () => {
    const [first, second] = [await givenInside(api, 1), await givenInside(api, 1)];
    const number = sealNumber();
    await seal(first, number);
    const refused = await seal(second, sealNumber(), number);
    expect(refused.fields).toMatchObject([{ path: 'input.items[1].sealNumber', code: 'SEAL_IN_USE' }]);
    expect(await property(second)).toEqual([]);
  });

  it('two who close it at once: one does', async () => {
    const movements = [await givenInside(api, 1), await givenInside(api, 1)];
    const number = sealNumber();
    const answers = await Promise.all(movements.map((movement) => seal(movement, number)));
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['BAD_USER_INPUT', 'DONE']);
  });

  it('is held by the database too', async () => {
    const movement = await givenInside(api, 1);
    await seal(movement, sealNumber());
    const again = `insert into property_item (id, movement_id, person_id, kind, seal_number, description, state, sealed_by, sealed_at, recorded_at)
      select gen_random_uuid(), movement_id, person_id, kind, seal_number, description, 'SEALED', sealed_by, now(), now() from property_item where movement_id = $1`;
    await expect(api.database.query(again, [movement.id])).rejects.toThrow('property_seal_once');
    const [item] = await property(movement);
    await expect(api.database.query(`update property_item set state = 'HANDED_OVER' where id = $1`, [item?.id])).rejects.toThrow(
      'property_signed_by_both',
    );
  });

  it.each([
    [
      'the movement is cancelled',
      (movement: GivenMovement) => mustMove(api, 'transfer-1', 'cancelMovement', { movementId: movement.id, reasons: WHY }),
    ],
    [
      'the person leaves the list',
      (movement: GivenMovement) =>
        mustMove(api, 'transfer-1', 'removeFromManifest', { movementId: movement.id, personId: movement.persons[0] }),
    ],
  ])('is free again when %s: the property stays with the person', async (_when, end) => {
    const movement = await givenInside(api, 2);
    const number = sealNumber();
    await seal(movement, number);
    await end(movement);
    expect((await property(movement))[0]?.state).toBe('RETURNED');
    expect((await seal(await givenInside(api, 1), number)).code).toBeUndefined();
  });
});

test('property of somebody who does not travel is NOT_FOUND', async () => {
  const [movement, other] = [await givenInside(api, 1), await givenInside(api, 1)];
  expect((await seal({ ...movement, persons: other.persons }, sealNumber())).code).toBe('NOT_FOUND');
});
