import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendWebhook } from '../../../integrations/webhooks/sendWebhook';
import { givenNational, must, REASONS } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';
import { isSigned, openPortal, openTeller, type Portal } from '../../support/webhooks';

let api: TestApi;
let teller: Awaited<ReturnType<typeof openTeller>>;
let portal: Portal;
beforeAll(async () => {
  api = await startTestApi();
  teller = await openTeller(api);
}, 120_000);
/** Each test has a time of its own, so that nothing of another lies ahead of it. */
let start = Date.now();
let at = 0;
const later = (ms: number) => {
  at = ms;
  api.setNow(new Date(start + ms));
};
beforeEach(async () => {
  portal = openPortal();
  start += 1_000 * 3_600_000;
  later(0);
  await sql('delete from webhook_delivery');
  await sql(
    `insert into setting (name, value) values ('webhook_hosts', 'portal.example.org *.gov.example') on conflict (name) do update set value = excluded.value`,
  );
  await sql(`update webhook_endpoint set status = 'ENDED', paused_by = null, ended_at = now() where status <> 'ENDED'`);
});
afterAll(async () => {
  await teller.platform.close();
  await api.close();
});

const HOUR = 3_600_000;
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const FIELDS = 'id status url host version failures failingSince nextAttemptAt previousSecretUntil availableActions { action allowed }';
interface Endpoint {
  readonly id: string;
  readonly status: string;
  readonly url: string | null;
  readonly version: number;
  readonly failures: number;
  readonly nextAttemptAt: string | null;
}
const mutate = (login: string, verb: string, input: object, fields = `webhookEndpoint { ${FIELDS} }`) =>
  api
    .as(login)
    .query<Record<string, { webhookEndpoint: Endpoint; secret?: string | null }>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${fields} } }`,
      { input },
    );
const register = async (login = 'liaison-fra', more: object = {}) => {
  const answer = await mutate(
    login,
    'registerWebhook',
    { url: 'https://portal.example.org/hook', ...more },
    `secret webhookEndpoint { ${FIELDS} }`,
  );
  const made = answer.data?.['registerWebhook'];
  return {
    id: made?.webhookEndpoint.id ?? '',
    endpoint: made?.webhookEndpoint,
    secret: made?.secret ?? '',
    codes: answer.codes,
    errors: answer.errors,
  };
};
const tell = () => teller.tell(portal.send);
const ledger = async (login = 'liaison-fra') =>
  (
    await api
      .as(login)
      .must<{ webhookDeliveries: { nodes: { id: string; status: string; attempts: number; lastOutcome: string; eventId: string }[] } }>(
        '{ webhookDeliveries(first: 50) { nodes { id status attempts lastOutcome eventId deliveredAt requeuedAt event { action } } } }',
      )
  ).webhookDeliveries.nodes;
const endpoints = async (login: string) =>
  (await api.as(login).must<{ webhookEndpoints: { nodes: Endpoint[] } }>(`{ webhookEndpoints(first: 50) { nodes { ${FIELDS} } } }`))
    .webhookEndpoints.nodes;
/** Something that France sees: an invitation. The reference of the request. */
const somethingHappens = async (country = 'FRA') => {
  later(at + 1);
  const { id: personId } = await givenNational(api, country);
  const { id } = await must(api, 'legal-1', 'openRepatriationRequest', { personId, destination: country, route: 'PRE_TRIAL_RETURN' });
  const [row] = await sql('select ref from repatriation_request where id = $1', id);
  return { personId, requestId: id, ref: row?.ref as string };
};

describe('an endpoint', () => {
  it('is registered at an allowed host, with a secret that is shown once and stands sealed', async () => {
    const { secret, endpoint, id } = await register();
    expect(secret).toMatch(/^rpwh_[A-Za-z0-9_-]{43}$/);
    expect(endpoint).toMatchObject({ status: 'ACTIVE', url: 'https://portal.example.org/hook' });
    const [row] = await sql('select * from webhook_endpoint where id = $1', id);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row?.secret).toMatch(/^sealed\./);
    const key = { idempotencyKey: 'webhook-1' };
    const [first, second] = [await register('liaison-fra', key), await register('liaison-fra', key)];
    expect([first.secret.length > 0, second.secret, second.id]).toEqual([true, '', first.id]);
    expect(JSON.stringify(await sql('select * from idempotency where key = $1', 'webhook-1'))).not.toContain(first.secret);
  });

  it.each([
    ['https://elsewhere.example.net/hook', 'HOST_NOT_ALLOWED'],
    ['http://portal.example.org/hook', 'INVALID_VALUE'],
    ['https://127.0.0.1/hook', 'INVALID_VALUE'],
    ['http://localhost:9/hook', 'INVALID_VALUE'],
  ])('is refused at %s: %s', async (url, code) => {
    const { errors } = await register('liaison-fra', { url });
    expect(errors[0]?.extensions?.['fields']).toMatchObject([{ path: 'input.url', code }]);
    expect(await endpoints('liaison-fra')).toEqual(expect.not.arrayContaining([expect.objectContaining({ url })]));
  });

  it('is registered by whoever sees cases, five for each, counted also when they come at once', async () => {
    for (const login of ['admin', 'auditor', 'analyst']) expect((await register(login)).codes).toEqual(['FORBIDDEN']);
    const all = await Promise.all(Array.from({ length: 7 }, () => register('liaison-deu')));
    expect(all.filter(({ codes }) => codes.length === 0)).toHaveLength(5);
    expect(all.flatMap(({ codes }) => codes)).toEqual(['GUARD_FAILED', 'GUARD_FAILED']);
  });

  it('is its owner’s alone; administrators see where it is and may stop it, nobody else sees that it is there', async () => {
    const { id } = await register();
    expect((await endpoints('liaison-fra')).map((one) => one.id)).toContain(id);
    expect(await endpoints('liaison-tun')).toEqual([]);
    expect(await endpoints('legal-1')).toEqual([]);
    expect((await endpoints('admin')).find((one) => one.id === id)).toMatchObject({ url: null, host: 'portal.example.org' });
    for (const verb of ['pauseWebhook', 'endWebhook', 'rotateWebhookSecret'])
      expect((await mutate('liaison-tun', verb, { webhookId: id })).codes).toEqual(['NOT_FOUND']);
    expect((await mutate('admin', 'rotateWebhookSecret', { webhookId: id })).codes).toEqual(['FORBIDDEN']);
    expect((await mutate('admin', 'pauseWebhook', { webhookId: id })).codes).toEqual([]);
    expect((await mutate('liaison-fra', 'resumeWebhook', { webhookId: id })).codes).toEqual(['GUARD_FAILED']);
    expect((await mutate('admin', 'resumeWebhook', { webhookId: id })).codes).toEqual([]);
    expect((await mutate('admin', 'endWebhook', { webhookId: id })).codes).toEqual([]);
    expect((await mutate('liaison-fra', 'resumeWebhook', { webhookId: id })).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('keeps its address, in the database too', async () => {
    const { id } = await register();
    await expect(sql(`update webhook_endpoint set url = 'https://a.gov.example/' where id = $1`, id)).rejects.toMatchObject({
      constraint: 'webhook_address_stands',
    });
  });
});

describe('a notification', () => {
  it('says that something happened, signed, in order, with a cursor and a reference, and names nobody', async () => {
    await somethingHappens();
    later(1_000);
    const { secret } = await register();
    const [first, second] = [await somethingHappens(), await somethingHappens()];
    expect(await tell()).toBe(2);
    expect(portal.told().map(({ event, subject }) => [event.kind, subject?.ref])).toEqual([
      ['openRepatriationRequest', first.ref],
      ['openRepatriationRequest', second.ref],
    ]);
    for (const request of portal.requests) {
      expect(isSigned(request, secret)).toBe(true);
      expect(isSigned({ ...request, body: `${request.body} ` }, secret)).toBe(false);
      expect(request.headers['repatria-notification']).toBe((JSON.parse(request.body) as { notification: string }).notification);
      expect(request.body).not.toMatch(/Adam|Example|person/i);
      expect(request.body).not.toContain(first.personId);
      expect(Buffer.byteLength(request.body)).toBeLessThan(1_000);
    }
    const [one, two] = portal.told();
    const missed = await api
      .as('liaison-fra')
      .must<{ deskEvents: { nodes: { id: string }[] } }>(
        'query ($after: String) { deskEvents(first: 10, after: $after) { nodes { id } } }',
        { after: one?.cursor },
      );
    expect(missed.deskEvents.nodes[0]?.id).toBe(two?.event.id);
    const read = await api
      .as('liaison-fra')
      .must<{ deskEvents: { nodes: { id: string; action: string }[] } }>(
        'query ($ids: [ID!]) { deskEvents(first: 10, filter: { ids: $ids }) { nodes { id action } } }',
        { ids: [two?.event.id, 'nothing'] },
      );
    expect(read.deskEvents.nodes).toEqual([{ id: two?.event.id, action: 'openRepatriationRequest' }]);
    expect(await tell()).toBe(0);
    const [audited] = await sql(
      `select verb, recipients, subjects from audit_entry where operation = 'deliverWebhook' order by seq desc limit 1`,
    );
    expect(audited).toEqual({ verb: 'DISCLOSURE', recipients: ['FRA: portal.example.org'], subjects: [second.personId] });
  });

  it('goes to whoever sees the event alone: not to another State, not to the office, and of the chosen verbs', async () => {
    await register('liaison-deu');
    await register('liaison-fra', { actions: ['acknowledgeInvitation'] });
    await somethingHappens();
    expect(await tell()).toBe(0);
    expect(portal.requests).toEqual([]);
    later(1_000);
    const { id: staff } = await register('legal-1', { actions: ['openRepatriationRequest'] });
    await somethingHappens();
    expect(await tell()).toBe(1);
    expect(await sql('select count(*)::int as n from webhook_delivery where endpoint_id = $1', staff)).toEqual([{ n: 1 }]);
  });

  it('I-14: what its owner no longer sees when it would be sent is not told, and leaves the ledger', async () => {
    await register();
    const { personId } = await somethingHappens();
    portal.answer = { status: 503 };
    await tell();
    expect(await ledger()).toMatchObject([{ status: 'PENDING', attempts: 1, lastOutcome: 'HTTP_503' }]);
    const fear = {
      personId,
      country: 'FRA',
      choice: 'DECLINED',
      fearsState: true,
      informedAt: new Date(start - HOUR),
      informedLang: 'fr',
    };
    await api
      .as('legal-1')
      .must('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }', { input: fear });
    expect(await ledger()).toEqual([]);
    portal.answer = { status: 200 };
    const before = portal.requests.length;
    later(HOUR);
    await tell();
    expect(
      portal.requests
        .slice(before)
        .map(({ body }) => body)
        .join(),
    ).not.toContain('openRepatriationRequest');
    expect(
      await sql(
        `select 1 from webhook_delivery d join case_event e on e.id = d.event_id where e.person_id = $1 and e.action = 'openRepatriationRequest'`,
        personId,
      ),
    ).toEqual([]);
  });

  it('is not sent where the operator no longer allows the host', async () => {
    await register();
    await somethingHappens();
    await sql(`update setting set value = '' where name = 'webhook_hosts'`);
    expect(await tell()).toBe(0);
    expect(portal.requests).toEqual([]);
    expect(await ledger()).toMatchObject([{ status: 'PENDING', lastOutcome: 'HOST_NOT_ALLOWED' }]);
  });
});

describe('an endpoint that does not answer', () => {
  it('is tried again later and later; what was missed comes in order, each under its id', async () => {
    await register();
    const [first, second] = [await somethingHappens(), await somethingHappens()];
    portal.answer = { failure: 'UNREACHABLE' };
    await tell();
    await tell();
    expect(portal.requests).toHaveLength(1);
    later(6_000);
    portal.answer = { status: 302 };
    await tell();
    expect((await ledger())[0]).toMatchObject({ attempts: 2, lastOutcome: 'REDIRECT' });
    later(60_000);
    portal.answer = { status: 200 };
    expect(await tell()).toBe(2);
    const told = portal.told();
    expect(told.map(({ subject }) => subject?.ref)).toEqual([first.ref, first.ref, first.ref, second.ref]);
    expect(new Set(told.slice(0, 3).map(({ notification }) => notification)).size).toBe(1);
    expect(await ledger()).toMatchObject([
      { status: 'DELIVERED', attempts: 1 },
      { status: 'DELIVERED', attempts: 3 },
    ]);
    expect((await endpoints('liaison-fra'))[0]).toMatchObject({ failures: 0, nextAttemptAt: null });
  });

  it('is given up after three days, which its side is told; resumed, it goes on where it stopped', async () => {
    const { id } = await register();
    const { ref } = await somethingHappens();
    portal.answer = { status: 500 };
    await tell();
    later(71 * HOUR);
    await tell();
    expect((await endpoints('liaison-fra'))[0]).toMatchObject({ status: 'ACTIVE', failures: 2 });
    later(73 * HOUR);
    await tell();
    expect((await endpoints('liaison-fra'))[0]).toMatchObject({ status: 'GIVEN_UP' });
    expect(await ledger()).toMatchObject([{ status: 'GIVEN_UP', attempts: 3 }]);
    const notice = async (login: string) =>
      (
        await api
          .as(login)
          .must<{ deskEvents: { nodes: object[] } }>(
            'query ($id: ID) { deskEvents(first: 5, filter: { subjectId: $id }) { nodes { action toState } } }',
            { id },
          )
      ).deskEvents.nodes;
    expect(await notice('liaison-fra')).toEqual([{ action: 'giveUpWebhook', toState: 'GIVEN_UP' }]);
    expect(await notice('liaison-deu')).toEqual([]);
    later(100 * HOUR);
    expect(await tell()).toBe(0);
    expect((await mutate('liaison-fra', 'resumeWebhook', { webhookId: id })).codes).toEqual([]);
    portal.answer = { status: 200 };
    const before = portal.requests.length;
    await tell();
    expect(portal.told()[before]?.subject?.ref).toBe(ref);
  });
});

describe('an owner', () => {
  it('pauses without losing anything, and has one notification once more', async () => {
    const { id } = await register();
    expect((await mutate('liaison-fra', 'pauseWebhook', { webhookId: id })).codes).toEqual([]);
    const [first, second] = [await somethingHappens(), await somethingHappens()];
    expect(await tell()).toBe(0);
    await mutate('liaison-fra', 'resumeWebhook', { webhookId: id });
    expect(await tell()).toBe(2);
    expect(portal.told().map(({ subject }) => subject?.ref)).toEqual([first.ref, second.ref]);
    const [, line] = await ledger();
    const requeue = (login: string) =>
      mutate(login, 'requeueWebhookDelivery', { deliveryId: line?.id }, 'webhookDelivery { status requeuedAt }');
    expect((await requeue('liaison-deu')).codes).toEqual(['NOT_FOUND']);
    expect((await requeue('admin')).codes).toEqual(['FORBIDDEN']);
    expect((await requeue('liaison-fra')).data?.['requeueWebhookDelivery']).toMatchObject({ webhookDelivery: { status: 'PENDING' } });
    const third = await somethingHappens();
    expect(await tell()).toBe(2);
    expect(
      portal
        .told()
        .slice(2)
        .map(({ subject }) => subject?.ref),
    ).toEqual([first.ref, third.ref]);
    expect(portal.told()[2]?.notification).toBe(portal.told()[0]?.notification);
    expect((await ledger()).map(({ status }) => status)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
  });

  it('changes the secret: both sign for a day, then the new one alone', async () => {
    const { id, secret: before } = await register();
    const changed = await mutate('liaison-fra', 'rotateWebhookSecret', { webhookId: id }, 'secret webhookEndpoint { previousSecretUntil }');
    const after = changed.data?.['rotateWebhookSecret']?.secret ?? '';
    expect(after).not.toBe(before);
    await somethingHappens();
    await tell();
    expect(portal.requests.map((request) => [isSigned(request, before), isSigned(request, after)])).toEqual([[true, true]]);
    later(25 * HOUR);
    await somethingHappens();
    await tell();
    expect([isSigned(portal.requests[1] as never, before), isSigned(portal.requests[1] as never, after)]).toEqual([false, true]);
  });

  it('who is suspended is told nothing more', async () => {
    const { id } = await register('liaison-tur');
    await somethingHappens('TUR');
    await sql(`update account set active = false where login = 'liaison-tur'`);
    expect(await tell()).toBe(0);
    expect(portal.requests).toEqual([]);
    expect(await sql('select status from webhook_endpoint where id = $1', id)).toEqual([{ status: 'ENDED' }]);
    await sql(`update account set active = true where login = 'liaison-tur'`);
  });
});

describe('many processes', () => {
  it('of two that wake at once one sends, and each notification goes once', async () => {
    await register();
    for (let n = 0; n < 4; n += 1) await somethingHappens();
    const counts = await Promise.all([tell(), tell(), tell()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(new Set(portal.told().map(({ notification }) => notification)).size).toBe(4);
    expect(portal.requests).toHaveLength(4);
  });

  it('what a process that died had sent goes again under the same id, when its lease is over', async () => {
    await register();
    await somethingHappens();
    portal.answer = () => Promise.reject(new Error('The process is gone.'));
    await expect(tell()).rejects.toThrow('gone');
    portal.answer = { status: 200 };
    expect(await tell()).toBe(0);
    later(121_000);
    expect(await tell()).toBe(1);
    const [lost, told] = portal.told();
    expect(told?.notification).toBe(lost?.notification);
  });

  it('an endpoint that is paused while something is on its way keeps what was sent on record, and gets no more', async () => {
    const { id } = await register();
    await somethingHappens();
    await somethingHappens();
    portal.answer = async () => {
      await mutate('liaison-fra', 'pauseWebhook', { webhookId: id });
      return { status: 200 };
    };
    await tell();
    expect(portal.requests).toHaveLength(1);
    expect(await ledger()).toMatchObject([{ status: 'DELIVERED' }]);
    expect((await endpoints('liaison-fra'))[0]).toMatchObject({ status: 'PAUSED' });
  });
});

it('over HTTP, on this host in the demo: the body arrives as signed, and a redirect is not followed', async () => {
  await sql(`insert into setting (name, value) values ('webhook_loopback', 'true') on conflict (name) do update set value = 'true'`);
  const heard: { path: string; body: string; headers: Record<string, string> }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', body: Buffer.concat(parts).toString(), headers: request.headers as Record<string, string> });
      response.writeHead(heard.length === 1 ? 307 : 200, heard.length === 1 ? { location: '/elsewhere' } : {});
      response.end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { secret } = await register('liaison-fra', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
    await somethingHappens();
    expect(await teller.tell(sendWebhook)).toBe(0);
    later(10_000);
    expect(await teller.tell(sendWebhook)).toBe(1);
    expect(heard.map(({ path }) => path)).toEqual(['/hook', '/hook']);
    expect(isSigned({ url: '', loopback: true, headers: heard[1]?.headers ?? {}, body: heard[1]?.body ?? '' }, secret)).toBe(true);
    await sql(`update setting set value = 'false' where name = 'webhook_loopback'`);
    await somethingHappens();
    expect(await teller.tell(sendWebhook)).toBe(0);
    expect(heard).toHaveLength(2);
  } finally {
    await sql(`update setting set value = 'false' where name = 'webhook_loopback'`);
    await new Promise((closed) => server.close(closed));
  }
});

it('a person of the register is in nothing that an endpoint of the custodial side is told', async () => {
  await register('legal-1', { actions: ['recordCustodyEnd'] });
  const { id } = await registered(api.database);
  await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId: id, reason: 'DEATH', endedAt: api.now().toISOString(), reasons: REASONS },
  });
  expect(await tell()).toBe(1);
  const [row] = await sql('select ref, display_name as name from person where id = $1', id);
  expect(portal.told()[0]).toMatchObject({ event: { kind: 'recordCustodyEnd' }, subject: { ref: row?.ref } });
  expect(portal.requests[0]?.body).not.toContain(row?.name);
  expect(portal.requests[0]?.body).not.toMatch(/DEATH|died/);
});
