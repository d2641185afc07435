import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import WebSocket from 'ws';
import { MOST_SOCKETS, MOST_SUBSCRIPTIONS } from '../../../server/limits/subscribeLimits';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

/** What an attacker tried who had read the list of hostile requests, and looked for what is not on it. */
let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
}, 400_000);
afterAll(() => server.close());

interface Said {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly fields?: readonly object[] };
  }[];
}

async function ask(login: string, query: string, variables: object = {}): Promise<Said> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.token(login)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  }).catch((error: unknown) => {
    throw new Error('The platform does not answer any more.', { cause: error });
  });
  return (await response.json()) as Said;
}

const codesOf = ({ errors = [] }: Said) => errors.map(({ extensions }) => extensions.code);
const port = () => Number(new URL(server.origin).port);

/** Sends text and hangs up, at once or after the answer. */
const sent = (text: string, hangUp: boolean) =>
  new Promise<void>((resolve) => {
    const socket = connect(port(), 'localhost', () => {
      socket.write(text);
      if (hangUp) socket.resetAndDestroy();
    });
    socket.setTimeout(500, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });

/** The whole answer to a text. */
const answered = (text: string) =>
  new Promise<string>((resolve) => {
    let got = '';
    const socket = connect(port(), 'localhost', () => socket.write(text));
    socket.on('data', (chunk) => {
      got += String(chunk);
    });
    socket.on('error', () => resolve(got));
    socket.on('close', () => resolve(got));
  });

describe('a WebSocket that is asked for by nobody', () => {
  it.each(['//', '/graphql\\..', 'http://[', '*', '/\u007f', '/graphql?%', 'http:///graphql'])(
    'at the address %j does not end the process',
    async (address) => {
      const upgrade = `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`;
      await sent(upgrade, false);
      await sent(upgrade, true);
      expect(await (await fetch(`${server.origin}/healthz`)).json()).toEqual({ status: 'lives' });
    },
  );
});

describe('an address that is none', () => {
  it.each(['/%', '/graphiql/%zz', '/situation-reports/%', '/oidc/%c0%ae', `/${'%41'.repeat(300)}%`])(
    'such as %j is answered in our words, and not repeated',
    async (address) => {
      const got = await answered(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(got).toMatch(/^HTTP\/1\.1 4\d\d/);
      expect(got).not.toMatch(/FST_|fastify|not a valid url/i);
      expect(got.split('\r\n\r\n')[1]).not.toContain('%');
      expect(got.toLowerCase()).toContain('x-content-type-options: nosniff');
      expect(got.toLowerCase()).toContain('content-security-policy: ');
    },
  );
});

describe('a WebSocket of a page', () => {
  const opened = (origin: string | undefined) =>
    new Promise<boolean>((resolve) => {
      const socket = new WebSocket(
        `${server.origin.replace('http', 'ws')}/graphql`,
        'graphql-transport-ws',
        origin === undefined ? {} : { origin },
      );
      socket.on('open', () => {
        socket.close();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });

  it('of this host, or of none, is opened; of another site it is not', async () => {
    expect([await opened(undefined), await opened(server.origin)]).toEqual([true, true]);
    for (const origin of ['https://evil.example', 'null', `${server.origin}.evil.example`, `http://localhost:1`])
      expect([origin, await opened(origin)]).toEqual([origin, false]);
  });
});

/** A socket that is signed in, and what it hears of one operation after the other. */
async function socketOf(login: string) {
  const token = await server.token(login);
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const heard: { id?: string; type: string; payload?: unknown }[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const opened = new Promise<boolean>((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string };
      heard.push(message);
      if (message.type === 'connection_ack') resolve(true);
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    void closed.then(() => resolve(false));
  });
  const isOpen = await opened;
  return {
    isOpen,
    close: () => socket.close(),
    subscribe: (id: string, query: string) => socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } })),
    answerTo: async (id: string) => {
      for (let attempt = 0; attempt < 120; attempt += 1) {
        const message = heard.find((one) => one.id === id && one.type !== 'complete');
        if (message) return message;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return undefined;
    },
  };
}

describe('over a WebSocket', () => {
  it.each([
    ['a query', '{ viewer { id } }'],
    ['a mutation', 'mutation { revokeSessions(input: { accountId: "x", reasons: "Reasons of twenty characters." }) { account { id } } }'],
  ])('%s is not carried out: its refusals would stand in no audit, and it would count against no rate', async (_what, query) => {
    const socket = await socketOf('admin');
    socket.subscribe('1', query);
    expect(await socket.answerTo('1')).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_REQUEST' } }] });
    socket.close();
  });

  it.each([
    ['that asks for a field that is not there', 'subscription { deskActivity { secret } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that is no document', 'subscription { deskActivity {', 'GRAPHQL_PARSE_FAILED'],
  ])('a subscription %s is a fault of the client, as over HTTP, and the socket goes on', async (_what, query, code) => {
    const socket = await socketOf('legal-1');
    socket.subscribe('1', query);
    expect(await socket.answerTo('1')).toMatchObject({ type: 'error', payload: [{ extensions: { code } }] });
    socket.subscribe('2', '{ viewer { id } }');
    expect(await socket.answerTo('2')).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_REQUEST' } }] });
    socket.close();
  });

  it(`a socket holds ${MOST_SUBSCRIPTIONS} subscriptions: each is a read for every event`, async () => {
    const socket = await socketOf('legal-1');
    for (let n = 0; n <= MOST_SUBSCRIPTIONS; n += 1) socket.subscribe(`s${n}`, 'subscription { deskActivity { action } }');
    expect(await socket.answerTo(`s${MOST_SUBSCRIPTIONS}`)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(await socket.answerTo('s0')).toBeUndefined();
    socket.close();
  });

  it(`an account holds ${MOST_SOCKETS} sockets, and another as many`, async () => {
    const sockets = await Promise.all(Array.from({ length: MOST_SOCKETS + 3 }, () => socketOf('legal-2')));
    expect(sockets.filter(({ isOpen }) => isOpen)).toHaveLength(MOST_SOCKETS);
    const another = await socketOf('court');
    expect(another.isOpen).toBe(true);
    for (const socket of [...sockets, another]) socket.close();
  });
});

describe('a document', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');

  it.each([
    ['a thousand names for a name of a type, below a field', `{ viewer { ${many(1_000)} } }`],
    [
      'pages that are large by the default of a variable',
      'query ($n: Int = 100) { detainees(first: $n) { nodes { history(first: $n) { nodes { id } } } } }',
    ],
    [
      'a hundred objects by their ids, each with a page',
      `{ nodes(ids: [${Array.from({ length: 100 }, () => '"10ffffff-ffff-8fff-8fff-ffffffffffff"').join()}]) { ... on Detainee { history(first: 100) { nodes { id action summary } } } } }`,
    ],
  ])('with %s is too large', async (_what, document) => {
    expect(codesOf(await ask('legal-1', document))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('whose pages are large at their end is too large as well', async () => {
    const page = (n: number) =>
      `p${n}: repatriationRequests(first: $none, last: 100) { nodes { id ref state version createdAt updatedAt } }`;
    const document = `query ($none: Int) { ${Array.from({ length: 10 }, (_, n) => page(n)).join(' ')} }`;
    expect(codesOf(await ask('liaison-fra', document))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it.each([
    ['@defer', '{ viewer { ... @defer { login } } }'],
    ['@stream', '{ detainees { nodes @stream { ref } } }'],
    ['a directive of its own', '{ viewer @export(as: "x") { login } }'],
  ])('with %s is none of this schema', async (_what, document) => {
    expect(new Set(codesOf(await ask('legal-1', document)))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });

  it('with names of the prototype for its fields is answered under these names', async () => {
    const { data, errors } = await ask(
      'legal-1',
      '{ __proto__: viewer { constructor: role toString: purpose __proto__: country } constructor: viewer { role } }',
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"constructor":"LEGAL_OFFICER","toString":"REPATRIATION","__proto__":null},"constructor":{"role":"LEGAL_OFFICER"}}',
    );
  });
});

const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id displayName } } }';
const person = (more: object = {}, custody: object = {}) => ({
  names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }],
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
    ...custody,
  },
  ...more,
});
const named = (full: string) => ({ names: [{ usage: 'SELF_STATED', full, lang: 'ar-Latn' }] });
const noise = (length: number) => randomBytes(length).toString('base64').slice(0, length);

