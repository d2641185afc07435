import { readFileSync } from 'node:fs';
import path from 'node:path';
import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { peopleToSeed, seedPopulation } from '../../../demo/population/seedPopulation';
import { clusterUrl } from '../../support/cluster';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let adminUrl: string;
const rows = async <Row extends object>(text: string): Promise<Row[]> => (await api.database.query<Row>(text)).rows;
const count = async (text: string): Promise<number> => Number((await rows<{ count: string }>(`select count(*) from ${text}`))[0]?.count);
const seed = (people: number) => seedPopulation({ adminUrl, people, keys: api.commands.keys });

beforeAll(async () => {
  api = await startTestApi();
  const [database] = await rows<{ name: string }>('select current_database() as name');
  adminUrl = clusterUrl(database?.name ?? '');
});
afterAll(() => api.close());

describe('the population on a fresh register', () => {
  it('is six hundred people and their families', async () => {
    expect(await peopleToSeed(api.database, 600)).toBe(600);
    const report = await seed(600);
    expect(report.people).toBe(600);
    expect(await count(`person where source_id like 'SYN-%'`)).toBe(600);
    expect(await count(`person where kind = 'PROTECTED_RESIDENT'`)).toBeGreaterThanOrEqual(24);
  }, 300_000);

  it('was never refused anything', async () => {
    expect(await rows(`select operation, code, count(*) from audit_entry where outcome = 'REFUSED' group by 1, 2`)).toEqual([]);
  });

  it('has requests in twelve states and claims in seven', async () => {
    const states = await rows<{ state: string }>('select distinct state from repatriation_request order by 1');
    expect(states.map(({ state }) => state)).toEqual([
      'APPROVED',
      'COMPLETED',
      'DECISION_PENDING',
      'DECLINED',
      'DRAFT',
      'FOLLOW_UP',
      'IN_REVIEW',
      'ON_HOLD',
      'READY_FOR_HANDOVER',
      'REGISTERED',
      'SUBMITTED',
      'WITHDRAWN',
    ]);
    const claims = await rows<{ status: string }>('select distinct status from nationality_claim order by 1');
    expect(claims.map(({ status }) => status)).toEqual([
      'ACKNOWLEDGED',
      'CONFIRMED',
      'INCONCLUSIVE',
      'PREPARED',
      'REFUTED',
      'STATED',
      'SUBMITTED',
    ]);
  });

  it('has movements at five points of their way', async () => {
    const movements = await rows<{ status: string }>('select distinct status from movement order by 1');
    expect(movements.map(({ status }) => status)).toEqual(['AUTHORISED', 'DEPARTED', 'DIVERTED', 'MANIFEST_DRAFT', 'RECONCILED']);
  });

  it('has an evacuation with figures that disagree, three daily reports and a signed order of moving, and a camp that is closed', async () => {
    const operations = await rows<{ kind: string; status: string }>('select kind, status from operation order by kind');
    expect(operations).toEqual([
      { kind: 'CAMP_CLOSURE', status: 'CONCLUDED' },
      { kind: 'EVACUATION', status: 'ACTIVE' },
    ]);
    expect(await rows(`select on_day::text from situation_report order by 1`)).toEqual(
      ['2026-01-25', '2026-02-07', '2026-02-13'].map((day) => ({ on_day: day })),
    );
    expect(await rows(`select value from situation_figure where subject = 'ARRIVED_IN_TOTAL' order by 1`)).toEqual(
      [5064, 5640, 5703, 5704].map((value) => ({ value })),
    );
    expect(await rows('select status, persons > 10 as many from moving_order')).toEqual([{ status: 'SIGNED', many: true }]);
    expect(await count('operation_movement')).toBe(5);
  });

  it('has a warning that a human confirmed, with its plan, and an assessed place', async () => {
    expect(await rows('select a.status, p.status as plan from facility_alert a join contingency_plan p on p.alert_id = a.id')).toEqual([
      { status: 'CONFIRMED', plan: 'OPEN' },
    ]);
    expect(await rows('select status from facility_risk_snapshot')).toEqual([{ status: 'CONFIRMED' }]);
  });

  it('has an assurance that is followed up, with a visit made and one overdue, and one that was broken', async () => {
    const assurances = await rows(
      `select a.status, r.state, a.monitoring_months as months, (select count(*)::int from assurance_factor f where f.assurance_id = a.id) as answers,
         (select count(*)::int from assurance_visit v where v.assurance_id = a.id and v.status = 'MADE') as made,
         (select count(*)::int from assurance_visit v where v.assurance_id = a.id and v.status = 'PLANNED' and v.due_at < now()) as overdue,
         (select bool_or(v.concern) from assurance_visit v where v.assurance_id = a.id and v.status = 'MADE') as concern
       from assurance a join repatriation_request r on r.id = a.request_id order by a.status`,
    );
    expect(assurances).toEqual([
      { status: 'ACCEPTED', state: 'FOLLOW_UP', months: 12, answers: 11, made: 1, overdue: 1, concern: false },
      { status: 'BREACHED', state: 'COMPLETED', months: 12, answers: 11, made: 1, overdue: 1, concern: true },
    ]);
    expect(await count(`incident where kind = 'PROTECTION' and status = 'REPORTED'`)).toBeGreaterThan(0);
  });

  it('has names told apart, languages, a photograph, somebody whom nobody could identify, and a recording with its copies', async () => {
    expect(await count('person_name where parts is not null')).toBeGreaterThan(24);
    expect(await count('person_language where replaced_at is null')).toBe(6);
    expect(await count('unit_stay where until is null')).toBe(3);
    expect(
      await rows(
        `select p.identity_status as status, count(a.*)::int as attempts from photograph h, person p join identity_attempt a on a.person_id = p.id group by 1`,
      ),
    ).toEqual([{ status: 'UNRESOLVED', attempts: 3 }]);
    expect(await rows(`select c.kind, c.end_cause from evidence_copy c join evidence_victim v using (evidence_id) order by 1`)).toEqual([
      { kind: 'FORENSIC_IMAGE', end_cause: null },
      { kind: 'WORKING_COPY', end_cause: 'DESTROYED' },
    ]);
    expect(await count('consular_record where evidence_kind is null')).toBeLessThan(await count('consular_record'));
    expect(await count('proceeding where public_summary is not null')).toBeGreaterThan(0);
  });

  it('has two persons for whom two States ask, one ranked and decided', async () => {
    const pairs = await rows(
      `select count(*)::int as requests, count(distinct r.country)::int as states, bool_or(k.decided_at is not null) as decided
       from repatriation_request r left join request_ranking k on k.person_id = r.person_id and k.superseded_at is null
       group by r.person_id having count(*) > 1 order by 3 nulls first`,
    );
    expect(pairs).toEqual([
      { requests: 2, states: 2, decided: false },
      { requests: 2, states: 2, decided: true },
    ]);
  });

  it('has people looked for, consuls who asked to visit, and a night on the way', async () => {
    expect(await rows('select inquirer, status from tracing_inquiry order by 1')).toEqual([
      { inquirer: 'COUNSEL', status: 'MATCHED' },
      { inquirer: 'FAMILY', status: 'RELEASED' },
      { inquirer: 'ICRC', status: 'RECEIVED' },
      { inquirer: 'STATE', status: 'UNMATCHED' },
    ]);
    expect((await rows<{ status: string }>('select distinct status from consular_visit order by 1')).map(({ status }) => status)).toEqual([
      'ARRANGED',
      'ASKED',
      'HELD',
      'NOT_ARRANGED',
    ]);
    expect(await rows('select state, first_count <> last_count as counted_twice from overnight_stop')).toEqual([
      { state: 'ENDED', counted_twice: true },
    ]);
  });

  it('has papers: one that does not fit, one genuine, one of the group', async () => {
    const papers = await rows(
      `select d.authenticity, cardinality(d.mrz_findings) > 0 as differs, (select count(*)::int from identity_assertion a where a.document_id = d.id and a.status = 'ACCEPTED') as says
       from identity_document d where d.kind <> 'BIRTH_CERTIFICATE' order by 1`,
    );
    expect(papers).toEqual([
      { authenticity: 'GENUINE', differs: false, says: 1 },
      { authenticity: 'GROUP_ISSUED', differs: false, says: 0 },
      { authenticity: 'UNVERIFIED', differs: true, says: 0 },
    ]);
  });

  it('has claims that rest on a paper, prepared and before a State', async () => {
    expect(
      await rows(
        `select c.status, count(*) > 4 as several from claim_paper p join nationality_claim c on c.id = p.claim_id group by 1 order by 1`,
      ),
    ).toEqual([
      { status: 'PREPARED', several: true },
      { status: 'SUBMITTED', several: true },
    ]);
  });

  it('has desks with the authority to which requests go, one that changed, notes, a commitment and a treaty', async () => {
    expect(
      await rows(
        `select country, count(*)::int as known, count(*) filter (where active_to is null)::int as now from central_authority group by 1 order by 1`,
      ),
    ).toEqual([
      { country: 'DEU', known: 1, now: 1 },
      { country: 'FRA', known: 1, now: 1 },
      { country: 'TUN', known: 2, now: 1 },
      { country: 'TUR', known: 1, now: 1 },
    ]);
    expect(await rows('select status, count(*)::int as notes from demarche group by 1 order by 1')).toEqual([
      { status: 'ANSWERED', notes: 1 },
      { status: 'SENT', notes: 3 },
    ]);
    for (const table of ['commitment', 'treaty']) expect(await count(table)).toBe(1);
  });

  it('has packages of evidence at three points of their way, sent by a court that does not open them', async () => {
    expect(
      await rows(
        `select h.state, h.sending_authority = 'First Karkh Investigative Court' as by_court, count(t.*)::int as transfers
         from handoff h left join data_transfer t on t.subject_id = h.id group by h.id order by 1`,
      ),
    ).toEqual([
      { state: 'ACTED_ON', by_court: true, transfers: 1 },
      { state: 'DISPATCHED', by_court: true, transfers: 1 },
      { state: 'LEGAL_REVIEW', by_court: true, transfers: 0 },
    ]);
  });

  it('keeps the planted pairs for two humans to decide, and no other', async () => {
    expect(await count('duplicate_candidate')).toBe(24);
  });

  it('has records that persons asked about, one on hold and one under a handling code', async () => {
    expect(await rows('select kind, status from data_subject_request order by 1, 2')).toEqual([
      { kind: 'ACCESS', status: 'ANSWERED' },
      { kind: 'ACCESS', status: 'PREPARED' },
      { kind: 'RESTRICTION', status: 'RECEIVED' },
    ]);
    expect(await count(`legal_hold where status = 'ACTIVE'`)).toBe(1);
    expect(await count('handling_mark')).toBe(1);
  });

  it('leaves a history of every case', async () => {
    expect(await count('person p where not exists (select from case_event e where e.person_id = p.id)')).toBe(0);
    expect(
      await count(`repatriation_request r where not exists (select from case_event e where e.subject_id = r.id and e.to_state = r.state)`),
    ).toBe(0);
  });

  it('was registered early in 2026, and nothing of it lies ahead', async () => {
    const [span] = await rows<{ first: Date; last: Date }>(
      `select min(created_at) as first, max(created_at) as last from person where source_id is not null`,
    );
    expect(span?.first.toISOString().slice(0, 7)).toBe('2026-02');
    expect(span?.last.toISOString().slice(0, 7)).toBe('2026-03');
    expect(await count('case_event where recorded_at > now()')).toBe(0);
  });

  it('adds nothing when it is run again', async () => {
    const before = await count('case_event');
    expect(await seed(600)).toEqual({ people: 0, acts: 0 });
    expect(await peopleToSeed(api.database, 600)).toBe(0);
    expect(await count('case_event')).toBe(before);
  });

  it('goes on after an interruption without doing anything twice', async () => {
    const before = await count('case_event');
    await api.database.query(`update setting set value = jsonb_set(value::jsonb, '{complete}', '0')::text where name = 'demo_population'`);
    expect(await peopleToSeed(api.database, 600)).toBe(600);
    await seed(600);
    expect(await count('case_event')).toBe(before);
  }, 300_000);

  it('leaves the requests where they are when the due clocks end', async () => {
    const before = await rows('select state, count(*) from repatriation_request group by 1 order by 1');
    await endDueClocks(api.commands);
    expect(await rows('select state, count(*) from repatriation_request group by 1 order by 1')).toEqual(before);
  }, 300_000);

  it('takes nothing from the list that people try the import with', async () => {
    const csv = readFileSync(path.join(__dirname, '../../fixtures/intake-600.csv'), 'utf8');
    const { importIntake } = await api
      .as('registrar')
      .must<{ importIntake: object }>(
        'mutation ($input: ImportIntakeInput!) { importIntake(input: $input) { received imported rejected duplicatesSuspected } }',
        { input: { csv } },
      );
    expect(importIntake).toEqual({ received: 603, imported: 576, rejected: 27, duplicatesSuspected: 28 });
  }, 300_000);

  it('grows by those who are missing', async () => {
    expect((await seed(660)).people).toBe(60);
    expect(await count(`person where source_id like 'SYN-%'`)).toBe(660);
    expect(await rows(`select operation, code from audit_entry where outcome = 'REFUSED'`)).toEqual([]);
  }, 300_000);
});
