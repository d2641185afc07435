import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const HASH = 'ab'.repeat(32);
const EVIDENCE = 'consularRecords { choice choiceEvidence { kind reference sha256 witness } }';
async function chosen(personId: string, choice: string, choiceEvidence?: object) {
  const input = { personId, country: 'FRA', choice, informedAt: '2026-02-02T09:00:00Z', informedLang: 'fr', choiceEvidence };
  const { data, errors } = await api
    .as('legal-1')
    .query<{ recordConsularChoice: { person: { consularRecords: object[] } } | null }>(
      `mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { ... on Detainee { ${EVIDENCE} } } } }`,
      { input },
      { purpose: 'REPATRIATION' },
    );
  const [error] = (errors ?? []) as readonly { extensions?: { fields?: readonly { path: string; code: string }[] } }[];
  return {
    records: data?.recordConsularChoice?.person.consularRecords,
    faults: error?.extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? [],
  };
}

describe('the proof of a consular choice (domain A.3)', () => {
  const signed = { kind: 'THUMB_PRINTED', reference: 'forms/44', sha256: HASH, witness: 'Interpreter of the court' };

  it('is a paper, a recording or a witness, and sealed', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    expect((await chosen(id, 'DECLINED', signed)).records).toEqual([{ choice: 'DECLINED', choiceEvidence: signed }]);
    const { rows } = await api.database.query('select evidence_ref, evidence_witness from consular_record where person_id = $1', [id]);
    expect(`${rows[0].evidence_ref} ${rows[0].evidence_witness}`).toMatch(/^sealed\.1\.\S+ sealed\.1\.\S+$/);
  });

  it('stays with the same choice, and proves no other', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    await chosen(id, 'UNDECIDED', signed);
    expect((await chosen(id, 'UNDECIDED')).records).toEqual([{ choice: 'UNDECIDED', choiceEvidence: signed }]);
    expect((await chosen(id, 'REQUESTED')).records).toEqual([{ choice: 'REQUESTED', choiceEvidence: null }]);
    const witnessed = { kind: 'WITNESSED', witness: 'Prison chaplain' };
    expect((await chosen(id, 'REQUESTED', witnessed)).records).toEqual([
      { choice: 'REQUESTED', choiceEvidence: { ...witnessed, reference: null, sha256: null } },
    ]);
  });

  it.each([
    ['a paper that lies nowhere', { kind: 'SIGNED' }, ['input.choiceEvidence.reference REQUIRED']],
    ['words that nobody heard', { kind: 'WITNESSED', reference: 'forms/45' }, ['input.choiceEvidence.witness REQUIRED']],
    ['a digest of nothing', { kind: 'WITNESSED', witness: 'Chaplain', sha256: HASH }, ['input.choiceEvidence.sha256 CONFLICT']],
    ['an empty reference', { kind: 'SIGNED', reference: ' ' }, ['input.choiceEvidence.reference REQUIRED']],
  ])('is not %s', async (_what, given, expected) => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    expect((await chosen(id, 'REQUESTED', given)).faults).toEqual(expected);
    const { rowCount } = await api.database.query('select 1 from consular_record where person_id = $1', [id]);
    expect(rowCount).toBe(0);
  });

  it('is read by legal officers, and by no State, no registrar and no prosecutor', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    await chosen(id, 'REQUESTED', signed);
    for (const [login, purpose] of [
      ['liaison-fra', 'REPATRIATION'],
      ['registrar', 'REGISTRATION'],
      ['prosecutor', 'PROSECUTION'],
    ] as const) {
      const { data, codes } = await api
        .as(login)
        .query<{ detainee: object }>(`query ($id: ID!) { detainee(id: $id) { ${EVIDENCE} } }`, { id }, { purpose });
      expect([data, codes]).toEqual([{ detainee: { consularRecords: null } }, ['FIELD_RESTRICTED']]);
    }
  });
});
