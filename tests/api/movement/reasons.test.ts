import { movementReasons, reasonGiven } from '../../../domain/movement/reasons';
import { bring, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { contentOf } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ended = async (id: string) =>
  (
    await api.database.query('select status, ended_list as list, ended_code as code, ended_reason as words from movement where id = $1', [
      id,
    ])
  ).rows[0];

test('the lists of the database and of the domain are one', async () => {
  const { rows } = await api.database.query(`select list, code, label, side, retired_at::text as "retiredAt" from movement_reason`);
  const sorted = (list: readonly { readonly list: string; readonly code: string }[]) =>
    [...list].sort((a, b) => (`${a.list} ${a.code}` < `${b.list} ${b.code}` ? -1 : 1));
  expect(sorted(rows)).toEqual(sorted(movementReasons));
});

test('retired reasons stay readable', async () => {
  const document = '{ movementReasons(first: 100) { nodes { list code side retiredAt } } }';
  const read = await api.as('registrar').must<{ movementReasons: { nodes: readonly object[] } }>(document);
  expect(read.movementReasons.nodes).toHaveLength(movementReasons.length);
  expect(read.movementReasons.nodes).toContainEqual({ list: 'CANCELLATION', code: 'PANDEMIC_RULES', side: null, retiredAt: '2026-01-01' });
});

describe.each([
  ['cancelMovement', 'AUTHORISED', 'CANCELLATION', 'ROUTE_UNSAFE', 'CANCELLED'],
  ['abortMovement', 'BOARDING', 'ABORT', 'VEHICLE_FAILURE', 'ABORTED'],
  ['divertMovement', 'DEPARTED', 'DIVERSION', 'NO_SPACE', 'DIVERTED'],
] as const)('%s', (verb, from, list, code, status) => {
  it('takes a code of its list beside the words', async () => {
    const movement = await bring(api, await givenInside(api, 1), from);
    await mustMove(api, 'transfer-1', verb, { movementId: movement.id, reasons: WHY, reasonCode: code });
    expect(await ended(movement.id)).toEqual({ status, list, code, words: expect.stringMatching(/^sealed\.1\./) });
    expect(await contentOf(api, 'movement', 'ended_reason', movement.id)).toBe(WHY);
  });

  it('without a code the list says OTHER; of another list or unknown it is refused, and nothing is written', async () => {
    const movement = await bring(api, await givenInside(api, 1), from);
    const refused = await move(api, 'transfer-1', verb, { movementId: movement.id, reasons: WHY, reasonCode: 'CARRIER_LATE' });
    expect(refused.fields).toMatchObject([{ path: 'input.reasonCode', code: 'UNKNOWN_CODE' }]);
    expect((await ended(movement.id)).list).toBeNull();
    await mustMove(api, 'transfer-1', verb, { movementId: movement.id, reasons: WHY });
    expect((await ended(movement.id)).code).toBe('OTHER');
  });
});

describe('a retired reason', () => {
  it('is refused by the API', async () => {
    const movement = await givenInside(api, 1);
    const refused = await move(api, 'transfer-1', 'cancelMovement', {
      movementId: movement.id,
      reasons: WHY,
      reasonCode: 'PANDEMIC_RULES',
    });
    expect(refused.fields).toMatchObject([{ path: 'input.reasonCode', code: 'RETIRED' }]);
  });

  it('is refused by the database, and stays where it was given', async () => {
    const movement = await givenInside(api, 1);
    const give = `update movement set ended_list = 'CANCELLATION', ended_code = $2 where id = $1`;
    await expect(api.database.query(give, [movement.id, 'PANDEMIC_RULES'])).rejects.toThrow('retired');
    await api.database.query(give, [movement.id, 'NO_SPACE']);
    await api.database.query(`update movement_reason set retired_at = '2020-01-01' where list = 'CANCELLATION' and code = 'NO_SPACE'`);
    await api.database.query(`update movement set escorts = 3 where id = $1`, [movement.id]);
    expect((await ended(movement.id)).code).toBe('NO_SPACE');
    await api.database.query(`update movement_reason set retired_at = null where list = 'CANCELLATION' and code = 'NO_SPACE'`);
  });

  it('is given on the days before, and on no day from then on', () => {
    expect(reasonGiven('CANCELLATION', 'PANDEMIC_RULES', new Date('2025-12-31T23:59:59Z'))).toHaveProperty('known');
    expect(reasonGiven('CANCELLATION', 'PANDEMIC_RULES', new Date('2026-01-01T00:00:00Z'))).toEqual({ fault: 'RETIRED' });
  });
});

describe('a person who does not travel', () => {
  it.each([
    ['NOT_PRESENTED', 'REFUSED_TO_LEAVE', 'NOT_PRESENTED'],
    ['REFUSED_MEDICAL', 'CONTAGION', 'REFUSED'],
  ])('%s takes its reason from its list', async (status, reasonCode, list) => {
    const movement = await bring(api, await givenInside(api, 2), 'MANIFEST_LOCKED');
    const [personId] = movement.persons;
    await mustMove(api, 'transfer-1', 'removeFromManifest', { movementId: movement.id, personId, status, reasons: WHY, reasonCode });
    const { rows } = await api.database.query(
      'select reason_list as list, reason_code as code from manifest_entry where movement_id = $1 and person_id = $2',
      [movement.id, personId],
    );
    expect(rows).toEqual([{ list, code: reasonCode }]);
  });

  it('a court needs no list', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'MANIFEST_LOCKED');
    const input = { movementId: movement.id, personId: movement.persons[0], status: 'REMOVED_BY_COURT', reasons: WHY };
    expect((await move(api, 'transfer-1', 'removeFromManifest', { ...input, reasonCode: 'OTHER' })).fields).toMatchObject([
      { path: 'input.reasonCode', code: 'INVALID_VALUE' },
    ]);
    await mustMove(api, 'transfer-1', 'removeFromManifest', input);
  });
});

describe('a lockout', () => {
  it.each([
    ['PLACE_FULL', 'SITE'],
    ['CARRIER_LATE', 'CARRIER'],
  ])('%s is a cause of the %s; custody and status stay', async (reasonCode, side) => {
    const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
    const input = { movementId: movement.id, reasonCode, place: 'The gate', authorisedBy: 'The duty officer' };
    expect((await mustMove(api, 'transfer-1', 'recordLockout', input)).status).toBe('DEPARTED');
    const read = await api
      .as('transfer-1')
      .must<{ movement: { lockouts: readonly object[] } }>('query ($id: ID!) { movement(id: $id) { lockouts { reasonCode side } } }', {
        id: movement.id,
      });
    expect(read.movement.lockouts).toEqual([{ reasonCode, side }]);
    await expect(api.database.query('delete from movement_lockout')).rejects.toThrow('append-only');
  });

  it('is for a movement under way', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    const input = { movementId: movement.id, reasonCode: 'PLACE_FULL', place: 'The gate', authorisedBy: 'The duty officer' };
    expect((await move(api, 'transfer-1', 'recordLockout', input)).code).toBe('INVALID_TRANSITION');
  });
});
