import { endMovementSecrecy } from '../../../commands/movement/endMovementSecrecy';
import { eventsSettled } from '../../support/eventsSettled';
import { type Listeners, openListeners, until } from '../../support/listeners';
import { bring, escorted, givenInside, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';
import { openPortal, openTeller } from '../../support/webhooks';

let api: TestApi;
let teller: Awaited<ReturnType<typeof openTeller>>;
let listeners: Listeners;
beforeAll(async () => {
  api = await startTestApi();
  teller = await openTeller(api);
  listeners = await openListeners(api);
  await api.database.query(`insert into setting (name, value) values ('webhook_hosts', 'portal.example.org')
    on conflict (name) do update set value = excluded.value`);
}, 120_000);
afterEach(() => api.setNow(null));
afterAll(async () => {
  await listeners.close();
  await teller.platform.close();
  await api.close();
});

const HOUR = 3_600_000;
const OF_THE_JOURNEY = [
  'openEscortRecords',
  'answerEscortRecords',
  'confirmEscortRecords',
  'beginBoarding',
  'recordHeadcount',
  'departMovement',
];

interface Secret {
  readonly id: string;
  readonly ref: string;
  readonly persons: readonly string[];
  readonly until: Date;
}

/** Ready to be authorised; what was done until then everybody has heard. */
async function prepared() {
  const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
  const { rows } = await api.database.query<{ ref: string }>('select ref from movement where id = $1', [movement.id]);
  return { ...movement, ref: rows[0]?.ref ?? '' };
}

async function authorised(movement: { id: string; ref: string; persons: readonly string[] }, hours = 4): Promise<Secret> {
  const ends = new Date(api.now().getTime() + hours * HOUR);
  await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, secretUntil: ends.toISOString() });
  return { ...movement, until: ends };
}

async function departs({ id, persons }: Secret): Promise<void> {
  await escorted(api, id, persons);
  await mustMove(api, 'transfer-1', 'beginBoarding', { movementId: id });
  await mustMove(api, 'transfer-1', 'recordHeadcount', { movementId: id, checkpoint: 'BOARDED', place: 'Gate', present: persons });
  await mustMove(api, 'transfer-1', 'departMovement', { movementId: id });
}

const about = ({ id, persons }: Pick<Secret, 'id' | 'persons'>) => {
  const subjects = [id, ...persons];
  return (event: { readonly subjectId: string; readonly action: string }) => subjects.includes(event.subjectId);
};
const ended = async () => {
  await endMovementSecrecy(api.commands);
  await eventsSettled(api);
};

