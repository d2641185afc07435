import { MOST_SCHEDULES } from '../../../commands/statistics/scheduleReport';
import { startTestApi, type TestApi } from '../../support/testApi';

/** What an officer may try who has counts run by themselves, and passes them on. */
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const COUNT = 'statistics(by: [NATIONALITY]) { rows { count { value } } }';
const schedule = (login: string, query: string, more: object = {}) =>
  api
    .as(login)
    .query<{ scheduleReport: { reportSchedule: { id: string } } }>(
      'mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { id version } } }',
      { input: { title: 'Counts', query, cron: '0 7 * * 1', timeZone: 'UTC', recipients: ['analyst'], ...more } },
    );
const faultsOf = ({ errors }: Awaited<ReturnType<typeof schedule>>) =>
  errors
    .flatMap(({ extensions }) => (extensions?.['fields'] as { path: string; code: string }[] | undefined) ?? [])
    .map(({ code }) => code);
const schedules = async () => Number((await api.database.query('select count(*)::int as n from report_schedule')).rows[0]?.n);
const refusals = async () =>
  Number(
    (await api.database.query(`select count(*)::int as n from audit_entry where operation = 'scheduleReport' and outcome = 'REFUSED'`))
      .rows[0]?.n,
  );

const CASES = 'detainees { nodes { displayName } }';

describe('a query of cases, which runs by itself for readers who see no case,', () => {
  it.each([
    [
      'behind a variable that is true by default',
      `query ($x: Boolean = true) { ${CASES.replace(' {', ' @include(if: $x) {')} ${COUNT} }`,
      null,
    ],
    ['behind one that must be given and is not', `query ($x: Boolean!) { ${CASES.replace(' {', ' @include(if: $x) {')} ${COUNT} }`, null],
    [
      'behind one that is given as nothing',
      `query ($x: Boolean = true) { ${CASES.replace(' {', ' @include(if: $x) {')} ${COUNT} }`,
      '{"x": null}',
    ],
    ['behind one that is true', `query ($x: Boolean = false) { ${CASES.replace(' {', ' @include(if: $x) {')} ${COUNT} }`, '{"x": true}'],
    ['that is not skipped', `query ($x: Boolean = false) { ${CASES.replace(' {', ' @skip(if: $x) {')} ${COUNT} }`, null],
    ['in a fragment', `{ ...F ${COUNT} } fragment F on Query { ${CASES} }`, null],
    ['under the name of a count', `{ statistics: ${CASES} }`, null],
    ['beside the system of types', `{ __schema { types { name } } ${COUNT} }`, null],
  ])('%s is refused', async (_what, query, variables) => {
    const before = [await schedules(), await refusals()];
    const answer = await schedule('legal-1', query, variables === null ? {} : { variables });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(faultsOf(answer)).toEqual(['NOT_A_COUNT']);
    expect([await schedules(), await refusals()]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });

  it('is not brought in by a change of the variables', async () => {
    const query = `query ($x: Boolean = false) { ${CASES.replace(' {', ' @include(if: $x) {')} ${COUNT} }`;
    const made = await schedule('legal-1', query);
    const id = made.data?.scheduleReport.reportSchedule.id;
    const CHANGE = 'mutation ($input: ChangeReportScheduleInput!) { changeReportSchedule(input: $input) { reportSchedule { id } } }';
    const input = {
      scheduleId: id,
      title: 'Counts',
      cron: '0 7 * * 1',
      timeZone: 'UTC',
      recipients: ['analyst'],
      variables: '{"x": true}',
    };
    expect((await api.as('legal-1').query(CHANGE, { input })).codes).toEqual(['BAD_USER_INPUT']);
    const { rows } = await api.database.query('select variables from report_schedule where id = $1', [id]);
    expect(rows).toEqual([{ variables: {} }]);
  });
});

describe('a query that would be too large over HTTP', () => {
  const repeat = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

  it.each([
    ['with a hundred counts', 'legal-1', `{ ${repeat(100, (n) => `a${n}: ${COUNT}`)} }`],
    ['with eleven of them for a State', 'liaison-fra', `{ ${repeat(11, (n) => `a${n}: ${COUNT}`)} }`],
    [
      'with a fragment that doubles',
      'legal-1',
      `{ statistics(by: [NATIONALITY]) { ...F0 } } ${repeat(12, (n) => `fragment F${n} on Statistic { ...F${n + 1} ...F${n + 1} }`)} fragment F12 on Statistic { asOf }`,
    ],
  ])('%s is too large to run by itself', async (_what, login, query) => {
    const before = [await schedules(), await refusals()];
    const answer = await schedule(login, query.replaceAll('Statistic ', `${await typeOfStatistics()} `), { recipients: [] });
    expect(faultsOf(answer)).toEqual(['TOO_COMPLEX']);
    expect([await schedules(), await refusals()]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });
});

async function typeOfStatistics(): Promise<string> {
  const TYPE = '{ __type(name: "Query") { fields { name type { name ofType { name } } } } }';
  const { __type } = await api
    .as('legal-1')
    .must<{ __type: { fields: { name: string; type: { name: string | null; ofType: { name: string } | null } }[] } }>(TYPE);
  const found = __type.fields.find(({ name }) => name === 'statistics')?.type;
  return found?.ofType?.name ?? found?.name ?? '';
}

it(`an account has ${MOST_SCHEDULES} schedules at once, though it asks for many at the same time, and another as many`, async () => {
  await api.database.query(
    `insert into report_schedule (id, title, owner_id, owner_name, owner_role, query, variables, cron, time_zone, recipients, recipient_logins, readers, status, next_run_at, created_at, updated_at, version)
     select gen_random_uuid(), 'Counts', a.id, a.name, a.role, $1, '{}', '0 7 * * 1', 'UTC', '{}', '{}', '{ANALYST}', 'ACTIVE', now() + interval '1 day', now(), now(), 1
     from account a cross join generate_series(1, $2) where a.login = 'analyst'`,
    [`{ ${COUNT} }`, MOST_SCHEDULES - 1],
  );
  const answers = await Promise.all(Array.from({ length: 4 }, () => schedule('analyst', `{ ${COUNT} }`, { recipients: [] })));
  expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'GUARD_FAILED', 'GUARD_FAILED', 'GUARD_FAILED']);
  expect((await schedule('court', `{ ${COUNT} }`, { recipients: [] })).codes).toEqual([]);
  await api.database.query(
    `update report_schedule set status = 'ENDED', next_run_at = null, ended_at = now(), ended_reason = 'x' where owner_id = $1 and id in
    (select id from report_schedule where owner_id = $1 limit 1)`,
    [api.accountId('analyst')],
  );
  expect((await schedule('analyst', `{ ${COUNT} }`, { recipients: [] })).codes).toEqual([]);
});
