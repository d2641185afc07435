import { createClient, type Client as WsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { eventsSettled } from '../../support/eventsSettled';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

let server: SignedInServer;
const clients: WsClient[] = [];
beforeAll(async () => {
  server = await startSignedInServer();
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await server.close();
});

async function ask<Data>(login: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.token(login)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** What a signed-in client hears, in order. */
async function listen(login: string, query: string): Promise<{ readonly heard: unknown[]; readonly opened: Promise<void> }> {
  const token = await server.token(login);
  const client = createClient({
    url: `${server.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy: false,
  });
  clients.push(client);
  const heard: unknown[] = [];
  const opened = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  client.subscribe({ query }, { next: ({ data }) => heard.push(data), error: (error) => heard.push(error), complete: () => undefined });
  return { heard, opened };
}

/** A subscription has no answer that says it has begun. */
const begun = () => new Promise((resolve) => setTimeout(resolve, 500));

const until = async (holds: () => boolean) => {
  for (let attempt = 0; attempt < 100 && !holds(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

const REGISTER = `mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id ref } } }`;
const person = {
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
  },
};

test('an officer hears of a new case as it happens; a State that does not see it hears nothing', async () => {
  const legal = await listen('legal-1', 'subscription { deskActivity { action summary } }');
  const france = await listen('liaison-fra', 'subscription { deskActivity { action summary } }');
  await Promise.all([legal.opened, france.opened]);
  await begun();
  await ask('registrar', REGISTER, { input: person });
  await until(() => legal.heard.length > 0);
  expect(legal.heard).toEqual([{ deskActivity: { action: 'registerDetainee', summary: 'The person was registered.' } }]);
  expect(france.heard).toEqual([]);
});

test('whoever listens to one case hears of that case alone', async () => {
  const { registerDetainee } = await ask<{ registerDetainee: { person: { id: string; ref: string } } }>('registrar', REGISTER, {
    input: person,
  });
  // Its own registration has been told by now.
  await eventsSettled(server);
  await begun();
  const { heard, opened } = await listen('legal-1', `subscription { caseChanged(ref: "${registerDetainee.person.ref}") { action } }`);
  await opened;
  await begun();
  await ask('registrar', REGISTER, { input: person });
  await ask(
    'registrar',
    `mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }`,
    {
      input: { personId: registerDetainee.person.id, country: 'TUN', basis: 'STATED' },
    },
  );
  await until(() => heard.length > 0);
  expect(heard).toEqual([{ caseChanged: { action: 'recordNationalityClaim' } }]);
});

test('an act that commits after later ones is neither passed over by who listens nor by who comes back', async () => {
  interface Page {
    readonly deskEvents: {
      readonly nodes: readonly { readonly action: string }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  }
  const EVENTS = `query ($after: String) { deskEvents(first: 100, after: $after) { nodes { id action } pageInfo { endCursor hasNextPage } } }`;
  /** Reads on from the cursor to the end. */
  const missed = async (login: string, after: string | null) => {
    let cursor = after;
    const actions: string[] = [];
    for (;;) {
      const { nodes, pageInfo } = (await ask<Page>(login, EVENTS, { after: cursor })).deskEvents;
      actions.push(...nodes.map(({ action }) => action));
      cursor = pageInfo.endCursor ?? cursor;
      if (!pageInfo.hasNextPage) return { actions, cursor };
    }
  };
  const { heard, opened } = await listen('legal-1', 'subscription { deskActivity { action } }');
  await opened;
  await begun();
  await eventsSettled(server);
  const before = await missed('legal-1', null);
  expect(before.actions).toContain('registerDetainee');
  await server.database.query('begin');
  try {
    await server.database.query(
      `with event as (
         insert into case_event (id, subject_type, subject_id, audience, action, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
         values (gen_random_uuid(), 'Facility', gen_random_uuid(), 'CUSTODIAL', 'slowAct', 'SYSTEM', 'X', 'X', 'An act that takes long.', now(), now()) returning *)
       insert into outbox (event_id, subject_type, subject_id, recorded_at) select id, subject_type, subject_id, recorded_at from event`,
    );
    await ask('registrar', REGISTER, { input: person });
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ deskActivity: { action: 'registerDetainee' } }]);
    expect((await missed('legal-1', before.cursor)).actions).toEqual([]);
  } finally {
    await server.database.query('commit');
  }
  await until(() => heard.length > 1);
  expect(heard).toEqual([{ deskActivity: { action: 'registerDetainee' } }, { deskActivity: { action: 'slowAct' } }]);
  await eventsSettled(server);
  const after = await missed('legal-1', before.cursor);
  expect(after.actions).toEqual(['slowAct', 'registerDetainee']);
  expect((await missed('legal-1', after.cursor)).actions).toEqual([]);
  expect((await missed('liaison-fra', null)).actions).not.toContain('slowAct');
  // The cursor is of this list and of this platform: a number of a transaction in it would tell how much everybody writes.
  const { rows } = await server.database.query<{ tx: string; id: string }>('select tx, id from case_event order by tx, id limit 1');
  const byHand = Buffer.from(JSON.stringify([Number(rows[0]?.tx), rows[0]?.id])).toString('base64url');
  for (const cursor of [byHand, `${after.cursor?.slice(0, -4)}AAAA`])
    await expect(missed('legal-1', cursor)).rejects.toThrow('INVALID_CURSOR');
});

test('without a token the socket is closed before anything is subscribed to', async () => {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  expect(await closed).toBe(4403);
});

test('an account that was closed hears nothing more, and its socket is closed', async () => {
  const token = await server.token('legal-2');
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  const messages: { type: string }[] = [];
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { type: string };
    messages.push(message);
    if (message.type === 'connection_ack')
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { deskActivity { action } }' } }));
  });
  await until(() => messages.length > 0);
  await server.database.query(`update account set active = false where login = 'legal-2'`);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await ask('registrar', REGISTER, { input: person });
  expect(await closed).toBe(4403);
  expect(messages.filter(({ type }) => type === 'next')).toEqual([]);
});
