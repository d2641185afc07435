import { runDueReports } from '../../../commands/statistics/runDueReports';
import { commandDeps, openPlatform, type Platform } from '../../../server/platform';
import { reportRunner } from '../../../server/reportRunner';
import { createSchema } from '../../../server/schema';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let run: () => Promise<number>;
const platforms: Platform[] = [];

beforeAll(async () => {
  api = await startTestApi();
  run = await process(api);
  api.setNow(new Date('2026-03-02T09:00:00Z'));
  for (let n = 0; n < 12; n += 1) await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
}, 120_000);
afterAll(async () => {
  await Promise.all(platforms.map((platform) => platform.close()));
  await api.close();
});

/** A process of its own that looks for due reports. */
async function process({ app: _, ...given }: TestApi): Promise<() => Promise<number>> {
  const { rows } = await given.database.query<{ name: string }>('select current_database() as name');
  const served = new URL(String((given.commands.dataSource.options as { url?: string }).url));
  served.pathname = `/${rows[0]?.name}`;
  const platform = await openPlatform({ servingUrl: served.href, keys: given.commands.keys, now: given.now, poolSize: 3 });
  platforms.push(platform);
  const ask = reportRunner(platform, await createSchema());
  return () => runDueReports(commandDeps(platform), ask);
}

interface Schedule {
  readonly id: string;
  readonly status: string;
  readonly endedReason: string | null;
  readonly nextRunAt: string | null;
  readonly version: number;
}
const FIELDS = 'id status endedReason nextRunAt version owner mine recipients';
const weekly = {
  title: 'Every Monday',
  report: 'request-funnel',
  cron: '0 7 * * 1',
  timeZone: 'Asia/Baghdad',
  recipients: ['legal-2', 'auditor'],
};

const schedule = (login: string, input: object = weekly) =>
  api
    .as(login)
    .query<{ scheduleReport: { reportSchedule: Schedule } }>(
      `mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { ${FIELDS} } } }`,
      { input },
    );
async function scheduled(login: string, input: object = weekly): Promise<Schedule> {
  const answer = await schedule(login, input);
  const made = answer.data?.scheduleReport.reportSchedule;
  if (!made) throw new Error(JSON.stringify(answer.errors));
  return made;
}

interface Run {
  readonly id: string;
  readonly dueAt: string;
  readonly missed: number;
  readonly outcome: string;
  readonly failure: string | null;
  readonly answer: string | null;
  readonly difference: readonly string[];
  readonly link: string;
}
const runsOf = async (login: string, id: string, role?: string) =>
  (
    await api
      .as(login, role)
      .must<{ reportRuns: { nodes: Run[] } }>(
        `query ($id: ID!) { reportRuns(filter: { schedule: $id }) { nodes { id dueAt missed outcome failure answer difference link } } }`,
        { id },
      )
  ).reportRuns.nodes;

