import { type AuditLog, openAuditLog } from '../../support/auditLog';
import { startTestApi, type TestApi } from '../../support/testApi';

const AUDITORS = 'a-token-of-thirty-two-characters';
const STATE = 'another-token-of-a-States-auditor';

async function fetched(checkpointTokens: readonly string[] | undefined, authorization?: string) {
  const api: TestApi = await startTestApi(checkpointTokens ? { checkpointTokens } : {});
  const log: AuditLog = openAuditLog(api);
  await api.as('registrar').must('{ viewer { id } }');
  await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
  await log.seal();
  const headers = authorization === undefined ? {} : { authorization };
  const { statusCode, body } = await api.app.inject({ method: 'GET', url: '/audit/checkpoint', headers });
  log.close();
  await api.close();
  return [statusCode, body.startsWith('repatria.example/audit\n')];
}

describe('the head of the audit log', () => {
  it('is for whoever bears one of the tokens: how much is done tells who does it', async () => {
    expect(await fetched([AUDITORS, STATE], `Bearer ${STATE}`)).toEqual([200, true]);
    expect(await fetched([AUDITORS, STATE], `Bearer ${AUDITORS}`)).toEqual([200, true]);
  });

  it.each([undefined, 'Bearer ', `Bearer ${AUDITORS}x`, AUDITORS])('is nowhere for %s', async (authorization) => {
    expect(await fetched([AUDITORS], authorization)).toEqual([404, false]);
  });

  it('is for nobody where there is no token, and for everybody in a demo', async () => {
    expect(await fetched([], 'Bearer ')).toEqual([404, false]);
    expect(await fetched(undefined)).toEqual([200, true]);
  });
});
