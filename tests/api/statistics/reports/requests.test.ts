import { waitingGatesSql } from '../../../../queries/statistics/waitingGates';
import { givenReportsPopulation, REPORTED_ON } from '../../../support/givenReports';
import { startTestApi, type TestApi } from '../../../support/testApi';
import { expectTold, rawCells, type Told } from '../../../support/toldCells';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await givenReportsPopulation(api);
}, 300_000);
afterAll(() => api.close());

type Row = Readonly<Record<string, unknown>>;
const COUNT = '{ value suppressed display }';
const SHARE = `{ part ${COUNT} whole ${COUNT} percent display }`;

async function asked(login: string, root: string, selection: string, rows = 'rows'): Promise<readonly Row[]> {
  const name = root.split('(')[0] ?? root;
  const data = await api
    .as(login)
    .must<Record<string, Record<string, readonly Row[]>>>(`{ ${root} { asOf basis method ${rows} ${selection} } }`);
  return data[name]?.[rows] ?? [];
}

const cells = (rows: readonly Row[], keys: readonly string[], count: string) =>
  rows.map((row) => ({ key: keys.map((key) => String(row[key])).join('/'), count: row[count] as Told }));

/** Inside five, for a State eleven. */
const READERS = [
  ['legal-1', null, 5],
  ['analyst', null, 5],
  ['liaison-fra', 'FRA', 11],
] as const;
const ofState = (column: string, person: string) =>
  `($1::text is null or ${column} = $1 and ${person} in (select person_id from person_access where country = $1))`;

