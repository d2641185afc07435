import type { NameComparison } from '../../../domain/person/nameComparison';
import { rarityAmong } from '../../../domain/person/nameRarity';
import { nameReason } from '../../../domain/person/nameReasons';
import { compareRecords, type MatchRecord, prepared } from '../../../domain/person/recordComparison';
import { readEnvelope } from '../../../domain/privacy/envelope';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven, SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Fingerprints, mother’s name and place of birth agree.';
const SELECTION = 'id status version merges { survivor { id } merged { id } mergedBy { name } undoneBy { name } }';
type Input = Readonly<Record<string, unknown>>;

async function act(login: string, verb: string, candidateId: string, more: Input = {}) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { duplicateCandidate: { status: string; version: number; merges: { survivor: { id: string } }[] } }>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { duplicateCandidate { ${SELECTION} } } }`,
      { input: { candidateId, reasons: REASONS, ...more } },
    );
  const { refusals } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[] };
  return { candidate: answer.data?.[verb]?.duplicateCandidate, codes: answer.codes, rules: refusals?.map(({ rule }) => rule) };
}

interface Pair {
  readonly candidateId: string;
  readonly one: string;
  readonly other: string;
}

/** Two records that a comparison found alike, `one` registered twice as `other`. */
async function givenPair(given: Parameters<typeof registered>[1] = {}, ofOther: Parameters<typeof registered>[1] = {}): Promise<Pair> {
  const one = (await registered(api.database, given)).id;
  const other = (await registered(api.database, { ...given, ...ofOther })).id;
  const candidateId = newId('DuplicateCandidate');
  const [personA, personB] = [one, other].sort();
  await api.database.query('insert into duplicate_candidate (id, person_a, person_b, score, detected_at) values ($1, $2, $3, 0.97, $4)', [
    candidateId,
    personA,
    personB,
    api.now(),
  ]);
  return { candidateId, one, other };
}

async function givenSame(...of: Parameters<typeof givenPair>): Promise<Pair> {
  const pair = await givenPair(...of);
  await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'SAME', confidence: 'HIGH' });
  expect((await act('biometrics', 'decideDuplicate', pair.candidateId, { verdict: 'SAME' })).candidate).toMatchObject({ status: 'SAME' });
  return pair;
}

const PERSON_TABLES = ['person_name', 'custody_episode', 'nationality_claim', 'clock', 'consular_record', 'health_event'];
/** Every row of a record, without the counters of change. */
async function recordOf(personId: string) {
  const rows: Record<string, unknown> = {};
  rows['person'] = (
    await api.database.query(`select to_jsonb(p) - 'version' - 'updated_at' as row from person p where id = $1`, [personId])
  ).rows;
  for (const table of PERSON_TABLES) {
    const { rows: found } = await api.database.query(
      `select to_jsonb(t) - 'version' as row from ${table} t where person_id = $1 order by t.id`,
      [personId],
    );
    rows[table] = found;
  }
  return rows;
}
const clock = (personId: string, kind: string) =>
  api.database.query(
    `insert into clock (id, kind, subject_type, subject_id, person_id, status, started_at, due_at, source) values ($1, $2, 'Person', $3, $3, 'RUNNING', $4, $5, 'Test')`,
    [newId('Clock'), kind, personId, api.now(), new Date(api.now().getTime() + 864e5)],
  );
const identity = async (id: string) =>
  (await api.database.query('select identity_status, merged_into from person where id = $1', [id])).rows[0];

describe('two records of one person (I-36)', () => {
  test('I-36: are merged by a pointer: both histories stay, and whoever opens the old record is led to the other', async () => {
    const { candidateId, one, other } = await givenSame();
    await clock(other, 'MEDICAL_EXAM');
    expect((await act('legal-1', 'mergePersons', candidateId, { survivorId: one })).candidate).toMatchObject({
      status: 'SAME',
      merges: [{ survivor: { id: one }, merged: { id: other }, undoneBy: null }],
    });
    expect(await identity(other)).toEqual({ identity_status: 'MERGED', merged_into: one });
    const { data, errors } = await api
      .as('legal-1')
      .query<{ detainee: { mergedInto: { id: string }; currentCustody: null; custody: unknown[] }; now: { mergedRecords: unknown[] } }>(
        `query ($old: ID!, $new: ID!) { detainee(id: $old) { identityStatus mergedInto { id } currentCustody { id } custody { endReason } }
           now: detainee(id: $new) { mergedRecords { merged { id displayName ... on Detainee { history(first: 10) { nodes { action } } } } } } }`,
        { old: other, new: one },
      );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      detainee: { identityStatus: 'MERGED', mergedInto: { id: one }, currentCustody: null, custody: [{ endReason: 'DUPLICATE_RECORD' }] },
      now: { mergedRecords: [{ merged: { id: other, history: { nodes: expect.arrayContaining([{ action: 'mergePersons' }]) } } }] },
    });
    const { rows } = await api.database.query('select status from clock where person_id = $1', [other]);
    expect(rows).toEqual([{ status: 'STOPPED' }]);
  });

  test('I-36: parted again are exactly as they were, and the question is open', async () => {
    const { candidateId, one, other } = await givenSame({ claims: { FRA: 'STATED' }, identityStatus: 'ENROLLED' });
    await clock(other, 'MEDICAL_EXAM');
    const before = { one: await recordOf(one), other: await recordOf(other) };
    await act('legal-1', 'mergePersons', candidateId, { survivorId: one });
    expect(await recordOf(other)).not.toEqual(before.other);
    expect((await act('legal-1', 'unmergePersons', candidateId)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await act('legal-2', 'unmergePersons', candidateId)).candidate).toMatchObject({
      status: 'OPEN',
      merges: [{ undoneBy: { name: expect.any(String) } }],
    });
    expect({ one: await recordOf(one), other: await recordOf(other) }).toEqual(before);
    const { rows } = await api.database.query('select kind, owner_role from task where person_id = any($1) order by owner_role', [
      [one, other],
    ]);
    expect(rows).toEqual([
      { kind: 'UNMERGE_REVIEW', owner_role: 'LEGAL_OFFICER' },
      { kind: 'UNMERGE_REVIEW', owner_role: 'REGISTRAR' },
    ]);
    expect((await act('legal-2', 'unmergePersons', candidateId)).codes).toEqual(['INVALID_TRANSITION']);
  });

  test('a merged record takes nothing more: its commands lead to the other', async () => {
    const { candidateId, one, other } = await givenSame();
    await act('legal-1', 'mergePersons', candidateId, { survivorId: one });
    const answer = await api
      .as('legal-1')
      .query('mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }', {
        input: { personId: other, country: 'FRA', basis: 'STATED' },
      });
    expect(answer.codes).toEqual(['GUARD_FAILED']);
    expect(answer.errors[0]?.extensions).toMatchObject({ refusals: [{ rule: 'I-36' }] });
  });

  test('the merged record is in no list of detainees, and in no count of its prison', async () => {
    const { candidateId, one, other } = await givenSame({ name: 'SYN Countedonce' });
    const seen = async () => {
      const { data } = await api
        .as('registrar')
        .query<{ detainees: { nodes: { id: string }[] }; facility: { occupancy: number } }>(
          '{ detainees(first: 100, orderBy: REGISTERED_DESC) { nodes { id } } facility(code: "IRQ-KARKH") { occupancy } }',
        );
      return { ids: data?.detainees.nodes.map(({ id }) => id) ?? [], occupancy: data?.facility.occupancy ?? 0 };
    };
    const { occupancy } = await seen();
    await act('legal-1', 'mergePersons', candidateId, { survivorId: one });
    const after = await seen();
    expect(after.ids).not.toContain(other);
    expect(after.occupancy).toBe(occupancy - 1);
  });
});

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

describe('the question whether two are one', () => {
  test('is opened again with reasons, whatever it was answered, unless they are merged', async () => {
    const pair = await givenPair();
    await act('legal-1', 'decideDuplicate', pair.candidateId, { verdict: 'NOT_THE_SAME', confidence: 'LOW' });
    await act('biometrics', 'decideDuplicate', pair.candidateId, { verdict: 'NOT_THE_SAME' });
    expect((await act('legal-2', 'reopenDuplicate', pair.candidateId, { reasons: 'No.' })).codes).toEqual(['REASON_REQUIRED']);
    expect((await act('legal-2', 'reopenDuplicate', pair.candidateId)).candidate).toMatchObject({ status: 'OPEN' });
    const merged = await givenSame();
    await act('legal-1', 'mergePersons', merged.candidateId, { survivorId: merged.one });
    expect((await act('legal-2', 'reopenDuplicate', merged.candidateId)).rules).toEqual(['ID6']);
  });

  test('two who merge at once merge once', async () => {
    const { candidateId, one, other } = await givenSame();
    const answers = await Promise.all([
      act('legal-1', 'mergePersons', candidateId, { survivorId: one }),
      act('legal-2', 'mergePersons', candidateId, { survivorId: other }),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'GUARD_FAILED']);
    const { rows } = await api.database.query('select 1 from person_merge where candidate_id = $1', [candidateId]);
    expect(rows).toHaveLength(1);
  });

  test('what a merge says is not rewritten, in SQL neither', async () => {
    const { candidateId, one } = await givenSame();
    await act('legal-1', 'mergePersons', candidateId, { survivorId: one });
    await expect(api.database.query(`update person_merge set before = '{}' where candidate_id = $1`, [candidateId])).rejects.toMatchObject({
      constraint: 'person_merge_is_kept',
    });
    await expect(api.database.query(`update person set merged_into = null where merged_into = $1`, [one])).rejects.toMatchObject({
      constraint: 'person_merged_points',
    });
  });
});

describe('why two officers hold two records for one person', () => {
  const decisionsOf = (login: string, personId: string) =>
    api
      .as(login)
      .must<{ detainee: { duplicateCandidates: { decisions: object[] }[] } }>(
        'query ($id: ID!) { detainee(id: $id) { duplicateCandidates { decisions { verdict decidedBy reasons confidence } } } }',
        { id: personId },
      );

  test('is read in the order in which they said it, and stands sealed with a key of the pair', async () => {
    const { candidateId, one } = await givenPair();
    await act('legal-1', 'decideDuplicate', candidateId, {
      verdict: 'SAME',
      confidence: 'HIGH',
      reasons: 'The first says that they are twins in all.',
    });
    await act('biometrics', 'decideDuplicate', candidateId, { verdict: 'SAME', reasons: 'The second says that the fingerprints agree.' });
    const { detainee } = await decisionsOf('registrar', one);
    expect(detainee.duplicateCandidates[0]?.decisions).toMatchObject([
      { verdict: 'SAME', reasons: 'The first says that they are twins in all.', confidence: 'HIGH' },
      { verdict: 'SAME', reasons: 'The second says that the fingerprints agree.', confidence: null },
    ]);
    const { rows } = await api.database.query<{ first_reasons: string; decided_reasons: string }>(
      'select first_reasons, decided_reasons from duplicate_candidate where id = $1',
      [candidateId],
    );
    for (const text of Object.values(rows[0] ?? {})) expect(readEnvelope(text)?.subject).toBe(candidateId);
  });

  test('goes with its key when either of the two is erased', async () => {
    const { candidateId, one } = await givenPair();
    await act('legal-1', 'decideDuplicate', candidateId, { verdict: 'NOT_THE_SAME' });
    const { rows } = await api.database.query<{ table_name: string; act: string }>(
      `select table_name, act from erasure_item where person_id = $1 and table_name in ('duplicate_candidate', 'detention_order') order by 1`,
      [one],
    );
    expect(rows).toEqual([{ table_name: 'duplicate_candidate', act: 'SHREDDED' }]);
    await api.commands.keys.shred([candidateId]);
    await expect(decisionsOf('legal-2', one)).rejects.toThrow('CONTENT_ERASED');
  });

  test('and why the comparison proposed them are sentences that name nobody: the database takes no others', async () => {
    const { candidateId } = await givenPair();
    const write = (reasons: unknown) =>
      api.database.query('update duplicate_candidate set reasons = $2 where id = $1', [candidateId, JSON.stringify(reasons)]);
    const orders = ['SAME', 'TURNED', 'OTHER', 'SWAPPED'] as const;
    const names = orders.flatMap((order) =>
      [0, 1, 12].flatMap((count) =>
        [true, false].map((othersGiven) =>
          nameReason({ score: count / 12, agreeing: count, rare: count, alone: count, order, othersGiven } as NameComparison, 0.5),
        ),
      ),
    );
    await write(names);
    const record = (more: Partial<MatchRecord>): MatchRecord => ({
      id: 'x',
      names: ['Adam Omar Example'],
      birthEarliest: '1988-03-02',
      birthLatest: '1988-03-02',
      birthConventional: false,
      sex: 'MALE',
      countries: ['FRA'],
      identifiers: ['PASSPORT:1:FRA'],
      ...more,
    });
    for (const other of [
      record({}),
      record({ birthEarliest: null, birthLatest: null }),
      record({ birthLatest: '1988-12-31' }),
      record({ countries: [], identifiers: [] }),
    ]) {
      const match = compareRecords(prepared(record({})), prepared(other), rarityAmong([]));
      expect(match?.reasons.length).toBeGreaterThan(1);
      await write(match?.reasons);
    }
    const [good] = names;
    for (const bad of [
      [{ ...good, explanation: 'Adam Example is his own brother.' }],
      [{ ...good, explanation: `${good?.explanation} Adam Example.` }],
      [{ ...good, field: 'Adam Example' }],
      [{}],
      ['Adam Example'],
      { explanation: 'Adam Example' },
    ])
      await expect(write(bad)).rejects.toMatchObject({ constraint: 'reasons_of_the_comparison' });
  });
});

test('the grounds of an order are sealed with the key of the person, corrected sealed, and read in the clear', async () => {
  const { id } = await registered(api.database);
  const order = {
    personId: id,
    orderingAuthority: 'Karkh court',
    legalBasis: 'CPC 109',
    grounds: 'Seen at the market on 3 May',
    issuedAt: '2026-01-20T10:00:00Z',
  };
  const run = <Data>(login: string, verb: string, input: object, selection: string) =>
    api
      .as(login)
      .must<Record<string, Data>>(
        `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${selection} } }`,
        {
          input,
        },
      );
  await run('registrar', 'recordDetentionOrder', order, 'person { id }');
  const grounds = async () =>
    (
      await api
        .as('registrar')
        .must<{ detainee: { orders: { id: string; grounds: string }[] } }>(
          'query ($id: ID!) { detainee(id: $id) { orders { id grounds } } }',
          { id },
        )
    ).detainee.orders[0];
  const stored = async () =>
    (await api.database.query<{ grounds: string }>('select grounds from detention_order where person_id = $1', [id])).rows[0]?.grounds;
  expect((await grounds())?.grounds).toBe(order.grounds);
  expect(readEnvelope((await stored()) ?? '')?.subject).toBe(id);
  const asked = await run<{ correction: { id: string } }>(
    'registrar',
    'requestCorrection',
    { personId: id, field: 'ORDER_GROUNDS', partId: (await grounds())?.id, newValue: 'Seen at the bridge on 3 May', reasons: REASONS },
    'correction { id oldValue newValue }',
  );
  expect(asked['requestCorrection']?.correction).toMatchObject({ oldValue: order.grounds, newValue: 'Seen at the bridge on 3 May' });
  await run('legal-1', 'approveCorrection', { correctionId: asked['requestCorrection']?.correction.id }, 'correction { id }');
  expect((await grounds())?.grounds).toBe('Seen at the bridge on 3 May');
  expect(readEnvelope((await stored()) ?? '')?.subject).toBe(id);
});

describe('ID3: a person who was registered alone is searched for in the register', () => {
  const register = async (full: string, more: object = {}) =>
    (
      await api
        .as('registrar')
        .must<{ registerDetainee: { person: { id: string } } }>(
          'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }',
          {
            input: {
              names: [{ usage: 'SELF_STATED', full, lang: 'ar-Latn' }],
              sex: 'MALE',
              birth: '1988-07-12',
              identifiers: [],
              custody: {
                facilityCode: 'IRQ-KARKH',
                deprivedAt: '2019-03-23T00:00:00Z',
                deprivedPlace: 'A checkpoint',
                deprivingAuthority: 'Capturing force',
                supervisingAuthority: 'Supervising court',
                facilityAuthority: 'Prison service',
                admittedAt: '2019-03-24T00:00:00Z',
              },
              ...more,
            },
          },
        )
    ).registerDetainee.person.id;
  const search = (login: string, personId: string) =>
    api
      .as(login)
      .query<{ searchDuplicates: { person: { duplicateCandidates: { status: string; persons: { id: string }[] }[] } } }>(
        'mutation ($input: SearchDuplicatesInput!) { searchDuplicates(input: $input) { person { ... on Detainee { duplicateCandidates { status persons { id } } } } } }',
        { input: { personId } },
      );

  test('what is likely the same waits for two people, once; who is another is not found', async () => {
    const first = await register('SYN Zubaydullah Qaraqash');
    await register('SYN Tobias Wintermeyer', { birth: '1971-02-03' });
    const second = await register('SYN Zubaidullah Karakash');
    for (const login of ['registrar', 'legal-1']) {
      const { data, codes } = await search(login, second);
      expect(codes).toEqual([]);
      expect(data?.searchDuplicates.person.duplicateCandidates).toEqual([
        { status: 'OPEN', persons: expect.arrayContaining([{ id: first }, { id: second }]) },
      ]);
    }
    expect((await api.database.query('select identity_status from person where id = $1', [second])).rows).toEqual([
      { identity_status: 'PROVISIONAL' },
    ]);
  });

  test('is asked by no State', async () => {
    expect((await search('liaison-fra', await register('SYN Another Person'))).codes).toEqual(['FORBIDDEN']);
  });
});
