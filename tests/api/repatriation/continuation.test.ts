import { act, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;

describe('RQ25: a withdrawn request is taken up again', () => {
  const withdrawn = async () => {
    const request = await givenRequest(api, 'IN_REVIEW');
    await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId: request.id, reasons: REASONS });
    return request;
  };
  const reinstate = (requestId: string, login = 'liaison-fra') =>
    act(api, login, 'reinstateRepatriationRequest', { requestId, reasons: REASONS });

  it('by a new one that points to it, has its papers, and is examined anew', async () => {
    const { id } = await withdrawn();
    const { request: again } = await reinstate(id);
    expect(again).toMatchObject({ state: 'DRAFT' });
    const read = await api
      .as('liaison-fra')
      .must<{ repatriationRequest: object }>(
        'query ($id: ID) { repatriationRequest(id: $id) { state reinstates { id state } documents { kind } gates { kind status } } }',
        { id: again?.id },
      );
    expect(read.repatriationRequest).toMatchObject({
      reinstates: { id, state: 'WITHDRAWN' },
      documents: expect.arrayContaining([{ kind: 'IDENTITY_DESCRIPTION' }, { kind: 'READMISSION_CONFIRMATION' }]),
    });
    expect((await must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId: again?.id })).state).toBe('SUBMITTED');
    expect((await must(api, 'legal-1', 'registerRepatriationRequest', { requestId: again?.id })).state).toBe('REGISTERED');
    const gates = await sql(`select distinct status from guard_facts_gate where request_id = $1 and kind = 'NON_REFOULEMENT'`, again?.id);
    expect(gates).toEqual([{ status: 'OPEN' }]);
  });

  it('once, by who began it, and only when it was withdrawn', async () => {
    const { id } = await withdrawn();
    expect((await reinstate(id, 'legal-1')).rules).toContain('RQ17');
    expect((await reinstate(id, 'liaison-deu')).code).toBe('NOT_FOUND');
    expect((await reinstate(id)).errors).toEqual([]);
    expect((await reinstate(id)).rules).toEqual(['RQ25']);
    const live = await givenRequest(api, 'SUBMITTED');
    expect((await reinstate(live.id)).code).toBe('INVALID_TRANSITION');
    expect(await sql('select count(*)::int as n from repatriation_request where reinstates = any($1)', [id, live.id])).toEqual([{ n: 1 }]);
  });

  it('without a paper that was sent back', async () => {
    const { id } = await withdrawn();
    await sql(`update request_document set returned_at = now() where request_id = $1 and kind = 'READMISSION_CONFIRMATION'`, id);
    const { request } = await reinstate(id);
    expect(await sql('select kind from request_document where request_id = $1', request?.id)).toEqual([{ kind: 'IDENTITY_DESCRIPTION' }]);
  });

  it('the database takes none that points to a request that goes on', async () => {
    const live = await givenRequest(api, 'SUBMITTED');
    const { id } = await withdrawn();
    await expect(sql('update repatriation_request set reinstates = $2 where id = $1', live.id, id)).rejects.toThrow('RQ25');
    await expect(sql('update repatriation_request set reinstates = $2 where id = $1', id, live.id)).rejects.toThrow('RQ25');
  });
});

describe('RQ26: a case that changes hands', () => {
  const notices = async (login: string) =>
    (
      await api
        .as(login)
        .must<{ caseNotices: { nodes: { action: string; subjectId: string }[] } }>(
          '{ caseNotices(first: 100) { nodes { action subjectId } } }',
        )
    ).caseNotices.nodes;
  const reassign = (requestId: string, leadId: string, more: object = {}) =>
    act(api, 'legal-1', 'reassignRepatriationRequest', { requestId, leadId, reasons: REASONS, ...more });

  it('has another lead, and the new one is told, as is who was in the team of what others did', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'IN_REVIEW');
    expect((await reassign(requestId, api.accountId('legal-2'))).errors).toEqual([]);
    expect(await sql('select lead, account_id from case_team where person_id = $1 order by lead desc', personId)).toEqual([
      { lead: true, account_id: api.accountId('legal-2') },
      { lead: false, account_id: api.accountId('legal-1') },
    ]);
    expect(await notices('legal-2')).toContainEqual({ action: 'reassignRepatriationRequest', subjectId: requestId });
    expect(await notices('legal-1')).not.toContainEqual({ action: 'reassignRepatriationRequest', subjectId: requestId });
    await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId, reasons: REASONS });
    for (const login of ['legal-1', 'legal-2'])
      expect(await notices(login)).toContainEqual({ action: 'withdrawRepatriationRequest', subjectId: requestId });
    expect((await notices('court')).filter(({ subjectId }) => subjectId === requestId)).toEqual([]);
  });

  it('goes to another legal officer alone, who is not kept out of it; a change that was read before is stale', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'IN_REVIEW');
    for (const login of ['legal-1', 'court', 'liaison-fra'])
      expect((await reassign(requestId, api.accountId(login))).code).toBe('BAD_USER_INPUT');
    await sql(
      `insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'A relative', now())`,
      personId,
      api.accountId('legal-2'),
    );
    expect((await reassign(requestId, api.accountId('legal-2'))).code).toBe('BAD_USER_INPUT');
    await sql('delete from case_exclusion where person_id = $1', personId);
    const { version } = await must(api, 'legal-1', 'reassignRepatriationRequest', {
      requestId,
      leadId: api.accountId('legal-2'),
      reasons: REASONS,
    });
    const late = await reassign(requestId, api.accountId('legal-1'), { expectedVersion: version - 1 });
    expect(late.code).toBe('STALE_VERSION');
  });
});
