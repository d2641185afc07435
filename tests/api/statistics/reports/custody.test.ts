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
const NOW = `timestamptz '${REPORTED_ON.toISOString()}'`;

async function asked(login: string, root: string, selection: string, rows = 'rows'): Promise<readonly Row[]> {
  const name = root.split('(')[0] ?? root;
  const data = await api.as(login).must<Record<string, Record<string, readonly Row[]>>>(`{ ${root} { ${rows} ${selection} } }`);
  return data[name]?.[rows] ?? [];
}
const cells = (rows: readonly Row[], keys: readonly string[], count = 'count') =>
  rows.map((row) => ({ key: keys.map((key) => String(row[key])).join('/'), count: row[count] as Told }));
const raw = (sql: string) => rawCells(api.database, sql);

describe.each([['child-1'], ['monitor'], ['analyst']])('%s', (login) => {
  it('is told how many children and persons of doubtful age are held among adults', async () => {
    expectTold(
      cells(await asked(login, 'juvenilesInAdultFacilities', `{ facility reason count ${COUNT} }`), ['facility', 'reason']),
      await raw(`select f.code || '/' || case when p.age_status = 'DOUBT_RAISED' then 'AGE_IN_DOUBT' else 'UNDER_18' end as key, count(*) from custody_episode e join person p on p.id = e.person_id join facility f on f.id = e.facility_id
        where e.ended_at is null and f.kind in ('PRISON', 'INVESTIGATION_CENTRE', 'AIRPORT_HOLDING', 'TRANSIT') and (p.age_status = 'DOUBT_RAISED' or p.birth_latest > ${NOW}::date - interval '18 years') group by 1`),
      { threshold: 20, atLeast: 2 },
    );
  });

  it('is told which boys in camps come of age', async () => {
    expectTold(
      cells(await asked(login, 'ageThresholdForecast(months: 24)', `{ facility region age count ${COUNT} }`), [
        'facility',
        'region',
        'age',
      ]),
      await raw(`select f.code || '/' || case when c.country in ('FRA', 'DEU', 'GBR', 'NLD', 'RUS', 'ALB') then 'EUROPE' when c.country in ('TUN', 'MAR', 'EGY') then 'AFRICA' else 'ASIA' end || '/' || t.age as key, count(distinct p.id)
        from person p join facility f on f.id = p.residence_facility_id join nationality_claim c on c.person_id = p.id cross join (values (12), (14), (15), (18)) t(age)
        where f.kind = 'CAMP' and p.sex = 'MALE' and (p.birth_latest + t.age * interval '1 year') > ${NOW}::date and (p.birth_latest + t.age * interval '1 year') <= ${NOW}::date + interval '24 months' group by 1`),
      { threshold: 20, atLeast: 1 },
    );
  });

  it('is told which reviews of detention are overdue', async () => {
    const overdue = `select f.code, extract(epoch from ${NOW} - c.due_at) / 86400 as days from clock c join custody_episode e on e.person_id = c.person_id and e.ended_at is null join facility f on f.id = e.facility_id
      where c.kind = 'DETENTION_REVIEW' and c.closed_at is null and c.due_at <= ${NOW}`;
    expectTold(
      cells(await asked(login, 'overdueDetentionReviews', `{ facility count ${COUNT} }`, 'byFacility'), ['facility']),
      await raw(`select code as key, count(*) from (${overdue}) o group by 1`),
      { threshold: 20, atLeast: 3 },
    );
    const medians = await asked(login, 'overdueDetentionReviews', `{ facility days { median } }`, 'byFacility');
    const expected = await raw(
      `select code as key, round((percentile_cont(0.5) within group (order by days))::numeric, 1) as count from (${overdue}) o group by 1`,
    );
    expect(Object.fromEntries(medians.map(({ facility, days }) => [String(facility), (days as { median: number }).median]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it('is told of consular rights: of how many, and what came of it', async () => {
    const rows = await asked(
      login,
      'consularCoverage',
      `{ country notInformed ${SHARE} requested ${SHARE} notified ${SHARE} visited ${SHARE} }`,
    );
    const held = `select c.country, c.person_id, k.choice, k.post_notified_at from nationality_claim c left join consular_record k on k.person_id = c.person_id and k.country = c.country
      where c.country <> 'IRQ' and c.status <> 'REFUTED' and c.person_id in (select person_id from custody_episode where ended_at is null)`;
    const [all, silent, requested, notified, visited] = [
      await raw(`select country as key, count(*) from (${held}) h group by 1`),
      await raw(`select country as key, count(*) from (${held}) h where choice is null group by 1`),
      await raw(`select country as key, count(*) from (${held}) h where choice = 'REQUESTED' group by 1`),
      await raw(`select country as key, count(*) from (${held}) h where choice = 'REQUESTED' and post_notified_at is not null group by 1`),
      await raw(`select country as key, count(*) from (${held}) h where choice = 'REQUESTED'
        and exists (select from consular_visit v where v.person_id = h.person_id and v.country = h.country and v.visited_at < ${NOW}) group by 1`),
    ];
    const state = rows.find(({ country }) => country === 'FRA') as Record<string, { part: Told; whole: Told; percent: number | null }>;
    expect([state['notInformed']?.part.value, state['notInformed']?.whole.value]).toEqual([silent.get('FRA'), all.get('FRA')]);
    expect([state['requested']?.part.value, state['requested']?.whole.value]).toEqual([
      requested.get('FRA'),
      (all.get('FRA') ?? 0) - (silent.get('FRA') ?? 0),
    ]);
    expect([state['notified']?.part.value, state['notified']?.whole.value]).toEqual([notified.get('FRA'), requested.get('FRA')]);
    expect([state['visited']?.part.value, state['visited']?.whole.value]).toEqual([visited.get('FRA'), requested.get('FRA')]);
    // Two visits to one person are one person visited.
    expect(visited.get('FRA')).toBeGreaterThan(10);
    expect(state['notInformed']?.percent).toBe(Math.round((1000 * (silent.get('FRA') ?? 0)) / (all.get('FRA') ?? 1)) / 10);
    expect(rows.some(({ country }) => country === 'IRQ')).toBe(false);
  });

  it('is told what happened, and how much of it was referred', async () => {
    const rows = await asked(login, 'incidentSummary(days: 90)', `{ kind referred ${SHARE} }`);
    const since = `occurred_at > ${NOW} - interval '90 days' and occurred_at <= ${NOW}`;
    const all = await raw(`select kind as key, count(*) from incident where ${since} group by 1`);
    const referred = await raw(`select kind as key, count(*) from incident where ${since} and referred_to is not null group by 1`);
    expect(rows.length).toBe(4);
    for (const { kind, referred: share } of rows) {
      const { part, whole } = share as { part: Told; whole: Told };
      expect([whole.value, part.value]).toEqual([all.get(String(kind)), referred.get(String(kind)) ?? 0]);
    }
  });

  it('is told who is charged with terrorism, with core crimes, with both', async () => {
    const rows = await asked(login, 'chargesByFamily', `{ combination deathPossible ${SHARE} }`);
    const kinds =
      await raw(`select case when t and c then 'CUMULATIVE' when t then 'TERRORISM' else 'CORE_INTERNATIONAL_CRIME' end as key, count(*) from
      (select person_id, bool_or(offence like '%terrorist%') as t, bool_or(offence like 'Crimes against%') as c from charge group by 1) x group by 1`);
    expect(
      Object.fromEntries(
        rows.map(({ combination, deathPossible }) => [String(combination), (deathPossible as { whole: Told }).whole.value]),
      ),
    ).toEqual(Object.fromEntries(kinds));
  });

  it('is told how old inquiries into statelessness are', async () => {
    const rows = await asked(login, 'statelessnessInquiries', `{ status count ${COUNT} days { median } }`);
    expectTold(
      cells(rows, ['status']),
      await raw(
        `select case when done_at is null then 'OPEN' else 'ENDED' end as key, count(*) from task where kind = 'STATELESSNESS_INQUIRY' group by 1`,
      ),
      {
        threshold: 5,
        atLeast: 2,
      },
    );
  });
});

it('a State is told nothing of what the custodial side holds', async () => {
  for (const root of [
    'juvenilesInAdultFacilities',
    'ageThresholdForecast',
    'overdueDetentionReviews',
    'identityProgress',
    'consularCoverage',
    'facilityRiskTrend',
    'incidentSummary',
    'chargesByFamily',
    'statelessnessInquiries',
  ]) {
    expect((await api.as('liaison-fra').query(`{ ${root} { asOf } }`)).codes).toEqual(['FORBIDDEN']);
  }
});

it('oversight is told of disclosures and reads, and nobody else', async () => {
  const rows = await asked('dpo', 'transparencyReport(days: 90)', `{ country basis count ${COUNT} }`);
  expectTold(
    cells(rows, ['country', 'basis']),
    await raw(
      `select country || '/' || basis as key, count(*) from data_transfer where transferred_at > ${NOW} - interval '90 days' and transferred_at <= ${NOW} group by 1`,
    ),
    { threshold: 5, atLeast: 10 },
  );
  expect((await api.as('legal-1').query('{ transparencyReport { asOf } }')).codes).toEqual(['FORBIDDEN']);
});

it('reads of class 3 outside the team are counted by role', async () => {
  const person = (await api.database.query<{ id: string }>(`select id from person limit 1`)).rows[0]?.id;
  const entries = (login: string, classes: string, count: number) =>
    api.database.query(
      `insert into audit_entry (id, at, account_id, actor, role, verb, operation, purpose, outcome, subjects, field_classes)
       select gen_random_uuid(), $1, a.id, a.name, a.role, 'CONSULTATION', 'detainee', 'REPATRIATION', 'DONE', array[$2::uuid], $3::smallint[] from account a, generate_series(1, $4) where a.login = $5`,
      [new Date(REPORTED_ON.getTime() - 86_400_000), person, classes, count, login],
    );
  await api.database.query(`insert into case_team (person_id, account_id, since) values ($1, $2, $3)`, [
    person,
    api.accountId('legal-1'),
    REPORTED_ON,
  ]);
  await entries('legal-1', '{3}', 12);
  await entries('legal-2', '{2,4}', 7);
  await entries('legal-2', '{1,2}', 50);
  const rows = await asked('auditor', 'transparencyReport(days: 30)', `{ role unassigned ${SHARE} }`, 'reads');
  expect(rows.find(({ role }) => role === 'LEGAL_OFFICER')?.['unassigned']).toMatchObject({
    part: { value: 7 },
    whole: { value: 19 },
    percent: 36.8,
  });
});

it.each([
  ['incidentSummary(days: 91) { asOf }', 'days'],
  ['ageThresholdForecast(months: 25) { asOf }', 'months'],
  ['identityProgress(from: "2001-01-01T00:00:00Z") { asOf }', 'from'],
  ['facilityRiskTrend(from: "2001-01-01T00:00:00Z") { asOf }', 'from'],
])('%s is refused at its argument', async (root, path) => {
  const answer = await api.as('analyst').query(`{ ${root} }`);
  expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
});
