import { bring, type GivenMovement, givenAbroad, givenInside, mustMove, WHY } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const END = `mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }`;
const end = (personId: string, reason: string, login = 'registrar') =>
  api.as(login).query(END, {
    input: {
      personId,
      reason,
      endedAt: api.now().toISOString(),
      reasons: WHY,
      ...(reason === 'HOSPITAL' || reason === 'COURT' ? { facilityCode: 'IRQ-BGW' } : {}),
    },
  });
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const entry = (personId: string) =>
  sql(`select status, open, status_reason is not null as reasoned from manifest_entry where person_id = $1`, personId);
const events = (movementId: string) =>
  sql(
    `select actor_role as role, from_state as state, summary, detail from case_event where subject_id = $1 and action = 'removeFromManifest' order by tx`,
    movementId,
  );
const tasks = async (login: string, personId: string) =>
  (
    await api
      .as(login)
      .must<{ tasks: { nodes: { kind: string; summary: string }[] } }>(
        'query ($personId: ID!) { tasks(filter: { mine: true, open: true, personId: $personId }) { nodes { id kind summary } } }',
        { personId },
      )
  ).tasks.nodes.map(({ kind }) => kind);
const property = (personId: string) => sql('select state from property_item where person_id = $1', personId);

let seals = 0;
async function withSealedBag(movement: GivenMovement): Promise<GivenMovement> {
  seals += 1;
  const items = [{ personId: movement.persons[0], kind: 'BAG', sealNumber: `CE-${1000 + seals}`, description: 'A grey bag' }];
  await mustMove(api, 'transfer-1', 'sealProperty', { movementId: movement.id, items });
  return movement;
}

describe.each([
  ['RELEASE', 'NOT_PRESENTED', 'it was released'],
  ['HOSPITAL', 'REFUSED_MEDICAL', 'it was brought to a hospital'],
  ['COURT', 'REMOVED_BY_COURT', 'it was brought before a court'],
  ['ESCAPE', 'ESCAPED', 'it escaped'],
  ['DEATH', 'DECEASED', 'it died'],
])('custody that ends by %s before the departure', (reason, status, told) => {
  it('is an exception of the locked list, an event of the movement by whoever recorded it, and work for its coordinators', async () => {
    const movement = await bring(api, await withSealedBag(await givenInside(api, 2)), 'MANIFEST_LOCKED');
    const [person = '', other = ''] = movement.persons;
    const [before] = await sql('select version from movement where id = $1', movement.id);
    expect((await end(person, reason)).codes).toEqual([]);
    expect(await entry(person)).toEqual([{ status, open: false, reasoned: true }]);
    expect(await entry(other)).toMatchObject([{ open: true }]);
    expect(await events(movement.id)).toEqual([
      { role: 'REGISTRAR', state: 'MANIFEST_LOCKED', summary: `A person left the manifest: ${told}.`, detail: { left: 1 } },
    ]);
    expect(await sql('select version from movement where id = $1', movement.id)).toEqual([{ version: before?.version + 1 }]);
    expect(await tasks('transfer-1', person)).toEqual(['MANIFEST_CHANGED']);
  });

  it('leaves no seal closed, and property that the registrar has to answer for until it says so', async () => {
    const movement = await withSealedBag(await givenInside(api, 1));
    const [person = ''] = movement.persons;
    await end(person, reason);
    expect(await property(person)).toEqual([{ state: 'RETURNED' }]);
    expect(await tasks('registrar', person)).toContain('PROPERTY_RECEIPT');
    const [task] = await sql(`select id from task where person_id = $1 and kind = 'PROPERTY_RECEIPT'`, person);
    const complete = (login: string) =>
      api.as(login).query('mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { id } } }', {
        input: { taskId: task?.id, outcome: 'Given back, receipt 12' },
      });
    expect((await complete('transfer-1')).codes).toEqual(['FORBIDDEN']);
    expect((await complete('registrar')).codes).toEqual([]);
    expect(await tasks('registrar', person)).not.toContain('PROPERTY_RECEIPT');
  });
});

