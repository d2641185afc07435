import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Compared with two specimens and under three kinds of light.';
/** The specimen of ICAO Doc 9303, of a State that is none. */
const MRZ = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const hoursAgo = (hours: number) => new Date(api.now().getTime() - hours * 3_600_000).toISOString();
const verb = (login: string, name: string, input: object, answer: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  return api
    .as(login)
    .query<object | null>(`mutation ($input: ${type}) { ${name}(input: $input) { ${answer} } }`, { input }, { purpose: 'VERIFICATION' });
};
const codes = ({ errors }: { errors?: readonly { extensions?: { code?: unknown } }[] }) =>
  errors?.map(({ extensions }) => extensions?.code);
const paper = async (personId: string, more: object = {}): Promise<string> => {
  const input = { personId, kind: 'PASSPORT', issuer: 'UTO', mrz: MRZ, holder: 'SEALED_PROPERTY', ...more };
  const { data } = await verb('registrar', 'recordIdentityDocument', input, 'identityDocument { id }');
  return (data as { recordIdentityDocument: { identityDocument: { id: string } } }).recordIdentityDocument.identityDocument.id;
};
const DOCUMENT =
  'identityDocument { number numberMasked mrz mrzFormat mrzFindings authenticity holder examinations { result examiner reasons } person { id } }';

