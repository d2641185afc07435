import type { NameComparison } from '../../../domain/person/nameComparison';
import { rarityAmong } from '../../../domain/person/nameRarity';
import { nameReason } from '../../../domain/person/nameReasons';
import { compareRecords, type MatchRecord, prepared } from '../../../domain/person/recordComparison';
import { readEnvelope } from '../../../domain/privacy/envelope';
import { duplicates } from '../../support/duplicates';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, givenPair } = duplicates(() => api);

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
