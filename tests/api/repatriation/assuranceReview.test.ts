import { givenAssurance } from '../../support/givenAssurance';
import { act, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const review = (requestId: string, assuranceId: string, finding: string, more: object = {}) => ({
  requestId,
  assuranceId,
  body: 'Supreme court of the receiving State',
  reviewedAt: '2026-02-10T09:00:00Z',
  finding,
  reasons: REASONS,
  ...more,
});
const seen = async (login: string, requestId: string) => {
  const { data, codes } = await api
    .as(login)
    .query<{ repatriationRequest: { assurances: { independentReview: object | null }[] } }>(
      `query ($id: ID!) { repatriationRequest(id: $id) { assurances { independentReview { body finding reasons reviewedAt } } } }`,
      { id: requestId },
      { purpose: 'REPATRIATION' },
    );
  return { reviews: data?.repatriationRequest.assurances.map(({ independentReview }) => independentReview), codes };
};
const given = async (status: 'RECEIVED' | 'ACCEPTED') => {
  const { id, personId } = await givenRequest(api, 'IN_REVIEW');
  return { id, personId, assuranceId: await givenAssurance(api, id, status) };
};

describe('AS9: an independent review of an assurance', () => {
  it('that finds it unreliable stands before its acceptance, for the verb and for the database', async () => {
    const { id, assuranceId } = await given('RECEIVED');
    await must(api, 'legal-1', 'recordAssuranceReview', review(id, assuranceId, 'NOT_RELIABLE'));
    const accept = { requestId: id, assuranceId, reasons: 'Specific and monitored.' };
    expect((await act(api, 'decision-1', 'acceptAssurance', accept)).rules).toContain('AS9');
    await expect(api.database.query(`update assurance set status = 'ACCEPTED' where id = $1`, [assuranceId])).rejects.toMatchObject({
      constraint: 'assurance_found_reliable',
    });
    await must(api, 'legal-2', 'recordAssuranceReview', review(id, assuranceId, 'RELIABLE'));
    await must(api, 'decision-1', 'acceptAssurance', accept);
  });

  it('of one that was accepted leaves the decision to whoever decides', async () => {
    const { id, personId, assuranceId } = await given('ACCEPTED');
    await must(api, 'legal-1', 'recordAssuranceReview', review(id, assuranceId, 'NOT_RELIABLE'));
    const { rows } = await api.database.query(`select owner_role from task where kind = 'ASSURANCE_UNRELIABLE' and person_id = $1`, [
      personId,
    ]);
    expect(rows).toEqual([{ owner_role: 'DECISION_AUTHORITY' }]);
  });

  it('is read by the custodial side, sealed, and not told to the State that gave the assurance', async () => {
    const { id, assuranceId } = await given('RECEIVED');
    expect((await seen('legal-1', id)).reviews).toEqual([null]);
    await must(api, 'legal-1', 'recordAssuranceReview', review(id, assuranceId, 'RELIABLE'));
    expect((await seen('decision-1', id)).reviews).toEqual([
      { body: 'Supreme court of the receiving State', finding: 'RELIABLE', reasons: REASONS, reviewedAt: '2026-02-10T09:00:00.000Z' },
    ]);
    expect(await seen('liaison-fra', id)).toEqual({ reviews: [null], codes: ['FIELD_RESTRICTED'] });
    const { rows } = await api.database.query('select review_body, review_reasons from assurance where id = $1', [assuranceId]);
    expect(`${rows[0].review_body} ${rows[0].review_reasons}`).toMatch(/^sealed\.1\.\S+ sealed\.1\.\S+$/);
  });

  it('says who, when and why, and is recorded by a legal officer', async () => {
    const { id, assuranceId } = await given('RECEIVED');
    const code = async (login: string, more: object) =>
      (await act(api, login, 'recordAssuranceReview', review(id, assuranceId, 'RELIABLE', more))).code;
    expect(await code('legal-1', { body: ' ' })).toBe('BAD_USER_INPUT');
    expect(await code('legal-1', { reviewedAt: '2999-01-01T00:00:00Z' })).toBe('BAD_USER_INPUT');
    expect(await code('legal-1', { reasons: 'Fine.' })).toBe('REASON_REQUIRED');
    expect(await code('decision-1', {})).toBe('FORBIDDEN');
  });
});
