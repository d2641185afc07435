import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPersistedOperations } from '../../../server/limits/persistedOperations';
import { startTestApi, type TestApi } from '../../support/testApi';

const VIEWER = '{ viewer { role } }';
const hash = (document: string) => createHash('sha256').update(document).digest('hex');
const manifest = (...documents: readonly string[]) =>
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: documents.map((body) => ({ id: hash(body), name: 'Any', type: 'query', body })),
  });

describe('RATE_LIMIT', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ rateLimit: 5 });
  });
  afterAll(() => api.close());

  it('refuses who asks too often, says when to come back, and leaves others alone', async () => {
    const ask = (login: string) =>
      api.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Test ${login}`, 'content-type': 'application/json' },
        payload: { query: VIEWER },
      });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('legal-1')));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused).toHaveLength(7);
    expect(refused[0]?.json()).toEqual({
      errors: [{ message: 'Too many requests: wait a moment.', extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await ask('legal-2')).statusCode).toBe(200);
  });
});

describe('PERSISTED_ONLY', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'repatria-operations-'));
  let api: TestApi;
  beforeAll(async () => {
    writeFileSync(path.join(folder, 'all.json'), manifest(VIEWER));
    writeFileSync(path.join(folder, 'portal-fra.json'), manifest('{ viewer { id } }'));
    api = await startTestApi({ persistedOperations: readPersistedOperations([folder]) });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs what is registered, by its document or by its hash alone', async () => {
    expect((await api.as('liaison-fra').query(VIEWER)).data).toEqual({ viewer: { role: 'LIAISON_OFFICER' } });
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: 'Test liaison-fra', 'content-type': 'application/json' },
      payload: { extensions: { persistedQuery: { version: 1, sha256Hash: hash(VIEWER) } } },
    });
    expect(response.json()).toEqual({ data: { viewer: { role: 'LIAISON_OFFICER' } } });
  });

  it.each([
    ['another operation', '{ viewer { name } }'],
    ['an operation of another client', '{ viewer { id } }'],
    ['the system of types', '{ __schema { queryType { name } } }'],
  ])('refuses %s', async (_what, document) => {
    const answer = await api.as('liaison-fra').query(document);
    expect([answer.status, answer.codes]).toEqual([403, ['FORBIDDEN']]);
  });

  it('lets an analyst ask freely', async () => {
    expect((await api.as('analyst').query('{ viewer { name } }')).codes).toEqual([]);
  });

  it('binds an operation to its client', () => {
    const operations = readPersistedOperations([folder]);
    expect(operations.documentOf(hash('{ viewer { id } }'), 'portal-fra')).toBe('{ viewer { id } }');
    expect(operations.documentOf(hash('{ viewer { id } }'), 'portal-deu')).toBeUndefined();
    expect(operations.documentOf(hash('{ viewer { id } }'), null)).toBeUndefined();
  });

  it('does not start with a manifest whose ids are not the hashes of its operations', () => {
    const bad = mkdtempSync(path.join(tmpdir(), 'repatria-operations-'));
    writeFileSync(path.join(bad, 'all.json'), manifest(VIEWER).replace(hash(VIEWER), 'a'.repeat(64)));
    expect(() => readPersistedOperations([bad])).toThrow('SHA-256');
    writeFileSync(path.join(bad, 'all.json'), '{}');
    expect(() => readPersistedOperations([bad])).toThrow('no manifest');
    rmSync(bad, { recursive: true, force: true });
  });
});

test('/metrics tells figures, and nothing of a person or an account', async () => {
  const api = await startTestApi();
  try {
    await api.as('legal-1').query(VIEWER);
    await api.as('liaison-fra').query('{ legalProceedings { nodes { ref } } }');
    const { body, headers } = await api.app.inject({ method: 'GET', url: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('repatria_operation_seconds_count{kind="query",outcome="answered"} 1');
    expect(body).toContain('repatria_errors_total{code="FORBIDDEN"} 1');
    expect(body).not.toMatch(/legal-1|liaison-fra|Legal officer/);
  } finally {
    await api.close();
  }
});

describe('METRICS_TOKEN', () => {
  const TOKEN = 'a-token-of-thirty-two-characters';
  const figures = async (metricsToken: string | null | undefined, authorization?: string) => {
    const api = await startTestApi(metricsToken === undefined ? {} : { metricsToken });
    const headers = authorization === undefined ? {} : { authorization };
    const { statusCode, body } = await api.app.inject({ method: 'GET', url: '/metrics', headers });
    await api.close();
    return [statusCode, body.includes('repatria_operation_seconds')];
  };

  it('opens the figures of the process to who bears it, and to nobody else: how much is done tells who does it', async () => {
    expect(await figures(TOKEN, `Bearer ${TOKEN}`)).toEqual([200, true]);
    for (const wrong of [undefined, 'Bearer ', `Bearer ${TOKEN}x`, TOKEN])
      expect([wrong, await figures(TOKEN, wrong)]).toEqual([wrong, [404, false]]);
    expect(await figures(null, 'Bearer null')).toEqual([404, false]);
    expect(await figures(undefined)).toEqual([200, true]);
  });
});
