import { newId } from '../../../domain/reference/nodeId';
import { duplicates, type Pair, REASONS } from '../../support/duplicates';
import { registered } from '../../support/registered';
import { insertGiven, SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, givenPair, givenSame, recordOf } = duplicates(() => api);

describe('what stands in the way of a merge', () => {
  const refused = async (pair: Pair, login = 'legal-1') => {
    const before = await recordOf(pair.other);
    const answer = await act(login, 'mergePersons', pair.candidateId, { survivorId: pair.one });
    expect(await recordOf(pair.other)).toEqual(before);
    return answer;
  };

  test('nobody decided that they are one', async () => {
    expect((await refused(await givenPair())).codes).toEqual(['INVALID_TRANSITION']);
  });

  test('no biometrics officer took part', async () => {
    const pair = await givenPair();
    await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'SAME' });
    await act('legal-2', 'decideDuplicate', pair.candidateId, { verdict: 'SAME' });
    expect((await refused(pair)).rules).toEqual(['ID6']);
    expect((await act('biometrics', 'mergePersons', pair.candidateId, { survivorId: pair.one })).codes).toEqual([]);
  });

  test('they are in custody in two places: two bodies were counted', async () => {
    const pair = await givenSame({}, { facility: 'IRQ-NASIRIYAH' });
    expect((await refused(pair)).rules).toEqual(['I-01']);
  });

  test('a third person stays', async () => {
    const pair = await givenSame();
    const third = (await registered(api.database)).id;
    expect((await act('legal-1', 'mergePersons', pair.candidateId, { survivorId: third })).codes).toEqual(['BAD_USER_INPUT']);
  });

  const comparison = (pair: Pair, result: string) =>
    api
      .as('biometrics')
      .query(`mutation ($input: RecordBiometricComparisonInput!) { recordBiometricComparison(input: $input) { person { id } } }`, {
        input: {
          personId: pair.one,
          otherPersonId: pair.other,
          kind: 'ONE_TO_ONE',
          systemRef: 'ABIS-TEST',
          result,
          comparedAt: api.now().toISOString(),
        },
      });
  /** A second examiner finds what the first one found. */
  const confirmed = async (pair: Pair) => {
    const { rows } = await api.database.query('select id, result from biometric_comparison where person_id = $1', [pair.one]);
    const [{ id: comparisonId, result: finding }] = rows as [{ id: string; result: string }];
    const answer = await api
      .as('biometrics-2')
      .query(
        'mutation ($input: ExamineBiometricComparisonInput!) { examineBiometricComparison(input: $input) { biometricComparison { id } } }',
        {
          input: { comparisonId, finding, reasons: REASONS },
        },
      );
    expect(answer.codes).toEqual([]);
  };
  const enrolled = (personId: string) =>
    insertGiven(api, 'biometric_enrolment', {
      id: newId('Part'),
      person_id: personId,
      modality: 'FINGERPRINT',
      captured_at: api.now(),
      quality: 80,
      legal_basis: 'Order',
      informed_lang: 'ar',
      operator_id: api.accountId('biometrics'),
      recorded_at: api.now(),
    });

  test('I-36: their biometric data do not match, through the API and in SQL', async () => {
    const pair = await givenSame({ identityStatus: 'ENROLLED' });
    expect((await comparison(pair, 'NO_MATCH')).codes).toEqual([]);
    expect((await refused(pair)).rules).toEqual(['I-36']);
    await expect(
      api.database.query(
        `insert into person_merge (id, candidate_id, survivor_id, person_id, reasons, merged_by, merged_at, before) values ($1, $2, $3, $4, $5, $6, $7, '{}')`,
        [newId('Part'), pair.candidateId, pair.one, pair.other, SEALED_FORM, api.accountId('legal-1'), api.now()],
      ),
    ).rejects.toMatchObject({ constraint: 'no_merge_against_biometrics' });
  });

  test('I-36: nobody calls two one person whose biometric data two examiners found apart', async () => {
    const pair = await givenPair({ identityStatus: 'ENROLLED' });
    await comparison(pair, 'NO_MATCH');
    await confirmed(pair);
    expect((await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'SAME' })).rules).toEqual(['I-36']);
    expect((await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'NOT_THE_SAME' })).codes).toEqual([]);
  });

  test('both were enrolled and nobody compared them', async () => {
    const pair = await givenSame({ identityStatus: 'ENROLLED' });
    await enrolled(pair.one);
    await enrolled(pair.other);
    expect((await refused(pair)).rules).toEqual(['I-36']);
    await comparison(pair, 'MATCH');
    expect((await refused(pair)).rules).toEqual(['I-36']);
    await confirmed(pair);
    expect((await act('legal-1', 'mergePersons', pair.candidateId, { survivorId: pair.one })).codes).toEqual([]);
  });

  const standing: readonly (readonly [string, string, (pair: Pair) => Promise<unknown>])[] = [
    ['a nationality that the other does not claim', 'UNSHARED_CLAIM', ({ other }) => claim(other, 'STATED')],
    ['a question to a State', 'OPEN_CLAIM', async ({ one, other }) => Promise.all([claim(one, 'STATED'), claim(other, 'SUBMITTED')])],
    [
      'a fear of a State that protects it alone',
      'UNSHARED_FEAR',
      async ({ other }) =>
        api.database.query(
          `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, fears_state, recorded_by, recorded_at) values ($1, $2, 'FRA', 'DECLINED', $3, 'fr', true, $4, $3)`,
          [newId('Part'), other, api.now(), api.accountId('legal-1')],
        ),
    ],
    [
      'a doubt of its age',
      'UNSHARED_AGE',
      ({ other }) => api.database.query(`update person set age_status = 'DOUBT_RAISED' where id = $1`, [other]),
    ],
    [
      'a family unit that the other does not belong to',
      'UNSHARED_FAMILY',
      async ({ other }) =>
        api.as('child-1').must('mutation ($input: FormFamilyUnitInput!) { formFamilyUnit(input: $input) { familyUnit { id } } }', {
          input: {
            kind: 'COUPLE',
            members: [other, (await registered(api.database)).id].map((personId) => ({ personId, proof: 'STATED' })),
          },
        }),
    ],
    [
      'an account excluded from it alone',
      'UNSHARED_EXCLUSION',
      ({ other }) =>
        api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Kin', $3)`, [
          other,
          api.accountId('legal-2'),
          api.now(),
        ]),
    ],
  ];
  const claim = (personId: string, status: string) =>
    api.database.query(
      `insert into nationality_claim (id, person_id, country, basis, status, created_at, updated_at) values ($1, $2, 'FRA', 'STATED', $3, $4, $4)`,
      [newId('NationalityClaim'), personId, status, api.now()],
    );

  test.each(standing)('the record that would go has %s', async (_, rule, given) => {
    const pair = await givenSame();
    await given(pair);
    expect((await refused(pair)).rules).toEqual([rule]);
    const { data } = await api
      .as('legal-1')
      .query<{ detainee: { duplicateCandidates: { availableActions: { action: string; allowed: boolean }[] }[] } }>(
        'query ($id: ID!) { detainee(id: $id) { duplicateCandidates { availableActions { action allowed } } } }',
        { id: pair.one },
      );
    // The other way round nothing is lost.
    expect(data?.detainee.duplicateCandidates[0]?.availableActions).toContainEqual({ action: 'mergePersons', allowed: true });
  });
});
