import { attempted } from '../support/attempted';
import { CHARGED_WITH_DEATH } from '../support/chargedWithDeath';
import { act, givenRequest, must, REASONS } from '../support/givenRequest';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = (text: string, ...values: unknown[]) => api.database.query(text, values);
/** An administrator goes around the API: what the database says to it. */
const byHand = (text: string, ...values: unknown[]) =>
  sql(text, ...values).then(
    () => 'DONE',
    (error: Error) => error.message,
  );
const stateOf = async (id: string) => (await sql('select state from repatriation_request where id = $1', id)).rows[0]?.state;
const approveByHand = (id: string) => byHand(`update repatriation_request set state = 'APPROVED' where id = $1`, id);
const approve = (requestId: string) =>
  act(api, 'decision-1', 'approveRepatriationRequest', { requestId, legalBasis: 'Agreement of 2025', reasons: REASONS });

describe('an approval against a rule is refused by the verb, and by the database to whoever goes around it', () => {
  it.each<[string, string, string]>([
    ['I-05', 'a real risk', `update non_refoulement_finding set finding = 'REAL_RISK' where request_id = $1`],
    [
      'I-05',
      'a finding that nobody confirmed',
      `update non_refoulement_finding set confirmed_by = null, confirmed_at = null, expires_at = null where request_id = $1`,
    ],
    [
      'I-05',
      'a mitigated risk without an accepted assurance',
      `update non_refoulement_finding set finding = 'REAL_RISK_MITIGATED' where request_id = $1`,
    ],
    ['I-06', 'a possible death penalty', CHARGED_WITH_DEATH],
    [
      'I-08',
      'somebody who was twelve at the act',
      `update person set birth = '2007-03-02', birth_earliest = '2007-03-02', birth_latest = '2007-03-02' where id = (select person_id from repatriation_request where id = $1)`,
    ],
    [
      'I-12',
      'a resident of a camp who has not consented',
      `update person set kind = 'PROTECTED_RESIDENT', legal_status = null where id = (select person_id from repatriation_request where id = $1)`,
    ],
    [
      'I-14',
      'a person who fears the State',
      `update consular_record set fears_state = true where person_id = (select person_id from repatriation_request where id = $1)`,
    ],
    [
      'I-17',
      'a claim to the custodial State that nobody refuted',
      `insert into nationality_claim (id, person_id, country, basis, status, created_at, updated_at) select gen_random_uuid(), person_id, 'IRQ', 'BIRTH', 'STATED', now(), now() from repatriation_request where id = $1`,
    ],
    ['I-29', 'a sentence transferred without consent', `update repatriation_request set route = 'SENTENCE_TRANSFER' where id = $1`],
  ])('%s: %s', async (rule, _what, given) => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    await sql(given, request.id);
    const answer = await approve(request.id);
    expect([answer.code, await stateOf(request.id)]).toEqual([expect.stringMatching(/GATE_BLOCKED|GUARD_FAILED/), 'DECISION_PENDING']);
    expect(await approveByHand(request.id)).toContain(rule);
    await sql(`update origin_country set death_penalty_policy = 'ABOLISHED' where code = 'FRA'`);
    expect(await stateOf(request.id)).toBe('DECISION_PENDING');
  });

  it('goes through where nothing stands in the way', async () => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    expect((await approve(request.id)).request?.state).toBe('APPROVED');
  });
});

it('I-46: a conventional first of January proves the year alone, where a request asks for the age at the act too', async () => {
  const request = await givenRequest(api, 'DECISION_PENDING');
  // Fourteen at the loss of liberty on 23 March 2019 by the date as written; thirteen by what it proves.
  const born = (conventional: boolean) =>
    sql(
      `update person set birth = '2005-01-01', birth_earliest = '2005-01-01', birth_latest = '2005-01-01', birth_conventional = $2 where id = $1`,
      request.personId,
      conventional,
    );
  const tooYoung = async () =>
    (await sql('select under_minimum_age as young from guard_facts_request where request_id = $1', request.id)).rows[0]?.young;
  await born(false);
  expect(await tooYoung()).toBe(false);
  await born(true);
  expect(await tooYoung()).toBe(true);
  expect((await approve(request.id)).code).toMatch(/GATE_BLOCKED|GUARD_FAILED/);
  expect(await approveByHand(request.id)).toContain('I-08');
  expect(await stateOf(request.id)).toBe('DECISION_PENDING');
});

describe('a handover', () => {
  it('I-18: is not completed for somebody whose identity is contested', async () => {
    const request = await givenRequest(api, 'READY_FOR_HANDOVER');
    await sql(`update person set identity_status = 'CONTESTED' where id = $1`, request.personId);
    expect(await byHand(`update repatriation_request set state = 'COMPLETED' where id = $1`, request.id)).toContain('I-18');
    await attempted(api.database, request.personId);
    await sql(`update person set identity_status = 'UNRESOLVED', identity_court_order = 'Order 9' where id = $1`, request.personId);
    expect(await byHand(`update repatriation_request set state = 'COMPLETED' where id = $1`, request.id)).toBe('DONE');
  });

  it('I-05: is completed though the finding expired under way, and is not where a real risk was found', async () => {
    const request = await givenRequest(api, 'READY_FOR_HANDOVER');
    await sql(
      `update non_refoulement_finding set expires_at = now() - interval '1 hour', finding = 'REAL_RISK' where request_id = $1`,
      request.id,
    );
    expect(await byHand(`update repatriation_request set state = 'COMPLETED' where id = $1`, request.id)).toContain('I-05');
    await sql(`update non_refoulement_finding set finding = 'NO_REAL_RISK' where request_id = $1`, request.id);
    expect(await byHand(`update repatriation_request set state = 'COMPLETED' where id = $1`, request.id)).toBe('DONE');
  });
});

describe('I-15: a decision says why', () => {
  it('in twenty characters at least: the verb refuses less, and so does the database', async () => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    const short = await act(api, 'decision-1', 'approveRepatriationRequest', {
      requestId: request.id,
      legalBasis: 'Agreement',
      reasons: 'Fine.',
    });
    expect(short.code).toBe('REASON_REQUIRED');
    expect(await byHand(`update decision set proposal_reasons = 'Because.' where request_id = $1`, request.id)).toMatch(
      /decision_reasoned|holds_sealed_content/,
    );
    await must(api, 'decision-1', 'approveRepatriationRequest', { requestId: request.id, legalBasis: 'Agreement', reasons: REASONS });
    expect(await byHand(`update decision set reasons = null where request_id = $1`, request.id)).toContain('decision_reasoned');
  });
});
