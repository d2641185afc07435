import { act, givenClaim, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = async (text: string, values: readonly unknown[] = []) => (await api.database.query(text, [...values])).rows;
interface Read {
  readonly repatriationRequest: {
    readonly documentChecklist: { kind: string; required: boolean; provided: boolean; sentBack: boolean }[];
    readonly proposedOrder: { place: number; country: string; rule: string | null; factsRecorded: boolean }[] | null;
    readonly competitorDisclosedAt: string | null;
    readonly history: { nodes: { summary: string }[] };
  } | null;
}
const read = async (login: string, id: string, fields: string) =>
  api.as(login).query<Read>(`query ($id: ID!) { repatriationRequest(id: $id) { ${fields} } }`, { id });
const given = async () => {
  const first = await givenRequest(api, 'IN_REVIEW');
  await givenClaim(api, first.personId, 'DEU', 'SUBMITTED');
  const second = await givenRequest(api, 'IN_REVIEW', 'DEU', first.personId);
  return { first, second };
};
const facts = (requestId: string, more: object = {}) => ({
  requestId,
  injuredState: false,
  placeOfOffence: false,
  subsequentSurrender: false,
  basis: 'Case file',
  ...more,
});

describe('I-42: several States ask for one person', () => {
  it('I-42: the table proposes an order from recorded facts; it decides nothing, and another order may be chosen with reasons', async () => {
    const { first, second } = await given();
    const order = async () =>
      (await read('legal-1', first.id, 'proposedOrder { place country rule factsRecorded }')).data?.repatriationRequest?.proposedOrder;
    expect(await order()).toEqual([
      { place: 1, country: 'FRA', rule: 'NATIONALITY', factsRecorded: false },
      { place: 2, country: 'DEU', rule: null, factsRecorded: false },
    ]);
    await must(api, 'legal-1', 'recordPriorityFacts', facts(second.id, { injuredState: true, gravityYears: 20 }));
    expect((await order())?.map(({ country, rule }) => [country, rule])).toEqual([
      ['DEU', 'INJURED_STATE'],
      ['FRA', null],
    ]);
    const gate = async (id: string) =>
      (await sql('select competing_requests from guard_facts_gates where request_id = $1', [id]))[0]?.competing_requests;
    expect([await gate(first.id), await gate(second.id)]).toEqual(['OPEN', 'OPEN']);
    const ranking = { requestId: first.id, orderedRequests: [first.id, second.id], reasons: REASONS };
    await must(api, 'legal-1', 'rankCompetingRequests', ranking);
    expect(await sql('select proposed_requests, proposal_basis from request_ranking where person_id = $1', [first.personId])).toEqual([
      { proposed_requests: [second.id, first.id], proposal_basis: 'INJURED_STATE' },
    ]);
    await must(api, 'decision-1', 'rankCompetingRequests', ranking);
    expect([await gate(first.id), await gate(second.id)]).toEqual(['CLEARED', 'FAILED']);
    expect(await sql(`select subject_id from task where kind = 'COMPETING_REQUEST_LOST' and person_id = $1`, [first.personId])).toEqual([
      { subject_id: second.id },
    ]);
  });

  it('I-42: who lost is declined by a decision for that reason, which the State reads as OTHER', async () => {
    const { first, second } = await given();
    const propose = {
      requestId: second.id,
      proposal: 'DECLINED',
      declineReason: 'COMPETING_REQUEST_PREFERRED',
      reasons: REASONS,
      personViews: 'None given.',
    };
    expect((await act(api, 'legal-1', 'proposeRepatriationDecision', propose)).rules).toEqual(['DECLINE_REASON']);
    const ranking = { requestId: first.id, orderedRequests: [first.id, second.id], reasons: REASONS };
    await must(api, 'legal-1', 'rankCompetingRequests', ranking);
    await must(api, 'decision-1', 'rankCompetingRequests', ranking);
    await must(api, 'legal-1', 'proposeRepatriationDecision', propose);
    const decline = { requestId: second.id, reason: 'COMPETING_REQUEST_PREFERRED', reasons: REASONS, legalBasis: 'CPC 365' };
    expect((await must(api, 'decision-1', 'declineRepatriationRequest', decline)).state).toBe('DECLINED');
    expect((await read('liaison-deu', second.id, 'declineReason')).data?.repatriationRequest).toEqual({ declineReason: 'OTHER' });
  });

  it('I-42: a ranking decided by who prepared it is refused by the database', async () => {
    const { first, second } = await given();
    await must(api, 'legal-1', 'rankCompetingRequests', { requestId: first.id, orderedRequests: [first.id, second.id], reasons: REASONS });
    const decide = api.database.query('update request_ranking set decided_by = ranked_by, decided_at = now() where person_id = $1', [
      first.personId,
    ]);
    await expect(decide).rejects.toMatchObject({ constraint: 'ranking_two_people' });
  });

  it('new facts take the place of the last, which stay on record', async () => {
    const { first } = await given();
    await must(api, 'legal-1', 'recordPriorityFacts', facts(first.id));
    await must(api, 'legal-2', 'recordPriorityFacts', facts(first.id, { placeOfOffence: true }));
    expect(
      await sql(
        'select place_of_offence, superseded_at is null as current from request_priority_facts where request_id = $1 order by recorded_at',
        [first.id],
      ),
    ).toEqual([
      { place_of_offence: false, current: false },
      { place_of_offence: true, current: true },
    ]);
    expect((await act(api, 'legal-1', 'recordPriorityFacts', facts(first.id, { gravityYears: 101 }))).code).toBe('BAD_USER_INPUT');
  });
});

describe('D.3.4: a State learns of a competitor by a legal officer’s decision alone', () => {
  it('before it nothing differs from a case without one; after it the State knows that, and neither which nor why', async () => {
    const { first } = await given();
    const alone = await givenRequest(api, 'IN_REVIEW');
    const fields =
      'state blockedBy competitorDisclosedAt declineReason gates { kind status } availableActions { action allowed refusals { rule } }';
    const seen = async (id: string) => (await read('liaison-fra', id, fields)).data?.repatriationRequest;
    expect(await seen(first.id)).toEqual(await seen(alone.id));
    expect((await act(api, 'legal-1', 'discloseCompetingRequest', { requestId: alone.id, reasons: REASONS })).rules).toEqual(['I-42']);
    await must(api, 'legal-1', 'discloseCompetingRequest', { requestId: first.id, reasons: REASONS });
    const told = await read('liaison-fra', first.id, 'competitorDisclosedAt history(first: 50) { nodes { summary } }');
    expect(told.data?.repatriationRequest?.competitorDisclosedAt).not.toBeNull();
    expect(JSON.stringify(told.data)).toContain('another State asks');
    expect(JSON.stringify(told.data)).not.toMatch(/DEU|Germany|Reasons of more/);
    expect((await act(api, 'legal-1', 'discloseCompetingRequest', { requestId: first.id, reasons: REASONS })).rules).toEqual(['D.3.4']);
    expect((await read('liaison-fra', first.id, 'proposedOrder { country }')).codes).toEqual(['FIELD_RESTRICTED']);
    expect((await act(api, 'liaison-fra', 'discloseCompetingRequest', { requestId: first.id, reasons: REASONS })).code).toBe('FORBIDDEN');
  });
});

describe('A.13: the checklist of a route', () => {
  const list = async (login: string, id: string) =>
    (await read(login, id, 'documentChecklist { kind required provided sentBack source }')).data?.repatriationRequest?.documentChecklist ??
    [];

  it('is what the State reads, what submission asks for, and what is sent back', async () => {
    const { id: requestId } = await givenRequest(api, 'DRAFT');
    const missing = async () =>
      (await list('liaison-fra', requestId)).flatMap(({ kind, required, provided }) => (required && !provided ? [kind] : []));
    expect(await missing()).toEqual(['IDENTITY_DESCRIPTION', 'READMISSION_CONFIRMATION']);
    expect((await act(api, 'liaison-fra', 'submitRepatriationRequest', { requestId })).rules).toEqual(['RQ2']);
    const documents = [
      { kind: 'IDENTITY_DESCRIPTION', reference: 'a' },
      { kind: 'READMISSION_CONFIRMATION', reference: 'b' },
    ];
    await must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId, documents });
    expect(await missing()).toEqual([]);
    const back = { requestId, reasons: REASONS };
    expect((await act(api, 'legal-1', 'returnRepatriationRequest', { ...back, missingDocuments: ['CARE_PLAN'] })).rules).toEqual(['RQ3']);
    await must(api, 'legal-1', 'returnRepatriationRequest', { ...back, missingDocuments: ['READMISSION_CONFIRMATION'] });
    expect((await list('liaison-fra', requestId)).find(({ sentBack }) => sentBack)?.kind).toBe('READMISSION_CONFIRMATION');
    expect((await act(api, 'liaison-fra', 'submitRepatriationRequest', { requestId })).rules).toEqual(['RQ2']);
    await must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId, documents: documents.slice(1) });
    expect(await missing()).toEqual([]);
  });

  it('of an extradition follows from where the case stands in the State that asks', async () => {
    const { id: requestId } = await givenRequest(api, 'DRAFT');
    await sql(`update repatriation_request set route = 'EXTRADITION' where id = $1`, [requestId]);
    const kinds = [
      'IDENTITY_DESCRIPTION',
      'OFFENCE_LAW_TEXT',
      'STATEMENT_OF_ACTS',
      'JUDGMENT',
      'ENFORCEABILITY_STATEMENT',
      'REMAINING_SENTENCE_STATEMENT',
    ];
    const documents = kinds.map((kind) => ({ kind, reference: kind }));
    const submit = { requestId, formalChannelRef: 'Note 1', extraditionGround: 'CONVICTED_IN_ABSENTIA', documents };
    expect((await act(api, 'liaison-fra', 'submitRepatriationRequest', submit)).rules).toEqual(['RQ2']);
    expect(await sql('select extradition_ground from repatriation_request where id = $1', [requestId])).toEqual([
      { extradition_ground: null },
    ]);
    await must(api, 'liaison-fra', 'submitRepatriationRequest', {
      ...submit,
      documents: [...documents, { kind: 'RETRIAL_GUARANTEE', reference: 'r' }],
    });
    expect((await list('legal-1', requestId)).filter(({ required }) => required)).toHaveLength(7);
  });
});
