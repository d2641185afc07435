import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { contentOf, insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Twelve points of the right thumb agree, none differs.';
const purpose = { purpose: 'VERIFICATION' } as const;
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const rulesOf = (errors: readonly { readonly extensions?: Record<string, unknown> | undefined }[]) =>
  errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
const verb = async (login: string, name: string, input: object, fields: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, Record<string, unknown>>>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`,
      { input },
      purpose,
    );
  return { data: answer.data?.[name], codes: answer.codes, rules: rulesOf(answer.errors) };
};

/** A comparison as a first examiner found it. */
async function compared(personId: string, more: object = {}): Promise<string> {
  const input = { personId, kind: 'ONE_TO_ONE', systemRef: 'ABIS', result: 'MATCH', comparedAt: api.now().toISOString(), ...more };
  const { codes } = await verb('biometrics', 'recordBiometricComparison', input, 'person { id }');
  expect(codes).toEqual([]);
  const [last] = await sql('select id from biometric_comparison where person_id = $1 order by recorded_at desc limit 1', personId);
  return last?.id;
}
const examine = (login: string, comparisonId: string, finding = 'MATCH', reasons = REASONS) =>
  verb(
    login,
    'examineBiometricComparison',
    { comparisonId, finding, reasons },
    'biometricComparison { examination secondResult secondReasons examiner secondExaminer }',
  );
const facts = async (personId: string) =>
  (await sql('select biometric_match from guard_facts_person where person_id = $1', personId))[0]?.biometric_match;

describe('domain B.5: a comparison has two examiners', () => {
  it('who agree confirm it, each by name, and it supports the identity', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    const comparisonId = await compared(id, { awaitsSecondExaminer: true });
    expect(await facts(id)).toBe(false);
    const { data } = await examine('biometrics-2', comparisonId);
    expect(data).toEqual({
      biometricComparison: {
        examination: 'CONFIRMED',
        secondResult: 'MATCH',
        secondReasons: REASONS,
        examiner: 'Biometrics officer',
        secondExaminer: 'Second biometrics officer',
      },
    });
    expect(await facts(id)).toBe(true);
    expect(await contentOf(api, 'biometric_comparison', 'second_reasons', comparisonId)).toBe(REASONS);
    expect((await examine('biometrics-2', comparisonId)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('who are not one person twice, for the verb as for the database', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    const comparisonId = await compared(id);
    expect((await examine('biometrics', comparisonId)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await expect(
      sql(
        `update biometric_comparison set examination = 'CONFIRMED', second_examiner_id = examiner_id, second_result = result, second_at = now() where id = $1`,
        comparisonId,
      ),
    ).rejects.toMatchObject({ constraint: 'comparison_examined_by_two' });
  });

  it('who differ leave it standing for nothing, a legal officer reviews the identity, and no status changes (I-37)', async () => {
    const { id } = await registered(api.database, { identityStatus: 'UNDER_VERIFICATION' });
    const comparisonId = await compared(id);
    expect(await facts(id)).toBe(true);
    expect((await examine('biometrics-2', comparisonId, 'INCONCLUSIVE')).data).toMatchObject({
      biometricComparison: { examination: 'DISPUTED' },
    });
    expect(await facts(id)).toBe(false);
    expect(await sql('select kind, owner_role from task where person_id = $1', id)).toEqual([
      { kind: 'IDENTITY_REVIEW', owner_role: 'LEGAL_OFFICER' },
    ]);
    expect(await sql('select identity_status from person where id = $1', id)).toEqual([{ identity_status: 'UNDER_VERIFICATION' }]);
  });

  it('are not asked of one that could not be made, and say why', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    const comparisonId = await compared(id, { result: 'FAILED', failureReason: 'The sample was too small.' });
    expect((await examine('biometrics-2', comparisonId)).rules).toEqual(['BC2']);
    expect((await examine('biometrics-2', comparisonId, 'MATCH', 'short')).codes).toEqual(['REASON_REQUIRED']);
  });

  it.each(['registrar', 'legal-1', 'liaison-fra'])('is not examined by %s', async (login) => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED', sharedWith: ['FRA'] });
    const comparisonId = await compared(id);
    expect((await examine(login, comparisonId)).codes).toEqual(['FORBIDDEN']);
    expect(await sql('select examination from biometric_comparison where id = $1', comparisonId)).toEqual([
      { examination: 'ONE_EXAMINER' },
    ]);
  });

  it('what they found is never rewritten', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    const comparisonId = await compared(id);
    await examine('biometrics-2', comparisonId);
    await expect(sql(`update biometric_comparison set result = 'NO_MATCH' where id = $1`, comparisonId)).rejects.toMatchObject({
      constraint: 'comparison_is_kept',
    });
  });
});

describe('domain B.5: to whom biometric data went', () => {
  const enrolled = async (given: Parameters<typeof registered>[1] = {}, use = 'IDENTITY') => {
    const { id: personId } = await registered(api.database, given);
    const id = newId('Part');
    await insertGiven(api, 'biometric_enrolment', {
      id,
      person_id: personId,
      modality: 'FINGERPRINT',
      captured_at: api.now(),
      quality: 80,
      legal_basis: 'A law',
      informed_lang: 'ar',
      use,
      operator_id: api.accountId('biometrics'),
      recorded_at: api.now(),
    });
    return { id, personId };
  };
  const share = (enrolmentId: string, more: object = {}, login = 'legal-1') =>
    verb(
      login,
      'recordBiometricSharing',
      {
        enrolmentId,
        country: 'FRA',
        recipient: 'Judicial identification service',
        use: 'IDENTITY',
        necessity: 'No document is at hand, and two records name him.',
        sharedAt: api.now().toISOString(),
        ...more,
      },
      'biometricEnrolment { sharedWith { country recipient basis article kind justification } }',
    );

  it('is a disclosure with its basis, on the enrolment and among the disclosures', async () => {
    const { id, personId } = await enrolled();
    expect((await share(id)).data).toEqual({
      biometricEnrolment: {
        sharedWith: [
          {
            country: 'FRA',
            recipient: 'Judicial identification service',
            basis: 'ASSESSED',
            article: 'LED Art. 37(1)(b)',
            kind: 'BIOMETRICS',
            justification: 'No document is at hand, and two records name him.',
          },
        ],
      },
    });
    expect(await sql('select kind, subject_id from data_transfer where person_id = $1', personId)).toEqual([
      { kind: 'BIOMETRICS', subject_id: id },
    ]);
  });

  it.each<[string, object, string | undefined, string | undefined]>([
    ['I-33', { country: 'PRK' }, undefined, undefined],
    ['BC3', { country: 'IRQ' }, undefined, undefined],
    ['BC3-USE', { use: 'CRIMINAL_RECORD' }, 'PROTECTION', undefined],
    ['ID2-CHILD', { use: 'CRIMINAL_RECORD' }, undefined, '2013-01-02'],
  ])('%s refuses %j and leaves no disclosure', async (rule, more, use, birth) => {
    const { id, personId } = await enrolled(birth === undefined ? {} : { birth }, use);
    const { codes, rules } = await share(id, more);
    expect(codes).toEqual(['GUARD_FAILED']);
    expect(rules).toContain(rule);
    expect(await sql('select 1 from data_transfer where person_id = $1', personId)).toEqual([]);
  });

  it('I-14: never to a State that the person fears', async () => {
    const { id, personId } = await enrolled();
    await sql(
      `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, fears_state, recorded_by, recorded_at)
       values ($1, $2, 'FRA', 'DECLINED', now(), 'fr', true, $3, now())`,
      newId('Part'),
      personId,
      api.accountId('legal-1'),
    );
    expect((await share(id)).rules).toEqual(['I-14']);
  });

  it('is recorded by a legal officer alone', async () => {
    const { id } = await enrolled();
    for (const login of ['biometrics', 'dpo', 'liaison-fra']) expect((await share(id, {}, login)).codes).toEqual(['FORBIDDEN']);
  });
});
