import { caseUnderInvestigation, proceedingAct } from '../../support/proceedingVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const speaking = (personId: string, ...codes: readonly string[]) =>
  api.as('registrar').must('mutation ($input: RecordLanguagesInput!) { recordLanguages(input: $input) { person { id } } }', {
    input: { personId, languages: codes.map((code) => ({ code, level: 'FLUENT', reads: true })) },
  });
async function told(personId: string, informedLang: string, interpreter?: string) {
  const input = { personId, country: 'FRA', choice: 'DECLINED', informedAt: '2026-02-02T09:00:00Z', informedLang, interpreter };
  const { errors } = await api
    .as('legal-1')
    .query('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }', { input });
  const all = (errors ?? []) as readonly { extensions?: { refusals?: readonly { rule: string }[] } }[];
  return all.flatMap(({ extensions }) => extensions?.refusals?.map(({ rule }) => rule) ?? ['?']);
}
const records = async (personId: string) =>
  (await api.database.query('select informed_lang, interpreter from consular_record where person_id = $1', [personId])).rows;

describe('LANG: what somebody is told', () => {
  it('of consular rights is told in a language that it speaks, or through an interpreter who is named', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    await speaking(id, 'rus', 'acm');
    expect(await told(id, 'fr')).toEqual(['LANG']);
    expect(await records(id)).toEqual([]);
    expect(await told(id, 'ar-Arab')).toEqual([]);
    expect(await told(id, 'fr', 'Interpreter of the bar')).toEqual([]);
    expect(await records(id)).toEqual([{ informed_lang: 'fr', interpreter: expect.stringMatching(/^sealed\.1\./) }]);
  });

  it('is not asked where no language is on record', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    expect(await told(id, 'fr')).toEqual([]);
  });

  it('of the reasons and of the charge as well (ICCPR Art. 14(3)(a))', async () => {
    const { personId, proceedingId } = await caseUnderInvestigation(api);
    await speaking(personId, 'kmr');
    const informed = { proceedingId, occurredAt: api.now().toISOString(), lang: 'ar', counselAsked: true };
    const inform = async (more: object) => (await proceedingAct(api, 'legal-1', 'recordPersonInformed', { ...informed, ...more })).rules;
    expect(await inform({})).toEqual(['LANG']);
    expect(await inform({ lang: 'ku' })).toEqual([]);
    expect(await inform({ interpreter: 'Interpreter of the court' })).toEqual([]);
  });
});
