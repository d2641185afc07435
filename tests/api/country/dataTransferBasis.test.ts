import { startTestApi, type TestApi } from '../../support/testApi';

const SET = `mutation ($input: SetDataTransferBasisInput!) {
  setDataTransferBasis(input: $input) { originCountry { code dataTransferBasis version } }
}`;
const reasons = 'The safeguards were assessed anew and found sufficient.';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const basisOf = async (code: string) => {
  const { rows } = await api.database.query('select data_transfer_basis as basis, version from origin_country where code = $1', [code]);
  return rows[0];
};

test('the data-protection officer sets the basis, and history and audit keep it', async () => {
  const data = await api
    .as('dpo')
    .must<{ setDataTransferBasis: { originCountry: object } }>(SET, { input: { country: 'PRK', basis: 'CASE_BY_CASE', reasons } });
  expect(data.setDataTransferBasis.originCountry).toEqual({ code: 'PRK', dataTransferBasis: 'CASE_BY_CASE', version: 2 });
  const { rows: events } = await api.database.query(`select action, from_state, to_state, actor_name from case_event`);
  expect(events).toEqual([
    { action: 'setDataTransferBasis', from_state: 'NONE', to_state: 'CASE_BY_CASE', actor_name: 'Data-protection officer' },
  ]);
  const { rows: audit } = await api.database.query(
    `select role, outcome from audit_entry where operation = 'setDataTransferBasis' and verb = 'ALTERATION'`,
  );
  expect(audit).toEqual([{ role: 'DATA_PROTECTION_OFFICER', outcome: 'DONE' }]);
});

test.each(['legal-1', 'liaison-fra', 'admin', 'auditor'])('%s may never set it: nothing changes but one REFUSED entry', async (login) => {
  const before = await basisOf('FRA');
  const answer = await api.as(login).query(SET, { input: { country: 'FRA', basis: 'NONE', reasons } });
  expect(answer.codes).toEqual(['FORBIDDEN']);
  expect(await basisOf('FRA')).toEqual(before);
  const { rows } = await api.database.query(`select outcome, code from audit_entry where account_id = $1 and verb = 'ALTERATION'`, [
    api.accountId(login),
  ]);
  expect(rows).toEqual([{ outcome: 'REFUSED', code: 'FORBIDDEN' }]);
});

test('reasons of fewer than 20 characters are REASON_REQUIRED and change nothing', async () => {
  const answer = await api.as('dpo').query(SET, { input: { country: 'FRA', basis: 'NONE', reasons: 'too short' } });
  expect(answer.codes).toEqual(['REASON_REQUIRED']);
  expect(await basisOf('FRA')).toEqual({ basis: 'ASSESSED', version: 1 });
});

test('the same key and input give the first answer again; another input is a conflict', async () => {
  const input = { idempotencyKey: 'key-1', country: 'DEU', basis: 'INSTRUMENT', reasons };
  const first = await api.as('dpo').must(SET, { input });
  expect(await api.as('dpo').must(SET, { input })).toEqual(first);
  expect((await api.as('dpo').query(SET, { input: { ...input, basis: 'NONE' } })).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
  expect(await basisOf('DEU')).toEqual({ basis: 'INSTRUMENT', version: 2 });
});

test('five copies at once of one call have one effect and one answer', async () => {
  const input = { idempotencyKey: 'key-2', country: 'BEL', basis: 'INSTRUMENT', reasons };
  const answers = await Promise.all(Array.from({ length: 5 }, () => api.as('dpo').must(SET, { input })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await basisOf('BEL')).toEqual({ basis: 'INSTRUMENT', version: 2 });
});

test('two officers who read the same version: one wins, the other learns the current one', async () => {
  const input = { country: 'ESP', basis: 'INSTRUMENT', reasons, expectedVersion: 1 };
  const answers = await Promise.all([api.as('dpo').query(SET, { input }), api.as('dpo').query(SET, { input })]);
  expect(answers.map((answer) => answer.codes).sort()).toEqual([[], ['STALE_VERSION']]);
  const loser = answers.find((answer) => answer.codes.length > 0);
  expect(loser?.errors[0]?.extensions).toMatchObject({ currentVersion: 2 });
});

test('a code that is no country code is refused without repeating it', async () => {
  const answer = await api.as('dpo').query(SET, { input: { country: 'Frankreich', basis: 'NONE', reasons } });
  expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(answer.errors)).not.toContain('Frankreich');
});