describe('an input', () => {
  it.each([
    ['a name that is turned round by force', person(named('SYN \u202eInvented Person'))],
    ['a name with a control of terminals', person(named('SYN \u001b[2JPerson'))],
    ['a name with half of a sign', person(named('SYN \ud800 Person'))],
    ['a name of a megabyte', person(named(`SYN ${'x'.repeat(900_000)}`))],
    ['ten thousand names', person({ names: Array.from({ length: 10_000 }, (_, n) => ({ usage: 'ALIAS', full: `SYN ${n}`, lang: 'ar' })) })],
    ['a key of ten thousand characters', { ...person(), idempotencyKey: noise(10_000) }],
    ['a number of ten thousand characters', person({ identifiers: [{ kind: 'PASSPORT', value: noise(10_000), issuer: 'FRA' }] })],
    ['words that are longer than a book', person({}, { deprivedPlace: 'x'.repeat(30_000) })],
    ['an instant in the year nought', person({}, { deprivedAt: '0000-01-01T00:00:00Z' })],
    ['an instant that is in the year nought elsewhere', person({}, { deprivedAt: '0001-01-01T00:00:00+23:59' })],
    ['an instant after the last year', person({}, { deprivedAt: '9999-12-31T23:59:59-23:59' })],
    ['a birth in the year nought', person({ birth: '0000' })],
    ['a birth in a decade of nought', person({ birth: '000X' })],
    ['a birth in a time that is open', person({ birth: '../0000-01-01' })],
  ])('with %s is refused as an input', async (_what, input) => {
    const said = await ask('registrar', REGISTER, { input });
    expect(codesOf(said)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(said).length).toBeLessThan(2_000);
  });

  it('that names what only the platform sets is refused, whichever it is', async () => {
    const more = {
      identityStatus: 'VERIFIED',
      id: '10ffffff-ffff-8fff-8fff-ffffffffffff',
      ref: 'RCM-2026-000001-X',
      version: 7,
      createdAt: '2020-01-01T00:00:00Z',
    };
    for (const [name, value] of Object.entries(more)) {
      const said = await ask('registrar', REGISTER, { input: { ...person(), [name]: value } });
      expect([name, codesOf(said)]).toEqual([name, ['BAD_USER_INPUT']]);
    }
  });

  it('in Arabic and Latin beside each other, with the marks that this needs, is taken as it is', async () => {
    const full = 'SYN \u2068أحمد\u2069 Invented\u200f';
    const said = await ask('registrar', REGISTER, { input: person(named(full)) });
    expect(said.data?.['registerDetainee']).toMatchObject({ person: { displayName: full } });
  });

  it('under the key of another account is an act of its own', async () => {
    const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }';
    const input = {
      kind: 'TORTURE_ALLEGATION',
      description: 'What happened, in words.',
      occurredAt: '2026-03-01T08:00:00Z',
      facilityCode: 'IRQ-KARKH',
      idempotencyKey: 'one key',
    };
    const ids: unknown[] = [];
    for (const login of ['legal-1', 'legal-1', 'legal-2']) {
      const { data, errors } = await ask(login, REPORT, { input });
      expect(errors).toBeUndefined();
      ids.push((data?.['reportIncident'] as { incident: { id: string } } | undefined)?.incident.id);
    }
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
  });
});