describe.each(READERS)('%s, of State %s', (login, state, threshold) => {
  const expected = (sql: string) => rawCells(api.database, sql, [state]);

  it('is told where requests stand, by route', async () => {
    const rows = await asked(login, 'requestFunnel(by: ROUTE)', `{ split state standing ${COUNT} reached ${COUNT} }`);
    expectTold(
      cells(rows, ['split', 'state'], 'standing'),
      await expected(
        `select route || '/' || state as key, count(*) from repatriation_request r where ${ofState('r.country', 'r.person_id')} group by 1`,
      ),
      { threshold, atLeast: state ? 0 : 15 },
    );
    expectTold(
      cells(rows, ['split', 'state'], 'reached'),
      await expected(`select r.route || '/' || x.to_state as key, count(*) from (select distinct subject_id, to_state from case_event where subject_type = 'RepatriationRequest' and to_state is not null) x
        join repatriation_request r on r.id = x.subject_id where ${ofState('r.country', 'r.person_id')} group by 1`),
      { threshold, atLeast: state ? 1 : 15 },
    );
  });

  it('is told who has not answered, and for how long', async () => {
    const band = (
      days: string,
    ) => `case when ${days} < 8 then 'DAYS_0_TO_7' when ${days} < 15 then 'DAYS_8_TO_14' when ${days} < 30 then 'DAYS_15_TO_29'
      when ${days} < 45 then 'DAYS_30_TO_44' when ${days} < 60 then 'DAYS_45_TO_59' when ${days} < 90 then 'DAYS_60_TO_89' else 'DAYS_90_AND_MORE' end`;
    const open = `kind = 'NATIONALITY_REPLY' and started_at <= '${REPORTED_ON.toISOString()}' and (closed_at is null or closed_at > '${REPORTED_ON.toISOString()}') and ${ofState('c.country', 'c.person_id')}`;
    expectTold(
      cells(await asked(login, 'clockAgeing', `{ country age count ${COUNT} }`), ['country', 'age'], 'count'),
      await expected(
        `select country || '/' || ${band(`extract(epoch from '${REPORTED_ON.toISOString()}' - started_at) / 86400`)} as key, count(*) from clock c where ${open} group by 1`,
      ),
      { threshold, atLeast: state ? 0 : 10 },
    );
  });

  it('is told what became of handoffs', async () => {
    expectTold(
      cells(await asked(login, 'handoffOutcomes', `{ country state count ${COUNT} }`), ['country', 'state'], 'count'),
      await expected(
        `select country || '/' || state as key, count(*) from handoff h where dispatched and ${ofState('h.country', 'h.person_id')} group by 1`,
      ),
      { threshold, atLeast: state ? 0 : 10 },
    );
  });

  it('is told why requests were declined, a State with the reasons that it may know', async () => {
    const shown =
      state === null
        ? 'decline_reason'
        : `case when decline_reason in ('NATIONALITY_NOT_CONFIRMED', 'NATIONALITY_WITHDRAWN', 'CAPACITY', 'POLITICAL', 'NO_LEGAL_BASIS') then decline_reason else 'OTHER' end`;
    const rows = (await asked(login, 'declineReasons', `{ country by reason count ${COUNT} }`)).filter(({ by }) => by === 'CUSTODIAL');
    expectTold(
      cells(rows, ['country', 'reason'], 'count'),
      await expected(
        `select country || '/' || ${shown} as key, count(*) from decision d where outcome = 'DECLINED' and superseded_at is null and ${ofState('d.country', 'd.person_id')} group by 1`,
      ),
      { threshold, atLeast: 0 },
    );
    if (state !== null) expect(rows.filter(({ reason }) => reason === 'REAL_RISK_UNMITIGATED')).toEqual([]);
  });

  it('is told who was taken home in the year', async () => {
    expectTold(
      cells(await asked(login, 'returnsOfYear(year: 2026)', `{ country group count ${COUNT} }`), ['country', 'group'], 'count'),
      await expected(`select e.country || '/' || case when p.birth_latest > e.occurred_at::date - interval '18 years' then 'CHILD' else case p.sex when 'MALE' then 'MAN' else 'WOMAN' end end as key, count(distinct e.subject_id)
        from case_event e join person p on p.id = e.person_id where e.action = 'completeHandover' and ${ofState('e.country', 'e.person_id')} group by 1`),
      // Children stand beside the adults of the table: it is theirs as a whole.
      { threshold: 11, atLeast: 0 },
    );
  });

  it('is told whose nationality was taken, a State nothing of claims to others', async () => {
    const rows = await asked(login, 'nationalityDeprivations', `{ country remedyRecorded ${SHARE} otherNationality ${SHARE} }`);
    const raw = await expected(
      `select country as key, count(*) from nationality_claim c where status = 'DEPRIVED' and ${ofState('c.country', 'c.person_id')} group by 1`,
    );
    for (const row of rows.filter(({ country }) => !String(country).startsWith('OTHER'))) {
      const { whole, part } = row['remedyRecorded'] as { whole: Told; part: Told };
      if (!whole.suppressed) expect(whole.value).toBe(raw.get(String(row['country'])));
      expect(part.value === null || part.value === 0 || part.value >= threshold).toBe(true);
      expect(row['otherNationality'] === null).toBe(state !== null);
    }
  });
});

it('says when waiting requests are held by one gate alone, as each request says it by itself', async () => {
  const rows = await asked('legal-1', 'gateBacklog', `{ gate alone ${SHARE} }`);
  const raw = await rawCells(
    api.database,
    `select kind as key, count(*) from guard_facts_gate g where status in ('OPEN', 'FAILED', 'EXPIRED') and request_id in (select id from repatriation_request
       where state in ('REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')) group by 1`,
  );
  expect(rows.length).toBeGreaterThan(6);
  expect(Object.fromEntries(rows.map(({ gate, alone }) => [String(gate), (alone as { whole: Told }).whole.value]))).toEqual(
    Object.fromEntries(raw),
  );
});