describe('an identity document', () => {
  it('is recorded with what its machine readable zone says, the number sealed, and nothing of it decided', async () => {
    const { id: personId } = await registered(api.database, { birth: '1974-08-12', sex: 'FEMALE' });
    const input = { personId, kind: 'PASSPORT', issuer: 'UTO', mrz: MRZ, holder: 'SEALED_PROPERTY', expires: '2012-04-15' };
    const { data } = await verb('registrar', 'recordIdentityDocument', input, DOCUMENT);
    expect(data).toEqual({
      recordIdentityDocument: {
        identityDocument: {
          number: 'L898902C3',
          numberMasked: '•••2C3',
          mrz: MRZ,
          mrzFormat: 'TD3',
          mrzFindings: ['UNKNOWN_FORM'],
          authenticity: 'UNVERIFIED',
          holder: 'SEALED_PROPERTY',
          examinations: [],
          person: { id: personId },
        },
      },
    });
    const { rows } = await api.database.query('select number, mrz from identity_document where person_id = $1', [personId]);
    expect(`${rows[0].number} ${rows[0].mrz}`).toMatch(/^sealed\.1\.\S+ sealed\.1\.\S+$/);
    const person = await api.database.query('select identity_status, version from person where id = $1', [personId]);
    expect(person.rows).toEqual([{ identity_status: 'PROVISIONAL', version: 1 }]);
  });

  it('that differs from the register and from itself opens an examination', async () => {
    const { id: personId } = await registered(api.database, { birth: '1980-03-02', sex: 'MALE' });
    await paper(personId, { mrz: `${MRZ.slice(0, -1)}1`, number: 'L898902C4', expires: '2013-04-15' });
    const document = await api.database.query('select mrz_findings from identity_document where person_id = $1', [personId]);
    expect(document.rows[0].mrz_findings).toEqual([
      'CHECK_DIGIT',
      'UNKNOWN_FORM',
      'NUMBER_DIFFERS',
      'EXPIRY_DIFFERS',
      'BIRTH_DIFFERS',
      'SEX_DIFFERS',
    ]);
    const tasks = await api.database.query('select kind, owner_role, done_at from task where person_id = $1', [personId]);
    expect(tasks.rows).toEqual([{ kind: 'DOCUMENT_EXAMINATION', owner_role: 'BIOMETRICS_OFFICER', done_at: null }]);
  });

  it.each([
    ['lines of no format', { mrz: 'P<UTO' }, 'input.mrz'],
    ['an issuer in words', { issuer: 'Utopia' }, 'input.issuer'],
    ['an end before its beginning', { issued: '2020', expires: '2019' }, 'input.expires'],
    ['a day of issue to come', { issued: '2999-01-01' }, 'input.issued'],
  ])('is not recorded with %s', async (_, more, path) => {
    const { id: personId } = await registered(api.database);
    const input = { personId, kind: 'PASSPORT', issuer: 'FRA', holder: 'PERSON', ...more };
    const { errors } = await verb('registrar', 'recordIdentityDocument', input, 'identityDocument { id }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect((await api.database.query('select id from identity_document where person_id = $1', [personId])).rows).toEqual([]);
  });

  it('is examined by a body; every examination stays, and the last in time says what it is taken for', async () => {
    const { id: personId } = await registered(api.database);
    const documentId = await paper(personId);
    const examine = (result: string, hours: number, login = 'biometrics') =>
      verb(
        login,
        'examineIdentityDocument',
        { documentId, result, examinedAt: hoursAgo(hours), examiner: 'Document laboratory', reasons: REASONS },
        DOCUMENT,
      );
    await examine('GENUINE', 2);
    await examine('ALTERED', 1);
    const { data } = await examine('COUNTERFEIT', 3, 'legal-1');
    expect(data).toMatchObject({
      examineIdentityDocument: {
        identityDocument: {
          authenticity: 'ALTERED',
          examinations: [{ result: 'ALTERED', reasons: REASONS }, { result: 'GENUINE' }, { result: 'COUNTERFEIT' }],
        },
      },
    });
    const open = await api.database.query('select id from task where subject_id = $1 and done_at is null', [documentId]);
    expect(open.rows).toEqual([]);
  });

  it('is not taken for anything without an examination, nor written anew, in the database either', async () => {
    const { id: personId } = await registered(api.database);
    const documentId = await paper(personId);
    await expect(
      api.database.query(`update identity_document set authenticity = 'GENUINE' where id = $1`, [documentId]),
    ).rejects.toMatchObject({
      constraint: 'document_was_examined',
    });
    await expect(api.database.query(`update identity_document set issuer = 'FRA' where id = $1`, [documentId])).rejects.toMatchObject({
      constraint: 'document_stays_as_recorded',
    });
    const unexamined = { documentId, result: 'UNVERIFIED', examinedAt: hoursAgo(1), examiner: 'Laboratory', reasons: REASONS };
    expect(codes(await verb('biometrics', 'examineIdentityDocument', unexamined, 'identityDocument { id }'))).toEqual(['BAD_USER_INPUT']);
  });

  it('is shown to other case roles by its last signs, to a State not at all', async () => {
    const { id } = await registered(api.database, { sharedWith: ['FRA'], claims: { FRA: 'SUBMITTED' } });
    await paper(id);
    const ask = (login: string) =>
      api
        .as(login)
        .query(
          'query ($id: ID!) { detainee(id: $id) { identityDocuments { numberMasked number } } }',
          { id },
          { purpose: login.startsWith('liaison') ? 'REPATRIATION' : 'TRANSFER_SAFETY' },
        );
    const coordinator = await ask('transfer-1');
    expect(coordinator.data).toEqual({ detainee: { identityDocuments: [{ numberMasked: '•••2C3', number: null }] } });
    expect(codes(coordinator)).toEqual(['FIELD_RESTRICTED']);
    const state = await ask('liaison-fra');
    expect(state.data).toEqual({ detainee: { identityDocuments: null } });
    expect(codes(state)).toEqual(['FIELD_RESTRICTED']);
    expect(
      codes(
        await verb(
          'transfer-1',
          'recordIdentityDocument',
          { personId: id, kind: 'OTHER', issuer: 'FRA', holder: 'LOST' },
          'identityDocument { id }',
        ),
      ),
    ).toEqual(['FORBIDDEN']);
  });
});

describe('what a source says of somebody', () => {
  const said = async (personId: string, value: string, more: object = {}): Promise<string> => {
    const input = {
      personId,
      field: 'MOTHER',
      value,
      kind: 'FACT',
      source: 'Civil register',
      reliability: 'B',
      credibility: 2,
      assertedAt: hoursAgo(5),
      ...more,
    };
    const { data } = await verb('registrar', 'recordIdentityAssertion', input, 'identityAssertion { id status }');
    return (data as { recordIdentityAssertion: { identityAssertion: { id: string } } }).recordIdentityAssertion.identityAssertion.id;
  };
  const decide = (login: string, name: string, assertionId: string) =>
    verb(
      login,
      name,
      { assertionId, reasons: REASONS },
      'identityAssertion { status value supersededBy { id } availableActions { action allowed } }',
    );

  it('stands beside what others say; accepting one supersedes the last, and the register stays as it is', async () => {
    const { id: personId } = await registered(api.database);
    const documentId = await paper(personId);
    const [first, second] = [await said(personId, 'Amal Exemple'), await said(personId, 'Amina Exemple', { documentId })];
    await decide('legal-1', 'acceptIdentityAssertion', first);
    expect((await decide('legal-2', 'acceptIdentityAssertion', second)).data).toMatchObject({
      acceptIdentityAssertion: { identityAssertion: { status: 'ACCEPTED', value: 'Amina Exemple', supersededBy: null } },
    });
    const { data } = await api
      .as('legal-1')
      .query('query ($id: ID!) { detainee(id: $id) { version identityAssertions { status value supersededBy { id } document { id } } } }', {
        id: personId,
      });
    expect(data).toEqual({
      detainee: {
        version: 1,
        identityAssertions: expect.arrayContaining([
          { status: 'ACCEPTED', value: 'Amina Exemple', supersededBy: null, document: { id: documentId } },
          { status: 'SUPERSEDED', value: 'Amal Exemple', supersededBy: { id: second }, document: null },
        ]),
      },
    });
  });

  it('is decided by another than who recorded it, in the database too', async () => {
    const { id: personId } = await registered(api.database);
    const input = {
      personId,
      field: 'FATHER',
      value: 'Idris Exemple',
      kind: 'FACT',
      source: 'Interview',
      reliability: 'C',
      credibility: 3,
      assertedAt: hoursAgo(1),
    };
    const { data } = await verb('legal-1', 'recordIdentityAssertion', input, 'identityAssertion { id }');
    const { id } = (data as { recordIdentityAssertion: { identityAssertion: { id: string } } }).recordIdentityAssertion.identityAssertion;
    expect(codes(await decide('legal-1', 'acceptIdentityAssertion', id))).toEqual(['FOUR_EYES_REQUIRED']);
    await expect(
      api.database.query(
        `update identity_assertion set status = 'ACCEPTED', decided_by = recorded_by, decided_at = now(), decision_reasons = $2 where id = $1`,
        [id, SEALED_FORM],
      ),
    ).rejects.toMatchObject({ constraint: 'assertion_decided_by_another' });
    await expect(api.database.query(`update identity_assertion set value = $2 where id = $1`, [id, SEALED_FORM])).rejects.toMatchObject({
      constraint: 'assertion_stays_as_recorded',
    });
    expect((await decide('legal-2', 'rejectIdentityAssertion', id)).data).toMatchObject({
      rejectIdentityAssertion: { identityAssertion: { status: 'REJECTED' } },
    });
    expect(codes(await decide('legal-2', 'acceptIdentityAssertion', id))).toEqual(['INVALID_TRANSITION']);
  });

  it.each([
    ['an assessment without an end', { kind: 'ASSESSMENT' }, 'input.expiresAt'],
    ['a fact with one', { expiresAt: '2999-01-01T00:00:00Z' }, 'input.expiresAt'],
    ['a credibility of seven', { credibility: 7 }, 'input.credibility'],
  ])('is not recorded as %s (I-32)', async (_, more, path) => {
    const { id: personId } = await registered(api.database);
    const input = {
      personId,
      field: 'ORIGIN',
      value: 'The north',
      kind: 'FACT',
      source: 'Analyst desk',
      reliability: 'C',
      credibility: 3,
      assertedAt: hoursAgo(1),
      ...more,
    };
    const { errors } = await verb('registrar', 'recordIdentityAssertion', input, 'identityAssertion { id }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('names no document of another person', async () => {
    const [one, other] = [await registered(api.database), await registered(api.database)];
    const documentId = await paper(other.id);
    const input = {
      personId: one.id,
      field: 'NAME',
      value: 'Noa',
      kind: 'FACT',
      source: 'Passport',
      reliability: 'B',
      credibility: 2,
      assertedAt: hoursAgo(1),
      documentId,
    };
    expect(codes(await verb('registrar', 'recordIdentityAssertion', input, 'identityAssertion { id }'))).toEqual(['NOT_FOUND']);
  });
});
