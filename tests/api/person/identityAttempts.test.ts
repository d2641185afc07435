import { attempted } from '../../support/attempted';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Register and relatives were asked, and nobody knows the person.';
const hoursAgo = (hours: number) => new Date(api.now().getTime() - hours * 3_600_000).toISOString();
const attempt = (kind: string, more: object = {}) => ({
  kind,
  withWhom: 'Registry of the district',
  outcome: 'NOTHING_FOUND',
  attemptedAt: hoursAgo(5),
  ...more,
});
async function act(login: string, verb: string, input: object) {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  const { errors } = await api
    .as(login)
    .query(
      `mutation ($input: ${type}) { ${verb}(input: $input) { person { id identityStatus } } }`,
      { input },
      { purpose: 'VERIFICATION' },
    );
  const all = (errors ?? []) as readonly {
    extensions?: { code?: string; refusals?: readonly { rule: string }[]; fields?: readonly { path: string; code: string }[] };
  }[];
  return all.flatMap(({ extensions }) => [
    ...(extensions?.refusals?.map(({ rule }) => rule) ??
      extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.code]),
  ]);
}
const attemptsOf = async (login: string, id: string) => {
  const { data } = await api
    .as(login)
    .query<{ detainee: { identityAttempts: Record<string, unknown>[] | null } }>(
      `query ($id: ID!) { detainee(id: $id) { identityAttempts { kind withWhom outcome findings recordedBy listedAt } } }`,
      { id },
      { purpose: login === 'liaison-fra' ? 'REPATRIATION' : 'VERIFICATION' },
    );
  return data?.detainee.identityAttempts;
};
const statusOf = async (id: string) =>
  (await api.database.query('select identity_status from person where id = $1', [id])).rows[0].identity_status;

describe('ID7: an identity is unresolved after what was tried', () => {
  it('and not on reasons alone, nor on one kind of attempt, however often it was made', async () => {
    const { id: personId } = await registered(api.database, { identityStatus: 'CONTESTED' });
    expect(await act('legal-1', 'declareIdentityUnresolved', { personId, reasons: REASONS })).toEqual(['ID7']);
    const twice = [attempt('CIVIL_REGISTER'), attempt('CIVIL_REGISTER', { attemptedAt: hoursAgo(1) })];
    expect(await act('legal-1', 'declareIdentityUnresolved', { personId, reasons: REASONS, attempts: twice })).toEqual(['ID7']);
    const left = await api.database.query('select 1 from identity_attempt where person_id = $1', [personId]);
    expect([await statusOf(personId), left.rowCount]).toEqual(['CONTESTED', 0]);
  });

  it('and the declaration lists each attempt; the next one wants a new one', async () => {
    const { id: personId } = await registered(api.database, { identityStatus: 'UNDER_VERIFICATION' });
    const tried = [attempt('CIVIL_REGISTER'), attempt('INTERVIEW', { withWhom: 'Interpreter of the camp', outcome: 'NOT_ENOUGH' })];
    expect(await act('registrar', 'recordIdentityAttempts', { personId, attempts: tried })).toEqual([]);
    expect((await attemptsOf('biometrics', personId))?.map(({ listedAt }) => listedAt)).toEqual([null, null]);
    expect(await act('legal-1', 'declareIdentityUnresolved', { personId, reasons: REASONS })).toEqual([]);
    expect((await attemptsOf('legal-2', personId))?.every(({ listedAt }) => listedAt !== null)).toBe(true);
    await api.database.query(`update person set identity_status = 'CONTESTED' where id = $1`, [personId]);
    expect(await act('legal-1', 'declareIdentityUnresolved', { personId, reasons: REASONS })).toEqual(['ID7']);
    expect(
      await act('legal-1', 'declareIdentityUnresolved', { personId, reasons: REASONS, attempts: [attempt('CIVIL_REGISTER')] }),
    ).toEqual([]);
    expect(await statusOf(personId)).toBe('UNRESOLVED');
  });
});

describe('an attempt', () => {
  it('is read by officers of the case, its words sealed, and by no State', async () => {
    const { id: personId } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    const told = attempt('FAMILY_CONTACT', { withWhom: 'A sister', outcome: 'REFUSED', findings: 'She fears for her own.' });
    expect(await act('registrar', 'recordIdentityAttempts', { personId, attempts: [told] })).toEqual([]);
    expect(await attemptsOf('legal-1', personId)).toEqual([
      {
        kind: 'FAMILY_CONTACT',
        withWhom: 'A sister',
        outcome: 'REFUSED',
        findings: 'She fears for her own.',
        recordedBy: expect.any(String),
        listedAt: null,
      },
    ]);
    expect(await attemptsOf('liaison-fra', personId)).toBeNull();
    const { rows } = await api.database.query('select with_whom, findings from identity_attempt where person_id = $1', [personId]);
    expect(`${rows[0].with_whom} ${rows[0].findings}`).toMatch(/^sealed\.1\.\S+ sealed\.1\.\S+$/);
    const events = await api.database.query(`select summary from case_event where person_id = $1 and action = 'recordIdentityAttempts'`, [
      personId,
    ]);
    expect(events.rows).toEqual([{ summary: 'Attempts to establish the identity were recorded.' }]);
  });

  it('lies in the past and says with whom; a verified identity takes none, and no other officer records one', async () => {
    const { id: personId } = await registered(api.database);
    const record = (login: string, attempts: readonly object[], of = personId) =>
      act(login, 'recordIdentityAttempts', { personId: of, attempts });
    expect(await record('registrar', [])).toEqual(['input.attempts REQUIRED']);
    expect(await record('registrar', [attempt('INTERVIEW', { withWhom: ' ', attemptedAt: hoursAgo(-2) })])).toEqual([
      'input.attempts.0.withWhom REQUIRED',
      'input.attempts.0.attemptedAt DATE_IN_FUTURE',
    ]);
    expect(await record('child-1', [attempt('INTERVIEW')])).toEqual(['FORBIDDEN']);
    const verified = await registered(api.database, { identityStatus: 'VERIFIED' });
    expect(await record('registrar', [attempt('INTERVIEW')], verified.id)).toEqual(['INVALID_TRANSITION']);
    expect(await record('registrar', [attempt('INTERVIEW')], '10aaaaaa-aaaa-8aaa-8aaa-aaaaaaaaaaaa')).toEqual(['NOT_FOUND']);
  });

  it('is not written anew, and the database takes no unresolved identity without it', async () => {
    const { id } = await registered(api.database, { identityStatus: 'CONTESTED' });
    const unresolved = () => api.database.query(`update person set identity_status = 'UNRESOLVED' where id = $1`, [id]);
    await expect(unresolved()).rejects.toMatchObject({ constraint: 'unresolved_after_attempts' });
    await attempted(api.database, id);
    await expect(api.database.query(`update identity_attempt set outcome = 'NO_ANSWER' where person_id = $1`, [id])).rejects.toMatchObject({
      constraint: 'attempt_stays_as_recorded',
    });
    await unresolved();
    expect(await statusOf(id)).toBe('UNRESOLVED');
  });
});
