import { watchFacilityIndicators } from '../../../commands/facility/watchFacilityIndicators';
import { actOn, daysFrom, mustAct, WHY } from '../../support/givenOperation';
import { logins } from '../../support/logins';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

let count = 0;
async function place(capacity: number | null = 10, status = 'OPERATING'): Promise<string> {
  count += 1;
  const code = `IRQ-WATCH-${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, capacity, status) values (('31' || substr(gen_random_uuid()::text, 3))::uuid, $1, 'A place', 'PRISON', 'IRQ', $2, $3)`,
    [code, capacity, status],
  );
  return code;
}

const reading = (facilityCode: string, more: object = {}) => ({
  facilityCode,
  indicator: 'SUPPLY_DAYS',
  value: 10,
  asOf: api.now().toISOString(),
  source: 'Visit of the store',
  sourceGrade: 'B2',
  expiresAt: daysFrom(api.now(), 7).toISOString(),
  ...more,
});

interface Indicator {
  readonly indicator: string;
  readonly fact: number | null;
  readonly assessment: { readonly value: number; readonly author: string; readonly sourceGrade: string } | null;
  readonly level: number | null;
}

async function indicators(code: string, login = 'monitor'): Promise<Readonly<Record<string, Indicator>>> {
  const { facility } = await api
    .as(login)
    .must<{ facility: { riskIndicators: Indicator[] } }>(
      'query ($code: String) { facility(code: $code) { riskIndicators { indicator fact level assessment { value author sourceGrade } } } }',
      { code },
      { purpose: 'OVERSIGHT' },
    );
  return Object.fromEntries(facility.riskIndicators.map((indicator) => [indicator.indicator, indicator]));
}

interface Alert {
  readonly id: string;
  readonly indicator: string;
  readonly level: number;
  readonly status: string;
}

async function alerts(code: string): Promise<Alert[]> {
  const { facilityAlerts } = await api
    .as('monitor')
    .must<{ facilityAlerts: { nodes: Alert[] } }>(
      'query ($filter: FacilityAlertFilter) { facilityAlerts(filter: $filter, first: 50) { nodes { id indicator level status } } }',
      { filter: { facility: code } },
      { purpose: 'OVERSIGHT' },
    );
  return facilityAlerts.nodes;
}

/** As if the platform looked on the next day. */
async function nextDay(days = 1): Promise<number | null> {
  api.setNow(daysFrom(api.now(), days));
  return watchFacilityIndicators(api.commands);
}

