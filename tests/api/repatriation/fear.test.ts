import { act, givenRequest, must } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const fear = (personId: string) =>
  api.as('legal-1').must('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }', {
    input: { personId, country: 'FRA', choice: 'DECLINED', informedAt: new Date().toISOString(), informedLang: 'fr', fearsState: true },
  });
const seenBy = async (login: string, id: string) =>
  (
    await api
      .as(login)
      .query<{ repatriationRequest: { state: string } | null }>('query ($id: ID!) { repatriationRequest(id: $id) { state } }', { id })
  ).data?.repatriationRequest ?? null;

describe('a fear of the destination (I-14, rulings 14)', () => {
  it('takes the request out of the State’s sight and holds it for the legal officers', async () => {
    const { id, personId } = await givenRequest(api, 'APPROVED');
    expect(await seenBy('liaison-fra', id)).toEqual({ state: 'APPROVED' });
    await fear(personId);
    expect(await seenBy('liaison-fra', id)).toBeNull();
    expect(await seenBy('legal-1', id)).toEqual({ state: 'ON_HOLD' });
    expect(
      (
        await act(api, 'liaison-fra', 'declineByOrigin', {
          requestId: id,
          reason: 'POLITICAL',
          reasons: 'Reasons of more than twenty characters.',
          reviewBody: 'Court',
        })
      ).code,
    ).toBe('NOT_FOUND');
    expect((await act(api, 'legal-1', 'resumeRepatriationRequest', { requestId: id })).rules).toEqual(['I-14']);
  });

  it('may still be answered with a decline, prepared and decided by two', async () => {
    const { id, personId } = await givenRequest(api, 'IN_REVIEW');
    await fear(personId);
    const reasons = 'Reasons of more than twenty characters.';
    await must(api, 'legal-1', 'proposeRepatriationDecision', {
      requestId: id,
      proposal: 'DECLINED',
      declineReason: 'OTHER',
      reasons,
      personViews: 'The person fears the destination.',
    });
    expect(
      (
        await must(api, 'decision-1', 'declineRepatriationRequest', {
          requestId: id,
          reason: 'OTHER',
          reasons,
          legalBasis: 'Refugee Convention Art. 33',
        })
      ).state,
    ).toBe('DECLINED');
  });
});
