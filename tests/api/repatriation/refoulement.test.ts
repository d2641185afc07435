import { newId } from '../../../domain/reference/nodeId';
import { act, clearFinding, givenRequest, must } from '../../support/givenRequest';
import { statementsOf } from '../../support/statementsOf';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const DAY = 86_400_000;
const sql = async (text: string, values: readonly unknown[] = []) => (await api.database.query(text, [...values])).rows;
const gateOf = async (id: string) =>
  (await sql('select non_refoulement from guard_facts_gates where request_id = $1', [id]))[0]?.non_refoulement;
const source = (more: object = {}) => ({
  title: 'Report on places of detention',
  author: 'A treaty body',
  publishedOn: '2026-01-10T00:00:00Z',
  kind: 'FACT',
  reliability: 'A',
  credibility: 2,
  ...more,
});
const finding = (requestId: string, more: object = {}) => ({
  requestId,
  finding: 'NO_REAL_RISK',
  sources: 'Reports',
  personHeardAt: new Date().toISOString(),
  ...more,
});
const information = (country: string, more: object = {}) => ({
  country,
  ...source(),
  risks: ['TORTURE'],
  summary: 'A prison changed hands.',
  ...more,
});
const record = (login: string, input: object) =>
  api
    .as(login)
    .query<{ recordCountryInformation: { countryInformation: { title: string; risks: string[] } } }>(
      'mutation ($input: RecordCountryInformationInput!) { recordCountryInformation(input: $input) { countryInformation { title risks recordedAt } } }',
      { input },
    );

describe('a finding in depth', () => {
  it('keeps each danger in both directions, each source with its grade, and who was told', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'REGISTERED');
    await must(
      api,
      'legal-1',
      'recordNonRefoulementFinding',
      finding(requestId, {
        counselNotifiedAt: new Date().toISOString(),
        examinedRisks: [
          { risk: 'TORTURE', direction: 'RECEIVING', level: 'POSSIBLE', reasoning: 'Old reports, none of this year.' },
          { risk: 'ONWARD', direction: 'RECEIVING', level: 'NOT_SHOWN', onwardCountry: 'SYR', reasoning: 'The State excludes it.' },
          { risk: 'DISAPPEARANCE', direction: 'COMING_FROM', level: 'REAL', reasoning: 'The place may change hands.' },
        ],
        gradedSources: [
          source(),
          source({
            publishedOn: '2025-06-01T00:00:00Z',
            kind: 'ASSESSMENT',
            validUntil: '2027-01-01T00:00:00Z',
            reliability: 'C',
            credibility: 3,
          }),
        ],
      }),
    );
    await must(api, 'legal-2', 'confirmNonRefoulementFinding', {
      requestId,
      reasons: 'Right.',
      appealUntil: new Date(Date.now() + 10 * DAY).toISOString(),
    });
    const document = `query ($id: ID!) { repatriationRequest(id: $id) { nonRefoulement { counselNotifiedAt appealUntil outdated
      examinedRisks { risk direction level onwardCountry } gradedSources { kind reliability credibility validUntil } } } }`;
    const read = await api
      .as('legal-1')
      .must<{ repatriationRequest: { nonRefoulement: Record<string, unknown> } }>(document, { id: requestId }, { purpose: 'REPATRIATION' });
    expect(read.repatriationRequest.nonRefoulement).toMatchObject({
      counselNotifiedAt: expect.any(String),
      appealUntil: expect.any(String),
      outdated: false,
      examinedRisks: [
        { risk: 'ONWARD', direction: 'RECEIVING', level: 'NOT_SHOWN', onwardCountry: 'SYR' },
        { risk: 'TORTURE', direction: 'RECEIVING', level: 'POSSIBLE', onwardCountry: null },
        { risk: 'DISAPPEARANCE', direction: 'COMING_FROM', level: 'REAL', onwardCountry: null },
      ],
      gradedSources: [
        { kind: 'FACT', reliability: 'A', credibility: 2, validUntil: null },
        { kind: 'ASSESSMENT', reliability: 'C', credibility: 3, validUntil: '2027-01-01T00:00:00.000Z' },
      ],
    });
    expect(await sql('select kind from task where person_id = $1', [personId])).toEqual([{ kind: 'COMING_FROM_RISK' }]);
    const own = await api.as('liaison-fra').query(document, { id: requestId }, { purpose: 'REPATRIATION' });
    expect(own.codes).toEqual(['FIELD_RESTRICTED']);
  });

  it('is refused where its dangers contradict it, and nothing is left', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    const real = [{ risk: 'TORTURE', direction: 'RECEIVING', level: 'REAL', reasoning: 'Reports agree.' }];
    expect((await act(api, 'legal-1', 'recordNonRefoulementFinding', finding(requestId, { examinedRisks: real }))).code).toBe(
      'BAD_USER_INPUT',
    );
    expect(await sql('select id from non_refoulement_finding where request_id = $1', [requestId])).toEqual([]);
  });

  it('an appeal against the finding suspends the handover, unless it was waived with counsel', async () => {
    const { id: requestId } = await givenRequest(api, 'READY_FOR_HANDOVER');
    await sql(`update repatriation_request set state = 'APPROVED', remedy_until = now() - interval '1 day' where id = $1`, [requestId]);
    await sql(`update non_refoulement_finding set appeal_until = now() + interval '2 days' where request_id = $1`, [requestId]);
    expect((await act(api, 'legal-1', 'declareReadyForHandover', { requestId })).rules).toEqual(['APPEAL']);
    const at = new Date().toISOString();
    await must(api, 'legal-1', 'declareReadyForHandover', { requestId, remedyWaiver: { counsel: 'Counsel Example', at, lang: 'fr' } });
  });
});

