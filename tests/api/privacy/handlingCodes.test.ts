import { handlingCodeNames, handlingCodes } from '../../../domain/privacy/handlingCodes';
import { actOnHandoff, assembledHandoff as assembled, givenItem, REASONS } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function mark(login: string, verb: 'setHandlingCode' | 'liftHandlingCode', input: object) {
  const type = verb === 'setHandlingCode' ? 'SetHandlingCodeInput' : 'LiftHandlingCodeInput';
  const answer = await api
    .as(login)
    .query<Record<string, { handlingMark: { id: string; liftedAt: string | null } }>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { handlingMark { id liftedAt } } }`,
      { input: { reasons: REASONS, ...input } },
    );
  return { codes: answer.codes, mark: answer.data?.[verb]?.handlingMark };
}

const sees = async (login: string, personId: string, purpose: string) =>
  (
    await api
      .as(login)
      .must<{ detainee: { ref: string } | null }>('query ($id: ID!) { detainee(id: $id) { ref } }', { id: personId }, { purpose })
  ).detainee !== null;

const item = async (login: string, evidenceId: string, purpose: string) =>
  (await api.as(login).must<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: evidenceId }, { purpose })).node;

describe('a code on a person', () => {
  it('CHILD_PROTECTED closes the record to the prosecution, with everything that hangs from it, and opens it again when lifted', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'CONFIRMED' } });
    const evidence = await givenItem(api, id);
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(true);
    const set = await mark('child-1', 'setHandlingCode', { subjectId: id, code: 'CHILD_PROTECTED' });
    expect(set.codes).toEqual([]);
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(false);
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).toBeNull();
    expect(await sees('legal-1', id, 'PROTECTION')).toBe(true);
    expect((await mark('child-1', 'liftHandlingCode', { markId: set.mark?.id })).codes).toEqual(['FORBIDDEN']);
    expect((await mark('dpo', 'liftHandlingCode', { markId: set.mark?.id })).mark?.liftedAt).toEqual(expect.any(String));
    expect(await sees('prosecutor', id, 'PROSECUTION')).toBe(true);
    const { rows } = await api.database.query(
      `select action, detail ->> 'code' as code from case_event where person_id = $1 and action like '%HandlingCode' order by recorded_at, action desc`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'setHandlingCode', code: 'CHILD_PROTECTED' },
      { action: 'liftHandlingCode', code: 'CHILD_PROTECTED' },
    ]);
  });

  it('is lifted by another than who set it, in the database too', async () => {
    const { id } = await registered(api.database);
    const set = await mark('dpo', 'setHandlingCode', { subjectId: id, code: 'CHILD_PROTECTED' });
    expect((await mark('dpo', 'liftHandlingCode', { markId: set.mark?.id })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await expect(
      api.database.query('update handling_mark set lifted_by = set_by, lifted_at = now() where id = $1', [set.mark?.id]),
    ).rejects.toMatchObject({ constraint: 'handling_lifted_by_another' });
  });

  it('is set by the roles of its row alone, with reasons, once', async () => {
    const { id } = await registered(api.database);
    const logins = {
      LEGAL_OFFICER: 'legal-1',
      PROSECUTOR: 'prosecutor',
      CHILD_PROTECTION_OFFICER: 'child-1',
      COURT_REGISTRAR: 'court',
    } as const;
    for (const code of handlingCodeNames) {
      for (const [role, login] of Object.entries(logins)) {
        const { id: fresh } = await registered(api.database);
        const allowed = (handlingCodes[code].setBy as readonly string[]).includes(role);
        expect([code, role, (await mark(login, 'setHandlingCode', { subjectId: fresh, code })).codes]).toEqual([
          code,
          role,
          allowed ? [] : ['FORBIDDEN'],
        ]);
      }
    }
    expect((await mark('legal-1', 'setHandlingCode', { subjectId: id, code: 'JUDICIAL_ONLY', reasons: 'Short.' })).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    await mark('legal-1', 'setHandlingCode', { subjectId: id, code: 'JUDICIAL_ONLY' });
    expect((await mark('legal-2', 'setHandlingCode', { subjectId: id, code: 'JUDICIAL_ONLY' })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a code on an item of evidence', () => {
  it('WITNESS_PROTECTED shows it to nobody who does not work on the case', async () => {
    const { id } = await registered(api.database);
    const evidence = await givenItem(api, id);
    await mark('legal-1', 'setHandlingCode', { subjectId: evidence.id, code: 'WITNESS_PROTECTED' });
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).toBeNull();
    await api.database.query('insert into case_team (person_id, account_id, since) values ($1, $2, now())', [
      id,
      api.accountId('prosecutor'),
    ]);
    expect(await item('prosecutor', evidence.id, 'PROSECUTION')).not.toBeNull();
  });

  it.each([
    ['NO_ONWARD_TRANSFER', 'HC-ONWARD'],
    ['ORIGINATOR_CONSENT_REQUIRED', 'HC-CONSENT'],
  ] as const)('%s keeps a package that holds it from legal clearance', async (code, rule) => {
    const { handoffId, item: packed } = await assembled(api);
    await actOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId });
    await mark('legal-1', 'setHandlingCode', { subjectId: packed.id, code });
    expect((await actOnHandoff(api, 'legal-1', 'clearHandoffLegally', { handoffId })).rules).toEqual([rule]);
  });

  it('and set after the dispatch, it is out of the State’s sight', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'CONFIRMED' }, sharedWith: ['FRA'] });
    const evidence = await givenItem(api, id);
    const read = () => api.database.query(`select 1 from evidence_item where id = $1`, [evidence.id]);
    await mark('legal-1', 'setHandlingCode', { subjectId: evidence.id, code: 'NO_ONWARD_TRANSFER' });
    expect((await read()).rowCount).toBe(1);
    expect(await item('liaison-fra', evidence.id, 'PROSECUTION')).toBeNull();
  });
});
