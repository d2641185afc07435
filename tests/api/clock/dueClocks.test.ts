import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REGISTER = `mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }`;
const CLAIM = `mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }`;
const CHOICE = `mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }`;
const SUBMIT = `mutation ($input: SubmitNationalityClaimInput!) { submitNationalityClaim(input: $input) { nationalityClaim { id status clocks { kind status dueAt } } } }`;

const DAY = 24 * 3600 * 1000;

async function submittedClaim(country: string): Promise<string> {
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  };
  const { registerDetainee } = await api.as('registrar').must<{ registerDetainee: { person: { id: string } } }>(REGISTER, {
    input: { names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }], sex: 'MALE', birth: '1990', custody },
  });
  const personId = registerDetainee.person.id;
  const { recordNationalityClaim } = await api
    .as('legal-1')
    .must<{ recordNationalityClaim: { nationalityClaim: { id: string } } }>(CLAIM, { input: { personId, country, basis: 'STATED' } });
  await api
    .as('legal-1')
    .must(CHOICE, { input: { personId, country, choice: 'REQUESTED', informedAt: '2026-01-29T10:00:00Z', informedLang: 'ar' } });
  const claimId = recordNationalityClaim.nationalityClaim.id;
  await api.as('legal-1').must(SUBMIT, { input: { claimId } });
  return claimId;
}

const claim = async (id: string) => (await api.database.query('select status from nationality_claim where id = $1', [id])).rows[0]?.status;
const clock = async (id: string) =>
  (await api.database.query(`select status from clock where subject_id = $1 and kind = 'NATIONALITY_REPLY'`, [id])).rows[0]?.status;

test('a State that does not reply in thirty days leaves the claim without a reply, once, whoever looks', async () => {
  const id = await submittedClaim('FRA');
  expect(await clock(id)).toBe('RUNNING');
  api.setNow(new Date(Date.now() + 29 * DAY));
  await endDueClocks(api.commands);
  expect([await claim(id), await clock(id)]).toEqual(['SUBMITTED', 'RUNNING']);
  api.setNow(new Date(Date.now() + 31 * DAY));
  const ended = await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands), endDueClocks(api.commands)]);
  expect(ended.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1);
  expect([await claim(id), await clock(id)]).toEqual(['NO_REPLY', 'BREACHED']);
  const { rows } = await api.database.query(
    `select count(*)::int as count from case_event where subject_id = $1 and action = 'letReplyPass' and actor_role = 'SYSTEM'`,
    [id],
  );
  expect(rows[0]?.count).toBe(1);
  const { rows: tasks } = await api.database.query(
    `select count(*)::int as count from task where kind = 'STATELESSNESS_INQUIRY' and subject_id = $1`,
    [id],
  );
  expect(tasks[0]?.count).toBe(1);
  api.setNow(null);
});

test('a reply in time meets the clock, and nothing happens at its end', async () => {
  const id = await submittedClaim('DEU');
  const verb = (name: string, fields: string) =>
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { nationalityClaim { ${fields} } } }`;
  await api.as('liaison-deu').must(verb('acknowledgeNationalityClaim', 'status'), { input: { claimId: id } });
  await api
    .as('liaison-deu')
    .must(verb('confirmNationality', 'status'), { input: { claimId: id, authority: 'Civil registry', basis: 'Register of births' } });
  api.setNow(new Date(Date.now() + 31 * DAY));
  await endDueClocks(api.commands);
  expect([await claim(id), await clock(id)]).toEqual(['CONFIRMED', 'MET']);
  api.setNow(null);
});
