import { manifestSha256 } from '../../../domain/movement/manifestHash';
import { bring, givenInside, move, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const stays = async (personId: string) => {
  const { rows } = await api.database.query(
    `select f.code, e.end_reason as end, e.admitted_at as "from", e.ended_at as "to", e.destination, e.transfer_authority as authority
     from custody_episode e join facility f on f.id = e.facility_id where e.person_id = $1 order by e.admitted_at`,
    [personId],
  );
  return rows;
};

test('from the plan to the new custody: every step by its role, the old stay ends at the instant at which the new one begins', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'RECONCILING');
  const done = await mustMove(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id });
  expect(done.status).toBe('RECONCILED');
  for (const person of movement.persons) {
    const [before, after] = await stays(person);
    expect(before).toMatchObject({ code: 'IRQ-KARKH', end: 'TRANSFER', destination: 'Nasiriyah Central Prison', authority: 'Order 7' });
    expect(after).toMatchObject({ code: 'IRQ-NASIRIYAH', end: null, to: null });
    expect(after?.from).toEqual(before?.to);
  }
  const { rows: entries } = await api.database.query('select distinct status, open from manifest_entry where movement_id = $1', [
    movement.id,
  ]);
  expect(entries).toEqual([{ status: 'RECEIVED', open: false }]);
});

test('the movement is read with its list, its digest, its counts and its history', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'RECONCILING');
  const document = `query ($id: ID!) { movement(id: $id) {
    status from { code } to { code } toCountry carrier route legs { mode }
    manifest { version sha256 lockedAt entries { person { id } status transferOrder } }
    headcounts { checkpoint side count present { id } } discrepancies { kind }
    history(first: 20) { edges { node { action } } } availableActions { action allowed } } }`;
  const { movement: read } = await api
    .as('transfer-1')
    .must<{ movement: Record<string, unknown> & { manifest: { entries: { person: { id: string } }[] } } }>(
      document,
      { id: movement.id },
      { purpose: 'TRANSFER_SAFETY' },
    );
  expect(read).toMatchObject({
    status: 'RECONCILING',
    from: { code: 'IRQ-KARKH' },
    to: { code: 'IRQ-NASIRIYAH' },
    toCountry: null,
    carrier: 'Carrier Example',
    route: 'By the northern road',
    manifest: { version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), lockedAt: expect.any(String) },
    headcounts: [
      { checkpoint: 'BOARDED', side: 'SENDING', count: 2 },
      { checkpoint: 'ADMITTED', side: 'RECEIVING', count: 2 },
    ],
    discrepancies: [],
    availableActions: [
      { action: 'recordHeadcount', allowed: false },
      { action: 'reconcileMovement', allowed: true },
      { action: 'completeEmergencyChecks', allowed: false },
    ],
  });
  expect(read.manifest.entries.map(({ person }) => person.id).sort()).toEqual([...movement.persons].sort());
  const actions = (read as unknown as { history: { edges: { node: { action: string } }[] } }).history.edges.map(({ node }) => node.action);
  expect(actions).toEqual([
    'planMovement',
    'addToManifest',
    'lockManifest',
    'authoriseMovement',
    'beginBoarding',
    'recordHeadcount',
    'departMovement',
    'arriveMovement',
    'recordHeadcount',
  ]);
});

test('routes are for coordinator, decision authority and registrar under a stated purpose, and for nobody once the movement is over', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'RECONCILING');
  const document = 'query ($id: ID!) { movement(id: $id) { route } }';
  const read = (login: string, purpose?: string) =>
    api.as(login).query<{ movement: { route: string | null } }>(document, { id: movement.id }, purpose ? { purpose } : {});
  expect((await read('transfer-1', 'TRANSFER_SAFETY')).data?.movement.route).toBe('By the northern road');
  expect((await read('transfer-1')).codes).toEqual(['PURPOSE_REQUIRED']);
  expect((await read('legal-1', 'REPATRIATION')).codes).toEqual(['FIELD_RESTRICTED']);
  await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id });
  expect((await read('transfer-1', 'TRANSFER_SAFETY')).codes).toEqual(['FIELD_RESTRICTED']);
});

test('the list that is locked has the digest that its holder can compute', async () => {
  const movement = await bring(api, await givenInside(api, 3), 'MANIFEST_LOCKED');
  const { rows } = await api.database.query(
    `select v.sha256, v.number, m.ref, array(select p.ref from person p where p.id = any(v.persons) order by p.ref) as refs
     from manifest_version v join movement m on m.id = v.movement_id where m.id = $1`,
    [movement.id],
  );
  const entries = (rows[0].refs as string[]).map((personRef) => ({ personRef, requestRef: null, transferOrder: 'Order 7' }));
  expect(manifestSha256({ movementRef: rows[0].ref, version: 1, entries })).toBe(rows[0].sha256);
});

