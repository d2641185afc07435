import { runDueReports } from '../../../commands/statistics/runDueReports';
import { reportRunner } from '../../../server/reportRunner';
import { createSchema } from '../../../server/schema';
import { type Listeners, openListeners, until } from '../../support/listeners';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';
import { openTeller } from '../../support/webhooks';

let api: TestApi;
let listeners: Listeners;
let other: Awaited<ReturnType<typeof openTeller>>;
let person: { readonly id: string };
const BEGINS = new Date('2026-05-01T08:00:00Z');
const ENDS = new Date('2026-05-02T08:00:00Z');
const at = (instant: Date, seconds: number) => api.setNow(new Date(instant.getTime() + seconds * 1_000));
const sql = (text: string, ...values: unknown[]) => api.database.query(text, values);

beforeAll(async () => {
  api = await startTestApi();
  other = await openTeller(api);
  listeners = await openListeners(api);
  for (let n = 0; n < 12; n += 1) person = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  // One holds a role for a day and no other; one holds another role beside its own for the same day.
  await sql(
    `insert into account select (jsonb_populate_record(null::account, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'login', 'for-a-day'))).*
     from account a where a.login = 'legal-1'`,
  );
  await sql(
    `update role_grant g set begins_at = $1, ends_at = $2 from account a where a.id = g.account_id and a.login = 'for-a-day'`,
    BEGINS,
    ENDS,
  );
  await sql(
    `insert into role_grant (id, account_id, role, begins_at, ends_at, status, reason, requested_at)
     select gen_random_uuid(), id, 'FACILITY_MONITOR', $1, $2, 'GRANTED', 'Stands in for a colleague.', $1 from account where login = 'health'`,
    BEGINS,
    ENDS,
  );
}, 240_000);
afterAll(async () => {
  await listeners.close();
  await other.platform.close();
  await api.close();
});

const SIDES = [
  ['a second before it begins', BEGINS, -1, false],
  ['at the instant at which it begins', BEGINS, 0, true],
  ['a second after it began', BEGINS, 1, true],
  ['a second before it ends', ENDS, -1, true],
  ['at the instant at which it ends', ENDS, 0, false],
  ['a second after it ended', ENDS, 1, false],
] as const;

/** Each way by which somebody comes to a record. */
const PATHS: Readonly<Record<string, readonly [document: string, variables: () => object]>> = {
  read: ['query ($id: ID) { detainee(id: $id) { displayName } }', () => ({ id: person.id })],
  list: ['{ detainees(first: 5) { nodes { id } } }', () => ({})],
  count: ['{ detainees(first: 1) { totalCount } }', () => ({})],
  node: ['query ($id: ID!) { node(id: $id) { id } }', () => ({ id: person.id })],
  search: ['{ searchPersons(query: "Person", first: 5) { score } }', () => ({})],
  statistics: ['{ statistics(by: [NATIONALITY]) { rows { count { value } } } }', () => ({})],
  events: ['{ deskEvents(first: 5) { nodes { id } } }', () => ({})],
  'who may do what': ['{ viewer { role permissions } }', () => ({})],
  verb: [
    'mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }',
    () => ({ input: { personId: person.id, country: 'XXX', basis: 'STATED' } }),
  ],
};

