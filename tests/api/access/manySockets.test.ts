import WebSocket from 'ws';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

const SOCKETS = 20;
const AFTER_MS = 1_000;
const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
const person = (n: number) => ({
  names: [{ usage: 'SELF_STATED', full: `SYN Invented Person ${n}`, lang: 'ar-Latn' }],
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
});

let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
}, 400_000);
afterAll(() => server.close());

async function ask(login: string, query: string, variables: object): Promise<void> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.token(login)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

interface Listening {
  /** When each event was heard. */
  readonly heard: number[];
  readonly closed: Promise<{ readonly code: number; readonly at: number }>;
}

async function listening(token: string): Promise<Listening> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const heard: number[] = [];
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'next') heard.push(performance.now());
      if (type !== 'connection_ack') return;
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { deskActivity { action } }' } }));
      resolve();
    });
    socket.on('error', reject);
  });
  return { heard, closed };
}

const until = async (holds: () => boolean) => {
  for (let attempt = 0; attempt < 200 && !holds(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** So many sockets of two officers, each of which has heard an event. */
async function heardByAll(logins: readonly [string, string]): Promise<Readonly<Record<string, readonly Listening[]>>> {
  const sockets: Record<string, Listening[]> = {};
  for (const login of logins) {
    const token = await server.token(login);
    sockets[login] = await Promise.all(Array.from({ length: SOCKETS }, () => listening(token)));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ask('registrar', REGISTER, { input: person(0) });
  const all = Object.values(sockets).flat();
  await until(() => all.every(({ heard }) => heard.length > 0));
  expect(all.map(({ heard }) => heard.length)).toEqual(all.map(() => 1));
  return sockets;
}

/** Events go on while the right ends. */
async function events(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await ask('registrar', REGISTER, { input: person(n + 1) });
}

const endings: readonly (readonly [string, readonly [string, string], string])[] = [
  ['the account is suspended', ['legal-1', 'legal-2'], `update account set active = false where login = 'legal-1'`],
  [
    'the role is taken back',
    ['court', 'health'],
    `update role_grant set status = 'REVOKED', revoked_at = now() where status = 'GRANTED' and account_id = (select id from account where login = 'court')`,
  ],
];

it.each(endings)(
  `when %s, its ${SOCKETS} sockets hear nothing more and are closed within a second; those of another go on hearing`,
  async (_what, [gone, stays], sql) => {
    const sockets = await heardByAll([gone, stays]);
    await server.database.query(sql);
    const endedAt = performance.now();
    await events(5);
    const closings = await Promise.all((sockets[gone] ?? []).map(({ closed }) => closed));
    expect(closings.map(({ code }) => code)).toEqual(closings.map(() => 4403));
    expect(Math.max(...closings.map(({ at }) => at)) - endedAt).toBeLessThan(AFTER_MS);
    // Another process could not have told this one before it happened.
    expect((sockets[gone] ?? []).flatMap(({ heard }) => heard.filter((at) => at > endedAt + AFTER_MS))).toEqual([]);
    await until(() => (sockets[stays] ?? []).every(({ heard }) => heard.length >= 6));
    expect((sockets[stays] ?? []).map(({ heard }) => heard.length)).toEqual(Array.from({ length: SOCKETS }, () => 6));
  },
  120_000,
);
