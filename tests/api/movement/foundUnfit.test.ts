import { must } from '../../support/givenRequest';
import { bring, type GivenMovement, givenAbroad, givenInside, move, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  api.setNow(new Date('2026-03-10T10:00:00Z'));
});
afterAll(() => api.close());

const HOUR = 3_600_000;
const at = (hours: number) => new Date(api.now().getTime() + hours * HOUR).toISOString();
const found = async (personId: string | undefined, outcome: string, hours = 0) =>
  api.as('health').must('mutation ($input: RecordHealthEventInput!) { recordHealthEvent(input: $input) { person { id } } }', {
    input: { personId, kind: 'FIT_TO_TRAVEL', outcome, occurredAt: at(hours) },
  });
const begins = (movement: GivenMovement) => move(api, 'transfer-1', 'beginBoarding', { movementId: movement.id });
const tasks = async (personId: string | undefined) =>
  (
    await api.database.query(`select owner_role, subject_id from task where person_id = $1 and kind = 'UNFIT_LISTED' and done_at is null`, [
      personId,
    ])
  ).rows;

describe('Mandela Rules 30, 73: whoever was found unfit does not travel on an earlier certificate', () => {
  it('inside the country: the journey does not begin, the coordinator is told, and it goes on when fitness is found anew', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    const [person] = movement.persons;
    await found(person, 'UNFIT');
    expect(await tasks(person)).toEqual([{ owner_role: 'TRANSFER_COORDINATOR', subject_id: movement.id }]);
    expect((await begins(movement)).rules).toContain('FIT_TO_TRAVEL');
    await found(person, 'FIT_WITH_CONDITIONS');
    expect(await tasks(person)).toEqual([]);
    expect((await begins(movement)).rules).not.toContain('FIT_TO_TRAVEL');
  });

  it('nor departs, where it was found at the gate', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'BOARDING');
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: movement.persons,
    });
    await found(movement.persons[0], 'UNFIT');
    expect((await move(api, 'transfer-1', 'departMovement', { movementId: movement.id })).rules).toEqual(['FIT_TO_TRAVEL']);
  });

  it('to a State: its health gate is open again, and handover is not scheduled before it is cleared', async () => {
    const movement = await givenAbroad(api, 1);
    const [person] = movement.persons;
    const [requestId] = movement.requests;
    await found(person, 'UNFIT');
    const read = await api
      .as('legal-1')
      .must<{ repatriationRequest: { gates: { gate: string; status: string }[] } }>(
        'query ($id: ID!) { repatriationRequest(id: $id) { gates { kind status } } }',
        { id: requestId },
      );
    expect(read.repatriationRequest.gates).toContainEqual({ kind: 'HEALTH', status: 'OPEN' });
    expect((await move(api, 'registrar', 'lockManifest', { movementId: movement.id })).rules).toContain('FIT_TO_TRAVEL');
    await must(api, 'health', 'clearGate', { requestId, gate: 'HEALTH', evidence: 'Examined again', clearedUntil: at(24) });
    expect((await move(api, 'registrar', 'lockManifest', { movementId: movement.id })).rules).toEqual([]);
  });

  it('but an earlier finding that is recorded late takes the place of none', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    const [person] = movement.persons;
    await found(person, 'FIT', -1);
    await found(person, 'UNFIT', -5);
    expect(await tasks(person)).toEqual([]);
    const { rows } = await api.database.query('select fit_until from manifest_entry where movement_id = $1', [movement.id]);
    expect(rows).toEqual([{ fit_until: new Date(Date.parse(at(71))) }]);
    await found(person, 'UNFIT', -0.5);
    await found(person, 'FIT', -3);
    expect((await begins(movement)).rules).toContain('FIT_TO_TRAVEL');
  });

  it('and whoever was found unfit last is listed without a certificate', async () => {
    const inside = await givenInside(api, 2);
    const [person] = inside.persons;
    await mustMove(api, 'transfer-1', 'removeFromManifest', { movementId: inside.id, personId: person });
    await found(person, 'FIT', -2);
    await found(person, 'UNFIT', -1);
    const entries = [{ personId: person, transferOrder: 'Order 8' }];
    await move(api, 'transfer-1', 'addToManifest', { movementId: inside.id, entries });
    const { rows } = await api.database.query('select fit_until from manifest_entry where movement_id = $1 and person_id = $2 and open', [
      inside.id,
      person,
    ]);
    expect(rows.filter(({ fit_until }) => fit_until !== null)).toEqual([]);
  });
});