it('finds the same gates for all waiting requests at once as each request finds by itself', async () => {
  await api.database.query(`set app.now = '${REPORTED_ON.toISOString()}'`);
  const { rows } = await api.database.query<{ difference: string }>(
    `with one_by_one as (select request_id, kind from guard_facts_gate where status in ('OPEN', 'FAILED', 'EXPIRED') and request_id in (select id from repatriation_request where state in
           ('REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'))),
         at_once as (select request_id, kind from (${waitingGatesSql('app_now()')}) g)
       (select 'only one by one: ' || kind as difference from (select * from one_by_one except select * from at_once) x group by 1)
       union all (select 'only at once: ' || kind from (select * from at_once except select * from one_by_one) y group by 1)`,
  );
  await api.database.query('reset app.now');
  expect(rows).toEqual([]);
});

it('tells medians in days, and none of fewer than ten', async () => {
  const rows = await asked(
    'legal-1',
    'requestFunnel(by: ROUTE)',
    `{ split state days { of ${COUNT} median percentile90 suppressed display } }`,
  );
  const { rows: raw } = await api.database.query<{ key: string; n: string; median: number; percentile90: number }>(
    `select r.route || '/' || x.to_state as key, count(*) as n, percentile_cont(0.5) within group (order by x.days)::float as median, percentile_cont(0.9) within group (order by x.days)::float as percentile90
     from (select e.subject_id, e.to_state, (select min(later.occurred_at) from case_event later where later.subject_id = e.subject_id and later.occurred_at > e.occurred_at) as left_at, e.occurred_at,
       extract(epoch from (select min(later.occurred_at) from case_event later where later.subject_id = e.subject_id and later.occurred_at > e.occurred_at) - e.occurred_at) / 86400 as days
       from case_event e where e.subject_type = 'RepatriationRequest') x join repatriation_request r on r.id = x.subject_id where x.days is not null group by 1`,
  );
  const told = rows.filter(({ days }) => (days as { median: number | null }).median !== null);
  expect(told.length).toBeGreaterThan(5);
  for (const { split, state, days } of told) {
    const { median, percentile90 } = days as { median: number; percentile90: number };
    const known = raw.find(({ key }) => key === `${split}/${state}`);
    expect(Number(known?.n)).toBeGreaterThanOrEqual(10);
    expect([median, percentile90]).toEqual([known?.median, known?.percentile90].map((value) => Math.round((value ?? 0) * 10) / 10));
  }
  const few = raw.filter(({ n }) => Number(n) < 10).map(({ key }) => key);
  expect(told.filter(({ split, state }) => few.includes(`${split}/${state}`))).toEqual([]);
});

it('tells how long handoffs take', async () => {
  const rows = await asked('decision-1', 'handoffTimings', `{ country toCourtAction { of ${COUNT} median suppressed } }`);
  const raw = await rawCells(
    api.database,
    `select country as key, round((percentile_cont(0.5) within group (order by days))::numeric, 1) as count from (select h.country, extract(epoch from min(f.occurred_at) - h.dispatched_at) / 86400 as days
       from handoff h join handoff_feedback f on f.handoff_id = h.id and f.kind <> 'DECLINED' group by h.id, h.country, h.dispatched_at) x group by 1 having count(*) >= 10`,
  );
  const told = rows.filter(({ toCourtAction }) => (toCourtAction as { median: number | null }).median !== null);
  expect(told.length).toBeGreaterThan(0);
  for (const { country, toCourtAction } of told) expect((toCourtAction as { median: number }).median).toBe(raw.get(String(country)));
});

it('forecasts when persons must be collected', async () => {
  const rows = await asked('analyst', 'clockForecast(interval: MONTH)', `{ country period count ${COUNT} }`);
  const raw = await rawCells(
    api.database,
    `select country || '/' || case when due_at <= '${REPORTED_ON.toISOString()}' then 'OVERDUE' else to_char(due_at at time zone 'UTC', 'YYYY-MM') end as key, count(*) from clock where kind = 'COLLECT_PERSON' group by 1`,
  );
  expectTold(cells(rows, ['country', 'period'], 'count'), raw, { threshold: 5, atLeast: 3 });
});

