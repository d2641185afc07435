import { givenReportsPopulation, REPORTED_ON } from '../../../support/givenReports';
import { startTestApi, type TestApi } from '../../../support/testApi';
import { rawCells, type Told } from '../../../support/toldCells';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await givenReportsPopulation(api);
}, 300_000);
afterAll(() => api.close());

interface Point {
  readonly period: string;
  readonly count: Told;
  readonly status?: string;
}

const identity = async (interval: string) =>
  (
    await api
      .as('analyst')
      .must<{ identityProgress: { rows: Point[] } }>(
        `{ identityProgress(interval: ${interval}) { rows { period status count { value suppressed display } } } }`,
      )
  ).identityProgress.rows;

/** What a person's status was at an instant, looked up one by one. */
const standingAt = (instant: string) =>
  rawCells(
    api.database,
    `select coalesce((select v.identity_status from person_version v where v.person_id = p.id and v.until > least(${instant}, timestamptz '${REPORTED_ON.toISOString()}') order by v.until, v.seq limit 1), p.identity_status) as key, count(*)
     from person p where p.created_at < least(${instant}, timestamptz '${REPORTED_ON.toISOString()}') group by 1`,
  );

it('identities by month are those that stood at the end of each month', async () => {
  const rows = await identity('MONTH');
  expect([...new Set(rows.map(({ period }) => period))]).toEqual(['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  for (const period of ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']) {
    const raw = await standingAt(`timestamptz '${period}-01 00:00Z' + interval '1 month'`);
    const told = rows.filter((row) => row.period === period && !row.count.suppressed);
    expect(told.length).toBeGreaterThan(1);
    expect(Object.fromEntries(told.map(({ status, count }) => [status, count.value]))).toEqual(
      Object.fromEntries(told.map(({ status }) => [status, raw.get(status ?? '')])),
    );
  }
});

it('identities by week carry the same numbers on, and tell no step of a few', async () => {
  const rows = await identity('WEEK');
  const verified = rows.filter(({ status, count }) => status === 'VERIFIED' && count.value !== null);
  expect(verified[0]?.period).toBe('2026-W11');
  const before = rows.filter(({ status }) => status === 'ENROLLED').map(({ count }) => count.value);
  for (const [place, value] of before.entries()) {
    const last = before
      .slice(0, place)
      .filter((one) => one !== null)
      .at(-1);
    if (value !== null && last != null && value !== last) expect(Math.abs(value - last)).toBeGreaterThanOrEqual(5);
  }
});

it('one person who is verified moves no number that is told', async () => {
  const before = await identity('MONTH');
  await api.database.query(
    `update person set identity_status = 'VERIFIED' where id = (select id from person where identity_status = 'ENROLLED' and merged_into is null order by id limit 1)`,
  );
  api.setNow(new Date('2026-12-01T00:00:00Z'));
  const after = await identity('MONTH');
  api.setNow(REPORTED_ON);
  expect(after.filter(({ period }) => period <= '2026-05')).toEqual(before.filter(({ period }) => period <= '2026-05'));
  const last = after.filter(({ period }) => period === '2026-12');
  expect(last.filter(({ status }) => status === 'ENROLLED' || status === 'VERIFIED').every(({ count }) => count.suppressed)).toBe(true);
});

it('occupancy is told from twenty on, against the capacity', async () => {
  const { facilityRiskTrend } = await api.as('monitor').must<{
    facilityRiskTrend: {
      rows: {
        period: string;
        facility: string;
        occupancy: Told;
        capacity: number | null;
        occupancyPercent: number | null;
        controllerChanges: number;
        riskLevel: number | null;
      }[];
    };
  }>(
    `{ facilityRiskTrend(interval: MONTH) { rows { period facility occupancy { value suppressed display } capacity occupancyPercent controllerChanges riskLevel } } }`,
  );
  const raw = await rawCells(
    api.database,
    `select f.code as key, count(*) from custody_episode e join facility f on f.id = e.facility_id where e.admitted_at < '2026-03-01' and (e.ended_at is null or e.ended_at >= '2026-03-01') group by 1`,
  );
  const february = facilityRiskTrend.rows.filter(({ period, occupancy }) => period === '2026-02' && occupancy.value !== null);
  expect(february.length).toBeGreaterThan(2);
  for (const { facility, occupancy, capacity, occupancyPercent } of february) {
    expect(occupancy.value).toBe(raw.get(facility));
    expect(occupancyPercent).toBe(Math.round((1000 * (occupancy.value ?? 0)) / (capacity ?? 1)) / 10);
  }
  const expected = await rawCells(
    api.database,
    `select f.code || '/' || to_char(c.held_from at time zone 'UTC', 'YYYY-MM') as key, count(*) from facility_controller c join facility f on f.id = c.facility_id
     where exists (select from facility_controller e where e.facility_id = c.facility_id and e.held_from < c.held_from) group by 1`,
  );
  for (const { facility, period, controllerChanges } of facilityRiskTrend.rows)
    expect(controllerChanges).toBe(expected.get(`${facility}/${period}`) ?? 0);
  // A level counts from the day on which a second person confirmed it until it expires; one that is only proposed does not.
  const { rows: levels } = await api.database.query<{ facility: string; period: string; level: number }>(
    `select distinct on (f.code, m.first) f.code as facility, to_char(m.first, 'YYYY-MM') as period, s.level_confirmed as level
     from generate_series(timestamp '2026-01-01', timestamp '2026-06-01', interval '1 month') m(first) cross join facility f join facility_risk_snapshot s on s.facility_id = f.id
       and s.level_confirmed is not null and s.decided_at < least((m.first + interval '1 month') at time zone 'UTC', $1) and s.expires_at > least((m.first + interval '1 month') at time zone 'UTC', $1)
     order by 1, m.first, s.as_of desc`,
    [REPORTED_ON],
  );
  const told = new Map(levels.map(({ facility, period, level }) => [`${facility}/${period}`, level]));
  expect(new Set(facilityRiskTrend.rows.map(({ riskLevel }) => riskLevel)).size).toBeGreaterThan(2);
  for (const { facility, period, riskLevel } of facilityRiskTrend.rows) expect(riskLevel).toBe(told.get(`${facility}/${period}`) ?? null);
});
