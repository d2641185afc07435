import { act, givenRequest, must } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(api.now().getTime() + days * DAY);
const issued = (more: object = {}) => ({
  kind: 'LAISSEZ_PASSER',
  number: 'SYN-LP-0417',
  authority: 'Embassy, consular section',
  issuedAt: inDays(-1),
  validUntil: inDays(30),
  ...more,
});
const clearing = (requestId: string, travelDocument: object, more: object = {}) => ({
  requestId,
  gate: 'TRAVEL_DOCUMENT',
  evidence: 'Laissez-passer of the embassy',
  travelDocument,
  ...more,
});
const gateOf = async (requestId: string) => {
  const { repatriationRequest } = await api.as('liaison-fra').must<{
    repatriationRequest: { gates: readonly { readonly kind: string; readonly status: string; readonly clearedUntil: string | null }[] };
  }>('query ($id: ID!) { repatriationRequest(id: $id) { gates { kind status clearedUntil } } }', { id: requestId });
  return repatriationRequest.gates.find(({ kind }) => kind === 'TRAVEL_DOCUMENT');
};
const papers = async (requestId: string) =>
  (
    await api.database.query(
      `select d.id, d.kind, d.issuer, d.number_masked as masked, d.holder, a.login from identity_document d
       join repatriation_request r on r.person_id = d.person_id join account a on a.id = d.recorded_by where r.id = $1`,
      [requestId],
    )
  ).rows;

describe('domain F.2, task 6: a State issues the document by which its national travels', () => {
  it('on record among the papers of the person, and the gate is cleared until it ends', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'APPROVED');
    const until = inDays(30);
    await must(api, 'liaison-fra', 'clearGate', clearing(requestId, issued({ validUntil: until })));
    expect(await papers(requestId)).toMatchObject([
      { kind: 'LAISSEZ_PASSER', issuer: 'FRA', masked: expect.stringContaining('17'), holder: 'ISSUER', login: 'liaison-fra' },
    ]);
    const { detainee } = await api
      .as('legal-1')
      .must(
        'query ($id: ID!) { detainee(id: $id) { identityDocuments { kind issuer authority number expires authenticity } } }',
        { id: personId },
        { purpose: 'VERIFICATION' },
      );
    expect(detainee).toEqual({
      identityDocuments: [
        {
          kind: 'LAISSEZ_PASSER',
          issuer: 'FRA',
          authority: 'Embassy, consular section',
          number: 'SYN-LP-0417',
          expires: until.toISOString().slice(0, 10),
          authenticity: 'UNVERIFIED',
        },
      ],
    });
    expect(await gateOf(requestId)).toMatchObject({ status: 'CLEARED', clearedUntil: until.toISOString() });
    api.setNow(new Date(until.getTime() + 1000));
    expect((await gateOf(requestId))?.status).toBe('EXPIRED');
  });

  it('one that ended, lies ahead, or is cleared for longer is refused, as is one for another gate; nothing is left', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    const refused = async (travelDocument: object, more: object = {}) =>
      (await act(api, 'liaison-fra', 'clearGate', clearing(requestId, travelDocument, more))).code;
    for (const document of [issued({ validUntil: inDays(-1) }), issued({ issuedAt: inDays(1) }), issued({ number: ' ' })])
      expect(await refused(document)).toBe('BAD_USER_INPUT');
    expect(await refused(issued(), { clearedUntil: inDays(31) })).toBe('BAD_USER_INPUT');
    expect(await refused(issued(), { gate: 'RECEPTION_PLAN' })).toBe('BAD_USER_INPUT');
    expect(await refused(issued({ kind: 'BIRTH_CERTIFICATE' }))).toBe('BAD_USER_INPUT');
    expect((await act(api, 'legal-1', 'clearGate', clearing(requestId, issued()))).code).toBe('FORBIDDEN');
    expect((await act(api, 'liaison-deu', 'clearGate', clearing(requestId, issued()))).code).toBe('NOT_FOUND');
    expect(await papers(requestId)).toEqual([]);
    expect(await gateOf(requestId)).toMatchObject({ status: 'OPEN' });
  });
});
