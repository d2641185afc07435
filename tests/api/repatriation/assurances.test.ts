import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { newId } from '../../../domain/reference/nodeId';
import { othmanFactors } from '../../../domain/repatriation/vocabulary';
import { givenAssurance } from '../../support/givenAssurance';
import { arriveAndSign, handOver } from '../../support/givenHandover';
import { act, givenRequest, must, REASONS } from '../../support/givenRequest';
import { sealedFor } from '../../support/sealedGiven';
import { statementsOf } from '../../support/statementsOf';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const DAY = 86_400_000;
const sql = async (text: string, values: readonly unknown[] = []) => (await api.database.query(text, [...values])).rows;
const statusOf = async (id: string) => (await sql('select status from assurance where id = $1', [id]))[0]?.status;
const tasksOf = async (personId: string) =>
  (await sql('select kind from task where person_id = $1 order by kind', [personId])).map(({ kind }) => kind);
const answer = (factor: string, value = 'FAVOURABLE') => ({ factor, answer: value, reasoning: 'Asked of two bodies.' });

interface AssuranceRow {
  readonly status: string;
  readonly factors: { factor: string; number: number; side: string; answer: string }[];
  readonly visits: { id: string; dueAt: string; status: string; findings: string | null }[];
  readonly clocks: { kind: string; status: string; dueAt: string }[];
  readonly availableActions: { action: string; allowed: boolean; refusals: { rule: string }[] }[];
}
const read = async (login: string, requestId: string) =>
  api.as(login).query<{ repatriationRequest: { assurances: AssuranceRow[] } }>(
    `query ($id: ID!) { repatriationRequest(id: $id) { assurances { status factors { factor number side answer }
        visits { id dueAt status findings } clocks { kind status dueAt } availableActions { action allowed refusals { rule } } } } }`,
    { id: requestId },
    { purpose: 'REPATRIATION' },
  );
const assuranceOf = async (login: string, requestId: string) => {
  const { data } = await read(login, requestId);
  const row = data?.repatriationRequest.assurances[0];
  if (!row) throw new Error('There is no assurance.');
  return row;
};

