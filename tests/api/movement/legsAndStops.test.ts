import { bring, type GivenMovement, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const LEGS = [
  { mode: 'HELICOPTER', origin: 'Karkh', destination: 'Kut', custodian: 'Air wing, crew 4' },
  { mode: 'ROAD', origin: 'Kut', destination: 'Nasiriyah', custodian: 'Convoy 12' },
];

/** Two persons under way, with two legs planned. */
async function underWay(): Promise<GivenMovement> {
  const movement = await givenInside(api, 2);
  for (const [at, leg] of LEGS.entries()) {
    await api.database.query(
      `insert into movement_leg (id, movement_id, ordinal, mode, origin, destination, custodian) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [movement.id, at + 1, leg.mode, leg.origin, leg.destination, leg.custodian],
    );
  }
  return bring(api, movement, 'DEPARTED');
}
const legs = async (id: string) =>
  (
    await api.database.query(
      `select id, ordinal, state, origin, destination, custodian, ended_place as place, started_at as "from", ended_at as "to" from movement_leg
       where movement_id = $1 order by ordinal`,
      [id],
    )
  ).rows;
const stops = async (id: string) =>
  (await api.database.query('select id, state, first_count as first, last_count as last from overnight_stop where movement_id = $1', [id]))
    .rows;
const leg = async (movement: GivenMovement, verb: string, ordinal: number, more: object = {}) =>
  move(api, 'transfer-1', verb, { movementId: movement.id, legId: (await legs(movement.id))[ordinal - 1]?.id, ...more });
const count = (movement: GivenMovement, present: readonly string[] = movement.persons) =>
  mustMove(api, 'transfer-1', 'recordHeadcount', { movementId: movement.id, checkpoint: 'EACH_STOP', place: 'Kut', present });

/** The first leg is over, and a night in Kut is planned. */
async function inKut(): Promise<{
  readonly movement: GivenMovement;
  readonly stop: (verb: string, more?: object) => ReturnType<typeof move>;
}> {
  const movement = await underWay();
  await leg(movement, 'startMovementLeg', 1);
  await leg(movement, 'completeMovementLeg', 1);
  await mustMove(api, 'transfer-1', 'planOvernightStop', { movementId: movement.id, place: 'Kut police', custodian: 'Police of Kut' });
  const [planned] = await stops(movement.id);
  return { movement, stop: (verb, more = {}) => move(api, 'transfer-1', verb, { movementId: movement.id, stopId: planned?.id, ...more }) };
}

describe('legs', () => {
  it('are travelled in order, one at a time, each with its custodian and both times', async () => {
    const movement = await underWay();
    expect((await leg(movement, 'startMovementLeg', 2)).rules).toEqual(['LEG_ORDER']);
    expect((await leg(movement, 'startMovementLeg', 1)).movement?.status).toBe('DEPARTED');
    expect((await leg(movement, 'startMovementLeg', 2)).rules).toEqual(['LEG_ORDER']);
    await leg(movement, 'completeMovementLeg', 1);
    await leg(movement, 'startMovementLeg', 2, { custodian: 'Convoy 13' });
    expect((await legs(movement.id)).map(({ state, custodian }) => [state, custodian])).toEqual([
      ['COMPLETED', 'Air wing, crew 4'],
      ['IN_PROGRESS', 'Convoy 13'],
    ]);
  });

  it('do not begin before the movement is under way, nor without a custodian', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    await api.database.query(
      `insert into movement_leg (id, movement_id, ordinal, mode, origin, destination) values (gen_random_uuid(), $1, 1, 'ROAD', 'A', 'B')`,
      [movement.id],
    );
    expect((await leg(movement, 'startMovementLeg', 1)).rules).toEqual(['UNDER_WAY', 'CUSTODIAN']);
  });

  it('the arrival ends the leg that runs', async () => {
    const movement = await underWay();
    await leg(movement, 'startMovementLeg', 1);
    await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
    expect((await legs(movement.id)).map(({ state }) => state)).toEqual(['COMPLETED', 'PLANNED']);
  });

  it('a diversion ends the leg that runs where it happened, calls the planned ones off and adds the new way', async () => {
    const movement = await underWay();
    await leg(movement, 'startMovementLeg', 1);
    const before = (await legs(movement.id))[0];
    await mustMove(api, 'transfer-1', 'divertMovement', {
      movementId: movement.id,
      reasons: WHY,
      reasonCode: 'FORCE_MAJEURE',
      toFacilityCode: 'IRQ-RASHAD',
      place: 'Near Kut',
      legs: [{ mode: 'ROAD', origin: 'Near Kut', destination: 'Rashad', custodian: 'Convoy 14' }],
    });
    const after = await legs(movement.id);
    expect(after.map(({ ordinal, state, destination, place }) => [ordinal, state, destination, place])).toEqual([
      [1, 'COMPLETED', 'Kut', 'Near Kut'],
      [2, 'CANCELLED', 'Nasiriyah', null],
      [3, 'PLANNED', 'Rashad', null],
    ]);
    expect(after[0]?.from).toEqual(before?.from);
  });

  it('what was travelled or called off is written anew by nobody, and deleted by nobody', async () => {
    const movement = await underWay();
    await leg(movement, 'startMovementLeg', 1);
    const [first] = await legs(movement.id);
    await expect(api.database.query(`update movement_leg set custodian = 'Another' where id = $1`, [first?.id])).rejects.toThrow(
      'not written anew',
    );
    await leg(movement, 'completeMovementLeg', 1);
    await expect(api.database.query(`update movement_leg set ended_place = 'X' where id = $1`, [first?.id])).rejects.toThrow(
      'not written anew',
    );
    await expect(api.database.query('delete from movement_leg where id = $1', [first?.id])).rejects.toThrow('not written anew');
  });

  it('two who begin a leg at once: one does', async () => {
    const movement = await underWay();
    const [first] = await legs(movement.id);
    const input = { movementId: movement.id, legId: first?.id };
    const answers = await Promise.all(['transfer-1', 'transfer-2'].map((login) => move(api, login, 'startMovementLeg', input)));
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'INVALID_TRANSITION']);
  });

  it('are class 5, with their stops', async () => {
    const { movement } = await inKut();
    const document =
      'query ($id: ID!) { movement(id: $id) { legs { state custodian } overnightStops { place availableActions { action allowed } } } }';
    const read = (login: string) => api.as(login).query<{ movement: object }>(document, { id: movement.id }, { purpose: 'REPATRIATION' });
    expect((await read('legal-1')).codes).toEqual(['FIELD_RESTRICTED', 'FIELD_RESTRICTED']);
    const answer = await api.as('transfer-1').query<{ movement: object }>(document, { id: movement.id }, { purpose: 'TRANSFER_SAFETY' });
    expect(answer.data?.movement).toMatchObject({
      legs: [{ state: 'COMPLETED' }, { state: 'PLANNED' }],
      overnightStops: [
        {
          place: 'Kut police',
          availableActions: [
            { action: 'beginOvernightStop', allowed: false },
            { action: 'cancelOvernightStop', allowed: true },
          ],
        },
      ],
    });
  });
});

describe('a night on the way', () => {
  it('begins with a count of everybody and ends with another; custody stays where it was', async () => {
    const { movement, stop } = await inKut();
    const custody = async () =>
      (
        await api.database.query('select id from custody_episode where person_id = any($1) and ended_at is null order by id', [
          movement.persons,
        ])
      ).rows;
    const before = await custody();
    expect((await stop('beginOvernightStop')).rules).toEqual(['STOP_COUNT']);
    await count(movement);
    expect((await stop('beginOvernightStop')).code).toBeUndefined();
    expect((await stop('endOvernightStop')).rules).toEqual(['STOP_COUNT']);
    await count(movement);
    expect((await stop('endOvernightStop')).code).toBeUndefined();
    const [night] = await stops(movement.id);
    expect(night).toMatchObject({ state: 'ENDED', first: expect.any(String), last: expect.any(String) });
    expect(night?.first).not.toBe(night?.last);
    expect(await custody()).toEqual(before);
  });

  it.each([
    ['somebody is missing', (persons: readonly string[]) => persons.slice(1), []],
    ['one was called twice', (persons: readonly string[]) => [...persons, persons[0] ?? ''], []],
    ['somebody is unknown', (persons: readonly string[]) => persons, ['A man in a grey coat']],
  ])('does not begin when %s', async (_why, present, unidentified) => {
    const { movement, stop } = await inKut();
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'EACH_STOP',
      place: 'Kut',
      present: present(movement.persons),
      unidentified,
    });
    expect((await stop('beginOvernightStop')).rules).toEqual(['STOP_COUNT']);
  });

  it('does not begin while a leg is under way; no leg, arrival or diversion before it ends', async () => {
    const { movement, stop } = await inKut();
    await leg(movement, 'startMovementLeg', 2);
    await count(movement);
    expect((await stop('beginOvernightStop')).rules).toEqual(['LEG_ENDED']);
    await leg(movement, 'completeMovementLeg', 2);
    await count(movement);
    await stop('beginOvernightStop');
    expect((await move(api, 'registrar', 'arriveMovement', { movementId: movement.id })).rules).toEqual(['STOP_ENDED']);
    expect((await move(api, 'transfer-1', 'divertMovement', { movementId: movement.id, reasons: WHY })).rules).toEqual(['STOP_ENDED']);
  });

  it('I-03: not in a place of custody that is closed', async () => {
    const movement = await underWay();
    await api.database.query(`update facility set status = 'CONTROL_LOST' where code = 'SYR-ROJ'`);
    const refused = await move(api, 'transfer-1', 'planOvernightStop', {
      movementId: movement.id,
      facilityCode: 'SYR-ROJ',
      place: 'X',
      custodian: 'Y',
    });
    expect(refused.rules).toEqual(['I-03']);
  });

  it('the database keeps one night at a time, counted at both ends', async () => {
    const { movement } = await inKut();
    const start = `update overnight_stop set state = 'STARTED', started_at = now(), started_recorded_at = now() where movement_id = $1`;
    await expect(api.database.query(start, [movement.id])).rejects.toThrow('stop_counted_at_both_ends');
  });
});