it('whoever had nothing sealed leaves nothing to give back; a draft leaves nobody who planned by it', async () => {
  const movement = await givenInside(api, 1);
  const [person = ''] = movement.persons;
  await end(person, 'RELEASE');
  expect(await entry(person)).toEqual([]);
  expect(await events(movement.id)).toMatchObject([{ role: 'REGISTRAR', state: 'MANIFEST_DRAFT' }]);
  expect(await sql(`select kind from task where person_id = $1 and kind in ('PROPERTY_RECEIPT', 'MANIFEST_CHANGED')`, person)).toEqual([]);
});

it('RQ21: the request of whoever goes to a hospital is ready again; RQ20: of the dead it abates, once', async () => {
  const ill = await bring(api, await givenAbroad(api, 1), 'AUTHORISED');
  await end(ill.persons[0] ?? '', 'HOSPITAL');
  expect(await sql('select state from repatriation_request where id = $1', ill.requests[0])).toEqual([{ state: 'READY_FOR_HANDOVER' }]);
  const dead = await bring(api, await givenAbroad(api, 1), 'AUTHORISED');
  await end(dead.persons[0] ?? '', 'DEATH');
  expect(await sql('select state from repatriation_request where id = $1', dead.requests[0])).toEqual([{ state: 'ABATED' }]);
  expect(await entry(dead.persons[0] ?? '')).toEqual([{ status: 'DECEASED', open: false, reasoned: true }]);
  const moves = await sql(`select to_state as "to" from case_event where subject_id = $1 order by tx desc limit 1`, dead.requests[0]);
  expect(moves).toEqual([{ to: 'ABATED' }]);
});

it('under way the counts go on as they are: the movement tells it, and the bag that travels alone is somebody’s', async () => {
  const movement = await bring(api, await withSealedBag(await givenInside(api, 2)), 'DEPARTED');
  const [person = ''] = movement.persons;
  expect((await end(person, 'ESCAPE')).codes).toEqual([]);
  expect(await entry(person)).toEqual([{ status: 'ESCAPED', open: false, reasoned: true }]);
  expect(await events(movement.id)).toMatchObject([{ role: 'REGISTRAR', state: 'DEPARTED' }]);
  expect(await property(person)).toEqual([{ state: 'SEALED' }]);
  expect(await tasks('registrar', person)).toContain('PROPERTY_RECEIPT');
  expect(await tasks('transfer-1', person)).toEqual(['MANIFEST_CHANGED']);
});

it('a refusal leaves list, movement and property as they were', async () => {
  const movement = await bring(api, await withSealedBag(await givenInside(api, 1)), 'MANIFEST_LOCKED');
  const [person = ''] = movement.persons;
  expect((await end(person, 'RELEASE', 'legal-1')).codes).toEqual(['FORBIDDEN']);
  const there = await api.as('registrar').query(END, {
    input: { personId: person, reason: 'HOSPITAL', endedAt: api.now().toISOString(), facilityCode: 'SYR-HOL' },
  });
  expect(there.codes).toEqual(['GUARD_FAILED']);
  expect([await entry(person), await events(movement.id), await property(person)]).toMatchObject([
    [{ open: true }],
    [],
    [{ state: 'SEALED' }],
  ]);
});

it('the end of custody and an exception by the coordinator at once leave the list once', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'MANIFEST_LOCKED');
  const [person = ''] = movement.persons;
  const removed = api
    .as('transfer-1')
    .query(`mutation ($input: RemoveFromManifestInput!) { removeFromManifest(input: $input) { movement { id } } }`, {
      input: { movementId: movement.id, personId: person, status: 'NOT_PRESENTED', reasons: WHY },
    });
  const [ended, off] = await Promise.all([end(person, 'RELEASE'), removed]);
  expect(ended.codes).toEqual([]);
  expect(['', 'NOT_FOUND']).toContain(off.codes.join());
  expect(await events(movement.id)).toHaveLength(1);
});