describe('indicators', () => {
  it('that can be counted are counted from the records', async () => {
    const code = await place(4);
    for (const birth of ['1980-05-05', '1985-05-05', `${api.now().getUTCFullYear() - 15}-02-01`, null])
      await registered(api.database, { facility: code, birth });
    await registered(api.database, {
      facility: code,
      birth: daysFrom(api.now(), -18 * 365 + 100)
        .toISOString()
        .slice(0, 10),
    });
    const [overdue] = (
      await api.database.query<{ person_id: string }>(
        `select e.person_id from custody_episode e join facility f on f.id = e.facility_id where f.code = $1 limit 1`,
        [code],
      )
    ).rows;
    await api.database.query(
      `insert into clock (id, kind, subject_type, subject_id, person_id, status, started_at, due_at, source) values (gen_random_uuid(), 'DETENTION_REVIEW', 'Person', $1, $1, 'BREACHED', now() - interval '60 days', now() - interval '30 days', 'x')`,
      [overdue?.person_id],
    );
    await mustAct(
      api,
      'monitor',
      'reportIncident',
      { kind: 'RIOT', facilityCode: code, description: 'A riot.', occurredAt: daysFrom(api.now(), -3).toISOString() },
      'incident { id }',
    );
    await mustAct(
      api,
      'monitor',
      'reportIncident',
      { kind: 'FIRE', facilityCode: code, description: 'A fire.', occurredAt: daysFrom(api.now(), -40).toISOString() },
      'incident { id }',
    );
    for (const days of [-400, -20])
      await mustAct(
        api,
        'monitor',
        'recordFacilityController',
        { facilityCode: code, authority: `Authority ${days}`, from: daysFrom(api.now(), days).toISOString() },
        'facility { code }',
      );
    const found = await indicators(code);
    expect(Object.fromEntries(Object.values(found).map(({ indicator, fact, level }) => [indicator, [fact, level]]))).toEqual({
      OCCUPANCY: [125, 4],
      CONTROLLER_CHANGES: [1, 3],
      INCIDENTS_30_DAYS: [1, 1],
      // The boy of fifteen, who is not eighteen yet, and whoever has no date of birth.
      JUVENILES_WITH_ADULTS: [3, 3],
      OVERDUE_REVIEWS: [1, 2],
      ADOLESCENTS_NEAR_THRESHOLD: [1, 2],
      DETAINEES_PER_GUARD: [null, null],
      SUPPLY_DAYS: [null, null],
      CONFLICT_EVENTS_30_DAYS: [null, null],
    });
  });

  it('I-32: that nobody can count are readings, with author, grade and end, and never stand where a fact stands', async () => {
    const code = await place();
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code), 'facility { code }');
    expect((await indicators(code))['SUPPLY_DAYS']).toEqual({
      indicator: 'SUPPLY_DAYS',
      fact: null,
      level: 2,
      assessment: { value: 10, author: 'Facility monitor', sourceGrade: 'B2' },
    });
    const faults = async (more: object) =>
      (await actOn(api, 'monitor', 'recordRiskReading', reading(code, more), 'facility { code }')).faults;
    expect(await faults({ indicator: 'OCCUPANCY' })).toEqual(['input.indicator INVALID_VALUE']);
    expect(await faults({ sourceGrade: 'very good' })).toEqual(['input.sourceGrade INVALID_VALUE']);
    expect(await faults({ expiresAt: daysFrom(api.now(), -1).toISOString() })).toEqual(['input.expiresAt DATE_ORDER']);
    const insert = (indicator: string, grade: string, expires: string) =>
      api.database.query(
        `insert into risk_reading (id, facility_id, indicator, value, as_of, recorded_by, source, source_grade, expires_at, recorded_at)
         select gen_random_uuid(), f.id, $2, 1, now(), a.id, 'x', $3, now() + $4::interval, now() from facility f, account a where f.code = $1 and a.login = 'monitor'`,
        [code, indicator, grade, expires],
      );
    await expect(insert('OCCUPANCY', 'B2', '1 day')).rejects.toMatchObject({ constraint: 'read_indicators_are_assessments' });
    await expect(insert('SUPPLY_DAYS', 'good', '1 day')).rejects.toMatchObject({ constraint: 'reading_is_graded' });
    await expect(insert('SUPPLY_DAYS', 'B2', '-1 day')).rejects.toMatchObject({ constraint: 'reading_expires' });
    await expect(
      api.database.query(
        `insert into facility_indicator_day (facility_id, on_day, indicator, value, recorded_at) select id, now()::date, 'SUPPLY_DAYS', 1, now() from facility limit 1`,
      ),
    ).rejects.toMatchObject({ constraint: 'counted_indicators_are_facts' });
    await expect(api.database.query('update risk_reading set value = 99')).rejects.toThrow('append-only');
  });

  it('are not known once their reading has expired: that is no good news', async () => {
    const code = await place();
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code), 'facility { code }');
    api.setNow(daysFrom(api.now(), 8));
    expect((await indicators(code))['SUPPLY_DAYS']).toMatchObject({ level: null, assessment: null });
  });
});

