import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const HASH = 'cd'.repeat(32);
const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(api.now().getTime() - hours * HOUR_MS).toISOString();
const detainee = async (login: string, id: string, fields: string, purpose?: string) => {
  const { data, codes } = await api
    .as(login)
    .query<{ detainee: Record<string, unknown> | null }>(
      `query ($id: ID!) { detainee(id: $id) { ${fields} } }`,
      { id },
      purpose ? { purpose } : {},
    );
  return { ...data?.detainee, codes };
};
const codesOf = async (login: string, verb: string, input: object) => {
  const { errors } = await api
    .as(login)
    .query(`mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { person { id } } }`, { input });
  const all = (errors ?? []) as readonly { extensions?: { code?: string; fields?: readonly { path: string; code: string }[] } }[];
  return all.flatMap(({ extensions }) => extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.code]);
};

describe('what the register tells of a person', () => {
  it.each([
    ['1988-07-12', 'NOT_IN_DOUBT', false],
    ['2012-07-12', 'NOT_IN_DOUBT', true],
    ['1988-07-12', 'DOUBT_RAISED', true],
    [null, 'NOT_IN_DOUBT', true],
    [null, 'DETERMINED_ADULT', false],
  ])('born %s, the age %s: a juvenile %s (I-09)', async (birth, status, juvenile) => {
    const { id } = await registered(api.database, { birth });
    await api.database.query('update person set age_status = $2 where id = $1', [id, status]);
    expect(await detainee('registrar', id, 'juvenile')).toEqual({ juvenile, codes: [] });
  });

  it('is its handling codes, and the track of a resident, and neither is told to a State', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    await api.database.query(`update person set handling = '{NO_DEATH_PENALTY_USE}' where id = $1`, [id]);
    expect(await detainee('legal-1', id, 'handling')).toEqual({ handling: ['NO_DEATH_PENALTY_USE'], codes: [] });
    expect(await detainee('liaison-fra', id, 'handling juvenile')).toEqual({
      handling: null,
      juvenile: null,
      codes: ['FIELD_RESTRICTED', 'FIELD_RESTRICTED'],
    });
    const resident = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const { data } = await api
      .as('child-1')
      .query('query ($id: ID!) { node(id: $id) { ... on ProtectedResident { track } } }', { id: resident.id });
    expect(data).toEqual({ node: { track: 'CHILD_FAMILY' } });
  });

  it('is where the paper of an order lies, with a digest that is of a paper', async () => {
    const { id: personId } = await registered(api.database);
    const order = {
      personId,
      orderingAuthority: 'First Karkh Investigative Court',
      legalBasis: 'Law 13/2005 Art. 4',
      grounds: 'Suspicion of membership',
      issuedAt: ago(5),
      documentRef: 'orders/71',
      documentSha256: HASH,
    };
    expect(await codesOf('registrar', 'recordDetentionOrder', { ...order, documentRef: null })).toEqual(['input.documentSha256 CONFLICT']);
    expect(await codesOf('registrar', 'recordDetentionOrder', order)).toEqual([]);
    expect(await detainee('legal-1', personId, 'orders { documentRef documentSha256 }')).toEqual({
      orders: [{ documentRef: 'orders/71', documentSha256: HASH }],
      codes: [],
    });
  });

  it('is who examined it, sealed, for the officers of health and law', async () => {
    const { id: personId } = await registered(api.database);
    const exam = { personId, kind: 'ADMISSION_EXAM', occurredAt: ago(2), examiner: 'Prison health service, physician' };
    expect(await codesOf('health', 'recordHealthEvent', { ...exam, examiner: ' ' })).toEqual(['input.examiner REQUIRED']);
    expect(await codesOf('health', 'recordHealthEvent', exam)).toEqual([]);
    const fields = 'healthEvents { kind examiner }';
    expect((await detainee('health', personId, fields, 'PROTECTION'))['healthEvents' as never]).toEqual([
      { kind: 'ADMISSION_EXAM', examiner: exam.examiner },
    ]);
    expect((await detainee('registrar', personId, fields, 'REGISTRATION'))['healthEvents' as never]).toBeNull();
    const { rows } = await api.database.query('select examiner from health_event where person_id = $1', [personId]);
    expect(rows[0].examiner).toMatch(/^sealed\.1\./);
  });
});