describe('I-07: new information on a State', () => {
  it('I-07: ends every standing finding towards that State, and no other’s, with a task for each', async () => {
    const cases = [
      await givenRequest(api, 'APPROVED', 'TUN'),
      await givenRequest(api, 'READY_FOR_HANDOVER', 'TUN'),
      await givenRequest(api, 'DECISION_PENDING', 'TUN'),
    ];
    const elsewhere = await givenRequest(api, 'APPROVED', 'DEU');
    const statements = await statementsOf(async () => {
      expect((await record('legal-1', information('TUN'))).codes).toEqual([]);
    });
    expect(statements.length).toBeLessThanOrEqual(12);
    for (const { id } of cases) expect(await gateOf(id)).toBe('EXPIRED');
    expect(await gateOf(elsewhere.id)).toBe('CLEARED');
    const tasks = await sql(`select subject_id from task where kind = 'FINDING_OUTDATED' order by 1`);
    expect(tasks.map((row) => row.subject_id)).toEqual(cases.map(({ id }) => id).sort());
    const clocks = await sql(`select distinct status from clock where kind = 'FINDING_VALIDITY' and subject_id = any($1)`, [
      cases.map(({ id }) => id),
    ]);
    expect(clocks).toEqual([{ status: 'STOPPED' }]);
    expect((await act(api, 'transfer-1', 'scheduleHandover', { requestId: cases[1]?.id, movementId: newId('Movement') })).gates).toContain(
      'NON_REFOULEMENT',
    );
    expect(
      (
        await act(api, 'decision-1', 'approveRepatriationRequest', {
          requestId: cases[2]?.id,
          legalBasis: 'Agreement',
          reasons: 'Reasons of more than twenty.',
        })
      ).gates,
    ).toEqual(['NON_REFOULEMENT']);
    await clearFinding(api, cases[2]?.id ?? '');
    expect(await gateOf(cases[2]?.id ?? '')).toBe('CLEARED');
  });

  it('I-07: what was found before it is not confirmed after it, in the API or in SQL', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED', 'MAR');
    await must(api, 'legal-1', 'recordNonRefoulementFinding', finding(requestId));
    await record('legal-1', information('MAR'));
    expect((await act(api, 'legal-2', 'confirmNonRefoulementFinding', { requestId, reasons: 'Right.' })).rules).toEqual(['I-07']);
    const confirm = api.database.query(
      `update non_refoulement_finding set confirmed_by = $2, confirmed_at = now(), expires_at = now() + interval '1 day' where request_id = $1`,
      [requestId, api.accountId('legal-2')],
    );
    await expect(confirm).rejects.toMatchObject({ code: '23514' });
    await clearFinding(api, requestId);
  });

  it('I-07: a finding is never made to last more than ninety days, in SQL either', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    await clearFinding(api, requestId);
    const longer = api.database.query(
      `update non_refoulement_finding set expires_at = confirmed_at + interval '91 days' where request_id = $1`,
      [requestId],
    );
    await expect(longer).rejects.toMatchObject({ constraint: 'finding_lasts_90_days' });
  });

  it('is recorded by a legal officer about a State, with grade and end; a State does not read it', async () => {
    expect((await record('decision-1', information('FRA'))).codes).toEqual(['FORBIDDEN']);
    expect((await record('legal-1', information('XXA'))).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record('legal-1', information('FRA', { kind: 'ASSESSMENT' }))).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record('legal-1', information('FRA', { risks: [] }))).codes).toEqual(['BAD_USER_INPUT']);
    await record('legal-1', information('FRA'));
    const document = '{ originCountry(code: "FRA") { information { title risks summary } } }';
    expect(
      (await api.as('legal-2').query<{ originCountry: { information: object[] } }>(document)).data?.originCountry.information,
    ).toHaveLength(1);
    expect((await api.as('liaison-fra').query(document)).codes).toEqual(['FIELD_RESTRICTED']);
    await expect(api.database.query(`update country_information set summary = 'x'`)).rejects.toThrow('append-only');
  });
});
