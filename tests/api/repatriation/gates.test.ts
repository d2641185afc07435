import { newId } from '../../../domain/reference/nodeId';
import { attempted } from '../../support/attempted';
import { act, clearFinding, clearHandoverGates, givenClaim, givenNational, givenRequest, must, REASONS } from '../../support/givenRequest';
import { sealedFor } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

/** With the inquiry that no deprivation goes without (I-41). */
const DEPRIVED = `with inquiry as (
    insert into task (id, kind, person_id, owner_role, summary, opened_at)
    values (gen_random_uuid(), 'STATELESSNESS_INQUIRY', $1, 'LEGAL_OFFICER', 'Inquire.', now()))
  update nationality_claim set status = 'DEPRIVED' where person_id = $1`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface GateRow {
  readonly kind: string;
  readonly status: string;
  readonly clearedUntil: string | null;
}
const gatesOf = async (requestId: string, login = 'legal-1'): Promise<Record<string, string>> => {
  const { repatriationRequest } = await api
    .as(login)
    .must<{ repatriationRequest: { gates: GateRow[] } }>(
      'query ($id: ID!) { repatriationRequest(id: $id) { gates { kind status clearedUntil } } }',
      { id: requestId },
    );
  return Object.fromEntries(repatriationRequest.gates.map(({ kind, status }) => [kind, status]));
};
const sql = (text: string, values: readonly unknown[]) => api.database.query(text, [...values]);