interface Page {
  readonly deskEvents: {
    readonly nodes: readonly { readonly id: string; readonly action: string; readonly subjectId: string }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}
/** Reads on from the cursor to the end. */
async function readOn(login: string, after: string | null) {
  await eventsSettled(api);
  let cursor = after;
  const nodes: Page['deskEvents']['nodes'][number][] = [];
  for (;;) {
    const { deskEvents } = await api
      .as(login)
      .must<Page>(
        'query ($after: String) { deskEvents(first: 100, after: $after) { nodes { id action subjectId } pageInfo { endCursor hasNextPage } } }',
        { after: cursor },
      );
    nodes.push(...deskEvents.nodes);
    cursor = deskEvents.pageInfo.endCursor ?? cursor;
    if (!deskEvents.pageInfo.hasNextPage) return { nodes, cursor };
  }
}
const actions = (events: readonly { readonly action: string }[]) => [...new Set(events.map(({ action }) => action))];

describe('domain C.6: of a secret movement', () => {
  it('who listens hears nothing before the end, and everything when it comes; who knew hears each event once', async () => {
    const movement = await prepared();
    const [officer, ofCase, coordinator] = [
      await listeners.listen('legal-1'),
      await listeners.listen('legal-1', movement.ref),
      await listeners.listen('transfer-1'),
    ];
    const secret = await authorised(movement);
    await departs(secret);
    await until(() => coordinator.some(({ action }) => action === 'departMovement'));
    expect(actions(coordinator)).toEqual(expect.arrayContaining(['authoriseMovement', ...OF_THE_JOURNEY]));
    expect([officer.filter(about(secret)), ofCase]).toEqual([[], []]);

    api.setNow(new Date(secret.until.getTime() - 1));
    expect(await endMovementSecrecy(api.commands)).toBe(0);
    api.setNow(secret.until);
    expect(await endMovementSecrecy(api.commands)).toBe(1);
    expect(await endMovementSecrecy(api.commands)).toBe(0);
    await until(
      () => ofCase.some(({ action }) => action === 'endMovementSecrecy') && officer.some(({ action }) => action === 'endMovementSecrecy'),
    );
    expect(actions(officer.filter(about(secret)))).toEqual(
      expect.arrayContaining(['authoriseMovement', ...OF_THE_JOURNEY, 'endMovementSecrecy']),
    );
    expect(actions(ofCase)).toEqual(expect.arrayContaining(['authoriseMovement', 'departMovement', 'endMovementSecrecy']));
    await until(() => coordinator.some(({ action }) => action === 'endMovementSecrecy'));
    expect(new Set(coordinator.map(({ id }) => id)).size).toBe(coordinator.length);
  });

  it('who comes back by cursor reads nothing before the end, and everything after it, whatever was read meanwhile', async () => {
    const early = await readOn('legal-1', null);
    const movement = await prepared();
    const before = await readOn('legal-1', early.cursor);
    expect(actions(before.nodes.filter(about(movement)))).toEqual(expect.arrayContaining(['planMovement', 'lockManifest']));
    const knew = await readOn('transfer-1', null);
    const secret = await authorised(movement);
    await departs(secret);
    // What happens in the meantime is read, and the cursor goes past what is withheld.
    const other = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    const during = await readOn('legal-1', before.cursor);
    expect(during.nodes.filter(about(secret))).toEqual([]);
    expect(actions(during.nodes.filter(about(other)))).toContain('authoriseMovement');
    // Whoever slept since before the planning and looks in meanwhile.
    const sleeper = await readOn('legal-1', early.cursor);
    expect(sleeper.nodes.filter(about(secret))).toEqual([]);
    const knows = await readOn('transfer-1', knew.cursor);
    expect(actions(knows.nodes.filter(about(secret)))).toEqual(expect.arrayContaining(OF_THE_JOURNEY));

    api.setNow(secret.until);
    await ended();
    const all = await api.database.query<{ id: string }>(
      'select id from case_event where subject_id = $1 or subject_id = any($2::uuid[]) order by id',
      [secret.id, secret.persons],
    );
    for (const { cursor } of [during, sleeper]) {
      const after = await readOn('legal-1', cursor);
      expect(actions(after.nodes.filter(about(secret)))).toEqual(
        expect.arrayContaining(['authoriseMovement', ...OF_THE_JOURNEY, 'endMovementSecrecy']),
      );
      expect((await readOn('legal-1', after.cursor)).nodes).toEqual([]);
    }
    const [asleep, later] = [sleeper.nodes, (await readOn('legal-1', sleeper.cursor)).nodes];
    const told = [...asleep, ...later].filter(about(secret)).map(({ id }) => id);
    expect([...new Set(told)].sort()).toEqual(all.rows.map(({ id }) => id));
    // Who knew hears of the end, and of nothing twice.
    expect(actions((await readOn('transfer-1', knows.cursor)).nodes.filter(about(secret)))).toEqual(['endMovementSecrecy']);
    // A State sees its own slice alone, told as before.
    expect((await readOn('liaison-fra', null)).nodes.filter(about(secret))).toEqual([]);
  });

  it('a person on two secret movements is told of when the later secrecy ends', async () => {
    const first = await authorised(await prepared(), 2);
    const second = await authorised(await prepared(), 6);
    // As if the person had been taken off the second list: entries of a locked list change by its verbs alone.
    await api.database.query('set session_replication_role = replica');
    await api.database.query(
      `insert into manifest_entry select (jsonb_populate_record(null::manifest_entry, to_jsonb(e) ||
         jsonb_build_object('id', gen_random_uuid(), 'movement_id', $2::uuid, 'open', false))).* from manifest_entry e where movement_id = $1`,
      [first.id, second.id],
    );
    await api.database.query('set session_replication_role = origin');
    const reader = await readOn('legal-1', null);
    await departs(first);
    const during = await readOn('legal-1', reader.cursor);
    expect(during.nodes).toEqual([]);
    api.setNow(first.until);
    await ended();
    const between = await readOn('legal-1', during.cursor);
    expect(actions(between.nodes.filter(({ subjectId }) => subjectId === first.id))).toContain('departMovement');
    expect(between.nodes.filter(({ subjectId }) => subjectId === first.persons[0])).toEqual([]);
    api.setNow(second.until);
    await ended();
    const after = await readOn('legal-1', between.cursor);
    expect(actions(after.nodes.filter(({ subjectId }) => subjectId === first.persons[0]))).toContain('departMovement');
  });

  it('an endpoint is told nothing before the end, each event after it, and again when that is asked for', async () => {
    await readOn('legal-1', null);
    const portal = openPortal();
    await api.as('legal-1').must(`mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { webhookEndpoint { id } } }`, {
      input: { url: 'https://portal.example.org/hook' },
    });
    const movement = await prepared();
    await teller.tell(portal.send);
    expect(portal.told().map(({ event }) => event.kind)).toContain('lockManifest');
    const secret = await authorised(movement);
    await departs(secret);
    await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
    const heardBefore = portal.told().length;
    await teller.tell(portal.send);
    const during = portal.told().slice(heardBefore);
    expect(during.some(({ event }) => event.kind === 'lockManifest')).toBe(true);
    expect(during.filter(({ event, subject }) => subject?.ref === secret.ref || event.kind === 'departMovement')).toEqual([]);
    const { rows: withheld } = await api.database.query<{ id: string }>(
      `select id from case_event where subject_id = $1 and action = 'departMovement'`,
      [secret.id],
    );
    const again = await api
      .as('legal-1')
      .query(`mutation ($input: RequeueWebhookDeliveryInput!) { requeueWebhookDelivery(input: $input) { webhookDelivery { id } } }`, {
        input: { deliveryId: withheld[0]?.id },
      });
    expect(again.codes).toEqual(['NOT_FOUND']);

    api.setNow(secret.until);
    await ended();
    const heardDuring = portal.told().length;
    await teller.tell(portal.send);
    const after = portal.told().slice(heardDuring);
    expect(actions(after.map(({ event }) => ({ action: event.kind })))).toEqual(
      expect.arrayContaining(['authoriseMovement', ...OF_THE_JOURNEY, 'endMovementSecrecy']),
    );
    expect(after.filter(({ event }) => event.kind === 'departMovement').map(({ subject }) => subject?.ref)).toContain(secret.ref);
    await teller.tell(portal.send);
    expect(portal.told()).toHaveLength(heardDuring + after.length);
  });
});
