import { newId } from '../../../domain/reference/nodeId';
import { act, givenClaim, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const approval = (requestId: string) => ({ requestId, legalBasis: 'Agreement of 2025', reasons: REASONS });
const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  Number((await api.database.query(text, [...values])).rows[0].count);
const versionOf = async (requestId: string): Promise<number> =>
  (await api.database.query('select version from repatriation_request where id = $1', [requestId])).rows[0].version;
/** Everything that a command may leave behind, but the audit. */
const traces = async (requestId: string) => ({
  request: (await api.database.query('select * from repatriation_request where id = $1', [requestId])).rows[0],
  decisions: (await api.database.query('select * from decision where request_id = $1 order by prepared_at', [requestId])).rows,
  clocks: (await api.database.query('select * from clock where subject_id = $1 order by id', [requestId])).rows,
  events: await count('select count(*) from case_event where subject_id = $1', [requestId]),
  outbox: await count('select count(*) from outbox where subject_id = $1', [requestId]),
});

describe('two deciders at once', () => {
  it('one wins; the other learns that the object has changed', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const expectedVersion = await versionOf(requestId);
    const answers = await Promise.all([
      act(api, 'decision-1', 'approveRepatriationRequest', { ...approval(requestId), expectedVersion }),
      act(api, 'decision-2', 'declineRepatriationRequest', { ...approval(requestId), reason: 'POLITICAL', expectedVersion }),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['STALE_VERSION', undefined]);
    expect(answers.find(({ code }) => code)?.extensions.currentVersion).toBe(expectedVersion + 1);
    expect(await versionOf(requestId)).toBe(expectedVersion + 1);
  });

  it('without an expected version the loser learns what is possible now', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const answers = await Promise.all(
      ['decision-1', 'decision-2'].map((login) => act(api, login, 'approveRepatriationRequest', approval(requestId))),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['INVALID_TRANSITION', undefined]);
    expect(
      await count(`select count(*) from case_event where subject_id = $1 and action = 'approveRepatriationRequest'`, [requestId]),
    ).toBe(1);
  });
});

describe('a retried call', () => {
  it('with the same key and input gives the first answer and does nothing twice', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const input = { ...approval(requestId), idempotencyKey: 'approve-once' };
    const first = await must(api, 'decision-1', 'approveRepatriationRequest', input);
    const left = await traces(requestId);
    expect(await must(api, 'decision-1', 'approveRepatriationRequest', input)).toEqual(first);
    expect(await traces(requestId)).toEqual(left);
  });

  it('with another input is a conflict', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const input = { ...approval(requestId), idempotencyKey: 'approve-twice' };
    await must(api, 'decision-1', 'approveRepatriationRequest', input);
    expect((await act(api, 'decision-1', 'approveRepatriationRequest', { ...input, legalBasis: 'Another' })).code).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });
});

describe('a refused command leaves nothing but the refusal in the audit', () => {
  it.each([
    ['GATE_BLOCKED', 'decision-1', `update person set identity_status = 'CONTESTED' where id = $1`, ['IDENTITY']],
    [
      'GATE_BLOCKED',
      'decision-1',
      `update gate set hand_status = 'FAILED' where person_id = $1 and kind in ('JUDICIAL_HOLD', 'DATA_TRANSFER')`,
      ['JUDICIAL_HOLD', 'DATA_TRANSFER'],
    ],
    ['GUARD_FAILED', 'decision-1', `update consular_record set fears_state = true where person_id = $1`, []],
  ])('%s as %s', async (code, login, change, gates) => {
    const { id: requestId, personId } = await givenRequest(api, 'DECISION_PENDING');
    await api.database.query(change, [personId]);
    const before = await traces(requestId);
    const audited = () =>
      count(`select count(*) from audit_entry where operation = 'approveRepatriationRequest' and outcome = 'REFUSED' and code = $1`, [
        code,
      ]);
    const refusedBefore = await audited();
    const answer = await act(api, login, 'approveRepatriationRequest', approval(requestId));
    expect(answer.code).toBe(code);
    expect(answer.gates).toEqual(gates);
    expect(await traces(requestId)).toEqual(before);
    expect(await audited()).toBe(refusedBefore + 1);
  });
});

