import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { registered } from '../../support/registered';
import { contentOf } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DAY = 86_400_000;
const ago = (ms: number) => new Date(api.now().getTime() - ms).toISOString();

const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
const CLAIM = 'mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }';
const CHOICE = 'mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }';
const NOTIFY = 'mutation ($input: NotifyConsularPostInput!) { notifyConsularPost(input: $input) { person { id } } }';
const CLOCKS =
  'query ($filter: ClockFilter) { clocks(filter: $filter, first: 100) { nodes { kind status closedAt label owedBy source } } }';
const act = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { person { id ... on Detainee { registerCompleteness { complete } } } } }`;

/** Admitted an hour ago or longer, with nothing but a name and custody on record. */
async function admitted(since = 3_600_000): Promise<string> {
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: ago(since),
  };
  const answer = await api.as('registrar').must<{ registerDetainee: { person: { id: string } } }>(REGISTER, {
    input: { names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }], sex: 'MALE', birth: '1990', custody },
  });
  return answer.registerDetainee.person.id;
}

const clockOf = async (personId: string, kind: string) =>
  (
    await api.database.query('select status, closed_at is not null as closed from clock where person_id = $1 and kind = $2', [
      personId,
      kind,
    ])
  ).rows;
const codes = (answer: { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors.map(({ extensions }) => [extensions?.['code'], extensions?.['refusals'] ?? extensions?.['fields']]);

const ORDER = { orderingAuthority: 'Karkh court', legalBasis: 'CPC 109', grounds: 'Suspicion', issuedAt: '2026-01-20T10:00:00Z' };
const NOTED = { injuries: 'none', propertyInventory: 'one ring', familyMembers: 'a mother', nextOfKin: 'the mother' };

test('whoever is admitted is owed a register, reasons, an examination and word to the family; a breach is closed when it is done late', async () => {
  const personId = await admitted();
  expect(await clockOf(personId, 'REGISTER_COMPLETE')).toEqual([{ status: 'RUNNING', closed: false }]);
  const told = { ...ORDER, reasonsToldAt: ago(1_000), reasonsToldLang: 'ar' };
  await api.as('registrar').must(act('recordDetentionOrder'), { input: { personId, ...told } });
  expect(await clockOf(personId, 'REASONS_TOLD')).toEqual([{ status: 'MET', closed: true }]);
  await api.as('registrar').must(act('recordAdmission'), { input: { personId, ...NOTED } });
  const exam = { personId, kind: 'ADMISSION_EXAM', outcome: 'FIT', occurredAt: ago(1_000) };
  const answer = await api
    .as('health')
    .must<{ recordHealthEvent: { person: { registerCompleteness: { complete: boolean } } } }>(act('recordHealthEvent'), { input: exam });
  expect(answer.recordHealthEvent.person.registerCompleteness.complete).toBe(true);
  expect(await clockOf(personId, 'REGISTER_COMPLETE')).toEqual([{ status: 'MET', closed: true }]);
  expect(await clockOf(personId, 'ADMISSION_EXAM')).toEqual([{ status: 'MET', closed: true }]);

  api.setNow(new Date(api.now().getTime() + 2 * DAY));
  await endDueClocks(api.commands);
  expect(await clockOf(personId, 'FAMILY_NOTIFICATION')).toEqual([{ status: 'BREACHED', closed: false }]);
  const mine = await api.as('registrar').must<{ clocks: { nodes: { kind: string }[] } }>(CLOCKS, { filter: { mine: true, open: true } });
  expect(mine.clocks.nodes.map(({ kind }) => kind)).toEqual(['FAMILY_NOTIFICATION']);
  await api.as('registrar').must(act('recordFamilyNotification'), { input: { personId, event: 'DETENTION', wish: 'DO_NOT' } });
  expect(await clockOf(personId, 'FAMILY_NOTIFICATION')).toEqual([{ status: 'BREACHED', closed: true }]);
});

test('who was admitted long before it was recorded has breached clocks from the beginning: recording late spares nobody', async () => {
  const personId = await admitted(3 * DAY);
  expect(await clockOf(personId, 'ADMISSION_EXAM')).toEqual([{ status: 'BREACHED', closed: false }]);
});

test('the first claim of another State starts the time to tell of consular rights; telling meets it', async () => {
  const { id } = await registered(api.database);
  await api.as('registrar').must(CLAIM, { input: { personId: id, country: 'IRQ', basis: 'STATED' } });
  expect(await clockOf(id, 'CONSULAR_INFORMATION')).toEqual([]);
  await api.as('registrar').must(CLAIM, { input: { personId: id, country: 'FRA', basis: 'STATED' } });
  expect(await clockOf(id, 'CONSULAR_INFORMATION')).toEqual([{ status: 'RUNNING', closed: false }]);
  const input = { personId: id, country: 'FRA', choice: 'DECLINED', informedAt: ago(1_000), informedLang: 'ar' };
  await api.as('legal-1').must(CHOICE, { input });
  expect(await clockOf(id, 'CONSULAR_INFORMATION')).toEqual([{ status: 'MET', closed: true }]);
});

test('an order that ends is renewed, or stays open as a breach', async () => {
  const { id: personId } = await registered(api.database);
  const first = { ...ORDER, issuedAt: ago(DAY), validUntil: new Date(api.now().getTime() + DAY).toISOString() };
  await api.as('legal-1').must(act('recordDetentionOrder'), { input: { personId, ...first } });
  await api.as('legal-1').must(act('recordDetentionOrder'), {
    input: { personId, ...first, issuedAt: ago(1_000), validUntil: new Date(api.now().getTime() + 15 * DAY).toISOString() },
  });
  expect(await clockOf(personId, 'ORDER_RENEWAL')).toEqual([
    { status: 'MET', closed: true },
    { status: 'RUNNING', closed: false },
  ]);
});

describe('what was noted at admission', () => {
  it('is not written over', async () => {
    const { id: personId } = await registered(api.database);
    await api.as('registrar').must(act('recordAdmission'), { input: { personId, injuries: 'a scar' } });
    const again = await api
      .as('registrar')
      .query(act('recordAdmission'), { input: { personId, injuries: 'none', nextOfKin: 'a brother' } });
    expect(codes(again)).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.injuries', code: 'CONFLICT' }]]]);
    expect(await contentOf(api, 'admission_record', 'injuries', personId)).toBe('a scar');
    expect(await contentOf(api, 'admission_record', 'next_of_kin', personId)).toBeNull();
  });

  it('is kept of detainees alone', async () => {
    const { id: personId } = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const answer = await api.as('registrar').query(act('recordAdmission'), { input: { personId, injuries: 'none' } });
    expect(codes(answer)).toMatchObject([['GUARD_FAILED', [{ rule: 'M7' }]]]);
  });
});

describe('a health event', () => {
  it('holds as fitness to travel for 72 hours at most, with an outcome', async () => {
    const { id: personId } = await registered(api.database);
    const occurredAt = ago(1_000);
    const long = { personId, kind: 'FIT_TO_TRAVEL', occurredAt, validUntil: new Date(api.now().getTime() + 4 * DAY).toISOString() };
    expect(codes(await api.as('health').query(act('recordHealthEvent'), { input: long }))).toMatchObject([
      [
        'BAD_USER_INPUT',
        [
          { path: 'input.outcome', code: 'REQUIRED' },
          { path: 'input.validUntil', code: 'OUT_OF_RANGE' },
        ],
      ],
    ]);
    await api.as('health').must(act('recordHealthEvent'), { input: { personId, kind: 'FIT_TO_TRAVEL', occurredAt, outcome: 'FIT' } });
    const { rows } = await api.database.query(
      `select extract(epoch from valid_until - occurred_at)::int / 3600 as hours from health_event where person_id = $1`,
      [personId],
    );
    expect(rows).toEqual([{ hours: 72 }]);
  });

  it('is no death: that is the end of custody', async () => {
    const { id: personId } = await registered(api.database);
    const answer = await api.as('health').query(act('recordHealthEvent'), { input: { personId, kind: 'DEATH', occurredAt: ago(1_000) } });
    expect(codes(answer)).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.kind' }]]]);
  });
});

describe('one examination of many', () => {
  interface Item {
    readonly id: string;
    readonly done: boolean;
    readonly code: string | null;
    readonly refusals: readonly { rule: string }[];
    readonly fields: readonly { path: string; code: string }[];
  }
  const examine = (login: string, personIds: readonly string[], more: object = {}) =>
    api
      .as(login)
      .query<{ recordHealthEvents: { done: number; refused: number; items: readonly Item[] } }>(
        'mutation ($input: RecordHealthEventsInput!) { recordHealthEvents(input: $input) { done refused items { id done code refusals { rule } fields { path code } } } }',
        { input: { personIds, kind: 'FIT_TO_TRAVEL', outcome: 'FIT', occurredAt: ago(1_000), ...more } },
      );
  const found = async (...ids: readonly string[]) =>
    (
      await api.database.query(
        `select (select count(*)::int from health_event h where h.person_id = w.id) as events,
           (select count(*)::int from clock c where c.person_id = w.id and c.kind = 'FIT_TO_TRAVEL' and c.status = 'RUNNING') as clocks,
           (select count(*)::int from audit_entry a where w.id = any(a.subjects) and a.operation = 'recordHealthEvent' and a.outcome = 'DONE') as audited
         from unnest($1::uuid[]) with ordinality w(id, at) order by w.at`,
        [ids],
      )
    ).rows.map(({ events, clocks, audited }) => [events, clocks, audited]);

  it('is recorded of each by itself: one of a list that is refused stops no other', async () => {
    const [one, other] = [await registered(api.database), await registered(api.database)];
    const resident = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const nobody = '10000000-0000-8000-8000-000000000000';
    const { data } = await examine('health', [one.id, resident.id, nobody, other.id]);
    expect(data?.recordHealthEvents).toMatchObject({
      done: 2,
      refused: 2,
      items: [
        { id: one.id, done: true, code: null, refusals: [], fields: [] },
        { id: resident.id, done: false, code: 'GUARD_FAILED', refusals: [{ rule: 'M7' }] },
        { id: nobody, done: false, code: 'NOT_FOUND' },
        { id: other.id, done: true },
      ],
    });
    expect(await found(one.id, resident.id, other.id)).toEqual([
      [1, 1, 1],
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  it('sent again under its key is done once for each; under the key with another finding each is a conflict', async () => {
    const ids = [(await registered(api.database)).id, (await registered(api.database)).id];
    const occurredAt = ago(1_000);
    const list = { idempotencyKey: 'examination-7', occurredAt };
    await examine('health', ids.slice(0, 1), list);
    expect((await examine('health', ids, list)).data?.recordHealthEvents).toMatchObject({ done: 2, refused: 0 });
    expect(await found(...ids)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const other = await examine('health', ids, { ...list, outcome: 'UNFIT' });
    expect(other.data?.recordHealthEvents.items.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_CONFLICT']);
    expect(await found(...ids)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('takes of each what one takes: no death, no fitness without an outcome', async () => {
    const { id } = await registered(api.database);
    const { data } = await examine('health', [id], { kind: 'DEATH', outcome: null });
    expect(data?.recordHealthEvents.items).toMatchObject([{ done: false, code: 'BAD_USER_INPUT', fields: [{ path: 'input.kind' }] }]);
    const silent = await examine('health', [id], { outcome: null });
    expect(silent.data?.recordHealthEvents.items).toMatchObject([
      { code: 'BAD_USER_INPUT', fields: [{ path: 'input.outcome', code: 'REQUIRED' }] },
    ]);
    expect(await found(id)).toEqual([[0, 0, 0]]);
  });

  it('is the health officer’s alone, of a list of persons each once', async () => {
    const { id } = await registered(api.database);
    for (const login of ['registrar', 'transfer-1', 'liaison-fra']) expect((await examine(login, [id])).codes).toEqual(['FORBIDDEN']);
    for (const ids of [[], [id, id]])
      expect(codes(await examine('health', ids))).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.personIds' }]]]);
    expect(await found(id)).toEqual([[0, 0, 0]]);
  });
});

describe('a consular post', () => {
  const choice = (personId: string, more: object) => ({
    input: { personId, country: 'FRA', choice: 'REQUESTED', informedAt: ago(1_000), informedLang: 'ar', ...more },
  });
  const notice = (personId: string) => ({ input: { personId, country: 'FRA', notifiedAt: ago(0), office: 'Embassy, consular section' } });

  it('is told within 72 hours of the request, once', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    await api.as('legal-1').must(CHOICE, choice(id, {}));
    expect(await clockOf(id, 'CONSULAR_NOTICE')).toEqual([{ status: 'RUNNING', closed: false }]);
    await api.as('legal-1').must(NOTIFY, notice(id));
    expect(await clockOf(id, 'CONSULAR_NOTICE')).toEqual([{ status: 'MET', closed: true }]);
    expect(codes(await api.as('legal-1').query(NOTIFY, notice(id)))).toMatchObject([['GUARD_FAILED', [{ rule: 'I-13' }]]]);
  });

  it.each([
    ['I-13', { choice: 'DECLINED' }],
    ['I-14', { fearsState: true }],
  ])('%s: is told nothing after %j', async (rule, more) => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    await api.as('legal-1').must(CHOICE, choice(id, more));
    expect(codes(await api.as('legal-1').query(NOTIFY, notice(id)))).toMatchObject([['GUARD_FAILED', [{ rule }]]]);
    expect(await clockOf(id, 'CONSULAR_NOTICE')).toEqual([]);
  });
});

describe('the family', () => {
  it('is told of a death only after one', async () => {
    const { id: personId } = await registered(api.database);
    const input = { personId, event: 'DEATH', wish: 'DO_NOT', contact: 'mother', channel: 'ICRC', sentAt: ago(0) };
    const answer = await api.as('registrar').query(act('recordFamilyNotification'), { input });
    expect(codes(answer)).toMatchObject([['GUARD_FAILED', [{ rule: 'I-39' }]]]);
  });

  it('is not told where the person wished so', async () => {
    const { id: personId } = await registered(api.database);
    const input = { personId, event: 'DETENTION', wish: 'DO_NOT', channel: 'ICRC', sentAt: ago(0) };
    expect(codes(await api.as('registrar').query(act('recordFamilyNotification'), { input }))).toMatchObject([['BAD_USER_INPUT', {}]]);
  });
});

test('a task is done by the role that it was left to, once', async () => {
  const { id: personId } = await registered(api.database);
  const ended = 'mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }';
  await api.as('registrar').must(ended, { input: { personId, reason: 'ESCAPE', endedAt: ago(0), destination: 'unknown' } });
  const list = await api
    .as('registrar')
    .must<{ tasks: { nodes: { id: string; kind: string; ownerRole: string }[] } }>(
      'query ($filter: TaskFilter) { tasks(filter: $filter) { nodes { id kind ownerRole } } }',
      { filter: { mine: true, open: true, personId } },
    );
  expect(list.tasks.nodes).toMatchObject([{ kind: 'FAMILY_NOTICE', ownerRole: 'REGISTRAR' }]);
  const DONE = 'mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task { doneAt doneBy { name } } } }';
  const input = { taskId: list.tasks.nodes[0]?.id, outcome: 'The mother was told by telephone.' };
  expect(codes(await api.as('legal-1').query(DONE, { input }))).toMatchObject([['FORBIDDEN', undefined]]);
  const done = await api.as('registrar').must<{ completeTask: { task: { doneAt: string | null } } }>(DONE, { input });
  expect(done.completeTask.task.doneAt).not.toBeNull();
  expect(codes(await api.as('registrar').query(DONE, { input }))).toMatchObject([['NOT_FOUND', undefined]]);
});

test('a State is reminded once of a reply that is due, and after 45 days a legal officer has the matter', async () => {
  const { id: personId } = await registered(api.database, { claims: { DEU: 'SUBMITTED' }, sharedWith: ['DEU'] });
  const { rows: claims } = await api.database.query('select id from nationality_claim where person_id = $1', [personId]);
  const from = api.now();
  await api.database.query(
    `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
     values (gen_random_uuid(), 'NATIONALITY_REPLY', 'NationalityClaim', $1, $2, 'DEU', 'RUNNING', $3, $4, 'A rule')`,
    [claims[0]?.id, personId, from, new Date(from.getTime() + 30 * DAY)],
  );
  const told = async () =>
    (
      await api.database.query(
        `select action, count(*)::int as times from case_event where person_id = $1 and action in ('remindOfClock', 'escalateClock') group by 1 order by 1 desc`,
        [personId],
      )
    ).rows;
  api.setNow(new Date(from.getTime() + 15 * DAY));
  await Promise.all([remindOfClocks(api.commands), remindOfClocks(api.commands)]);
  await remindOfClocks(api.commands);
  expect(await told()).toEqual([{ action: 'remindOfClock', times: 1 }]);
  api.setNow(new Date(from.getTime() + 46 * DAY));
  await endDueClocks(api.commands);
  await Promise.all([remindOfClocks(api.commands), remindOfClocks(api.commands)]);
  expect(await told()).toEqual([
    { action: 'remindOfClock', times: 1 },
    { action: 'escalateClock', times: 1 },
  ]);
  const { rows } = await api.database.query(`select owner_role from task where person_id = $1 and kind = 'ESCALATED_NATIONALITY_REPLY'`, [
    personId,
  ]);
  expect(rows).toEqual([{ owner_role: 'LEGAL_OFFICER' }]);
});