test('a reopened list keeps its locked version; the next lock makes the second (I-21)', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'MANIFEST_LOCKED');
  expect((await move(api, 'transfer-1', 'reopenManifest', { movementId: movement.id, reasons: 'short' })).code).toBe('REASON_REQUIRED');
  await mustMove(api, 'transfer-1', 'reopenManifest', { movementId: movement.id, reasons: 'One person was named by mistake.' });
  await mustMove(api, 'transfer-1', 'removeFromManifest', { movementId: movement.id, personId: movement.persons[0] });
  expect((await mustMove(api, 'registrar', 'lockManifest', { movementId: movement.id })).status).toBe('MANIFEST_LOCKED');
  const { rows } = await api.database.query(
    'select number, cardinality(persons) as count, reopened_at is not null as reopened from manifest_version where movement_id = $1 order by number',
    [movement.id],
  );
  expect(rows).toEqual([
    { number: 1, count: 2, reopened: true },
    { number: 2, count: 1, reopened: false },
  ]);
});

describe('a refusal leaves nothing behind', () => {
  it('no row, no event, no version, and one REFUSED entry in the audit', async () => {
    const movement = await givenInside(api, 1);
    const count = async () =>
      (
        await api.database.query(
          `select (select count(*) from case_event) as events, (select count(*) from outbox) as outbox, (select count(*) from manifest_entry) as entries,
             (select version from movement where id = $1) as version, (select count(*) from audit_entry where outcome = 'REFUSED') as refused`,
          [movement.id],
        )
      ).rows[0];
    const before = await count();
    const { rows } = await api.database.query(`select id from person where id = $1`, movement.persons.slice(0, 1));
    const answer = await move(api, 'transfer-1', 'addToManifest', {
      movementId: movement.id,
      entries: [{ personId: rows[0].id, transferOrder: 'Order 8', fitUntil: new Date(api.now().getTime() + 3_600_000).toISOString() }],
    });
    expect(answer.fields).toEqual([{ path: 'input.entries[0].personId', code: 'ALREADY_LISTED', message: expect.any(String) }]);
    expect(await count()).toEqual({ ...before, refused: String(Number(before.refused) + 1) });
  });
});

describe('two at once', () => {
  it('two registrars lock: one wins, the other finds the list locked', async () => {
    const movement = await givenInside(api, 2);
    const answers = await Promise.all([1, 2].map(() => move(api, 'registrar', 'lockManifest', { movementId: movement.id })));
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'INVALID_TRANSITION']);
    const { rows } = await api.database.query('select count(*)::int as versions from manifest_version where movement_id = $1', [
      movement.id,
    ]);
    expect(rows).toEqual([{ versions: 1 }]);
  });

  it('two who read the same version: the second learns the current one', async () => {
    const movement = await givenInside(api, 1);
    const { rows } = await api.database.query('select version from movement where id = $1', [movement.id]);
    const expectedVersion = rows[0].version;
    const answers = await Promise.all(
      [1, 2].map(() => move(api, 'registrar', 'lockManifest', { movementId: movement.id, expectedVersion })),
    );
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
    expect(answers.find(({ code }) => code)?.extensions.currentVersion).toBe(expectedVersion + 1);
  });

  it('two lists for one person: one holds the person, the other is refused with I-19', async () => {
    const free = await givenInside(api, 1);
    await mustMove(api, 'transfer-1', 'removeFromManifest', { movementId: free.id, personId: free.persons[0] });
    const other = await givenInside(api, 1);
    const entries = [
      { personId: free.persons[0], transferOrder: 'Order 9', fitUntil: new Date(api.now().getTime() + 3_600_000).toISOString() },
    ];
    const answers = await Promise.all(
      [free.id, other.id].map((movementId) => move(api, 'transfer-1', 'addToManifest', { movementId, entries })),
    );
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'GUARD_FAILED']);
    expect(answers.flatMap(({ rules }) => rules)).toEqual(['I-19']);
  });

  it('the same call twice under one key has one effect', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'BOARDING');
    const input = { movementId: movement.id, idempotencyKey: 'count-1', checkpoint: 'BOARDED', place: 'Gate', present: movement.persons };
    const [first, second] = await Promise.all([1, 2].map(() => mustMove(api, 'transfer-1', 'recordHeadcount', input)));
    expect(second).toEqual(first);
    const { rows } = await api.database.query('select count(*)::int as counts from headcount where movement_id = $1', [movement.id]);
    expect(rows).toEqual([{ counts: 1 }]);
  });
});
