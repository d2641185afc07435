import { answersOf, bring, fitTomorrow, type GivenMovement, givenAbroad, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { statementsOf } from '../../support/statementsOf';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** The whole journey inside the country; the number of statements of each verb, in order. */
async function journey(count: number): Promise<Readonly<Record<string, number>>> {
  const persons: string[] = [];
  for (let n = 0; n < count; n += 1) persons.push((await registered(api.database)).id);
  const { id: movementId } = await mustMove(api, 'transfer-1', 'planMovement', {
    fromFacilityCode: 'IRQ-KARKH',
    toFacilityCode: 'IRQ-NASIRIYAH',
    carrier: 'Carrier Example',
    route: 'By the northern road',
    escorts: 40,
    receivingConfirmation: 'Note 12',
    icrcInformedAt: api.now().toISOString(),
  });
  const movement: GivenMovement = { id: movementId, persons, requests: [] };
  const counts: Record<string, number> = {};
  const step = async (login: string, verb: string, more: object = {}) => {
    const statements = await statementsOf(() => mustMove(api, login, verb, { movementId, ...more }));
    counts[verb] = statements.length;
  };
  await step('transfer-1', 'addToManifest', {
    entries: persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) })),
  });
  await step('registrar', 'lockManifest');
  await step('decision-1', 'authoriseMovement');
  await step('transfer-1', 'openEscortRecords');
  await step('health', 'answerEscortRecords', { records: persons.map((personId) => ({ personId, answers: answersOf('health') })) });
  await step('transfer-1', 'answerEscortRecords', { records: persons.map((personId) => ({ personId, answers: answersOf('transfer-1') })) });
  await step('registrar', 'confirmEscortRecords');
  await step('transfer-1', 'beginBoarding');
  await step('transfer-1', 'recordHeadcount', { checkpoint: 'BOARDED', place: 'Gate', present: persons });
  await step('transfer-1', 'departMovement');
  await step('registrar', 'arriveMovement');
  await mustMove(api, 'registrar', 'recordHeadcount', { movementId, checkpoint: 'ADMITTED', place: 'Reception', present: persons });
  await step('transfer-2', 'reconcileMovement');
  await expectReceived(movement);
  return counts;
}

async function expectReceived({ id, persons }: GivenMovement): Promise<void> {
  const { rows } = await api.database.query(
    `select count(*)::int as here from custody_episode e join facility f on f.id = e.facility_id
     where e.movement_id = $1 and e.ended_at is null and f.code = 'IRQ-NASIRIYAH' and e.person_id = any($2)`,
    [id, persons],
  );
  expect(rows).toEqual([{ here: persons.length }]);
}

test('five hundred persons travel with as many statements as five, twelve at most for a verb', async () => {
  const few = await journey(5);
  const many = await journey(500);
  expect(many).toEqual(few);
  for (const [verb, count] of Object.entries(many)) expect([verb, count <= 12]).toEqual([verb, true]);
  expect(Object.values(few).every((count) => count >= 4)).toBe(true);
}, 60_000);

test('abroad three requests depart with as many statements as one (RQ14)', async () => {
  const depart = async (count: number) => {
    const movement = await bring(api, await givenAbroad(api, count), 'BOARDING');
    const aboard = { movementId: movement.id, checkpoint: 'BOARDED', place: 'Gate', present: movement.persons };
    await mustMove(api, 'transfer-1', 'recordHeadcount', aboard);
    const statements = await statementsOf(() => mustMove(api, 'transfer-1', 'departMovement', { movementId: movement.id }));
    return statements.length;
  };
  const one = await depart(1);
  expect(await depart(3)).toBe(one);
  expect(one).toBeLessThanOrEqual(12);
});

test('calling a movement of many off frees all of them in as few statements', async () => {
  const cancel = async (count: number) => {
    const persons: string[] = [];
    for (let n = 0; n < count; n += 1) persons.push((await registered(api.database)).id);
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-BGW' });
    const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
    await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
    await bring(api, { id, persons, requests: [] }, 'MANIFEST_LOCKED');
    const statements = await statementsOf(() =>
      mustMove(api, 'transfer-1', 'cancelMovement', { movementId: id, reasons: 'The road is closed by a flood.' }),
    );
    const { rows } = await api.database.query('select count(*)::int as open from manifest_entry where movement_id = $1 and open', [id]);
    expect(rows).toEqual([{ open: 0 }]);
    return statements.length;
  };
  expect(await cancel(60)).toBe(await cancel(3));
});
