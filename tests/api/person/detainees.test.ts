import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const { database } = api;
  await registered(database, {
    name: 'Alpha',
    claims: { FRA: 'CONFIRMED', DEU: 'STATED' },
    sharedWith: ['FRA'],
    identityStatus: 'VERIFIED',
  });
  await registered(database, { name: 'Bravo', claims: { FRA: 'STATED' }, facility: 'IRQ-NASIRIYAH', track: 'REPATRIATION' });
  await registered(database, { name: 'Charlie', claims: { DEU: 'SUBMITTED' }, sharedWith: ['DEU'], registeredAt: '2026-03-01T10:00:00Z' });
  await registered(database, { name: 'Delta', kind: 'PROTECTED_RESIDENT', claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
});
afterAll(() => api.close());

interface Page {
  readonly detainees: {
    readonly nodes: readonly { readonly displayName: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const LIST = `query ($filter: DetaineeFilter, $orderBy: [DetaineeOrder!], $first: Int, $after: String) {
  detainees(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { displayName } totalCount pageInfo { hasNextPage endCursor } } }`;
const list = async (login: string, variables: object) =>
  (await api.as(login).must<Page>(LIST, { orderBy: ['NAME_ASC'], ...variables })).detainees;
const names = async (login: string, filter: object) => (await list(login, { filter })).nodes.map((node) => node.displayName);

describe('detainees, to a registrar', () => {
  it.each([
    [{}, ['Alpha', 'Bravo', 'Charlie']],
    [{ nationality: 'FRA' }, ['Alpha', 'Bravo']],
    [{ nationality: 'DEU', nationalityStatus: ['CONFIRMED'] }, []],
    [{ nationality: 'FRA', nationalityStatus: ['CONFIRMED'] }, ['Alpha']],
    [{ nationalityStatus: ['SUBMITTED'] }, ['Charlie']],
    [{ facility: 'IRQ-NASIRIYAH' }, ['Bravo']],
    [{ identityStatus: ['VERIFIED'] }, ['Alpha']],
    [{ legalStatus: ['ACCUSED'] }, []],
    [{ track: ['REPATRIATION'] }, ['Bravo']],
    [{ hasOpenRequest: false }, ['Alpha', 'Bravo', 'Charlie']],
    [{ hasOpenRequest: true }, []],
    [{ admittedAfter: '2026-02-15T00:00:00Z' }, ['Charlie']],
    [{ admittedBefore: '2026-02-15T00:00:00+03:00' }, ['Alpha', 'Bravo']],
  ])('filtered by %j are %j', async (filter, expected) => {
    expect(await names('registrar', filter)).toEqual(expected);
  });

  it.each([
    [['NAME_DESC'], ['Charlie', 'Bravo', 'Alpha']],
    [
      ['REGISTERED_DESC', 'NAME_ASC'],
      ['Charlie', 'Alpha', 'Bravo'],
    ],
  ])('ordered by %j are %j', async (orderBy, expected) => {
    expect((await list('registrar', { orderBy })).nodes.map((node) => node.displayName)).toEqual(expected);
  });

  it('come page by page, each once', async () => {
    const first = await list('registrar', { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await list('registrar', { first: 2, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.nodes, ...second.nodes].map((node) => node.displayName)).toEqual(['Alpha', 'Bravo', 'Charlie']);
  });

  it('are never protected residents', async () => {
    const data = await api
      .as('child-1')
      .must<{ protectedResidents: { nodes: object[] } }>('{ protectedResidents { nodes { displayName } } }');
    expect(data.protectedResidents.nodes).toEqual([{ displayName: 'Delta' }]);
  });

  it('refuses a page of 101', async () => {
    const answer = await api.as('registrar').query(LIST, { first: 101 });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
  });
});

describe('detainees, to a State', () => {
  it('are those shared with it, counted as such', async () => {
    const page = await list('liaison-fra', {});
    expect(page).toMatchObject({ nodes: [{ displayName: 'Alpha' }], totalCount: 1 });
  });

  it('cannot be found by another State’s claim', async () => {
    expect(await names('liaison-fra', { nationality: 'DEU' })).toEqual([]);
  });

  it.each([
    { facility: 'IRQ-KARKH' },
    { legalStatus: ['NO_CHARGE'] },
    { track: ['INVESTIGATION'] },
    { admittedAfter: '2026-01-01T00:00:00Z' },
  ])('may not be filtered by %j', async (filter) => {
    const answer = await api.as('liaison-fra').query(LIST, { filter });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ code: 'RESTRICTED' }] });
  });

  it('may not be ordered by when they were registered', async () => {
    const answer = await api.as('liaison-fra').query(LIST, { orderBy: ['REGISTERED_ASC'] });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'orderBy', code: 'RESTRICTED' }] });
  });

  it('show nothing of custody, track or proceedings: null and FIELD_RESTRICTED, the rest stands', async () => {
    const answer = await api
      .as('liaison-fra')
      .query<{ detainees: { nodes: object[] } }>(
        '{ detainees { nodes { displayName legalStatus track custody { id } proceedings { id } } } }',
      );
    expect(answer.data?.detainees.nodes).toEqual([
      { displayName: 'Alpha', legalStatus: null, track: null, custody: null, proceedings: null },
    ]);
    expect(new Set(answer.codes)).toEqual(new Set(['FIELD_RESTRICTED']));
  });
});