describe('an alert', () => {
  it('is raised by the daily look where the records reach a threshold, once, and the records of the day are kept', async () => {
    const code = await place(1);
    for (const birth of ['1980-05-05', '1985-05-05']) await registered(api.database, { facility: code, birth });
    await nextDay(30);
    expect(await alerts(code)).toMatchObject([{ indicator: 'OCCUPANCY', level: 5, status: 'RAISED' }]);
    expect(await watchFacilityIndicators(api.commands)).toBeNull();
    await nextDay(31);
    expect(await alerts(code)).toHaveLength(1);
    const { facility } = await api
      .as('monitor')
      .must<{ facility: { riskTrend: object[] } }>(
        'query ($code: String) { facility(code: $code) { riskTrend { indicator fact } } }',
        { code },
        { purpose: 'OVERSIGHT' },
      );
    expect(facility.riskTrend.filter((day) => 'indicator' in day && day.indicator === 'OCCUPANCY')).toEqual([
      { indicator: 'OCCUPANCY', fact: 200 },
      { indicator: 'OCCUPANCY', fact: 200 },
    ]);
    const tasks = await api.database.query(`select owner_role from task where kind = 'FACILITY_ALERT' and subject_id = $1`, [
      (await alerts(code))[0]?.id,
    ]);
    expect(tasks.rows).toEqual([{ owner_role: 'DECISION_AUTHORITY' }]);
  });

  it('I-37: changes nothing of the place, the people or a movement, whatever its level', async () => {
    const code = await place(1);
    for (let n = 0; n < 3; n += 1) await registered(api.database, { facility: code });
    const states = async () =>
      (
        await api.database.query(
          `select (select md5(string_agg(f::text, '' order by f.id)) from facility f) as facilities, (select md5(string_agg(e::text, '' order by e.id)) from custody_episode e) as custody,
             (select count(*) from movement) as movements, (select count(*) from operation) as operations`,
        )
      ).rows;
    const before = await states();
    await nextDay(60);
    expect((await alerts(code)).map(({ level }) => level)).toEqual([5]);
    expect(await states()).toEqual(before);
    await expect(
      api.database.query(
        `update facility_alert set status = 'CONFIRMED', decided_at = now(), reasons = repeat('x', 30) where status = 'RAISED'`,
      ),
    ).rejects.toMatchObject({ constraint: 'alert_decided_by_a_human' });
    await expect(
      api.database.query(
        `update facility_alert set status = 'CONFIRMED', decided_at = now(), decided_by = (select id from account limit 1) where status = 'RAISED'`,
      ),
    ).rejects.toMatchObject({ constraint: 'alert_decided_by_a_human' });
  });

  it('is raised at once by a reading that reaches a threshold, and raised again after a human judged it only when it grew worse', async () => {
    const code = await place();
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code, { value: 6 }), 'facility { code }');
    const [raised] = await alerts(code);
    expect(raised).toMatchObject({ indicator: 'SUPPLY_DAYS', level: 3, status: 'RAISED' });
    const dismissed = { alertId: raised?.id, reasons: 'A delivery is on its way and arrives tonight.' };
    expect((await actOn(api, 'monitor', 'dismissAlert', { ...dismissed, reasons: 'no' }, 'facilityAlert { status }')).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await mustAct(api, 'monitor', 'dismissAlert', dismissed, 'facilityAlert { status plan { id } }');
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code, { value: 5 }), 'facility { code }');
    expect(await alerts(code)).toHaveLength(1);
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code, { value: 2 }), 'facility { code }');
    expect((await alerts(code)).map(({ level, status }) => [level, status])).toEqual([
      [4, 'RAISED'],
      [3, 'DISMISSED'],
    ]);
    expect((await actOn(api, 'monitor', 'confirmAlert', dismissed, 'facilityAlert { status }')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('that two look at in the same moment is raised once', async () => {
    const code = await place(1);
    for (let n = 0; n < 2; n += 1) await registered(api.database, { facility: code });
    api.setNow(daysFrom(api.now(), 90));
    const looks = await Promise.all([1, 2, 3].map(() => watchFacilityIndicators(api.commands)));
    expect(looks.filter((raised) => raised !== null)).toHaveLength(1);
    expect((await alerts(code)).filter(({ indicator }) => indicator === 'OCCUPANCY')).toHaveLength(1);
  });
});

describe('a confirmed alert opens a contingency plan', () => {
  const PLAN = 'facilityAlert { status plan { id status orderOfMoving availableActions { action allowed refusals { rule } } } }';

  it('which another approves than who wrote it, when it is whole and the receiving places suffice', async () => {
    const code = await place();
    for (let n = 0; n < 3; n += 1) await registered(api.database, { facility: code });
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code, { value: 1 }), 'facility { code }');
    const alertId = (await alerts(code)).find(({ indicator }) => indicator === 'SUPPLY_DAYS')?.id;
    const confirmed = await mustAct(api, 'decision-1', 'confirmAlert', { alertId, reasons: WHY }, PLAN);
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', plan: { status: 'OPEN', orderOfMoving: null } });
    const planId = (confirmed['plan'] as { id: string }).id;
    const approve = (login: string) => actOn(api, login, 'approveContingencyPlan', { planId }, 'contingencyPlan { status }');
    expect((await approve('decision-1')).rules).toEqual(['CP-ORDER', 'CP-RECEIVING', 'CP-CARRIERS', 'CP-FALLBACK']);
    const write = (input: object) =>
      mustAct(
        api,
        'transfer-1',
        'recordContingencyPlan',
        { planId, ...input },
        'contingencyPlan { receiving { places facility { code } } }',
      );
    await write({
      orderOfMoving: 'The sick, then children, then the others.',
      carriers: ['Prison service convoy'],
      fallback: 'The yard, under guard of the army.',
    });
    await write({ receiving: [{ facilityCode: 'IRQ-KARKH', places: 2 }] });
    expect((await approve('decision-1')).rules).toEqual(['CP-RECEIVING']);
    expect(await write({ receiving: [{ facilityCode: 'IRQ-KARKH', places: 3 }] })).toEqual({
      receiving: [{ places: 3, facility: { code: 'IRQ-KARKH' } }],
    });
    expect((await approve('decision-1')).data).toEqual({ contingencyPlan: { status: 'APPROVED' } });
    expect((await approve('decision-1')).codes).toEqual(['INVALID_TRANSITION']);
    const closed = await mustAct(
      api,
      'decision-2',
      'closeContingencyPlan',
      { planId, reasons: WHY },
      'contingencyPlan { status closedReasons }',
    );
    expect(closed).toEqual({ status: 'CLOSED', closedReasons: WHY });
  });

  it('never by who wrote it last', async () => {
    const code = await place();
    await mustAct(api, 'monitor', 'recordRiskReading', reading(code, { value: 1 }), 'facility { code }');
    const confirmed = await mustAct(api, 'monitor', 'confirmAlert', { alertId: (await alerts(code))[0]?.id, reasons: WHY }, PLAN);
    const planId = (confirmed['plan'] as { id: string }).id;
    await mustAct(api, 'decision-1', 'recordContingencyPlan', { planId, orderOfMoving: 'Nobody is there.' }, 'contingencyPlan { id }');
    expect((await actOn(api, 'decision-1', 'approveContingencyPlan', { planId }, 'contingencyPlan { id }')).codes).toEqual([
      'FOUR_EYES_REQUIRED',
    ]);
  });
});

