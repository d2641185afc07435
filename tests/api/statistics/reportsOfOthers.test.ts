import { runDueReports } from '../../../commands/statistics/runDueReports';
import { reportRunner } from '../../../server/reportRunner';
import { createSchema } from '../../../server/schema';
import { startTestApi, type TestApi } from '../../support/testApi';
import { openTeller } from '../../support/webhooks';

let api: TestApi;
let other: Awaited<ReturnType<typeof openTeller>>;
let run: () => Promise<number>;
beforeAll(async () => {
  api = await startTestApi();
  other = await openTeller(api);
  const ask = reportRunner(other.platform, await createSchema());
  run = () => runDueReports(api.commands, ask);
}, 120_000);
afterAll(async () => {
  await other.platform.close();
  await api.close();
});
let start = Date.parse('2026-03-02T09:00:00Z');
beforeEach(async () => {
  start += 24 * HOUR;
  api.setNow(new Date(start));
  await api.database.query(
    `update report_schedule set status = 'ENDED', next_run_at = null, ended_at = now(), ended_reason = 'Another test.' where status = 'ACTIVE'`,
  );
});

const HOUR = 3_600_000;
const WHY = 'Posted to the ministry by order 12 of this year.';
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const later = (ms: number) => api.setNow(new Date(start + ms));

let officers = 0;
/** An officer of this role, other than those of the demo. Its login. */
async function officer(role: string, ends?: Date): Promise<string> {
  officers += 1;
  const login = `reporting-${officers}`;
  // An account comes with its role (trigger account_role_given).
  await sql(
    `insert into account select (jsonb_populate_record(null::account, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'login', $1::text))).*
     from account a where a.login = $2`,
    login,
    role === 'LEGAL_OFFICER' ? 'legal-1' : 'dpo',
  );
  await sql(`update role_grant g set ends_at = $2 from account a where a.id = g.account_id and a.login = $1`, login, ends ?? null);
  return login;
}
const accountOf = async (login: string) =>
  (await sql('select id, version from account where login = $1', login))[0] as { id: string; version: number };

async function scheduled(login: string, recipients: readonly string[] = [], purpose?: string): Promise<string> {
  const { scheduleReport } = await api
    .as(login)
    .must<{ scheduleReport: { reportSchedule: { id: string } } }>(
      `mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { id } } }`,
      { input: { title: 'Every hour', report: 'request-funnel', cron: '0 * * * *', timeZone: 'UTC', recipients } },
      purpose === undefined ? {} : { purpose },
    );
  return scheduleReport.reportSchedule.id;
}
const runsFor = async (login: string, id: string) => {
  const answer = await api
    .as(login)
    .query<{ reportRuns: { nodes: readonly { readonly outcome: string; readonly failure: string | null }[] } }>(
      'query ($id: ID!) { reportRuns(filter: { schedule: $id }) { nodes { outcome failure answer } } }',
      { id },
    );
  return answer.data ? answer.data.reportRuns.nodes : answer.codes;
};
const runs = (id: string) => sql('select outcome, failure from report_run where schedule_id = $1 order by due_at', id);
const standing = async (id: string) => (await sql('select status, ended_reason from report_schedule where id = $1', id))[0];
const ENDED = { status: 'ENDED', ended_reason: 'The owner’s account was closed, or holds the role no more.' };
const account = async (verb: string, login: string) => {
  const { id } = await accountOf(login);
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  await api
    .as('admin')
    .must(`mutation ($input: ${type}) { ${verb}(input: $input) { account { id } } }`, { input: { accountId: id, reasons: WHY } });
};

describe('a scheduled report runs no more', () => {
  it.each([
    ['whose account was suspended', (login: string) => account('suspendAccount', login)],
    ['whose account was closed', (login: string) => account('endAccount', login)],
    [
      'whose role was taken',
      async (login: string) => {
        const { id } = await accountOf(login);
        await sql(
          `update role_grant set status = 'REVOKED', revoked_by = (select id from account where login = 'admin'), revoked_at = now() where account_id = $1`,
          id,
        );
      },
    ],
  ])('for an owner %s', async (_what, ends) => {
    const login = await officer('LEGAL_OFFICER');
    const id = await scheduled(login, ['legal-2']);
    later(HOUR);
    expect(await run()).toBe(1);
    expect(await runs(id)).toMatchObject([{ outcome: 'DONE' }]);
    await ends(login);
    later(2 * HOUR);
    await run();
    expect([await runs(id), await standing(id)]).toEqual([[{ outcome: 'DONE', failure: null }], ENDED]);
    later(3 * HOUR);
    expect(await run()).toBe(0);
    expect(await runsFor('legal-2', id)).toHaveLength(1);
  });

  it.each([
    [1, 'DONE'],
    [0, 'ENDED'],
    [-1, 'ENDED'],
  ])('from the second on at which the grant of the role ends (%i s before its end)', async (seconds, expected) => {
    const login = await officer('LEGAL_OFFICER', new Date(start + HOUR + seconds * 1_000));
    const id = await scheduled(login, ['legal-2']);
    later(HOUR);
    await run();
    if (expected === 'DONE') expect(await runs(id)).toMatchObject([{ outcome: 'DONE' }]);
    else expect([await runs(id), await standing(id)]).toEqual([[], ENDED]);
    expect((await runsFor('legal-2', id)).length).toBe(expected === 'DONE' ? 1 : 0);
  });

  it('for an owner whose role may work for its purpose no more, and holds up nobody else’s', async () => {
    const login = await officer('DATA_PROTECTION_OFFICER');
    const id = await scheduled(login, ['auditor'], 'OVERSIGHT');
    const behind = await scheduled('legal-1', ['legal-2']);
    await sql(`update report_schedule set purpose = 'PROSECUTION', next_run_at = next_run_at - interval '1 minute' where id = $1`, id);
    later(HOUR);
    await run();
    expect(await runs(behind)).toMatchObject([{ outcome: 'DONE' }]);
    expect(await runs(id)).toEqual([]);
    expect(await standing(id)).toEqual({ status: 'ENDED', ended_reason: 'The owner’s role may not work for this purpose any more.' });
  });
});

describe('what a report told', () => {
  it.each([
    ['was suspended', (login: string) => account('suspendAccount', login)],
    ['was closed', (login: string) => account('endAccount', login)],
  ])('is not told to a recipient whose account %s', async (_what, ends) => {
    const recipient = await officer('LEGAL_OFFICER');
    const id = await scheduled('legal-1', [recipient]);
    later(HOUR);
    await run();
    expect(await runsFor(recipient, id)).toHaveLength(1);
    await ends(recipient);
    expect(await runsFor(recipient, id)).toEqual(['UNAUTHENTICATED']);
    later(2 * HOUR);
    await run();
    expect(await runsFor(recipient, id)).toEqual(['UNAUTHENTICATED']);
    expect(await runsFor('legal-1', id)).toHaveLength(2);
  });

  it.each([
    [-1, 1],
    [0, 0],
    [1, 0],
  ])('is told to a recipient up to the end of the grant alone (%i s after it: %i)', async (seconds, told) => {
    const ends = new Date(start + 2 * HOUR);
    const recipient = await officer('LEGAL_OFFICER', ends);
    const id = await scheduled('legal-1', [recipient]);
    later(HOUR);
    await run();
    api.setNow(new Date(ends.getTime() + seconds * 1_000));
    const heard = await runsFor(recipient, id);
    expect(told === 1 ? heard : []).toHaveLength(told);
    if (told === 0) expect(heard).not.toContainEqual(expect.objectContaining({ outcome: 'DONE' }));
  });
});