describe('one detainee', () => {
  it('is found by id, by reference, and by both together; not by a resident’s reference', async () => {
    const { id, ref } = await registered(api.database, { name: 'Echo' });
    const ONE = 'query ($id: ID, $ref: CaseRef) { detainee(id: $id, ref: $ref) { displayName } }';
    expect(await api.as('registrar').must(ONE, { id })).toEqual({ detainee: { displayName: 'Echo' } });
    expect(await api.as('registrar').must('query ($id: ID) { detainee(id: $id) { ref } }', { id })).toEqual({ detainee: { ref } });
    expect(await api.as('registrar').must(ONE, {})).toEqual({ detainee: null });
    expect(await api.as('registrar').must(ONE, { id: 'nonsense' })).toEqual({ detainee: null });
  });

  it('has the register of the law, item by item', async () => {
    const { id } = await registered(api.database);
    const data = await api
      .as('registrar')
      .must<{ detainee: { registerCompleteness: { complete: boolean; items: { code: string; present: boolean }[] } } }>(
        'query ($id: ID) { detainee(id: $id) { registerCompleteness { complete items { code present } } } }',
        { id },
      );
    const { complete, items } = data.detainee.registerCompleteness;
    expect(complete).toBe(false);
    expect(items.filter((item) => item.present).map((item) => item.code)).toEqual([
      '17(3)(a)',
      '17(3)(b)',
      '17(3)(d)',
      '17(3)(e)',
      '17(3)(g)',
      '17(3)(h)',
      'M7(a)',
      'M7(c)',
    ]);
  });

  it('opens sensitive fields only under a stated purpose, and logs the class that was read', async () => {
    const { id } = await registered(api.database);
    const BIOMETRICS = 'query ($id: ID) { detainee(id: $id) { biometrics { modality } } }';
    expect((await api.as('biometrics').query(BIOMETRICS, { id })).codes).toEqual(['PURPOSE_REQUIRED']);
    const data = await api.as('biometrics').must(BIOMETRICS, { id }, { purpose: 'VERIFICATION' });
    expect(data).toEqual({ detainee: { biometrics: [] } });
    const { rows } = await api.database.query(
      `select field_classes, purpose from audit_entry where subjects = array[$1::uuid] and role = 'BIOMETRICS_OFFICER'`,
      [id],
    );
    expect(rows).toEqual([{ field_classes: [3], purpose: 'VERIFICATION' }]);
    const closed = await api.as('prosecutor').query(BIOMETRICS, { id }, { purpose: 'PROSECUTION' });
    expect(closed).toMatchObject({ data: { detainee: { biometrics: null } }, codes: ['FIELD_RESTRICTED'] });
  });
});