describe('an assurance is asked for, given, examined and decided', () => {
  let requestId: string;
  beforeAll(async () => {
    ({ id: requestId } = await givenRequest(api, 'IN_REVIEW'));
  });

  it('the State sees what it is asked to promise, and gives that assurance', async () => {
    const assuranceId = await givenAssurance(api, requestId, 'REQUESTED');
    expect((await assuranceOf('liaison-fra', requestId)).status).toBe('REQUESTED');
    const given = { requestId, assuranceId, giver: 'Ministry', bindsState: true, terms: ['No torture'] };
    await must(api, 'liaison-fra', 'recordAssurance', { ...given, factors: [answer('TREATY_STATE')] });
    expect(await statusOf(assuranceId)).toBe('RECEIVED');
    expect((await act(api, 'liaison-fra', 'recordAssurance', given)).code).toBe('INVALID_TRANSITION');
  });

  it('what the State says of itself is not counted: a legal officer answers all eleven questions (I-05)', async () => {
    const { id } = (await sql('select id from assurance where request_id = $1', [requestId]))[0];
    const accept = { requestId, assuranceId: id, reasons: 'Enough.' };
    await must(api, 'liaison-fra', 'answerAssuranceFactors', {
      requestId,
      assuranceId: id,
      factors: othmanFactors.map((factor) => answer(factor)),
    });
    await must(api, 'legal-1', 'answerAssuranceFactors', {
      requestId,
      assuranceId: id,
      factors: othmanFactors.slice(0, 10).map((factor) => answer(factor, 'NOT_ESTABLISHED')),
    });
    expect((await act(api, 'decision-1', 'acceptAssurance', accept)).rules).toEqual(['OTHMAN', 'I-05']);
    await must(api, 'legal-1', 'answerAssuranceFactors', {
      requestId,
      assuranceId: id,
      factors: [answer('EXAMINED_BY_COURTS', 'UNFAVOURABLE')],
    });
    expect((await act(api, 'decision-1', 'acceptAssurance', accept)).rules).toEqual(['I-05']);
    await must(api, 'legal-1', 'planAssuranceMonitoring', { requestId, assuranceId: id, body: 'A monitor', monitoringMonths: 12 });
    await must(api, 'decision-1', 'acceptAssurance', accept);
    expect(await statusOf(id)).toBe('ACCEPTED');
  });

  it('the questions are read in their order, each side’s answers; a State reads its own alone', async () => {
    const { factors } = await assuranceOf('legal-1', requestId);
    expect(factors).toHaveLength(22);
    expect([...new Set(factors.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const own = await assuranceOf('liaison-fra', requestId);
    expect(new Set(own.factors.map(({ side }) => side))).toEqual(new Set(['STATE']));
  });

  it('is accepted without the questions too, where they were not begun and somebody monitors it', async () => {
    const other = await givenRequest(api, 'IN_REVIEW');
    const given = { requestId: other.id, giver: 'Ministry', bindsState: true, terms: ['No torture'], monitoringBody: 'A monitor' };
    await must(api, 'liaison-fra', 'recordAssurance', given);
    const { id: assuranceId } = (await sql('select id from assurance where request_id = $1', [other.id]))[0];
    await must(api, 'decision-1', 'acceptAssurance', { requestId: other.id, assuranceId, reasons: 'Enough.' });
    expect(await statusOf(assuranceId)).toBe('ACCEPTED');
  });

  it('a new answer takes the place of the last, which stays on record', async () => {
    const other = await givenRequest(api, 'IN_REVIEW');
    const assuranceId = await givenAssurance(api, other.id, 'RECEIVED');
    await must(api, 'legal-2', 'answerAssuranceFactors', {
      requestId: other.id,
      assuranceId,
      factors: [answer('TERMS_SPECIFIC', 'PARTLY')],
    });
    const { factors } = await assuranceOf('legal-1', other.id);
    expect(factors.find(({ factor }) => factor === 'TERMS_SPECIFIC')?.answer).toBe('PARTLY');
    const kept = await sql(
      `select answer from assurance_factor where assurance_id = $1 and factor = 'TERMS_SPECIFIC' order by answered_at`,
      [assuranceId],
    );
    expect(kept.map((row) => row.answer)).toEqual(['FAVOURABLE', 'PARTLY']);
  });

  it('tells the decision authority on the request and on the assurance what is missing', async () => {
    const other = await givenRequest(api, 'IN_REVIEW');
    await must(api, 'liaison-fra', 'recordAssurance', { requestId: other.id, giver: 'Ministry', bindsState: true, terms: ['No torture'] });
    const { availableActions } = await assuranceOf('decision-1', other.id);
    expect(availableActions.map(({ action, allowed, refusals }) => [action, allowed, refusals.map(({ rule }) => rule)])).toEqual([
      ['acceptAssurance', false, ['I-05']],
      ['rejectAssurance', true, []],
    ]);
  });

  it('is rejected with reasons that the State does not read, and another may follow', async () => {
    const other = await givenRequest(api, 'IN_REVIEW');
    const first = await givenAssurance(api, other.id, 'RECEIVED');
    expect((await act(api, 'decision-1', 'rejectAssurance', { requestId: other.id, assuranceId: first, reasons: 'No.' })).code).toBe(
      'REASON_REQUIRED',
    );
    await must(api, 'decision-1', 'rejectAssurance', { requestId: other.id, assuranceId: first, reasons: REASONS });
    expect(await statusOf(first)).toBe('REJECTED');
    const document = '{ repatriationRequests(first: 50) { nodes { assurances { status rejectReasons } } } }';
    const own = await api.as('liaison-fra').query(document, {}, { purpose: 'REPATRIATION' });
    expect(own.codes).toContain('FIELD_RESTRICTED');
    expect(JSON.stringify(own.data)).not.toContain(REASONS);
    await givenAssurance(api, other.id, 'ACCEPTED');
  });

  it.each([
    ['no terms', { terms: [] }],
    ['an end in the past', { validUntil: '2020-01-01T00:00:00Z' }],
    ['a plan of eleven months', { monitoringMonths: 11 }],
    ['a question answered twice', { factors: [answer('TREATY_STATE'), answer('TREATY_STATE')] }],
    ['an answer without reasoning', { factors: [{ factor: 'TREATY_STATE', answer: 'PARTLY', reasoning: ' ' }] }],
  ])('is not recorded with %s', async (_what, wrong) => {
    const before = await sql('select count(*) from assurance');
    const given = { requestId, giver: 'Ministry', bindsState: true, terms: ['No torture'], ...wrong };
    expect((await act(api, 'legal-1', 'recordAssurance', given)).code).toBe('BAD_USER_INPUT');
    expect(await sql('select count(*) from assurance')).toEqual(before);
  });

  it('of another request is NOT_FOUND, and another State gives none', async () => {
    const other = await givenRequest(api, 'IN_REVIEW', 'DEU');
    const assuranceId = await givenAssurance(api, other.id, 'RECEIVED', 'DEU');
    expect((await act(api, 'decision-1', 'acceptAssurance', { requestId, assuranceId, reasons: 'Enough.' })).code).toBe('NOT_FOUND');
    expect((await act(api, 'liaison-fra', 'requestAssurance', { requestId, terms: ['x'] })).code).toBe('FORBIDDEN');
    expect(
      (await act(api, 'liaison-fra', 'recordAssurance', { requestId: other.id, giver: 'M', bindsState: true, terms: ['x'] })).code,
    ).toBe('NOT_FOUND');
  });
});

describe('I-05: the database by itself', () => {
  it('I-05: refuses an acceptance with questions begun and not all answered, without a monitor, or without a second person', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'IN_REVIEW');
    const assuranceId = await givenAssurance(api, requestId, 'RECEIVED');
    const accept = (by: string) =>
      api.database.query(`update assurance set status = 'ACCEPTED', accepted_by = $2, accepted_at = now() where id = $1`, [
        assuranceId,
        by,
      ]);
    await expect(accept(api.accountId('liaison-fra'))).rejects.toMatchObject({ constraint: 'assurance_two_people' });
    await api.database.query(`update assurance_factor set superseded_at = now() where assurance_id = $1 and factor = 'TREATY_STATE'`, [
      assuranceId,
    ]);
    await expect(accept(api.accountId('decision-1'))).rejects.toMatchObject({ code: '23514' });
    await api.database.query('update assurance_factor set superseded_at = null where assurance_id = $1', [assuranceId]);
    await api.database.query('update assurance set monitoring_body = null where id = $1', [assuranceId]);
    await expect(accept(api.accountId('decision-1'))).rejects.toMatchObject({ code: '23514' });
    await api.database.query('update assurance set monitoring_body = $2 where id = $1', [
      assuranceId,
      await sealedFor(api, 'assurance', 'monitoring_body', { id: assuranceId, person_id: personId }, 'A monitor'),
    ]);
    await expect(accept(api.accountId('decision-1'))).resolves.toMatchObject({ rowCount: 1 });
  });
});

describe('what an assurance is for', () => {
  it('a finding that leans on it falls when it expires, by the scheduler and once', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'IN_REVIEW');
    const assuranceId = await givenAssurance(api, requestId, 'ACCEPTED', 'FRA', {
      validUntil: new Date(Date.now() + 20 * DAY).toISOString(),
    });
    const finding = {
      requestId,
      finding: 'REAL_RISK_MITIGATED',
      risks: ['TORTURE'],
      sources: 'Reports',
      personHeardAt: new Date().toISOString(),
      assuranceId,
    };
    await must(api, 'legal-1', 'recordNonRefoulementFinding', finding);
    await must(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.' });
    const gate = async () =>
      (await sql('select non_refoulement from guard_facts_gates where request_id = $1', [requestId]))[0]?.non_refoulement;
    expect(await gate()).toBe('CLEARED');
    api.setNow(new Date(Date.now() + 21 * DAY));
    await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands)]);
    expect([await statusOf(assuranceId), await gate()]).toEqual(['EXPIRED', 'OPEN']);
    expect((await tasksOf(personId)).filter((kind) => kind === 'ASSURANCE_EXPIRED')).toHaveLength(1);
    expect((await sql(`select audience from case_event where subject_id = $1 and action = 'expireAssurance'`, [requestId])).length).toBe(1);
  });
});

