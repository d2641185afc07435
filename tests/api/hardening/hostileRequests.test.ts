import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

/** Sent in every place where a value may stand; it must stand in no answer. */
const SECRET = 'Farid-Al-Invented';

let server: SignedInServer;
let token: string;
let staff: string;
beforeAll(async () => {
  server = await startSignedInServer();
  token = await server.token('liaison-fra');
  staff = await server.token('legal-1');
}, 400_000);
afterAll(() => server.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** False: nobody is signed in. */
  readonly signed?: boolean;
}

interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly codes: readonly string[];
}

async function send({ method = 'POST', path = '/graphql', headers = {}, body, signed = true }: Sent): Promise<Got> {
  const response = await fetch(`${server.origin}${path}`, {
    method,
    headers: { ...(signed ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: body as string }),
    redirect: 'manual',
  });
  const text = await response.text();
  let codes: string[] = [];
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    codes = errors.map(({ extensions }) => String(extensions?.code));
  } catch {
    // A page or nothing.
  }
  return { status: response.status, text, headers: response.headers, codes };
}

const json = (value: unknown) => JSON.stringify(value);
const asked = (query: string, more: object = {}): Sent => ({ body: json({ query, ...more }) });
const VIEWER = '{ viewer { id } }';
const MUTATION = 'mutation { revokeSessions(input: { accountId: "x", reasons: "Farid-Al-Invented was here today." }) { account { id } } }';
const repeat = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Refused with a status of the client's fault, and never carried out. */
const refused: Readonly<Record<string, () => Sent>> = {
  'a mutation by GET': () => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(MUTATION)}` }),
  'a mutation by GET with the header of a preflight': () => ({
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(MUTATION)}`,
    headers: { 'apollo-require-preflight': 'true' },
  }),
  'a query by GET as a page of another site could send it': () => ({
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(VIEWER)}`,
    headers: { 'content-type': 'text/plain' },
  }),
  'a query that is asked twice in one address': () => ({
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(VIEWER)}&query=${encodeURIComponent('{ viewer { name } }')}`,
    headers: { 'apollo-require-preflight': 'true' },
  }),
  'a form': () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(VIEWER)}` }),
  'a form with parts': () => ({ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }),
  'plain text': () => ({ headers: { 'content-type': 'text/plain' }, body: json({ query: VIEWER }) }),
  'the older type of GraphQL': () => ({ headers: { 'content-type': 'application/graphql' }, body: VIEWER }),
  PUT: () => ({ method: 'PUT', ...asked(VIEWER) }),
  DELETE: () => ({ method: 'DELETE' }),
  PATCH: () => ({ method: 'PATCH', ...asked(VIEWER) }),
  'no JSON': () => ({ body: `{"query": ${SECRET}` }),
  nothing: () => ({ body: '' }),
  'a number': () => ({ body: '7' }),
  'a list': () => ({ body: '[]' }),
  'a batch of one': () => ({ body: json([{ query: VIEWER }]) }),
  'a batch of ten': () => ({ body: json(Array.from({ length: 10 }, () => ({ query: VIEWER }))) }),
  'a query that is an object': () => ({ body: json({ query: { text: VIEWER } }) }),
  'variables that are text': () => ({ body: json({ query: VIEWER, variables: SECRET }) }),
  'a name of the operation that is a number': () => ({ body: json({ query: VIEWER, operationName: 7 }) }),
  'another charset': () => ({
    headers: { 'content-type': 'application/json; charset=utf-16' },
    body: Buffer.from(json({ query: VIEWER }), 'utf16le'),
  }),
  'a compressed body': () => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5_000_000, ' ')) }),
  'a body of two megabytes': () => asked(VIEWER, { variables: { x: 'x'.repeat(2_000_000) } }),
  'JSON twenty thousand deep': () => ({ body: `{"query":"${VIEWER}","variables":${'['.repeat(20_000)}${']'.repeat(20_000)}}` }),
  'a poisoned prototype': () => ({ body: `{"query":"${VIEWER}","variables":{"__proto__":{"role":"ADMINISTRATOR"}}}` }),
  'a poisoned constructor': () => ({ body: `{"query":"${VIEWER}","variables":{"constructor":{"prototype":{"role":"ADMINISTRATOR"}}}}` }),
  'a hundred and one aliases': () => asked(`{ ${repeat(101, (n) => `a${n}: viewer { id }`)} }`),
  'two thousand aliases of a name that costs nothing': () => asked(`{ ${repeat(2_000, (n) => `a${n}: __typename`)} }`),
  'five hundred fields': () => asked(`{ viewer { ${repeat(500, () => 'id')} } }`),
  'a thousand directives': () => asked(`{ viewer { id ${repeat(1_000, () => '@include(if: true)')} } }`),
  'a circle of fragments': () => asked('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  'a fragment that doubles twenty-five times': () =>
    asked(
      `{ ...F0 } ${repeat(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F25 on Query { viewer { id } }`,
    ),
  'eleven root fields behind a fragment': () => asked(`{ ...All } fragment All on Query { ${repeat(11, (n) => `r${n}: viewer { id }`)} }`),
  'twenty thousand levels of selections': () => asked(`${'{ viewer '.repeat(20_000)}${'}'.repeat(20_000)}`),
  'a list of lists of lists': () => asked(`query ($x: ${'['.repeat(3_000)}Int${']'.repeat(3_000)}) { viewer { id } }`),
  'a value nested three thousand times': () => asked(`{ detainees(filter: ${'['.repeat(3_000)}${']'.repeat(3_000)}) { totalCount } }`),
  'a thousand operations': () =>
    asked(
      repeat(1_000, (n) => `query Q${n} { viewer { id } }`),
      { operationName: 'Q1' },
    ),
  'two thousand variables': () => asked(`query (${repeat(2_000, (n) => `$v${n}: Int`)}) { viewer { id } }`),
  'pages of pages of pages': () =>
    asked(
      '{ detainees(first: 100) { nodes { history(first: 100) { nodes { id } } nationalityClaims { history(first: 100) { nodes { id } } } } } }',
    ),
  'introspection in a circle': () => asked(`{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} }'.repeat(12)} } } }`),
  'a wrong word for a field': () => asked('{ viewr { id } }'),
  'a wrong word for an argument': () => asked('{ detainees(frst: 1) { totalCount } }'),
  'a wrong word for a type': () => asked('query ($x: Detaine) { viewer { id } }'),
  'a wrong word for a value': () => asked(`{ detainees(orderBy: [${SECRET.replaceAll('-', '_')}]) { totalCount } }`),
  'a value that is none of its type': () => asked(`{ detainee(id: { text: "${SECRET}" }) { id } }`),
};

describe('a hostile request', () => {
  it.each(Object.entries(refused))('%s is refused, in words that tell nothing', async (_what, sent) => {
    const began = performance.now();
    const { status, text, codes } = await send(sent());
    expect([400, 404, 405, 413, 415]).toContain(status);
    expect(codes.filter((code) => ['INTERNAL', 'INTERNAL_SERVER_ERROR', 'TIMEOUT', 'undefined'].includes(code))).toEqual([]);
    expect(text).not.toMatch(/Farid|Did you mean|node_modules|\bat .+:\d+|postgres|stacktrace/i);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each([
    ['a value that is no value', 'query ($x: [PersonOrder!]) { detainees(orderBy: $x) { totalCount } }', { x: [SECRET] }],
    ['a page of nought', '{ detainees(first: 0) { totalCount } }', {}],
    ['a page of a hundred and one', '{ detainees(first: 101) { totalCount } }', {}],
    ['a page without end', '{ detainees(first: 99999999) { totalCount } }', {}],
    ['a page below nought', '{ detainees(first: -1) { totalCount } }', {}],
    ['a number beyond numbers', '{ detainees(first: 1e300) { totalCount } }', {}],
    [
      'a cursor of ours that was changed',
      `{ detainees(first: 1, after: "${Buffer.from('["x",{}]').toString('base64url')}") { totalCount } }`,
      {},
    ],
    ['a cursor that is none', `{ detainees(first: 1, after: "${SECRET}") { totalCount } }`, {}],
  ])('%s is refused as an input, without repeating it', async (_what, query, variables) => {
    const { text, codes } = await send(asked(query, { variables }));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COMPLEX'].includes(code))).toEqual([]);
    expect(text).not.toContain(SECRET);
  });

  it.each(
    [
      `' or 1=1 --`,
      `"; drop table person; --`,
      '\\',
      '%00',
      '#{7*7}',
      '{{7*7}}',
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '\u202e',
      '=1+1',
      `x'||pg_sleep(3)||'`,
    ].map((text) => [text]),
  )('the text %j finds nobody and does nothing', async (text) => {
    const began = performance.now();
    const { codes, text: answer } = await send(
      asked('query ($x: ID!) { detainee(id: $x) { id } node(id: $x) { id } nodes(ids: [$x]) { id } }', { variables: { x: text } }),
    );
    expect(codes).toEqual([]);
    expect(answer).toContain('{"detainee":null,"node":null,"nodes":[null]}');
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('errors in great number are told in small number', async () => {
    const { text } = await send(asked(`{ ${repeat(300, (n) => `unknown${n}`)} }`));
    expect(text.length).toBeLessThan(40_000);
  });

  it('cannot have another’s operation run by its hash, nor register its own', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect((await send({ body: json({ extensions }) })).codes).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
    expect((await send(asked(VIEWER, { extensions }))).codes).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
    expect((await send({ body: json({ extensions }) })).text).not.toContain('"data"');
  });

  it('of nobody is refused before it is read, whatever it is: the answer is the same each time', async () => {
    const answers = await Promise.all(
      [
        asked(VIEWER),
        asked(getIntrospectionQuery()),
        { body: '{{{' },
        asked('{ nothing'),
        asked(MUTATION),
        { body: 'x'.repeat(100_000) },
      ].map((sent) => send({ ...sent, signed: false })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it.each([
    ['in the address', { path: '/graphql?access_token=TOKEN' }],
    ['in a cookie', { headers: { cookie: 'token=TOKEN; access_token=TOKEN' } }],
    ['as another scheme', { headers: { authorization: 'Basic TOKEN' } }],
    ['with more behind it', { headers: { authorization: 'Bearer TOKEN.more' } }],
    ['without its signature', { headers: { authorization: 'Bearer UNSIGNED' } }],
  ])('with a token %s is of nobody', async (_where, sent: { path?: string; headers?: Record<string, string> }) => {
    const unsigned = `${token.split('.').slice(0, 2).join('.')}.`;
    const filled = JSON.parse(json(sent).replaceAll('UNSIGNED', unsigned).replaceAll('TOKEN', token)) as Sent;
    expect((await send({ ...asked(VIEWER), ...filled, signed: false })).status).toBe(401);
  });

  it('that names another account, role or State in its headers is answered as who it is', async () => {
    const { text } = await send({
      body: json({ query: '{ viewer { role country } }' }),
      headers: {
        'x-country': 'DEU',
        'x-user': 'admin',
        'x-forwarded-user': 'admin',
        'x-account-id': 'admin',
        'x-original-url': '/metrics',
      },
    });
    expect(JSON.parse(text)).toEqual({ data: { viewer: { role: 'LIAISON_OFFICER', country: 'FRA' } } });
  });

  it('that says one thing in its address and another in its body is answered by its body', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ viewer { login } }')}&access_token=x`;
    expect(JSON.parse((await send({ path, body: json({ query: '{ viewer { country } }' }) })).text)).toEqual({
      data: { viewer: { country: 'FRA' } },
    });
  });

  it('that names two purposes, or two tokens, works for none of them', async () => {
    const twice = (name: string, one: string, other: string) =>
      new Promise<string>((resolve, reject) => {
        const body = json({ query: VIEWER });
        const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close`;
        const signed = name === 'authorization' ? '' : `\r\nAuthorization: Bearer ${token}`;
        const socket = connect(Number(new URL(server.origin).port), 'localhost', () =>
          socket.write(`${head}${signed}\r\n${name}: ${one}\r\n${name}: ${other}\r\n\r\n${body}`),
        );
        let got = '';
        socket.on('data', (chunk) => {
          got += String(chunk);
        });
        socket.on('close', () => resolve(got));
        socket.on('error', reject);
      });
    expect(await twice('x-purpose', 'REPATRIATION', 'PROTECTION')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await twice('x-role', 'LIAISON_OFFICER', 'ADMINISTRATOR')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await twice('authorization', 'Bearer no.such.token', `Bearer ${token}`)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each([
    '/.env',
    '/.git/config',
    '/package.json',
    '/graphql/schema',
    '/schema.graphql',
    '/admin',
    '/debug',
    '/server-status',
    '/graphiql/../../package.json',
    '/graphiql/%2e%2e/%2e%2e/package.json',
  ])('for %s finds nothing there', async (path) => {
    const { status, text } = await send({ method: 'GET', path });
    expect([400, 404, 503]).toContain(status);
    expect(text).not.toMatch(/dependencies|repositoryformatversion/);
  });

  it.each(['https://evil.example', 'null', 'http://localhost:4000.evil.example'])(
    'from the origin %s may not be read there',
    async (origin) => {
      for (const method of ['OPTIONS', 'POST']) {
        const { headers } = await send({
          method,
          ...(method === 'POST' ? asked(VIEWER) : {}),
          headers: { origin, 'access-control-request-method': 'POST' },
        });
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  it('leaves the platform alive, and quick', async () => {
    const began = performance.now();
    expect((await send(asked(VIEWER))).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('on the wire', () => {
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.origin).port), 'localhost', () => socket.write(text));
      let got = '';
      socket.setTimeout(3_000, () => socket.destroy());
      socket.on('data', (chunk) => {
        got += String(chunk);
        if (/^HTTP\/1\.1 [45]/.test(got)) socket.end();
      });
      socket.on('close', () => resolve(got));
      socket.on('error', reject);
    });

  it.each([
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['a line break in a header', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Purpose: a\nSet-Cookie: b\r\n\r\n'],
    ['headers of 64 KB', `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['no host', 'POST /graphql HTTP/1.1\r\n\r\n'],
    ['no HTTP', 'HELO x\r\n\r\n'],
    ['a trace', 'TRACE /graphql HTTP/1.1\r\nHost: x\r\nX-Back: set-cookie\r\n\r\n'],
    ['a method of another protocol', 'PROPFIND /graphql HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a method that is none', 'JEFF /graphql HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('%s are refused with the connection', async (_what, text) => {
    const got = await raw(text);
    expect(got).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(got).not.toMatch(/set-cookie|repatria_/i);
  });

  const upgrade = (...headers: readonly string[]) =>
    `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${headers.join('\r\n')}\r\n\r\n`;
  it.each([
    ['what is no HTTP', 'HELO x\r\n\r\n', 400],
    ['headers of 64 KB', `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`, 431],
    ['a WebSocket of another site', upgrade('Sec-WebSocket-Version: 13', 'Origin: https://evil.example'), 403],
    ['a WebSocket without its key', upgrade('Sec-WebSocket-Version: 13'), 400],
    ['a WebSocket of another version', upgrade('Sec-WebSocket-Version: 7', `Sec-WebSocket-Key: ${'A'.repeat(22)}==`), 400],
  ])('%s is refused in an answer that carries these headers too, and nothing of what was sent', async (_what, text, status) => {
    const got = await raw(text);
    const [head = '', body = ''] = got.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(/strict-transport-security: max-age=31536000; includeSubDomains/i);
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(head).toMatch(/content-security-policy: default-src 'none';.* frame-ancestors 'none'/i);
    expect(head).toMatch(/cache-control: no-store/i);
    expect(head).toMatch(new RegExp(`content-length: ${Buffer.byteLength(body)}`, 'i'));
    expect(body).not.toMatch(/HELO|HPE_|Sec-WebSocket|evil/i);
  });

  it('every page carries the headers that keep it to itself', async () => {
    for (const [method, path] of [
      ['POST', '/graphql'],
      ['GET', '/graphql'],
      ['GET', '/healthz'],
      ['GET', '/readyz'],
      ['GET', '/metrics'],
      ['GET', '/nothing'],
      ['GET', '/graphiql/'],
      ['GET', '/audit/checkpoint'],
      ['GET', '/oidc/.well-known/openid-configuration'],
    ] as const) {
      const { headers, text } = await send({ method, path, ...(method === 'POST' ? asked(VIEWER) : {}) });
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('content-security-policy')]).toEqual([path, expect.stringMatching(/default-src '(none|self)'/)]);
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
      expect([path, headers.get('x-powered-by'), headers.get('server')]).toEqual([path, null, null]);
      for (const directive of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
        expect([path, headers.get('content-security-policy')]).toEqual([path, expect.stringContaining(directive)]);
      expect([path, headers.getSetCookie()]).toEqual([path, []]);
      expect([path, headers.get('content-length')]).toEqual([path, String(Buffer.byteLength(text))]);
      for (const policy of ['cross-origin-opener-policy', 'cross-origin-resource-policy'])
        expect([path, policy, headers.get(policy)]).toEqual([path, policy, 'same-origin']);
      const [, age] = /max-age=(\d+); includeSubDomains/.exec(headers.get('strict-transport-security') ?? '') ?? [];
      expect([path, Number(age) >= 31_536_000]).toEqual([path, true]);
      expect([path, headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching(path === '/graphiql/' ? /no-cache|no-store/ : /no-store/),
      ]);
      expect([path, headers.get('content-type')]).toEqual([path, expect.stringMatching(/charset=utf-8/i)]);
    }
  });

  it('an officer may ask for the system of types, and nobody else', async () => {
    const introspection = asked(getIntrospectionQuery());
    expect((await send({ ...introspection, signed: false })).status).toBe(401);
    const { text } = await send({ ...introspection, headers: { authorization: `Bearer ${staff}` } });
    expect(text).toContain('"queryType"');
  });
});
