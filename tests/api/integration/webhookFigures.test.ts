import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REGISTER = 'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { webhookEndpoint { id } } }';
const verb = (name: string) => `mutation ($webhookId: ID!) { ${name}(input: { webhookId: $webhookId }) { webhookEndpoint { status } } }`;
const figures = async () => {
  const { statusCode, body } = await api.app.inject({ method: 'GET', url: '/metrics' });
  const of = (status: string) => Number(new RegExp(`repatria_webhook_endpoints\\{status="${status}"\\} (\\d+)`).exec(body)?.[1] ?? NaN);
  return { statusCode, body, counts: [of('ACTIVE'), of('PAUSED'), of('GIVEN_UP')] };
};
const registered = async () => {
  const { registerWebhook } = await api
    .as('liaison-fra')
    .must<{ registerWebhook: { webhookEndpoint: { id: string } } }>(REGISTER, { input: { url: 'https://portal.example.org/hook' } });
  return registerWebhook.webhookEndpoint.id;
};

describe('/metrics on endpoints outside', () => {
  it('tells how many are paused and given up, of nobody by name; one that ended is nobody’s to look after', async () => {
    await api.database.query(
      `insert into setting (name, value) values ('webhook_hosts', 'portal.example.org') on conflict (name) do update set value = excluded.value`,
    );
    expect((await figures()).counts).toEqual([0, 0, 0]);
    const [paused, givenUp, ended] = [await registered(), await registered(), await registered()];
    expect((await figures()).counts).toEqual([3, 0, 0]);
    await api.as('admin').must(verb('pauseWebhook'), { webhookId: paused });
    await api.as('liaison-fra').must(verb('endWebhook'), { webhookId: ended });
    await api.database.query(`update webhook_endpoint set status = 'GIVEN_UP', failures = 9, failing_since = now() where id = $1`, [
      givenUp,
    ]);
    const { counts, body } = await figures();
    expect(counts).toEqual([0, 1, 1]);
    expect(body).not.toMatch(/portal\.example|liaison-fra|status="ENDED"/);
  });

  it('is absent where the database refuses it, and the other figures are there', async () => {
    await api.database.query('alter table webhook_endpoint rename to webhook_endpoint_away');
    try {
      const { statusCode, body, counts } = await figures();
      expect(statusCode).toBe(200);
      expect(counts).toEqual([Number.NaN, Number.NaN, Number.NaN]);
      expect(body).toContain('repatria_connections');
    } finally {
      await api.database.query('alter table webhook_endpoint_away rename to webhook_endpoint');
    }
  });
});
