import { act, givenRequest, must } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Seen {
  readonly gates: readonly { kind: string; clearedUntil: string | null }[];
  readonly blockedBy: readonly string[];
  readonly declineReason: string | null;
  readonly decision: { reasons: string; preparedBy: string; decidedBy: string; declineReason: string | null } | null;
  readonly availableActions: readonly {
    action: string;
    allowed: boolean;
    refusals: readonly { rule: string; message: string; gate: string | null }[];
  }[];
}
const read = (login: string, id: string) =>
  api.as(login).query<{ repatriationRequest: Seen | null }>(
    `query ($id: ID!) { repatriationRequest(id: $id) {
      gates { kind clearedUntil } blockedBy declineReason decision { reasons preparedBy decidedBy declineReason }
      availableActions { action allowed refusals { rule message gate } } } }`,
    { id },
  );

describe('what a State reads of its request (rulings 3)', () => {
  it('is its five gates, and nothing of the others', async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW');
    const state = await read('liaison-fra', id);
    const shown = ['NATIONALITY', 'CONSULAR', 'HEALTH', 'TRAVEL_DOCUMENT', 'RECEPTION_PLAN'];
    expect(state.data?.repatriationRequest?.gates.map(({ kind }) => kind)).toEqual(shown);
    expect(state.data?.repatriationRequest?.blockedBy).toEqual(['HEALTH', 'TRAVEL_DOCUMENT', 'RECEPTION_PLAN']);
    const custodial = await read('legal-1', id);
    expect(custodial.data?.repatriationRequest?.blockedBy).toContain('NON_REFOULEMENT');
  });

  it('is the status of HEALTH alone', async () => {
    const { id } = await givenRequest(api, 'READY_FOR_HANDOVER');
    const untilFor = async (login: string) =>
      (await read(login, id)).data?.repatriationRequest?.gates.find(({ kind }) => kind === 'HEALTH')?.clearedUntil;
    expect(await untilFor('legal-1')).toEqual(expect.any(String));
    expect(await untilFor('liaison-fra')).toBeNull();
  });

  it('is reasons served on it, organisations for officers, and OTHER for most reasons', async () => {
    const { id: requestId } = await givenRequest(api, 'IN_REVIEW');
    const reasons = 'Secret service reports of the custodial side.';
    await must(api, 'legal-1', 'proposeRepatriationDecision', {
      requestId,
      proposal: 'DECLINED',
      declineReason: 'NATIONAL_SECURITY',
      reasons,
      personViews: 'None.',
    });
    await must(api, 'decision-1', 'declineRepatriationRequest', { requestId, reason: 'NATIONAL_SECURITY', reasons, legalBasis: 'Law' });
    const seen = (await read('liaison-fra', requestId)).data?.repatriationRequest;
    expect(seen?.declineReason).toBe('OTHER');
    expect(seen?.decision).toMatchObject({ reasons: 'The conditions of the return are not met.', declineReason: 'OTHER' });
    const names = (await api.database.query(`select name from account where login in ('legal-1', 'decision-1')`)).rows.map(
      ({ name }) => name,
    );
    expect(names).not.toContain(seen?.decision?.preparedBy);
    expect(names).not.toContain(seen?.decision?.decidedBy);
    expect((await read('legal-1', requestId)).data?.repatriationRequest?.decision).toMatchObject({
      reasons,
      declineReason: 'NATIONAL_SECURITY',
    });
  });

  it('is nothing at all of another State’s request, for reading as for acting', async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW');
    expect((await read('liaison-deu', id)).data).toEqual({ repatriationRequest: null });
    expect((await act(api, 'liaison-deu', 'acceptInPrinciple', { requestId: id })).code).toBe('NOT_FOUND');
  });

  it('closes working fields with FIELD_RESTRICTED', async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW');
    const answer = await api
      .as('liaison-fra')
      .query(
        `query ($id: ID!) { repatriationRequest(id: $id) { ref holdReason team { id } proposal { reasons } ranking { id } admissibility { id } gates { evidence } } }`,
        { id },
      );
    expect(new Set(answer.codes)).toEqual(new Set(['FIELD_RESTRICTED']));
    expect(answer.data).toMatchObject({
      repatriationRequest: { holdReason: null, team: null, proposal: null, ranking: null, admissibility: null },
    });
  });

  it('tells what it may do next, for itself alone', async () => {
    const { id } = await givenRequest(api, 'SUBMITTED');
    const actions = (await read('liaison-fra', id)).data?.repatriationRequest?.availableActions;
    expect(actions?.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['acceptInPrinciple', true],
      ['declineByOrigin', true],
      ['withdrawRepatriationRequest', true],
    ]);
  });

  it('is told of extra information where it may be asked for it: refused by its rule until it is, open then', async () => {
    const { id } = await givenRequest(api, 'SUBMITTED');
    await api.database.query(`update repatriation_request set route = 'EXTRADITION' where id = $1`, [id]);
    const extra = async () =>
      (await read('liaison-fra', id)).data?.repatriationRequest?.availableActions.find(
        ({ action }) => action === 'provideExtraInformation',
      );
    expect(await extra()).toMatchObject({ allowed: false, refusals: [{ rule: 'EX2' }] });
    const asked = { requestId: id, asked: 'The text of the law', dueAt: new Date(api.now().getTime() + 7 * 86_400_000).toISOString() };
    expect((await act(api, 'legal-1', 'requestExtraInformation', asked)).code).toBeUndefined();
    expect(await extra()).toEqual({ action: 'provideExtraInformation', allowed: true, refusals: [] });
  });
});

describe('lists', () => {
  const list = (login: string, filter: object) =>
    api
      .as(login)
      .query<{ repatriationRequests: { nodes: { id: string }[]; totalCount: number } }>(
        'query ($filter: RepatriationRequestFilter) { repatriationRequests(filter: $filter, first: 100) { nodes { id } totalCount } }',
        { filter },
      );

  it('filter by the gate that blocks; a State may name only gates that it sees', async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW', 'TUN');
    const ids = async (login: string, filter: object) =>
      (await list(login, filter)).data?.repatriationRequests.nodes.map((node) => node.id) ?? [];
    expect(await ids('legal-1', { blockedBy: 'NON_REFOULEMENT', destination: 'TUN' })).toEqual([id]);
    expect(await ids('legal-1', { blockedBy: 'IDENTITY', destination: 'TUN' })).toEqual([]);
    expect(await ids('liaison-tun', { blockedBy: 'HEALTH' })).toEqual([id]);
    const refused = await list('liaison-tun', { blockedBy: 'NON_REFOULEMENT' });
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors[0]?.extensions?.['fields']).toMatchObject([{ code: 'RESTRICTED' }]);
  });

  it('filter by state, route and a clock that is over', async () => {
    const { id } = await givenRequest(api, 'SUBMITTED', 'TUR');
    const ids = async (filter: object) => (await list('liaison-tur', filter)).data?.repatriationRequests.nodes.map((node) => node.id);
    expect(await ids({ state: ['SUBMITTED'], route: ['PRE_TRIAL_RETURN'] })).toEqual([id]);
    expect(await ids({ state: ['DRAFT'] })).toEqual([]);
    expect(await ids({ overdue: true })).toEqual([]);
    api.setNow(new Date(Date.now() + 8 * 86_400_000));
    expect(await ids({ overdue: true })).toEqual([id]);
    api.setNow(null);
  });
});
