import { duplicates } from '../../support/duplicates';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, givenPair, givenSame, recordOf, clock, identity } = duplicates(() => api);

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