describe('I-45: a broken assurance', () => {
  /** Approved and ready cases of other persons, straight in the tables: a breach moves them whoever's they are. */
  const givenMany = async (country: string, count: number) => {
    const model = await givenRequest(api, 'APPROVED', country);
    for (let n = 0; n < count; n += 1) {
      const [personId, requestId] = [newId('Person'), newId('RepatriationRequest')];
      await sql(
        `insert into person (id, ref, kind, display_name, sex, identity_status, legal_status, track, created_at, updated_at)
         select $1, 'RCM-2026-' || $3, kind, display_name, sex, identity_status, legal_status, track, created_at, updated_at from person where id = $2`,
        [personId, model.personId, `${country}${n}`],
      );
      await sql(
        `insert into repatriation_request (id, ref, person_id, country, route, initiator, opened_by, state, origin_side, approved_at, version, created_at, updated_at)
         select $1, 'RCQ-2026-' || $4, $2, country, route, initiator, opened_by, $5, origin_side, approved_at, version, created_at, updated_at
         from repatriation_request where id = $3`,
        [requestId, personId, model.id, `${country}${n}`, n % 2 === 0 ? 'APPROVED' : 'READY_FOR_HANDOVER'],
      );
    }
  };
  const approvedTowards = async (country: string) =>
    Number(
      (
        await sql(
          `select count(*) from repatriation_request where country = $1 and state in ('APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')`,
          [country],
        )
      )[0]?.count,
    );

  it('I-45: returns every approved and every ready case towards that State, in as many statements for sixty as for one', async () => {
    const counts: number[] = [];
    for (const [country, many] of [
      ['TUN', 0],
      ['TUR', 60],
    ] as const) {
      const { id: requestId, personId } = await givenRequest(api, 'APPROVED', country);
      const assuranceId = await givenAssurance(api, requestId, 'ACCEPTED', country);
      await givenMany(country, many);
      const elsewhere = await approvedTowards('FRA');
      expect(await approvedTowards(country)).toBe(many + 2);
      const statements = await statementsOf(() =>
        must(api, 'legal-1', 'reportAssuranceBreach', { requestId, assuranceId, reasons: REASONS }),
      );
      counts.push(statements.length);
      expect([await approvedTowards(country), await approvedTowards('FRA')]).toEqual([0, elsewhere]);
      expect(await statusOf(assuranceId)).toBe('BREACHED');
      expect(await sql(`select kind, status from incident where person_id = $1`, [personId])).toEqual([
        { kind: 'PROTECTION', status: 'REPORTED' },
      ]);
      const tasks = await sql(
        `select count(*)::int as count from task t join repatriation_request r on r.id = t.subject_id where t.kind = 'ASSURANCE_BREACH' and r.country = $1`,
        [country],
      );
      expect(tasks[0]?.count).toBe(many + 2);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(12);
  });

  it('I-45: a refused report leaves everything as it was', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED', 'MAR');
    const assuranceId = await givenAssurance(api, requestId, 'RECEIVED', 'MAR');
    expect((await act(api, 'legal-1', 'reportAssuranceBreach', { requestId, assuranceId, reasons: REASONS })).code).toBe(
      'INVALID_TRANSITION',
    );
    expect(await approvedTowards('MAR')).toBe(1);
  });

  it('two reports at once make one breach', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED', 'SWE');
    const assuranceId = await givenAssurance(api, requestId, 'ACCEPTED', 'SWE');
    const report = (login: string) => act(api, login, 'reportAssuranceBreach', { requestId, assuranceId, reasons: REASONS });
    const answers = await Promise.all([report('legal-1'), report('legal-2')]);
    expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'INVALID_TRANSITION']);
  });
});

