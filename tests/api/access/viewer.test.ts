import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface ViewerAnswer {
  readonly viewer: {
    readonly role: string;
    readonly country: string | null;
    readonly purpose: string;
    readonly permissions: readonly string[];
  };
}

describe('viewer', () => {
  it('tells a liaison officer its State, its purpose and what it may call', async () => {
    const { viewer } = await api.as('liaison-fra').must<ViewerAnswer>('{ viewer { role country purpose permissions } }');
    expect(viewer).toMatchObject({ role: 'LIAISON_OFFICER', country: 'FRA', purpose: 'REPATRIATION' });
    expect(viewer.permissions).toContain('confirmNationality');
    expect(viewer.permissions).not.toContain('legalProceedings');
  });

  it('runs under the purpose that the request names', async () => {
    const { viewer } = await api.as('legal-1').must<ViewerAnswer>('{ viewer { purpose } }', {}, { purpose: 'PROSECUTION' });
    expect(viewer.purpose).toBe('PROSECUTION');
  });

  it('answers in the keys that the client chose', async () => {
    const data = await api.as('admin').must('{ me: viewer { what: role role __typename } }');
    expect(data).toEqual({ me: { what: 'ADMINISTRATOR', role: 'ADMINISTRATOR', __typename: 'Viewer' } });
  });
});

describe('node and nodes', () => {
  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Person { ref } ... on Facility { code } } }';
  const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on Detainee { ref } ... on OriginCountry { code } } }';

  const facilityId = async () => {
    const { facility } = await api.as('registrar').must<{ facility: { id: string } }>('{ facility(code: "IRQ-KARKH") { id } }');
    return facility.id;
  };

  it('find a person and tell what kind it is', async () => {
    const { id, ref } = await registered(api.database);
    const data = await api.as('registrar').must(NODE, { id });
    expect(data).toEqual({ node: { __typename: 'Detainee', id, ref } });
  });

  it('find objects of several kinds in the order asked, null where there is none', async () => {
    const resident = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const facility = await facilityId();
    const data = await api.as('registrar').must(NODES, { ids: [facility, 'no-such-id', resident.id] });
    expect(data).toEqual({
      nodes: [
        { __typename: 'Facility', id: facility, code: 'IRQ-KARKH' },
        null,
        { __typename: 'ProtectedResident', id: resident.id, ref: resident.ref },
      ],
    });
  });

  it('answer null, without an error, for what another State sees, for nothing and for a malformed id', async () => {
    const { id } = await registered(api.database, { claims: { DEU: 'SUBMITTED' }, sharedWith: ['DEU'] });
    for (const asked of [id, '10000000-0000-8000-8000-000000000000', 'nonsense', '']) {
      const answer = await api.as('liaison-fra').query(NODE, { id: asked });
      expect(answer).toMatchObject({ data: { node: null }, errors: [] });
    }
  });

  it('show a person to the State that it is shared with', async () => {
    const { id, ref } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    expect(await api.as('liaison-fra').must(NODE, { id })).toEqual({ node: { __typename: 'Detainee', id, ref } });
  });

  it('show the office no person', async () => {
    const { id } = await registered(api.database);
    const answer = await api.as('auditor').query<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(answer.data?.node ?? null).toBeNull();
    expect(answer.codes).toEqual([]);
  });

  it('refuse more than 100 ids', async () => {
    const answer = await api.as('registrar').query(NODES, { ids: Array.from({ length: 101 }, () => 'x') });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('accounts', () => {
  it('name the custodial colleagues of a role, never a State’s officer', async () => {
    const { accounts } = await api
      .as('legal-1')
      .must<{ accounts: { nodes: { role: string }[] } }>('{ accounts(role: LEGAL_OFFICER) { nodes { id name role } } }');
    expect(accounts.nodes.map((account) => account.role)).toEqual(['LEGAL_OFFICER', 'LEGAL_OFFICER']);
    const all = await api
      .as('legal-1')
      .must<{ accounts: { totalCount: number; nodes: { role: string }[] } }>('{ accounts(first: 100) { totalCount nodes { role } } }');
    expect(all.accounts.nodes.map((account) => account.role)).not.toContain('LIAISON_OFFICER');
    expect(all.accounts.totalCount).toBe(all.accounts.nodes.length);
  });

  it('are not for a liaison officer', async () => {
    expect((await api.as('liaison-fra').query('{ accounts { nodes { id } } }')).codes).toEqual(['FORBIDDEN']);
  });
});