describe('a scheduled report', () => {
  it('runs at its time, once, and is kept as it was told', async () => {
    const own = {
      title: 'Claims',
      query: '{ statistics(by: [NATIONALITY]) { asOf rows { keys { value } count { value suppressed display } } } }',
      cron: '0 7 * * *',
      timeZone: 'UTC',
      recipients: ['legal-2'],
    };
    const made = await scheduled('legal-1', own);
    expect(made).toMatchObject({ status: 'ACTIVE', nextRunAt: '2026-03-03T07:00:00.000Z' });
    expect(await run()).toBe(0);

    api.setNow(new Date('2026-03-03T07:00:05Z'));
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    for (let n = 0; n < 8; n += 1) await registered(api.database, { claims: { FRA: 'STATED' }, registeredAt: '2026-03-03T10:00:00Z' });
    api.setNow(new Date('2026-03-04T07:00:05Z'));
    expect(await run()).toBe(1);

    const [latest, first] = await runsOf('legal-1', made.id);
    expect(first).toMatchObject({ dueAt: '2026-03-03T07:00:00.000Z', missed: 0, outcome: 'DONE', difference: [] });
    expect(JSON.parse(first?.answer ?? '')).toEqual({
      statistics: {
        asOf: '2026-03-03T07:00:05.000Z',
        rows: [{ keys: [{ value: 'FRA' }], count: { value: 12, suppressed: false, display: '12' } }],
      },
    });
    expect(latest?.difference).toEqual(['FRA: 12 → 20 (+8)']);
    expect(latest?.link).toBe(`/graphiql?run=${latest?.id}`);
    const { rows } = await api.database.query(`select role, outcome from audit_entry where operation = 'statistics' and account_id = $1`, [
      api.accountId('legal-1'),
    ]);
    expect(rows).toEqual([
      { role: 'LEGAL_OFFICER', outcome: 'DONE' },
      { role: 'LEGAL_OFFICER', outcome: 'DONE' },
    ]);
  });

  it('whose time was missed runs once, and says how many were left out', async () => {
    const made = await scheduled('analyst', { ...weekly, cron: '0 6 * * *', timeZone: 'UTC', recipients: [] });
    api.setNow(new Date('2026-03-08T12:00:00Z'));
    await run();
    expect(await runsOf('analyst', made.id)).toMatchObject([{ dueAt: '2026-03-08T06:00:00.000Z', missed: 3, outcome: 'DONE' }]);
  });

  it('is run by one of two processes that wake at once', async () => {
    const other = await process(api);
    const made = await scheduled('analyst', { ...weekly, cron: '0 * * * *', timeZone: 'UTC', recipients: [] });
    api.setNow(new Date('2026-03-08T13:00:01Z'));
    const ran = await Promise.all([run(), other(), run(), other()]);
    expect(ran.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await runsOf('analyst', made.id)).toHaveLength(1);
  });

  it('is read by its recipients in roles that may ask the same, and by nobody else', async () => {
    const made = await scheduled('dpo', {
      ...weekly,
      report: 'transparency-report',
      cron: '0 * * * *',
      timeZone: 'UTC',
      recipients: ['auditor', 'legal-2'],
    });
    api.setNow(new Date(api.now().getTime() + 3_600_000));
    await run();
    const [only] = await runsOf('auditor', made.id);
    expect(only?.outcome).toBe('DONE');
    // A recipient whose role may not ask it, and an account that is no recipient.
    for (const login of ['legal-2', 'legal-1', 'admin']) {
      expect(await runsOf(login, made.id)).toEqual([]);
      const { reportRun } = await api
        .as(login)
        .must<{ reportRun: null }>('query ($id: ID!) { reportRun(id: $id) { answer } }', { id: only?.id });
      expect(reportRun).toBeNull();
    }
  });

  it('asks for the purpose for which it was scheduled, and says so', async () => {
    const hourly = { ...weekly, report: 'transparency-report', cron: '0 * * * *', timeZone: 'UTC', recipients: [] };
    const { scheduleReport } = await api
      .as('dpo')
      .must<{ scheduleReport: { reportSchedule: Schedule & { purpose: string | null } } }>(
        'mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { id purpose } } }',
        { input: hourly },
        { purpose: 'OVERSIGHT' },
      );
    expect(scheduleReport.reportSchedule.purpose).toBe('OVERSIGHT');
    api.setNow(new Date(api.now().getTime() + 3_600_000));
    await run();
    expect(await runsOf('dpo', scheduleReport.reportSchedule.id)).toMatchObject([{ outcome: 'DONE' }]);
    const { rows } = await api.database.query(
      `select distinct purpose from audit_entry where operation = 'transparencyReport' and account_id = $1`,
      [api.accountId('dpo')],
    );
    // The other schedule of this account named none and asks for that of its role.
    expect(rows.map(({ purpose }) => purpose).sort()).toEqual(['OVERSIGHT', 'SUBJECT_RIGHTS']);
  });

  it('of a State tells its own slice, to its own officers', async () => {
    const made = await scheduled('liaison-fra', { ...weekly, cron: '0 * * * *', timeZone: 'UTC', recipients: ['liaison-fra-2'] });
    api.setNow(new Date(api.now().getTime() + 3_600_000));
    await run();
    expect(await runsOf('liaison-fra-2', made.id)).toHaveLength(1);
    for (const login of ['liaison-deu', 'legal-1', 'analyst']) expect(await runsOf(login, made.id)).toEqual([]);
    expect((await schedule('liaison-fra', { ...weekly, recipients: ['legal-1'] })).codes).toEqual(['NOT_FOUND']);
    expect((await schedule('legal-1', { ...weekly, recipients: ['liaison-fra'] })).codes).toEqual(['NOT_FOUND']);
  });

  it('ends when its owner’s account is closed, and tells nothing more', async () => {
    const made = await scheduled('legal-2', { ...weekly, cron: '0 * * * *', timeZone: 'UTC', recipients: ['legal-1'] });
    await api.database.query(`update account set active = false where login = 'legal-2'`);
    api.setNow(new Date(api.now().getTime() + 3_600_000));
    await run();
    await api.database.query(`update account set active = true where login = 'legal-2'`);
    expect(await runsOf('legal-1', made.id)).toEqual([]);
    const { reportSchedules } = await api
      .as('legal-1')
      .must<{ reportSchedules: { nodes: Schedule[] } }>(
        `{ reportSchedules(filter: { mine: false, status: [ENDED] }) { nodes { ${FIELDS} } } }`,
      );
    expect(reportSchedules.nodes).toMatchObject([
      { id: made.id, status: 'ENDED', endedReason: 'The owner’s account was closed, or holds the role no more.', nextRunAt: null },
    ]);
  });

  it('is changed and ended by its owner alone', async () => {
    const made = await scheduled('legal-1');
    const end = (login: string) =>
      api
        .as(login)
        .query<{ endReportSchedule: { reportSchedule: Schedule } }>(
          `mutation ($id: ID!) { endReportSchedule(input: { scheduleId: $id }) { reportSchedule { ${FIELDS} } } }`,
          { id: made.id },
        );
    expect((await end('auditor')).codes).toEqual(['GUARD_FAILED']);
    expect((await end('analyst')).codes).toEqual(['NOT_FOUND']);
    const { changeReportSchedule } = await api
      .as('legal-1')
      .must<{ changeReportSchedule: { reportSchedule: Schedule } }>(
        `mutation ($input: ChangeReportScheduleInput!) { changeReportSchedule(input: $input) { reportSchedule { ${FIELDS} } } }`,
        {
          input: {
            scheduleId: made.id,
            expectedVersion: made.version,
            title: 'Every month',
            cron: '0 7 1 * *',
            timeZone: 'UTC',
            recipients: [],
          },
        },
      );
    expect(changeReportSchedule.reportSchedule).toMatchObject({
      nextRunAt: '2026-04-01T07:00:00.000Z',
      version: made.version + 1,
      recipients: [],
    });
    expect((await end('legal-1')).data?.endReportSchedule.reportSchedule).toMatchObject({ status: 'ENDED', nextRunAt: null });
    expect((await end('legal-1')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it.each([
    [{ ...weekly, cron: '* * * * *' }, 'input.cron'],
    [{ ...weekly, timeZone: 'Nowhere' }, 'input.timeZone'],
    [{ ...weekly, report: 'no-such-report' }, 'input.report'],
    [{ ...weekly, query: '{ viewer { id } }' }, 'input.report'],
    [{ ...weekly, report: null, query: '{ viewer { id } }' }, 'input.query'],
    [{ ...weekly, report: null, query: '{ statistics(by: [SEX]) { nothing } }' }, 'input.query'],
    [{ ...weekly, report: null, query: 'mutation { __typename }' }, 'input.query'],
    [{ ...weekly, report: 'collect-window' }, 'input.query'],
    [{ ...weekly, report: 'handoff-outcomes', variables: '{"withReasons": true}' }, 'input.query'],
    [{ ...weekly, variables: '[1]' }, 'input.variables'],
  ])('%j is refused at %s', async (input, path) => {
    const before = await api.database.query('select count(*) from report_schedule');
    const answer = await schedule('legal-1', input);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect((await api.database.query('select count(*) from report_schedule')).rows).toEqual(before.rows);
  });

  it('is refused to a role that may not ask it', async () => {
    expect((await schedule('legal-1', { ...weekly, report: 'transparency-report' })).codes).toEqual(['FORBIDDEN']);
    expect((await schedule('liaison-fra', { ...weekly, report: 'gate-backlog', recipients: [] })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the database by itself', () => {
  it('changes and forgets no run, and takes no second one for the same time', async () => {
    await expect(api.database.query(`update report_run set difference = '{}'`)).rejects.toThrow('append-only');
    await expect(api.database.query('delete from report_run')).rejects.toThrow('append-only');
    await expect(
      api.database.query(
        `insert into report_run (id, schedule_id, due_at, ran_at, outcome, failure, readers) select gen_random_uuid(), schedule_id, due_at, now(), 'FAILED', 'INTERNAL', '{}' from report_run limit 1`,
      ),
    ).rejects.toThrow('report_run_once');
  });
});