describe('after the handover', () => {
  let request: { id: string; personId: string };
  let assuranceId: string;
  beforeAll(async () => {
    request = await givenRequest(api, 'READY_FOR_HANDOVER');
    assuranceId = await givenAssurance(api, request.id, 'ACCEPTED');
    await handOver(api, request);
  });
  const visit = (more: object = {}) => ({
    requestId: request.id,
    assuranceId,
    visitedAt: api.now().toISOString(),
    visitor: 'Monitoring body, delegate',
    privateInterview: true,
    findings: 'Seen alone; no complaint.',
    concern: false,
    ...more,
  });

  it('visits are planned, and the clock of the first runs for thirty days', async () => {
    const { visits, clocks } = await assuranceOf('legal-1', request.id);
    expect(visits.map(({ status }) => status)).toEqual(['PLANNED', 'PLANNED', 'PLANNED', 'PLANNED']);
    expect(clocks).toEqual([{ kind: 'ASSURANCE_VISIT', status: 'RUNNING', dueAt: visits[0]?.dueAt }]);
  });

  it('the handover took no more statements than a command may take', async () => {
    const other = await givenRequest(api, 'READY_FOR_HANDOVER');
    await givenAssurance(api, other.id, 'ACCEPTED');
    await arriveAndSign(api, other);
    const statements = await statementsOf(() => must(api, 'transfer-1', 'completeHandover', { requestId: other.id }));
    expect(statements.length).toBeLessThanOrEqual(12);
  });

  it('a visit is recorded, its findings are sealed from the State, and the next clock runs', async () => {
    api.setNow(new Date(Date.now() + 25 * DAY));
    await must(api, 'legal-1', 'recordAssuranceVisit', visit());
    const { visits, clocks } = await assuranceOf('legal-1', request.id);
    expect(visits.map(({ status }) => status)).toEqual(['MADE', 'PLANNED', 'PLANNED', 'PLANNED']);
    expect(visits[0]?.findings).toBe('Seen alone; no complaint.');
    expect(clocks.map(({ status }) => status)).toEqual(['MET', 'RUNNING']);
    expect(clocks[1]?.dueAt).toBe(visits[1]?.dueAt);
    const own = await read('liaison-fra', request.id);
    expect(own.codes).toContain('FIELD_RESTRICTED');
    expect(own.data?.repatriationRequest.assurances[0]?.visits.map(({ status, findings }) => [status, findings])[0]).toEqual([
      'MADE',
      null,
    ]);
  });

  it('a visit that is not made in time is missed: a breach of the clock, a task, and the next clock runs; it may still be made', async () => {
    api.setNow(new Date(Date.now() + 130 * DAY));
    await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands)]);
    const missed = await assuranceOf('legal-1', request.id);
    expect(missed.visits.map(({ status }) => status)).toEqual(['MADE', 'MISSED', 'PLANNED', 'PLANNED']);
    expect(missed.clocks.map(({ status }) => status)).toEqual(['MET', 'BREACHED', 'RUNNING']);
    expect((await tasksOf(request.personId)).filter((kind) => kind === 'ASSURANCE_VISIT_MISSED')).toHaveLength(1);
    await must(api, 'legal-1', 'recordAssuranceVisit', visit({ visitId: missed.visits[1]?.id, concern: true }));
    const late = await assuranceOf('legal-1', request.id);
    expect(late.visits.map(({ status }) => status)).toEqual(['MADE', 'MADE', 'PLANNED', 'PLANNED']);
    expect(late.clocks.filter(({ status }) => status === 'RUNNING').map(({ dueAt }) => dueAt)).toEqual([late.visits[2]?.dueAt]);
    expect(await tasksOf(request.personId)).toContain('ASSURANCE_CONCERN');
  });

  it('RQ18: follow-up ends only when no visit is to come', async () => {
    await must(api, 'legal-1', 'beginFollowUp', { requestId: request.id });
    expect((await act(api, 'legal-1', 'closeRepatriationRequest', { requestId: request.id })).rules).toEqual(['RQ18']);
    await must(api, 'legal-1', 'recordAssuranceVisit', visit());
    await must(api, 'legal-1', 'recordAssuranceVisit', visit());
    expect((await act(api, 'legal-1', 'recordAssuranceVisit', visit())).rules).toEqual(['ASSURANCE']);
    expect((await must(api, 'legal-1', 'closeRepatriationRequest', { requestId: request.id })).state).toBe('CLOSED');
  });

  it('a visit of another assurance, or an unknown one, is NOT_FOUND', async () => {
    const other = await givenRequest(api, 'READY_FOR_HANDOVER');
    const otherAssurance = await givenAssurance(api, other.id, 'ACCEPTED');
    await handOver(api, other);
    const ids = await sql('select id from assurance_visit where assurance_id = $1', [assuranceId]);
    for (const visitId of [ids[0]?.id, newId('Part'), 'nothing']) {
      const asked = { ...visit({ visitId }), requestId: other.id, assuranceId: otherAssurance };
      expect((await act(api, 'legal-1', 'recordAssuranceVisit', asked)).code).toBe('NOT_FOUND');
    }
  });
});
