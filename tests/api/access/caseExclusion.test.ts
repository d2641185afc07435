import { registered } from '../../support/registered';
import { type Answer, startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let personId: string;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  personId = (await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] })).id;
});

const REASONS = 'The officer is a cousin of the person.';
type Done = Record<string, { accountId: string; at: string }>;
async function act(verb: 'excludeFromCase' | 'readmitToCase', by: string, whom: string, more: object = {}): Promise<Answer<Done>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  return api.as(by).query<Done>(`mutation ($input: ${type}) { ${verb}(input: $input) { accountId at } }`, {
    input: { personId, accountId: api.accountId(whom), reasons: REASONS, ...more },
  });
}
const faultsOf = ({ errors }: Answer<Done>) =>
  errors.flatMap(({ extensions }) => (extensions?.['fields'] as { code: string }[] | undefined) ?? []).map(({ code }) => code);
const seenBy = async (login: string, selection = 'displayName') =>
  (
    await api
      .as(login)
      .must<{ detainee: Record<string, unknown> | null }>(`query ($id: ID) { detainee(id: $id) { ${selection} } }`, { id: personId })
  ).detainee;
const keptOut = async (login = 'registrar') => (await seenBy(login, 'keptOut { name }'))?.['keptOut'];
const rows = async () =>
  (await api.database.query('select account_id, set_by, reason from case_exclusion where person_id = $1', [personId])).rows;

