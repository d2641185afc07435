import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Told by the nurse of the camp and by two neighbours.';
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
let count = 0;

async function camp(): Promise<string> {
  count += 1;
  const code = `SYR-SEEK${count}`;
  await sql(
    `insert into facility (id, code, name, kind, country, status, status_since) values (gen_random_uuid(), $1, $1, 'CAMP', 'SYR', 'OPERATING', now() - interval '1 hour')`,
    code,
  );
  return code;
}
async function resident(code: string, birth = '2015-01-04'): Promise<string> {
  const { id } = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth, sharedWith: ['FRA'], claims: { FRA: 'CONFIRMED' } });
  await sql('update person set residence_facility_id = (select id from facility where code = $2) where id = $1', id, code);
  return id;
}
/** A case with its clock, a task beside it and a search for a relative. */
async function childCase(personId: string, state: string): Promise<string> {
  const id = newId('ChildCase');
  await insertGiven(api, 'child_case', {
    id,
    ref: `RCM-2026-7${id.slice(19)}`,
    person_id: personId,
    state,
    country: 'FRA',
    opened_by: api.accountId('child-1'),
    created_at: api.now(),
    updated_at: api.now(),
  });
  await sql(
    `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
     values (gen_random_uuid(), 'CHILD_BEST_INTERESTS', 'ChildCase', $1, $2, 'FRA', 'RUNNING', now(), now() + interval '20 days', 'A source')`,
    id,
    personId,
  );
  await sql(
    `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values (gen_random_uuid(), 'AGE_THRESHOLD_12', $1, $1, 'CHILD_PROTECTION_OFFICER', 'Look.', now())`,
    personId,
  );
  await insertGiven(api, 'family_trace', {
    id: newId('Part'),
    child_case_id: id,
    person_id: personId,
    relation: 'PARENT',
    described: 'The father, last seen in Raqqa',
    opened_by: api.accountId('child-1'),
    opened_at: api.now(),
  });
  return id;
}
const reconcile = (code: string, outcome: string, personIds: readonly string[], login = 'registrar') =>
  api.as(login).query('mutation ($input: ReconcileResidentsInput!) { reconcileResidents(input: $input) { facility { code } } }', {
    input: {
      facilityCode: code,
      residents: personIds.map((personId) => ({
        personId,
        outcome,
        ...(outcome === 'RETURNED' ? { country: 'FRA' } : {}),
        at: new Date(api.now().getTime() - 3_600_000).toISOString(),
        reasons: REASONS,
      })),
    },
  });
const leftOf = async (caseId: string) =>
  (
    await sql(
      `select c.state, c.closed_reason, c.closed_from,
         array(select k.status from clock k where k.subject_id = c.id and k.closed_at is null) as clocks,
         array(select t.kind from task t where t.person_id = c.person_id and t.done_at is null order by 1) as tasks,
         array(select e.action || ' ' || e.audience from case_event e where e.subject_id = c.id) as told,
         array(select t.status || coalesce(' ' || t.ended_because, '') from family_trace t where t.child_case_id = c.id) as searches
       from child_case c where c.id = $1`,
      caseId,
    )
  )[0];
const traces = async (caseId: string) =>
  (
    await api
      .as('child-1')
      .must<{ childCase: { familyTraces: object[] } }>(
        'query ($id: ID) { childCase(id: $id) { familyTraces { status endedBecause answeredAt } } }',
        { id: caseId },
        { purpose: 'PROTECTION' },
      )
  ).childCase.familyTraces;

describe('CH18: a child who was brought to a State by others', () => {
  it('has its case closed in the same act, with clock, tasks and search, and is asked after', async () => {
    const code = await camp();
    const [early, late] = [await resident(code), await resident(code)];
    const cases = [await childCase(early, 'TRACING'), await childCase(late, 'CONSENTED')] as const;
    expect((await reconcile(code, 'RETURNED', [early, late])).codes).toEqual([]);
    const ended = {
      state: 'CLOSED',
      closed_reason: 'RETURNED_BY_OTHERS',
      clocks: [],
      tasks: ['CHILD_RETURNED_OUTSIDE', 'FAMILY_SOUGHT', 'RETURN_OUTSIDE'],
      searches: ['ENDED CHILD_RETURNED'],
    };
    expect(await leftOf(cases[0])).toEqual({ ...ended, closed_from: 'TRACING', told: ['endWithReturn CUSTODIAL'] });
    expect(await leftOf(cases[1])).toEqual({ ...ended, closed_from: 'CONSENTED', told: ['endWithReturn SHARED'] });
    expect(await traces(cases[0])).toMatchObject([{ status: 'ENDED', endedBecause: 'CHILD_RETURNED', answeredAt: expect.any(String) }]);
    const seen = async (login: string, id: string) =>
      (await api.as(login).must<{ childCase: object | null }>('query ($id: ID) { childCase(id: $id) { state closedReason } }', { id }))
        .childCase;
    expect(await seen('liaison-fra', cases[0])).toBeNull();
    expect(await seen('liaison-fra', cases[1])).toEqual({ state: 'CLOSED', closedReason: 'RETURNED_BY_OTHERS' });
  });

  it('is asked after where it had no case; an adult is the legal officer’s alone', async () => {
    const code = await camp();
    const [child, adult] = [await resident(code), await resident(code, '1990-01-04')];
    await reconcile(code, 'RETURNED', [child, adult]);
    const tasks = async (id: string) => (await sql('select kind from task where person_id = $1 order by 1', id)).map(({ kind }) => kind);
    expect([await tasks(child), await tasks(adult)]).toEqual([['CHILD_RETURNED_OUTSIDE', 'RETURN_OUTSIDE'], ['RETURN_OUTSIDE']]);
  });

  it('keeps its case where it only moved or its list was refused', async () => {
    const code = await camp();
    const personId = await resident(code);
    const caseId = await childCase(personId, 'ASSESSMENT');
    expect((await reconcile(code, 'RETURNED', [personId], 'child-1')).codes).toEqual(['FORBIDDEN']);
    expect((await reconcile(code, 'RETURNED', [personId, newId('Person')])).codes).toEqual(['BAD_USER_INPUT']);
    expect(await leftOf(caseId)).toMatchObject({ state: 'ASSESSMENT', clocks: ['RUNNING'], searches: ['OPEN'], told: [] });
    expect((await reconcile(code, 'UNKNOWN', [personId])).codes).toEqual([]);
    expect(await leftOf(caseId)).toMatchObject({ state: 'ASSESSMENT', searches: ['OPEN'] });
  });
});

