import { bring, type GivenMovement, givenInside, mustMove, WHY } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const clockOf = async (subjectId: string, kind: string) =>
  (
    await api.database.query(
      `select status, extract(epoch from due_at - started_at) / 3600 as hours, closed_at is not null as closed from clock where subject_id = $1 and kind = $2`,
      [subjectId, kind],
    )
  ).rows.map((row: { status: string; hours: string; closed: boolean }) => ({ ...row, hours: Number(row.hours) }));
const tell = (personId: string, event: string, more: object) =>
  api
    .as('registrar')
    .must('mutation ($input: RecordFamilyNotificationInput!) { recordFamilyNotification(input: $input) { person { id } } }', {
      input: { personId, event, ...more },
    });
const told = () => ({ wish: 'NOTIFY', contact: 'mother', channel: 'ICRC', sentAt: api.now().toISOString() });

async function counted(movement: GivenMovement, present: readonly string[]): Promise<void> {
  await bring(api, movement, 'ARRIVED');
  await mustMove(api, 'registrar', 'recordHeadcount', { movementId: movement.id, checkpoint: 'ADMITTED', place: 'Reception', present });
  await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id });
}

test('whoever was received elsewhere has a family to be told within a day, or wishes that it is not', async () => {
  const movement = await givenInside(api, 2);
  const [one = '', other = ''] = movement.persons;
  await counted(movement, [one, other]);
  for (const person of movement.persons)
    expect(await clockOf(person, 'FAMILY_TOLD_OF_TRANSFER')).toEqual([{ status: 'RUNNING', hours: 24, closed: false }]);
  await tell(one, 'DETENTION', told());
  expect(await clockOf(one, 'FAMILY_TOLD_OF_TRANSFER')).toMatchObject([{ status: 'RUNNING' }]);
  await tell(one, 'TRANSFER', told());
  await tell(other, 'TRANSFER', { wish: 'DO_NOT' });
  for (const person of movement.persons)
    expect(await clockOf(person, 'FAMILY_TOLD_OF_TRANSFER')).toMatchObject([{ status: 'MET', closed: true }]);
});

test('a difference between the counts is owed to the decision authority within the hour, and nobody’s family is told of a move that is not sure', async () => {
  const movement = await givenInside(api, 2);
  const [here = '', gone = ''] = movement.persons;
  await counted(movement, [here]);
  expect(await clockOf(movement.id, 'DISCREPANCY_RESOLVED')).toEqual([{ status: 'RUNNING', hours: 1, closed: false }]);
  expect(await clockOf(here, 'FAMILY_TOLD_OF_TRANSFER')).toEqual([]);
  const { movement: read } = await api
    .as('decision-1')
    .must<{ movement: { discrepancies: { id: string }[] } }>('query ($id: ID!) { movement(id: $id) { discrepancies { id } } }', {
      id: movement.id,
    });
  await mustMove(api, 'decision-1', 'resolveDiscrepancy', {
    movementId: movement.id,
    discrepancyId: read.discrepancies[0]?.id,
    resolution: WHY,
    outcome: 'NOT_PRESENTED',
  });
  expect(await clockOf(movement.id, 'DISCREPANCY_RESOLVED')).toMatchObject([{ status: 'MET', closed: true }]);
  expect(await clockOf(here, 'FAMILY_TOLD_OF_TRANSFER')).toMatchObject([{ status: 'RUNNING' }]);
  expect(await clockOf(gone, 'FAMILY_TOLD_OF_TRANSFER')).toEqual([]);
});

test('Mandela Rule 69: after a death the family is told, whatever the person wished before', async () => {
  const { id } = await registered(api.database);
  const ended = 'mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }';
  await api.as('registrar').must(ended, { input: { personId: id, reason: 'DEATH', endedAt: api.now().toISOString() } });
  expect(await clockOf(id, 'FAMILY_TOLD_OF_DEATH')).toEqual([{ status: 'RUNNING', hours: 24, closed: false }]);
  await tell(id, 'DEATH', told());
  expect(await clockOf(id, 'FAMILY_TOLD_OF_DEATH')).toMatchObject([{ status: 'MET', closed: true }]);
});

test('who is released is owed no word about a transfer any more', async () => {
  const movement = await givenInside(api, 1);
  const [person = ''] = movement.persons;
  await counted(movement, [person]);
  const ended = 'mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }';
  await api.as('registrar').must(ended, {
    input: { personId: person, reason: 'RELEASE', endedAt: api.now().toISOString(), destination: 'Home', authority: 'Court' },
  });
  expect(await clockOf(person, 'FAMILY_TOLD_OF_TRANSFER')).toMatchObject([{ status: 'STOPPED', closed: true }]);
});