describe('CX1: an officer is kept out of a case', () => {
  it.each([
    ['who steps back', 'registrar', 'registrar'],
    ['by a legal officer', 'legal-1', 'prosecutor'],
    ['by the authority that decides', 'decision-1', 'legal-2'],
    ['though it is the data-protection officer', 'decision-1', 'dpo'],
  ])('%s, at once and in every place, and others go on', async (_how, by, whom) => {
    expect(await seenBy(whom)).not.toBeNull();
    const answer = await act('excludeFromCase', by, whom);
    expect(answer.codes).toEqual([]);
    expect(answer.data?.['excludeFromCase']).toEqual({ accountId: api.accountId(whom), at: expect.any(String) });
    expect(await seenBy(whom)).toBeNull();
    expect(await seenBy('child-1')).not.toBeNull();
    expect(await rows()).toEqual([{ account_id: api.accountId(whom), set_by: api.accountId(by), reason: REASONS }]);
  });

  it('and is named to who sees the case; a State and the officer learn nothing', async () => {
    await act('excludeFromCase', 'decision-1', 'legal-2');
    expect(await keptOut()).toEqual([{ name: 'Legal officer 2' }]);
    expect(await keptOut('legal-2')).toBeUndefined();
    const answer = await api
      .as('liaison-fra')
      .query<{ detainee: { keptOut: unknown } }>('query ($id: ID) { detainee(id: $id) { keptOut { name } } }', { id: personId });
    expect([answer.codes, answer.data?.detainee.keptOut]).toEqual([['FIELD_RESTRICTED'], null]);
    expect(JSON.stringify(await seenBy('registrar', 'history { nodes { action summary } }'))).toContain('excludeFromCase');
  });

  it('and leaves the team, which is told', async () => {
    for (const login of ['legal-1', 'legal-2'])
      await api.database.query('insert into case_team (person_id, account_id, lead, since) values ($1, $2, false, $3)', [
        personId,
        api.accountId(login),
        new Date(api.now().getTime() - 60_000),
      ]);
    await act('excludeFromCase', 'decision-1', 'legal-2');
    const { rows: team } = await api.database.query('select account_id from case_team where person_id = $1', [personId]);
    expect(team).toEqual([{ account_id: api.accountId('legal-1') }]);
    const { caseNotices } = await api
      .as('legal-1')
      .must<{ caseNotices: { nodes: { action: string; subjectId: string }[] } }>('{ caseNotices { nodes { action subjectId } } }');
    expect(caseNotices.nodes).toEqual(expect.arrayContaining([{ action: 'excludeFromCase', subjectId: personId }]));
  });

  it.each([
    ['a registrar keeps nobody else out', 'registrar', 'legal-1', {}, 'FORBIDDEN', []],
    ['a State’s officer keeps nobody out', 'liaison-fra', 'liaison-fra', {}, 'FORBIDDEN', []],
    ['it says why', 'legal-1', 'legal-2', { reasons: 'Kin.' }, 'REASON_REQUIRED', []],
    ['a State’s officer is not kept out by it', 'legal-1', 'liaison-fra', {}, 'BAD_USER_INPUT', ['UNKNOWN_ACCOUNT']],
    ['an account that is not there is not either', 'legal-1', 'legal-2', { accountId: 'x' }, 'BAD_USER_INPUT', ['UNKNOWN_ACCOUNT']],
    ['nor from a case that is not there', 'legal-1', 'legal-2', { personId: '10ffffff-ffff-8fff-8fff-ffffffffffff' }, 'NOT_FOUND', []],
  ])('%s', async (_what, by, whom, more, code, faults) => {
    const answer = await act('excludeFromCase', by, whom, more);
    expect([answer.codes, faultsOf(answer)]).toEqual([[code], faults]);
    expect(await rows()).toEqual([]);
  });

  it('once: of two at once one is told that it is so already', async () => {
    const answers = await Promise.all([act('excludeFromCase', 'legal-1', 'legal-2'), act('excludeFromCase', 'decision-1', 'legal-2')]);
    expect(answers.flatMap(faultsOf)).toEqual(['CONFLICT']);
    expect(await rows()).toHaveLength(1);
    // Whoever is out sees no case to be kept out of.
    expect((await act('excludeFromCase', 'legal-2', 'legal-2')).codes).toEqual(['NOT_FOUND']);
  });

  it('and the same call under its key answers the same, though the case is out of sight by now', async () => {
    const first = await act('excludeFromCase', 'registrar', 'registrar', { idempotencyKey: `back-${personId}` });
    expect(await act('excludeFromCase', 'registrar', 'registrar', { idempotencyKey: `back-${personId}` })).toEqual(first);
  });

  it('while the processing of the record is restricted as well', async () => {
    const RESTRICT = 'mutation ($input: RestrictProcessingInput!) { restrictProcessing(input: $input) { __typename } }';
    const input = { personId, ground: 'KEPT_AS_EVIDENCE', reasons: 'It is wanted as evidence by the court.' };
    expect((await api.as('dpo').query(RESTRICT, { input })).codes).toEqual([]);
    expect((await act('excludeFromCase', 'legal-1', 'legal-2')).codes).toEqual([]);
  });
});

describe('CX2: an officer is let in again', () => {
  it('by another than who kept the officer out, and sees the case as before', async () => {
    await act('excludeFromCase', 'decision-1', 'legal-2');
    expect((await act('readmitToCase', 'decision-1', 'legal-2')).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect(await seenBy('legal-2')).toBeNull();
    expect((await act('readmitToCase', 'decision-2', 'legal-2', { reasons: 'It was another family of that name.' })).codes).toEqual([]);
    expect(await seenBy('legal-2')).not.toBeNull();
    expect(await rows()).toEqual([]);
    expect(faultsOf(await act('readmitToCase', 'decision-2', 'legal-2'))).toEqual(['CONFLICT']);
  });

  it('by nobody of another role, and never by the officer', async () => {
    await act('excludeFromCase', 'legal-1', 'decision-1');
    for (const login of ['legal-1', 'legal-2', 'dpo', 'admin', 'registrar'])
      expect([login, (await act('readmitToCase', login, 'decision-1')).codes]).toEqual([login, ['FORBIDDEN']]);
    expect((await act('readmitToCase', 'decision-1', 'decision-1')).codes).toEqual(['NOT_FOUND']);
    expect(await rows()).toHaveLength(1);
  });
});