describe('D.3: a role that is held for a time', () => {
  describe.each(SIDES)('%s', (_when, instant, seconds, held) => {
    beforeEach(() => at(instant, seconds));

    it.each(Object.entries(PATHS))(`by %s is ${held ? 'there' : 'not there'}`, async (path, [document, variables]) => {
      const answer = await api.as('for-a-day').query(document, variables());
      if (!held) expect([answer.status, answer.codes, answer.data]).toEqual([401, ['UNAUTHENTICATED'], null]);
      else expect(answer.codes.filter((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')).toEqual([]);
      if (held && path === 'count') expect(answer.data).toMatchObject({ detainees: { totalCount: 12 } });
    });

    it(`with the other beside it ${held ? 'may be taken' : 'is refused'}, and its purpose`, async () => {
      const asMonitor = await api.as('health', 'FACILITY_MONITOR').query('{ viewer { role } }', {}, { purpose: 'OVERSIGHT' });
      expect(asMonitor.codes).toEqual(held ? [] : ['FORBIDDEN']);
      expect((await api.as('health').must<{ viewer: { role: string } }>('{ viewer { role } }')).viewer.role).toBe('HEALTH_OFFICER');
      // The purpose belongs to the role in which one acts, whatever else is held.
      expect((await api.as('health').query('{ viewer { role } }', {}, { purpose: 'OVERSIGHT' })).codes).toEqual(['FORBIDDEN']);
    });
  });

  it('by subscription hears up to the second before its end, and is closed at the end', async () => {
    at(ENDS, -1);
    const heard = await listeners.listen('for-a-day');
    const happens = async () => {
      await api.as('registrar').must('mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }', {
        input: {
          names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }],
          sex: 'MALE',
          birth: '1990',
          custody: {
            facilityCode: 'IRQ-KARKH',
            deprivedAt: '2018-05-01T10:00:00Z',
            deprivedPlace: 'Raqqa',
            deprivingAuthority: 'Capturing force',
            supervisingAuthority: 'Ministry',
            facilityAuthority: 'Prison service',
            admittedAt: '2026-01-28T10:00:00Z',
          },
        },
      });
    };
    await happens();
    await until(() => heard.length > 0);
    expect(heard.map(({ action }) => action)).toEqual(['registerDetainee']);
    at(ENDS, 0);
    const witness = await listeners.listen('legal-1');
    await happens();
    await until(() => witness.length > 0);
    expect(witness).toHaveLength(1);
    expect(heard).toHaveLength(1);
  });

  it('runs a report of its own up to the second before its end', async () => {
    const ask = reportRunner(other.platform, await createSchema());
    for (const [seconds, runs] of [
      [-1, 1],
      [0, 1],
      [1, 1],
    ] as const) {
      api.setNow(new Date(ENDS.getTime() - 3_600_000));
      if (seconds === -1)
        await api
          .as('for-a-day')
          .must('mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { id } } }', {
            input: { title: 'Mine', report: 'request-funnel', cron: '0 * * * *', timeZone: 'UTC', recipients: [] },
          });
      await sql(
        `update report_schedule set next_run_at = $1 where status = 'ACTIVE'`,
        new Date(ENDS.getTime() + (seconds - 1) * 1_000 + 0),
      );
      at(ENDS, seconds);
      await runDueReports(api.commands, ask);
      expect([seconds, (await sql('select from report_run')).rowCount]).toEqual([seconds, runs]);
    }
    expect((await sql('select status from report_schedule')).rows).toEqual([{ status: 'ENDED' }]);
  });
});

describe('D.1: an emergency that opens a category for an hour', () => {
  const OPENED = new Date('2026-06-01T02:00:00Z');
  beforeAll(async () => {
    api.setNow(OPENED);
    const act = async (login: string, verb: string, input: object) => {
      const answer = await api
        .as(login)
        .must<Record<string, { breakGlass: { id: string } }>>(
          `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { breakGlass { id } } }`,
          { input },
        );
      return answer[verb]?.breakGlass.id ?? '';
    };
    const reasons = 'A medical emergency during the night, no health officer on duty.';
    const breakGlassId = await act('prosecutor', 'requestBreakGlass', { personId: person.id, categories: ['HEALTH'], reasons });
    for (const login of ['dpo', 'decision-1']) await act(login, 'approveBreakGlass', { breakGlassId });
  });

  it.each([
    [0, true],
    [1, true],
    [3_599, true],
    [3_600, false],
    [3_601, false],
  ])('%i s after: %s, for the record, in a list and by node', async (seconds, open) => {
    at(OPENED, seconds);
    const asked = await Promise.all([
      api
        .as('prosecutor')
        .query('query ($id: ID) { detainee(id: $id) { healthEvents { id } } }', { id: person.id }, { purpose: 'PROSECUTION' }),
      api
        .as('prosecutor')
        .query(
          'query ($id: ID!) { node(id: $id) { ... on Detainee { healthEvents { id } } } }',
          { id: person.id },
          { purpose: 'PROSECUTION' },
        ),
    ]);
    expect(asked.map(({ codes }) => codes)).toEqual(open ? [[], []] : [['FIELD_RESTRICTED'], ['FIELD_RESTRICTED']]);
    const list = await api
      .as('prosecutor')
      .query<{ detainees: { nodes: readonly { readonly id: string; readonly healthEvents: unknown }[] } }>(
        '{ detainees(first: 100) { nodes { id healthEvents { id } } } }',
        {},
        { purpose: 'PROSECUTION' },
      );
    const read = (list.data?.detainees.nodes ?? []).filter(({ healthEvents }) => healthEvents !== null).map(({ id }) => id);
    expect(read).toEqual(open ? [person.id] : []);
  });
});