describe('two people decide', () => {
  it('FORBIDDEN comes first: the preparer’s role never approves', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    expect((await act(api, 'legal-1', 'approveRepatriationRequest', approval(requestId))).code).toBe('FORBIDDEN');
  });

  it('I-16: whoever prepared does not decide, even with the role', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    await api.database.query('update decision set prepared_by = $2 where request_id = $1', [requestId, api.accountId('decision-1')]);
    expect((await act(api, 'decision-1', 'approveRepatriationRequest', approval(requestId))).code).toBe('FOUR_EYES_REQUIRED');
  });

  it('I-16: the database refuses the same by hand', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const decide = `update decision set outcome = 'APPROVED', reasons = proposal_reasons, decided_by = prepared_by, decided_at = now() where request_id = $1`;
    await expect(api.database.query(decide, [requestId])).rejects.toThrow(/decision_two_people/);
    const review = `update decision set outcome = 'APPROVED', reasons = proposal_reasons, decided_by = $2, reviewed_by = $2 where request_id = $1`;
    await expect(api.database.query(review, [requestId, api.accountId('decision-1')])).rejects.toThrow(/decision_reviewed_by_another/);
    const confirm = `update non_refoulement_finding set confirmed_by = recorded_by where request_id = $1`;
    await expect(api.database.query(confirm, [requestId])).rejects.toThrow(/finding_two_people/);
    const longer = `update non_refoulement_finding set expires_at = confirmed_at + interval '91 days' where request_id = $1`;
    await expect(api.database.query(longer, [requestId])).rejects.toThrow(/finding_lasts_90_days/);
  });

  it('the database keeps one current decision, one current finding and one current ranking', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    const copy = `insert into decision (id, request_id, person_id, country, proposal, proposal_reasons, person_views, prepared_by, prepared_at)
      select $2, request_id, person_id, country, proposal, proposal_reasons, person_views, prepared_by, prepared_at from decision where request_id = $1`;
    await expect(api.database.query(copy, [requestId, newId('Part')])).rejects.toThrow(/decision_current/);
  });
});

describe('what an approval rests on', () => {
  it('I-17: it waits while a claim to the custodial State stands', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'DECISION_PENDING');
    await givenClaim(api, personId, 'IRQ', 'STATED');
    expect((await act(api, 'decision-1', 'approveRepatriationRequest', approval(requestId))).rules).toEqual(['I-17']);
    await api.database.query(`update nationality_claim set status = 'REFUTED' where person_id = $1 and country = 'IRQ'`, [personId]);
    expect((await must(api, 'decision-1', 'approveRepatriationRequest', approval(requestId))).state).toBe('APPROVED');
  });

  it('I-13: for every State to which a claim was submitted the choice is recorded', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'DECISION_PENDING');
    await givenClaim(api, personId, 'MAR', 'REFUTED');
    await api.database.query(`update consular_record set choice = 'UNDECIDED' where person_id = $1 and country = 'MAR'`, [personId]);
    expect((await act(api, 'decision-1', 'approveRepatriationRequest', approval(requestId))).rules).toEqual(['I-13']);
  });

  it('records the route’s standard conditions when none are named, and 14 days of remedy', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    const { rows } = await api.database.query(
      'select conditions, remedy_until - decided_at as remedy from decision where request_id = $1',
      [requestId],
    );
    expect(rows[0].conditions).toEqual(['No death penalty', 'No onward transfer without consent']);
    expect(rows[0].remedy.days).toBe(14);
  });

  it('RQ12: the remedy runs until it is over or waived after the decision', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    await api.database.query(`update gate set hand_status = 'CLEARED' where request_id = $1`, [requestId]);
    for (const [login, gate] of [
      ['health', 'HEALTH'],
      ['liaison-fra', 'TRAVEL_DOCUMENT'],
      ['liaison-fra', 'RECEPTION_PLAN'],
    ] as const)
      await must(api, login, 'clearGate', { requestId, gate, evidence: 'x', clearedUntil: new Date(Date.now() + 3_600_000).toISOString() });
    expect((await act(api, 'legal-1', 'declareReadyForHandover', { requestId })).rules).toEqual(['RQ12']);
    const early = { counsel: 'Counsel Example', at: new Date(Date.now() - 86_400_000).toISOString(), lang: 'fr' };
    expect((await act(api, 'legal-1', 'declareReadyForHandover', { requestId, remedyWaiver: early })).rules).toEqual(['RQ12']);
    await api.database.query(`update repatriation_request set remedy_until = now() - interval '1 minute' where id = $1`, [requestId]);
    expect((await must(api, 'legal-1', 'declareReadyForHandover', { requestId })).state).toBe('READY_FOR_HANDOVER');
  });
});