describe('after a death', () => {
  it('the search for relatives ends, and they are still to be told', async () => {
    const code = await camp();
    const personId = await resident(code);
    const caseId = await childCase(personId, 'TRACING');
    await reconcile(code, 'DECEASED', [personId]);
    expect(await leftOf(caseId)).toMatchObject({
      closed_reason: 'DIED',
      searches: ['ENDED CHILD_DIED'],
      tasks: expect.arrayContaining(['FAMILY_NOTICE', 'FAMILY_SOUGHT']),
    });
    const late = await api
      .as('child-1')
      .query('mutation ($input: RecordFamilyTraceResultInput!) { recordFamilyTraceResult(input: $input) { childCase { id } } }', {
        input: {
          childCaseId: caseId,
          traceId: (await sql('select id from family_trace where child_case_id = $1', caseId))[0]?.id,
          result: 'NOT_FOUND',
        },
      });
    expect(late.codes).toEqual(['GUARD_FAILED']);
  });

  it('nobody looks for the dead any more, in the database too', async () => {
    const { id } = await registered(api.database);
    await sql(
      `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values (gen_random_uuid(), 'TRACE_PERSON', $1, $1, 'REGISTRAR', 'Look.', now())`,
      id,
    );
    await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
      input: { personId: id, reason: 'DEATH', endedAt: api.now().toISOString(), reasons: REASONS },
    });
    expect(await sql(`select done_at is not null as done from task where person_id = $1 and kind = 'TRACE_PERSON'`, id)).toEqual([
      { done: true },
    ]);
    const code = await camp();
    const child = await resident(code);
    const caseId = await childCase(child, 'TRACING');
    await reconcile(code, 'DECEASED', [child]);
    await expect(
      sql(`update family_trace set status = 'OPEN', ended_because = null, answered_at = null where child_case_id = $1`, caseId),
    ).rejects.toMatchObject({ constraint: 'no_search_in_a_closed_case' });
  });

  it('whoever asked after the person is answered: the inquiry stays, somebody is told, and silence wished before binds no longer', async () => {
    const { id } = await registered(api.database);
    await sql(
      `insert into family_notification (id, person_id, event, wish, recorded_by, recorded_at) values ($1, $2, 'DETENTION', 'DO_NOT', $3, now() - interval '1 day')`,
      newId('Part'),
      id,
      api.accountId('registrar'),
    );
    const filed = await api
      .as('legal-1')
      .must<{ fileTracingInquiry: { tracingInquiry: { id: string } } }>(
        'mutation ($input: FileTracingInquiryInput!) { fileTracingInquiry(input: $input) { tracingInquiry { id } } }',
        {
          input: { inquirer: 'FAMILY', inquirerName: 'A mother', relation: 'mother', purpose: 'Where is my son', names: ['SYN Invented'] },
        },
      );
    const inquiryId = filed.fileTracingInquiry.tracingInquiry.id;
    await api
      .as('legal-1')
      .must('mutation ($input: MatchTracingInquiryInput!) { matchTracingInquiry(input: $input) { tracingInquiry { id } } }', {
        input: { inquiryId, personId: id },
      });
    const release = () =>
      api
        .as('legal-1')
        .query('mutation ($input: ReleaseTracingInquiryInput!) { releaseTracingInquiry(input: $input) { tracingInquiry { status } } }', {
          input: { inquiryId, told: ['DEATH'], interestShown: 'Birth certificate of the son' },
        });
    expect((await release()).codes).toEqual(['GUARD_FAILED']);
    await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
      input: { personId: id, reason: 'DEATH', endedAt: api.now().toISOString(), reasons: REASONS },
    });
    expect(await sql('select status from tracing_inquiry where id = $1', inquiryId)).toEqual([{ status: 'MATCHED' }]);
    expect(await sql(`select owner_role as role from task where subject_id = $1 and kind = 'TRACING_AFTER_DEATH'`, inquiryId)).toEqual([
      { role: 'LEGAL_OFFICER' },
    ]);
    expect((await release()).codes).toEqual([]);
  });
});