describe('the sign-in of the demo', () => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asking = (more: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({
      client_id: 'graphiql',
      response_type: 'code',
      redirect_uri: `${server.origin}/graphiql/`,
      scope: 'openid repatria',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    });

  /** As a browser goes through it, with its cookies. */
  async function code(login: string): Promise<string> {
    const jar = new Map<string, string>();
    const go = async (url: string, body?: URLSearchParams) => {
      const response = await fetch(new URL(url, server.origin), {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body ? { method: 'POST', body } : {}),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      return response.headers.get('location') ?? '';
    };
    const form = await go(`/oidc/auth?${asking()}`);
    let next = await go(form, new URLSearchParams({ login, password: 'demo' }));
    for (let steps = 0; steps < 4 && !next.includes('code='); steps += 1) next = await go(next);
    return new URL(next, server.origin).searchParams.get('code') ?? '';
  }
  const exchange = (given: Readonly<Record<string, string>>) =>
    fetch(`${server.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'graphiql',
        redirect_uri: `${server.origin}/graphiql/`,
        code_verifier: verifier,
        ...given,
      }),
    });

  it('takes no challenge in the clear, and no answer by a fragment or a form', async () => {
    const downgrades: readonly Readonly<Record<string, string>>[] = [
      { code_challenge_method: 'plain' },
      { response_type: 'token' },
      { response_type: 'code id_token' },
    ];
    for (const more of downgrades) {
      const response = await fetch(`${server.origin}/oidc/auth?${asking(more)}`, { redirect: 'manual' });
      const answered = `${response.headers.get('location')} ${await response.text()}`;
      expect(answered).toMatch(
        /error=(invalid_request|unsupported_response_type|unauthorized_client)|invalid_request|unsupported_response_type|unauthorized_client/,
      );
      expect(answered).not.toContain('/sign-in/');
    }
  });

  it('gives a code that is worth one token, to who began, at the address where it began', async () => {
    const once = await code('liaison-fra');
    expect(once).not.toBe('');
    expect((await exchange({ code: once, code_verifier: randomBytes(32).toString('base64url') })).status).toBe(400);
    const again = await code('liaison-fra');
    expect((await exchange({ code: again, redirect_uri: `${server.origin}/portal/` })).status).toBe(400);
    const good = await code('liaison-fra');
    const answer = (await (await exchange({ code: good })).json()) as { access_token: string; id_token: string };
    expect(answer.access_token).toEqual(expect.any(String));
    expect((await exchange({ code: good })).status).toBe(400);
    // A token that tells a page who signed in opens nothing here.
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${answer.id_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });
    expect(response.status).toBe(401);
  });

  it('names its own addresses, whatever host a request names', async () => {
    const claims: readonly Readonly<Record<string, string>>[] = [
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-proto': 'javascript' },
      { forwarded: 'host=evil.example' },
    ];
    for (const headers of claims) {
      const response = await fetch(`${server.origin}/oidc/.well-known/openid-configuration`, { headers });
      expect(await response.text()).not.toMatch(/evil|javascript:/);
    }
    const got = await answered('GET /oidc/.well-known/openid-configuration HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(got).toContain(`"issuer":"${server.origin}/oidc"`);
    expect(got).not.toContain('evil');
  });
});