describe('a risk snapshot', () => {
  const assess = (facilityCode: string) =>
    mustAct(
      api,
      'monitor',
      'assessFacilityRisk',
      { facilityCode, sourceGrade: 'B2', expiresAt: daysFrom(api.now(), 30).toISOString() },
      'facilityRiskSnapshot { id status levelByRules levelConfirmed reasons { rule text } }',
    );
  const confirm = (login: string, input: object) =>
    actOn(
      api,
      login,
      'confirmFacilityRisk',
      input as Record<string, unknown>,
      'facilityRiskSnapshot { status levelByRules levelConfirmed decisionReasons }',
    );

  it('shows the level that the rules give with its reasons, and is a proposal until another human confirms it', async () => {
    const code = await place(1);
    for (const birth of ['1980-05-05', '1985-05-05']) await registered(api.database, { facility: code, birth });
    const snapshot = await assess(code);
    expect(snapshot).toMatchObject({
      status: 'PROPOSED',
      levelByRules: 5,
      levelConfirmed: null,
      reasons: [
        { rule: 'RL2', text: 'An indicator stands at 5.' },
        { rule: 'OCCUPANCY', text: 'Occupancy: level 5.' },
        { rule: 'DETAINEES_PER_GUARD', text: 'People held for each guard: not known.' },
        { rule: 'SUPPLY_DAYS' },
        { rule: 'CONFLICT_EVENTS_30_DAYS' },
      ],
    });
    expect((await confirm('monitor', { snapshotId: snapshot['id'] })).codes).toEqual(['FORBIDDEN']);
    expect((await confirm('decision-1', { snapshotId: snapshot['id'], level: 3 })).codes).toEqual(['REASON_REQUIRED']);
    const other = await confirm('decision-1', { snapshotId: snapshot['id'], level: 3, reasons: 'A second wing opens next week for both.' });
    expect(other.data).toMatchObject({ facilityRiskSnapshot: { status: 'CONFIRMED', levelByRules: 5, levelConfirmed: 3 } });
    await expect(
      api.database.query(`update facility_risk_snapshot set level_confirmed = 1, decision_reasons = null where id = $1`, [snapshot['id']]),
    ).rejects.toMatchObject({ constraint: 'snapshot_other_level_has_reasons' });
  });

  it('that has expired is not confirmed; one that is wrong is rejected', async () => {
    const code = await place();
    await registered(api.database, { facility: code });
    const { id: snapshotId } = await assess(code);
    const rejected = await assess(code);
    await mustAct(api, 'decision-1', 'rejectFacilityRisk', { snapshotId: rejected['id'], reasons: WHY }, 'facilityRiskSnapshot { status }');
    api.setNow(daysFrom(api.now(), 31));
    expect((await confirm('decision-1', { snapshotId })).rules).toEqual(['I-32']);
  });
});

describe('who sees the risk of places', () => {
  const READERS = ['decision-1', 'monitor', 'transfer-1', 'registrar', 'legal-1', 'auditor'];
  const PURPOSES: Readonly<Record<string, string>> = {
    monitor: 'OVERSIGHT',
    'transfer-1': 'TRANSFER_SAFETY',
    registrar: 'REGISTRATION',
    auditor: 'OVERSIGHT',
  };

  it.each(Object.values(logins))('%s, as the table of classes says', async (login) => {
    const { viewer } = await api.as(login).must<{ viewer: { purpose: string } }>('{ viewer { purpose } }');
    const purpose = PURPOSES[login] ?? viewer.purpose;
    const list = await api.as(login).query('{ facilityAlerts(first: 1) { totalCount } }', {}, { purpose });
    expect(list.codes).toEqual(READERS.includes(login) ? [] : ['FORBIDDEN']);
    const field = await api
      .as(login)
      .query(
        '{ facility(code: "IRQ-KARKH") { riskIndicators { indicator } alerts { id } riskSnapshots { id } riskTrend { fact } } }',
        {},
        { purpose },
      );
    expect(field.codes).toEqual(READERS.includes(login) ? [] : Array(4).fill('FIELD_RESTRICTED'));
  });
});