it('counts findings by region, assurances by State, and persons whom several States ask for', async () => {
  const findings = await asked('decision-1', 'nonRefoulementSummary', `{ region finding count ${COUNT} }`);
  expectTold(
    cells(findings, ['region', 'finding'], 'count'),
    await rawCells(
      api.database,
      `select case when r.country in ('FRA', 'DEU', 'GBR', 'NLD', 'RUS') then 'EUROPE' when r.country in ('TUN', 'MAR', 'EGY') then 'AFRICA' else 'ASIA' end || '/' || f.finding as key, count(*)
       from non_refoulement_finding f join repatriation_request r on r.id = f.request_id where f.confirmed_at is not null and f.superseded_at is null group by 1`,
    ),
    { threshold: 5, atLeast: 5 },
  );
  expectTold(
    cells(await asked('legal-1', 'assuranceCompliance', `{ country status count ${COUNT} }`), ['country', 'status'], 'count'),
    await rawCells(api.database, `select country || '/' || status as key, count(*) from assurance group by 1`),
    { threshold: 5, atLeast: 0 },
  );
  const visits = await asked('legal-1', 'assuranceCompliance', `{ country made ${SHARE} concerns ${SHARE} }`, 'visits');
  const due = `assurance_visit where visited_at is not null or status = 'MISSED' or due_at <= timestamptz '${REPORTED_ON.toISOString()}'`;
  for (const [share, part, counted, which] of [
    ['made', 'part', due, 'visited_at is not null'],
    ['made', 'whole', due, 'true'],
    ['concerns', 'part', due, 'concern'],
    ['concerns', 'whole', due, 'visited_at is not null'],
  ] as const)
    expectTold(
      visits.map((row) => ({ key: String(row['country']), count: (row[share] as Record<string, Told>)[part] as Told })),
      await rawCells(api.database, `select country as key, count(*) filter (where ${which}) from ${counted} group by 1`),
      { threshold: 5, atLeast: 1 },
    );
  expectTold(
    cells(await asked('legal-1', 'competingRequests', `{ ranking states count ${COUNT} }`), ['ranking', 'states'], 'count'),
    await rawCells(
      api.database,
      `with live as (select person_id, country from repatriation_request where state not in ('DRAFT', 'RETURNED_INCOMPLETE', 'DECLINED', 'COMPLETED', 'FOLLOW_UP', 'CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED'))
       select case when exists (select from request_ranking k where k.person_id = l.person_id and k.decided_by is not null) then 'DECIDED' else 'PROPOSED' end || '/' || states as key, count(*)
       from (select person_id, count(distinct country) as states from live group by 1) l where states > 1 group by 1`,
    ),
    { threshold: 5, atLeast: 2 },
  );
});

it.each([
  ['liaison-fra', 'gateBacklog { asOf }'],
  ['liaison-fra', 'competingRequests { asOf }'],
  ['liaison-fra', 'assuranceCompliance { asOf }'],
  ['monitor', 'nonRefoulementSummary { asOf }'],
  ['registrar', 'assuranceCompliance { asOf }'],
])('%s is refused %s', async (login, root) => {
  expect((await api.as(login).query(`{ ${root} }`)).codes).toEqual(['FORBIDDEN']);
});

it.each([
  ['legal-1', 'clockAgeing(kind: "NO_SUCH_CLOCK") { asOf }', 'kind'],
  ['liaison-fra', 'clockAgeing(kind: "DETENTION_REVIEW") { asOf }', 'kind'],
  ['liaison-fra', 'clockForecast(kind: "DETENTION_REVIEW") { asOf }', 'kind'],
  ['legal-1', 'requestFunnel(asOf: "2999-01-01T00:00:00Z") { asOf }', 'asOf'],
  ['legal-1', 'returnsOfYear(year: 2025) { asOf }', 'year'],
])('%s hears why %s cannot be asked', async (login, root, path) => {
  const answer = await api.as(login).query(`{ ${root} }`);
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
});