describe('gates that clear by themselves fall back with their ground', () => {
  let requestId: string;
  let personId: string;
  beforeEach(async () => {
    ({ id: requestId, personId } = await givenRequest(api, 'REGISTERED'));
  });

  it('are all twelve, NOT_STARTED before registration', async () => {
    const draft = await givenRequest(api, 'DRAFT');
    const gates = await gatesOf(draft.id);
    expect(Object.keys(gates)).toHaveLength(12);
    expect(new Set(Object.values(gates))).toEqual(new Set(['NOT_STARTED']));
  });

  it('stand as the facts say when the request is registered', async () => {
    expect(await gatesOf(requestId)).toEqual({
      IDENTITY: 'CLEARED',
      NATIONALITY: 'CLEARED',
      AGE_AND_CHILD: 'CLEARED',
      CONSULAR: 'CLEARED',
      NON_REFOULEMENT: 'OPEN',
      JUDICIAL_HOLD: 'OPEN',
      COMPETING_REQUESTS: 'CLEARED',
      DATA_TRANSFER: 'OPEN',
      HEALTH: 'OPEN',
      TRAVEL_DOCUMENT: 'OPEN',
      RECEPTION_PLAN: 'OPEN',
      PERSON_INFORMED_AND_HEARD: 'OPEN',
    });
  });

  it.each([
    ['IDENTITY', 'FAILED', `update person set identity_status = 'CONTESTED' where id = $1`],
    ['IDENTITY', 'OPEN', `update person set identity_status = 'UNRESOLVED' where id = $1`],
    ['IDENTITY', 'CLEARED', `update person set identity_status = 'UNRESOLVED', identity_court_order = 'Order 7' where id = $1`],
    ['NATIONALITY', 'FAILED', DEPRIVED],
    ['NATIONALITY', 'OPEN', `update nationality_claim set status = 'INCONCLUSIVE' where person_id = $1`],
    ['AGE_AND_CHILD', 'OPEN', `update person set age_status = 'DOUBT_RAISED' where id = $1`],
    ['AGE_AND_CHILD', 'OPEN', `update person set birth = null, birth_earliest = null, birth_latest = null where id = $1`],
    ['AGE_AND_CHILD', 'OPEN', `update person set birth = '2003', birth_earliest = '2003-01-01', birth_latest = '2003-12-31' where id = $1`],
    ['AGE_AND_CHILD', 'FAILED', `update person set age_status = 'DETERMINED_CHILD' where id = $1`],
    [
      'AGE_AND_CHILD',
      'CLEARED',
      `update person set birth = null, birth_earliest = null, birth_latest = null, age_status = 'DETERMINED_ADULT' where id = $1`,
    ],
    ['CONSULAR', 'OPEN', `update consular_record set choice = 'UNDECIDED' where person_id = $1`],
    ['CONSULAR', 'CLEARED', `update consular_record set choice = 'DECLINED' where person_id = $1`],
  ])('%s is %s after: %s', async (kind, status, change) => {
    if (change.includes('UNRESOLVED')) await attempted(api.database, personId);
    await sql(change, [personId]);
    expect((await gatesOf(requestId))[kind]).toBe(status);
  });

  it('IDENTITY is open while a possible duplicate is', async () => {
    const { id: other } = await givenNational(api);
    const [a, b] = [personId, other].sort();
    await sql(`insert into duplicate_candidate (id, person_a, person_b, score, detected_at) values ($1, $2, $3, 0.9, now())`, [
      newId('DuplicateCandidate'),
      a,
      b,
    ]);
    expect((await gatesOf(requestId))['IDENTITY']).toBe('OPEN');
  });

  it('COMPETING_REQUESTS opens with another State’s live request and closes by the decided ranking (I-42)', async () => {
    await givenClaim(api, personId, 'DEU', 'SUBMITTED');
    const other = await givenRequest(api, 'SUBMITTED', 'DEU', personId);
    expect((await gatesOf(requestId))['COMPETING_REQUESTS']).toBe('OPEN');
    const ranking = { requestId, orderedRequests: [requestId, other.id], reasons: REASONS };
    expect((await act(api, 'decision-1', 'rankCompetingRequests', ranking)).rules).toEqual(['I-42']);
    expect((await act(api, 'legal-1', 'rankCompetingRequests', { ...ranking, orderedRequests: [requestId] })).code).toBe('BAD_USER_INPUT');
    await must(api, 'legal-1', 'rankCompetingRequests', ranking);
    expect((await gatesOf(requestId))['COMPETING_REQUESTS']).toBe('OPEN');
    expect((await act(api, 'decision-1', 'rankCompetingRequests', { ...ranking, orderedRequests: [other.id, requestId] })).code).toBe(
      'BAD_USER_INPUT',
    );
    await must(api, 'decision-1', 'rankCompetingRequests', ranking);
    expect((await gatesOf(requestId))['COMPETING_REQUESTS']).toBe('CLEARED');
    await must(api, 'legal-1', 'registerRepatriationRequest', { requestId: other.id });
    expect((await gatesOf(other.id))['COMPETING_REQUESTS']).toBe('FAILED');
  });

  it('JUDICIAL_HOLD is put back by a proceeding after the court’s order (rulings 16)', async () => {
    await must(api, 'court', 'clearGate', { requestId, gate: 'JUDICIAL_HOLD', evidence: 'Release order 12' });
    expect((await gatesOf(requestId))['JUDICIAL_HOLD']).toBe('CLEARED');
    const at = new Date(Date.now() + 1000);
    await sql(
      `insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, opened_by, opened_at, created_at, updated_at)
       values ($1, $2, $3, 'IRQ', 'Court', 'F 1', 'TERRITORIAL', 'OPENED', $4, $5, $5, $5)`,
      [newId('LegalProceeding'), `RCM-2026-7${Date.now() % 100000}-X`, personId, api.accountId('prosecutor'), at],
    );
    expect((await gatesOf(requestId))['JUDICIAL_HOLD']).toBe('OPEN');
    expect((await act(api, 'legal-1', 'markGateNotApplicable', { requestId, gate: 'JUDICIAL_HOLD', reasons: REASONS })).rules).toEqual([
      'G6',
    ]);
  });

  it('DATA_TRANSFER falls back when the State loses its basis', async () => {
    const { id } = await givenRequest(api, 'REGISTERED', 'GBR');
    await must(api, 'dpo', 'clearGate', { requestId: id, gate: 'DATA_TRANSFER', evidence: 'LED 37' });
    expect((await gatesOf(id))['DATA_TRANSFER']).toBe('CLEARED');
    await sql(`update origin_country set data_transfer_basis = 'NONE' where code = $1`, ['GBR']);
    expect((await gatesOf(id))['DATA_TRANSFER']).toBe('OPEN');
    await sql(`update origin_country set data_transfer_basis = 'ASSESSED' where code = $1`, ['GBR']);
  });
});

