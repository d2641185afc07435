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
const seed = (people: number) => seedPopulation({ adminUrl, people });

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
  }, 60_000);

  it('was never refused anything', async () => {
    expect(await rows(`select operation, code, count(*) from audit_entry where outcome = 'REFUSED' group by 1, 2`)).toEqual([]);
  });

  it('has requests in ten states and claims in seven', async () => {
    const states = await rows<{ state: string }>('select distinct state from repatriation_request order by 1');
    expect(states.map(({ state }) => state)).toEqual([
      'APPROVED',
      'DECISION_PENDING',
      'DECLINED',
      'DRAFT',
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

  it('has movements at three points of their way', async () => {
    const movements = await rows<{ status: string }>('select status from movement order by 1');
    expect(movements.map(({ status }) => status)).toEqual(['AUTHORISED', 'MANIFEST_DRAFT', 'RECONCILED']);
  });

  it('keeps the planted pairs for two humans to decide, and no other', async () => {
    expect(await count('duplicate_candidate')).toBe(24);
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
  }, 60_000);

  it('leaves the requests where they are when the due clocks end', async () => {
    const before = await rows('select state, count(*) from repatriation_request group by 1 order by 1');
    await endDueClocks(api.commands);
    expect(await rows('select state, count(*) from repatriation_request group by 1 order by 1')).toEqual(before);
  }, 60_000);

  it('takes nothing from the list that people try the import with', async () => {
    const csv = readFileSync(path.join(__dirname, '../../fixtures/intake-600.csv'), 'utf8');
    const { importIntake } = await api
      .as('registrar')
      .must<{ importIntake: object }>(
        'mutation ($input: ImportIntakeInput!) { importIntake(input: $input) { received imported rejected duplicatesSuspected } }',
        { input: { csv } },
      );
    expect(importIntake).toEqual({ received: 603, imported: 576, rejected: 27, duplicatesSuspected: 28 });
  }, 60_000);

  it('grows by those who are missing', async () => {
    expect((await seed(660)).people).toBe(60);
    expect(await count(`person where source_id like 'SYN-%'`)).toBe(660);
    expect(await rows(`select operation, code from audit_entry where outcome = 'REFUSED'`)).toEqual([]);
  }, 60_000);
});
