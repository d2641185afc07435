import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const VIEWER = JSON.stringify({ query: '{ viewer { role } }' });
async function sent(payload: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: 'Test registrar', 'content-type': 'application/json', ...headers },
    payload,
  });
  const { errors = [] } = response.json<{ errors?: { extensions: { code: string } }[] }>();
  return { status: response.statusCode, codes: errors.map(({ extensions }) => extensions.code) };
}

describe('a body', () => {
  it.each([
    ['in Latin letters of another charset', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['in two charsets at once', { 'content-type': 'application/json; charset=utf-8; charset=utf-16' }],
    ['in a charset between quotes', { 'content-type': 'application/json;charset="utf-16"' }],
    ['that is said to be packed', { 'content-encoding': 'br' }],
    ['that is said to be packed twice', { 'content-encoding': 'identity, gzip' }],
  ])('%s is refused: it would be read as if it were utf-8', async (_what, headers) => {
    expect(await sent(VIEWER, headers)).toEqual({ status: 415, codes: ['BAD_REQUEST'] });
  });

  it.each([
    ['as it is', {}],
    ['with its charset', { 'content-type': 'application/json; charset=utf-8' }],
    ['with its charset in capitals and quotes', { 'content-type': 'APPLICATION/JSON; Charset="UTF-8"' }],
    ['said to be as it is', { 'content-encoding': 'identity' }],
  ])('in utf-8, %s, is read', async (_what, headers) => {
    expect(await sent(VIEWER, headers)).toEqual({ status: 200, codes: [] });
  });

  it('whose bytes are no utf-8 is refused, and no name is stored with signs for what could not be read', async () => {
    const input = {
      names: [{ usage: 'SELF_STATED', full: 'SYN NAME', lang: 'ar-Latn' }],
      sex: 'MALE',
      birth: '1990',
      custody: {
        facilityCode: 'IRQ-KARKH',
        deprivedAt: '2018-05-01T10:00:00Z',
        deprivedPlace: 'Raqqa',
        deprivingAuthority: 'Capturing force',
        supervisingAuthority: 'Ministry',
        facilityAuthority: 'Prison service',
        admittedAt: '2026-01-28T10:00:00Z',
      },
    };
    const query = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
    const [before = '', after = ''] = JSON.stringify({ query, variables: { input } }).split('NAME');
    for (const broken of ['ff', 'c0af', 'eda080', 'e282']) {
      const body = Buffer.concat([Buffer.from(before), Buffer.from(broken, 'hex'), Buffer.from(after)]);
      expect([broken, await sent(body)]).toEqual([broken, { status: 400, codes: ['BAD_REQUEST'] }]);
    }
    const { rows } = await api.database.query('select 1 from person');
    expect(rows).toEqual([]);
  });
});

test.each(['GET', 'POST'] as const)('a subscription by %s is the fault of who asks, never one of ours', async (method) => {
  const query = 'subscription { deskActivity { action } }';
  const response = await api.app.inject({
    method,
    url: method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql',
    headers: { authorization: 'Test registrar', 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { payload: JSON.stringify({ query }) }),
  });
  expect(response.statusCode).toBe(method === 'GET' ? 405 : 400);
  expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});