describe('routes', () => {
  it('a family return has no judicial hold and no competing requests', async () => {
    const { id } = await givenRequest(api, 'REGISTERED');
    await sql(`update repatriation_request set route = 'CHILD_FAMILY_RETURN' where id = $1`, [id]);
    expect(await gatesOf(id)).toMatchObject({ JUDICIAL_HOLD: 'NOT_APPLICABLE', COMPETING_REQUESTS: 'NOT_APPLICABLE' });
  });

  it('an extradition to a State of which no nationality is claimed has no nationality gate', async () => {
    const { id, personId } = await givenRequest(api, 'REGISTERED');
    await sql(`update repatriation_request set route = 'EXTRADITION' where id = $1`, [id]);
    expect((await gatesOf(id))['NATIONALITY']).toBe('CLEARED');
    await sql('delete from nationality_claim where person_id = $1', [personId]);
    expect((await gatesOf(id))['NATIONALITY']).toBe('NOT_APPLICABLE');
  });
});

describe('gates by hand', () => {
  let requestId: string;
  beforeAll(async () => {
    ({ id: requestId } = await givenRequest(api, 'REGISTERED'));
  });

  it.each([
    ['legal-1', 'JUDICIAL_HOLD'],
    ['court', 'DATA_TRANSFER'],
    ['liaison-fra', 'HEALTH'],
    ['legal-1', 'TRAVEL_DOCUMENT'],
    ['dpo', 'PERSON_INFORMED_AND_HEARD'],
    ['health', 'IDENTITY'],
  ])('%s does not own %s: FORBIDDEN', async (login, gate) => {
    expect((await act(api, login, 'clearGate', { requestId, gate, evidence: 'x' })).code).toBe('FORBIDDEN');
  });

  it('no one clears IDENTITY by hand, its owner included', async () => {
    expect((await act(api, 'legal-1', 'clearGate', { requestId, gate: 'IDENTITY', evidence: 'x' })).rules).toContain('GATE');
  });

  it.each([
    [undefined, 'REQUIRED'],
    [73, 'OUT_OF_RANGE'],
    [-1, 'DATE_IN_PAST'],
  ])('HEALTH with an end in %s hours is %s', async (hours, code) => {
    const clearedUntil = hours === undefined ? undefined : new Date(Date.now() + hours * 3_600_000).toISOString();
    const { extensions } = await act(api, 'health', 'clearGate', { requestId, gate: 'HEALTH', evidence: 'x', clearedUntil });
    expect((extensions as { fields?: { code: string }[] }).fields?.map((fault) => fault.code)).toEqual([code]);
  });

  it('HEALTH expires by itself and is renewed while it is cleared', async () => {
    await clearHandoverGates(api, requestId, 'FRA');
    await must(api, 'health', 'clearGate', {
      requestId,
      gate: 'HEALTH',
      evidence: 'Second examination',
      clearedUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect((await gatesOf(requestId))['HEALTH']).toBe('CLEARED');
    api.setNow(new Date(Date.now() + 2 * 3_600_000));
    expect((await gatesOf(requestId))['HEALTH']).toBe('EXPIRED');
    api.setNow(null);
  });

  it('another cleared gate is not cleared twice', async () => {
    await must(api, 'court', 'clearGate', { requestId, gate: 'JUDICIAL_HOLD', evidence: 'Order' });
    expect((await act(api, 'court', 'clearGate', { requestId, gate: 'JUDICIAL_HOLD', evidence: 'Order' })).rules).toEqual(['GATE']);
  });

  it('only three gates may be found not to apply', async () => {
    expect((await act(api, 'legal-1', 'markGateNotApplicable', { requestId, gate: 'HEALTH', reasons: REASONS })).rules).toEqual(['GATE']);
    await must(api, 'legal-1', 'markGateNotApplicable', { requestId, gate: 'TRAVEL_DOCUMENT', reasons: REASONS });
    expect((await gatesOf(requestId))['TRAVEL_DOCUMENT']).toBe('NOT_APPLICABLE');
  });

  it('gates rest before registration and after the end', async () => {
    const draft = await givenRequest(api, 'SUBMITTED');
    expect((await act(api, 'dpo', 'clearGate', { requestId: draft.id, gate: 'DATA_TRANSFER', evidence: 'x' })).code).toBe(
      'INVALID_TRANSITION',
    );
  });
});

describe('NON_REFOULEMENT', () => {
  it('clears only by another’s confirmation, and expires after 90 days at the latest (I-07)', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    const finding = { requestId, finding: 'NO_REAL_RISK', sources: 'Reports', personHeardAt: new Date().toISOString() };
    await must(api, 'legal-1', 'recordNonRefoulementFinding', finding);
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('OPEN');
    expect((await act(api, 'legal-1', 'confirmNonRefoulementFinding', { requestId, reasons: 'Mine.' })).code).toBe('FOUR_EYES_REQUIRED');
    const tooLong = new Date(Date.now() + 91 * 86_400_000).toISOString();
    expect((await act(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.', expiresAt: tooLong })).code).toBe(
      'BAD_USER_INPUT',
    );
    await must(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.' });
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('CLEARED');
    expect((await act(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Again.' })).rules).toEqual(['FINDING']);
    api.setNow(new Date(Date.now() + 90 * 86_400_000 + 60_000));
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('EXPIRED');
    api.setNow(null);
  });

  it('fails by a real risk, and what was approved returns to review (RQ22)', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    await must(api, 'legal-1', 'recordNonRefoulementFinding', {
      requestId,
      finding: 'REAL_RISK',
      risks: ['TORTURE'],
      sources: 'New reports',
      personHeardAt: new Date().toISOString(),
    });
    expect((await must(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.' })).state).toBe('IN_REVIEW');
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('FAILED');
    const decisions = await sql('select superseded_at is not null as superseded from decision where request_id = $1', [requestId]);
    expect(decisions.rows).toEqual([{ superseded: true }]);
  });

  it('clears for a mitigated risk only with an accepted and monitored assurance (I-05)', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    await must(api, 'legal-1', 'recordAssurance', { requestId, giver: 'Ministry', bindsState: true, terms: ['No torture'] });
    const assuranceId: string = (await sql('select id from assurance where request_id = $1', [requestId])).rows[0].id;
    expect((await act(api, 'decision-1', 'acceptAssurance', { requestId, assuranceId, reasons: 'Enough.' })).rules).toEqual(['I-05']);
    const row = {
      id: assuranceId,
      person_id: (await sql('select person_id from assurance where id = $1', [assuranceId])).rows[0].person_id,
    };
    await sql('update assurance set monitoring_body = $2 where id = $1', [
      assuranceId,
      await sealedFor(api, 'assurance', 'monitoring_body', row, 'A monitor'),
    ]);
    const finding = {
      requestId,
      finding: 'REAL_RISK_MITIGATED',
      risks: ['TORTURE'],
      sources: 'Reports',
      personHeardAt: new Date().toISOString(),
    };
    expect((await act(api, 'legal-1', 'recordNonRefoulementFinding', finding)).code).toBe('BAD_USER_INPUT');
    await must(api, 'legal-1', 'recordNonRefoulementFinding', { ...finding, assuranceId });
    await must(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.' });
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('OPEN');
    await must(api, 'decision-1', 'acceptAssurance', { requestId, assuranceId, reasons: 'Specific and monitored.' });
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('CLEARED');
  });

  it('a later finding takes the place of the last, and waits for its own second officer', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    await clearFinding(api, requestId);
    await must(api, 'legal-2', 'recordNonRefoulementFinding', {
      requestId,
      finding: 'NO_REAL_RISK',
      sources: 'More',
      personHeardAt: new Date().toISOString(),
    });
    expect((await gatesOf(requestId))['NON_REFOULEMENT']).toBe('OPEN');
  });
});

describe('one gate of many requests', () => {
  interface Item {
    readonly done: boolean;
    readonly version: number | null;
    readonly code: string | null;
    readonly refusals: readonly { rule: string }[];
    readonly fields: readonly { path: string; code: string }[];
  }
  interface Outcome {
    readonly clearGates: { readonly done: number; readonly refused: number; readonly items: readonly Item[] };
  }
  const clear = async (login: string, requestIds: readonly string[], more: object = {}) => {
    const answer = await api
      .as(login)
      .query<Outcome>(
        'mutation ($input: ClearGatesInput!) { clearGates(input: $input) { done refused items { index id done version code message refusals { rule } fields { path code } } } }',
        { input: { requestIds, gate: 'HEALTH', evidence: 'Examined this morning', clearedUntil: tomorrow(), ...more } },
      );
    return { ...answer, outcome: answer.data?.clearGates };
  };
  const tomorrow = () => new Date(api.now().getTime() + 24 * 3_600_000).toISOString();

  it('is cleared where it can be; each refusal stands beside its request and stops no other', async () => {
    const [first, draft, second] = [
      await givenRequest(api, 'IN_REVIEW'),
      await givenRequest(api, 'DRAFT'),
      await givenRequest(api, 'IN_REVIEW'),
    ];
    const absent = newId('RepatriationRequest');
    const { rows: before } = await sql('select max(seq) as seq from audit_entry', []);
    const { outcome } = await clear('health', [first.id, draft.id, absent, second.id]);
    expect(outcome).toMatchObject({
      done: 2,
      refused: 2,
      items: [
        { index: 0, id: first.id, done: true, code: null },
        { index: 1, id: draft.id, done: false, version: null, code: 'INVALID_TRANSITION' },
        { index: 2, id: absent, done: false, code: 'NOT_FOUND' },
        { index: 3, id: second.id, done: true },
      ],
    });
    expect((await gatesOf(second.id))['HEALTH']).toBe('CLEARED');
    const { rows } = await sql(
      `select outcome, count(*)::int as n from audit_entry where operation = 'clearGate' and account_id = $1 and seq > $2 group by 1 order by 1`,
      [api.accountId('health'), before[0]?.['seq']],
    );
    expect(rows).toEqual([
      { outcome: 'DONE', n: 2 },
      { outcome: 'REFUSED', n: 2 },
    ]);
  });

  it('sent again with its key, after a line was lost, does once what was done', async () => {
    const [first, second] = [await givenRequest(api, 'IN_REVIEW'), await givenRequest(api, 'IN_REVIEW')];
    const until = { clearedUntil: tomorrow(), idempotencyKey: 'convoy-12' };
    const once = await clear('health', [first.id], until);
    const again = await clear('health', [first.id, second.id], until);
    expect(again.outcome?.items[0]?.version).toBe(once.outcome?.items[0]?.version);
    expect(again.outcome).toMatchObject({ done: 2, refused: 0 });
    const changed = await clear('health', [first.id], { ...until, evidence: 'Examined at noon' });
    expect(changed.outcome?.items[0]?.code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('belongs to the owner of the gate, and a list names each once', async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW');
    expect((await clear('legal-1', [id])).outcome?.items).toMatchObject([{ done: false, code: 'FORBIDDEN' }]);
    expect((await clear('transfer-1', [id])).codes).toEqual(['FORBIDDEN']);
    expect((await clear('health', [id, id])).codes).toEqual(['BAD_USER_INPUT']);
    expect((await clear('health', [])).codes).toEqual(['BAD_USER_INPUT']);
    expect((await clear('health', [id], { clearedUntil: null })).outcome?.items).toMatchObject([
      { code: 'BAD_USER_INPUT', fields: [{ path: 'input.clearedUntil', code: 'REQUIRED' }] },
    ]);
  });
});
