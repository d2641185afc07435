import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Paper {
  readonly id: string;
  readonly kind: string;
  readonly authenticity: string;
}
interface Claim {
  readonly id: string;
  readonly status: string;
  readonly evidence: readonly Paper[] | null;
}
const CLAIM = 'nationalityClaim { id status evidence { id kind authenticity } }';
async function act(login: string, verb: string, input: object) {
  const answer = await api
    .as(login)
    .query<Record<string, { nationalityClaim: Claim }>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${CLAIM} } }`,
      { input },
    );
  const [error] = answer.errors as readonly { extensions?: { fields?: readonly { path: string; code: string }[] } }[];
  return {
    claim: answer.data?.[verb]?.nationalityClaim,
    codes: answer.codes,
    faults: error?.extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? [],
  };
}
async function paper(personId: string, kind = 'PASSPORT'): Promise<string> {
  const { recordIdentityDocument } = await api
    .as('registrar')
    .must<{ recordIdentityDocument: { identityDocument: { id: string } } }>(
      'mutation ($input: RecordIdentityDocumentInput!) { recordIdentityDocument(input: $input) { identityDocument { id } } }',
      { input: { personId, kind, issuer: 'FRA', holder: 'CUSTODIAN' } },
    );
  return recordIdentityDocument.identityDocument.id;
}
const read = (login: string, id: string | undefined) =>
  api
    .as(login)
    .query<{ node: Claim | null }>(
      'query ($id: ID!) { node(id: $id) { ... on NationalityClaim { id status evidence { id kind authenticity } } } }',
      { id },
    );
const asked = (personId: string) =>
  api.as('legal-1').must('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { __typename } }', {
    input: { personId, country: 'FRA', choice: 'REQUESTED', informedAt: '2026-02-02T09:00:00Z', informedLang: 'fr' },
  });
const person = async () => (await registered(api.database)).id;
const french = (personId: string, evidence?: readonly string[]) => ({ personId, country: 'FRA', basis: 'STATED', evidence });
const kept = async (personId: string) =>
  (await api.database.query('select document_id from claim_paper where person_id = $1', [personId])).rows.map(
    ({ document_id }) => document_id,
  );

describe('the papers on which a claim of nationality rests', () => {
  it('are named when it is recorded and added to at each step until it is sent, each once', async () => {
    const personId = await person();
    const [passport, register] = [await paper(personId), await paper(personId, 'FAMILY_REGISTER')];
    const recorded = await act('registrar', 'recordNationalityClaim', french(personId, [passport]));
    expect(recorded.claim?.evidence).toEqual([{ id: passport, kind: 'PASSPORT', authenticity: 'UNVERIFIED' }]);
    await asked(personId);
    const claimId = recorded.claim?.id;
    const prepared = await act('registrar', 'prepareNationalityClaim', { claimId, dossier: 'Dossier 1', evidence: [passport, register] });
    expect(prepared.claim).toMatchObject({ status: 'PREPARED', evidence: [{ kind: 'PASSPORT' }, { kind: 'FAMILY_REGISTER' }] });
    const birth = await paper(personId, 'BIRTH_CERTIFICATE');
    const sent = await act('legal-1', 'submitNationalityClaim', { claimId, evidence: [birth] });
    expect(sent.claim).toMatchObject({ status: 'SUBMITTED', evidence: [{}, {}, { kind: 'BIRTH_CERTIFICATE' }] });
    await expect(api.database.query('update claim_paper set document_id = $1 where claim_id = $2', [birth, claimId])).rejects.toThrow(
      'append-only',
    );
    // The State sees the claim, and which papers are on file is the custodial side's; another State sees neither.
    const own = await read('liaison-fra', claimId);
    expect(own).toMatchObject({ data: { node: { status: 'SUBMITTED', evidence: null } }, codes: ['FIELD_RESTRICTED'] });
    expect((await read('liaison-deu', claimId)).data?.node).toBeNull();
    for (const login of ['biometrics', 'decision-1']) expect((await read(login, claimId)).data?.node?.evidence).toHaveLength(3);
    expect((await read('analyst', claimId)).data?.node ?? null).toBeNull();
  });

  it.each([
    ['NATURALISATION', 'NATURALISATION_CERTIFICATE'],
    ['MARRIAGE', 'MARRIAGE_CERTIFICATE'],
    ['DESCENT', 'FAMILY_REGISTER'],
    ['STATED', 'CONSULAR_REGISTRATION'],
    ['ATTRIBUTED', 'RESIDENCE_PERMIT'],
  ])('show the basis of a claim: %s by %s', async (basis, kind) => {
    const personId = await person();
    const shown = await paper(personId, kind);
    const { claim } = await act('registrar', 'recordNationalityClaim', { ...french(personId, [shown]), basis });
    expect(claim?.evidence).toMatchObject([{ kind }]);
  });

  it('are never of somebody else, whoever asks; nothing is left of the claim', async () => {
    const [personId, other] = [await person(), await person()];
    const [own, foreign] = [await paper(personId), await paper(other)];
    for (const evidence of [[own, foreign], ['10aaaaaa-aaaa-8aaa-8aaa-aaaaaaaaaaaa'], ['no id']])
      expect((await act('registrar', 'recordNationalityClaim', french(personId, evidence))).faults).toEqual([
        'input.evidence INVALID_VALUE',
      ]);
    const { rows } = await api.database.query('select 1 from nationality_claim where person_id = $1', [personId]);
    expect([rows, await kept(personId)]).toEqual([[], []]);
    const { claim } = await act('registrar', 'recordNationalityClaim', french(personId));
    await asked(personId);
    expect((await act('legal-1', 'prepareNationalityClaim', { claimId: claim?.id, dossier: 'D', evidence: [foreign] })).faults).toEqual([
      'input.evidence INVALID_VALUE',
    ]);
    expect((await read('legal-1', claim?.id)).data?.node).toMatchObject({ status: 'STATED', evidence: [] });
    const byHand = (of: string) =>
      api.database.query(
        `insert into claim_paper (id, person_id, claim_id, document_id, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, $3, $4, now())`,
        [of, claim?.id, foreign, api.accountId('registrar')],
      );
    await expect(byHand(personId)).rejects.toMatchObject({ constraint: 'claim_paper_document' });
    await expect(byHand(other)).rejects.toMatchObject({ constraint: 'claim_paper_claim' });
  });

  it('are twenty at most, and named by who may record the claim', async () => {
    const personId = await person();
    const own = await paper(personId);
    expect((await act('registrar', 'recordNationalityClaim', french(personId, Array(21).fill(own)))).faults).toEqual([
      'input.evidence TOO_LONG',
    ]);
    for (const login of ['health', 'biometrics', 'liaison-fra', 'prosecutor'])
      expect((await act(login, 'recordNationalityClaim', french(personId, [own]))).codes).toEqual(['FORBIDDEN']);
    expect(await kept(personId)).toEqual([]);
  });
});
