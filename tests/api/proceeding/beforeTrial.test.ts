import { givenNational } from '../../support/givenRequest';
import {
  caseCharged,
  caseUnderInvestigation,
  charge,
  disclose,
  noticeHearing,
  opening,
  proceedingAct,
  REASONS,
  serveSheet,
} from '../../support/proceedingVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: object) => proceedingAct(api, login, verb, input);
const openTrial = (proceedingId: string) => act('court', 'advanceProceeding', { proceedingId, to: 'TRIAL' });
const now = () => api.now().toISOString();
const left = async (proceedingId: string) =>
  (
    await api.database.query(
      `select stage, version, (select count(*)::int from pretrial_act t where t.proceeding_id = p.id) as acts,
         (select count(*)::int from case_event e where e.subject_id = p.id) as events from proceeding p where id = $1`,
      [proceedingId],
    )
  ).rows[0];

test('a trial opens only when sheet, disclosure, notice and time were given; each is told by its rule', async () => {
  const { proceedingId } = await caseCharged(api);
  expect((await openTrial(proceedingId)).rules).toEqual(['LP4-SHEET', 'LP4-DISCLOSURE', 'LP4-NOTICE']);
  await serveSheet(api, proceedingId);
  expect((await openTrial(proceedingId)).rules).toEqual(['LP4-DISCLOSURE', 'LP4-NOTICE']);
  await disclose(api, proceedingId);
  expect((await openTrial(proceedingId)).rules).toEqual(['LP4-NOTICE']);
  await noticeHearing(api, proceedingId);
  expect((await openTrial(proceedingId)).seen?.stage).toBe('TRIAL');
});

test('a disclosure of yesterday and a notice of tomorrow leave the defence no time', async () => {
  const { proceedingId } = await caseCharged(api);
  await serveSheet(api, proceedingId);
  await disclose(api, proceedingId, 13);
  await noticeHearing(api, proceedingId, 6);
  expect((await openTrial(proceedingId)).rules).toEqual(['LP4-DISCLOSURE', 'LP4-NOTICE']);
});

test('a new charge is served and disclosed anew', async () => {
  const { proceedingId } = await caseCharged(api);
  await serveSheet(api, proceedingId);
  await disclose(api, proceedingId);
  await noticeHearing(api, proceedingId);
  api.setNow(new Date(Date.now() + 60_000));
  expect((await act('prosecutor', 'recordCharge', { proceedingId, ...charge, article: 'Art. 5' })).codes).toEqual([]);
  expect((await openTrial(proceedingId)).rules).toEqual(['LP4-SHEET', 'LP4-DISCLOSURE']);
  api.setNow(null);
});

test('a sheet in a language that the person does not read opens no trial, unless an interpreter read it', async () => {
  const { proceedingId } = await caseCharged(api);
  await serveSheet(api, proceedingId, 'ar');
  expect((await openTrial(proceedingId)).rules).toContain('LP4-SHEET');
  await act('court', 'recordChargeSheetServed', { proceedingId, lang: 'ar', interpreter: 'Sworn interpreter', occurredAt: now() });
  expect((await openTrial(proceedingId)).rules).not.toContain('LP4-SHEET');
});

test('an investigation waits until the person was told in a language understood; the record of that act opens it', async () => {
  const { id: personId } = await givenNational(api);
  const { personInformedAt: _told, informedLang: _lang, interpreter: _by, ...silent } = opening(personId);
  const { seen } = await act('prosecutor', 'openProceeding', silent);
  const proceedingId = seen?.id ?? '';
  const investigate = () => act('prosecutor', 'advanceProceeding', { proceedingId, to: 'INVESTIGATION' });
  expect((await investigate()).rules).toEqual(['LP2']);
  const told = { proceedingId, occurredAt: now(), counselAsked: true };
  await act('legal-1', 'recordPersonInformed', { ...told, lang: 'fr' });
  expect((await investigate()).rules).toEqual(['LP2-LANGUAGE']);
  await act('legal-1', 'recordPersonInformed', { ...told, lang: 'fr', interpreter: 'Interpreter of the court' });
  expect((await investigate()).seen?.stage).toBe('INVESTIGATION');
  const { legalProceeding } = await api
    .as('prosecutor')
    .must<{ legalProceeding: { pretrialActs: object[]; waysOn: { to: string; allowed: boolean; refusals: { rule: string }[] }[] } }>(
      '{ legalProceeding(id: "ID") { pretrialActs { kind lang counselAsked } waysOn { to allowed refusals { rule } } } }'.replace(
        'ID',
        proceedingId,
      ),
    );
  expect(legalProceeding.pretrialActs).toEqual([
    { kind: 'PERSON_INFORMED', lang: 'fr', counselAsked: true },
    { kind: 'PERSON_INFORMED', lang: 'fr', counselAsked: true },
  ]);
  expect(legalProceeding.waysOn.map(({ to, allowed }) => [to, allowed])).toEqual([
    ['CLOSED_NO_CASE', true],
    ['SUSPENDED', true],
    ['TRANSFERRED_OUT', false],
  ]);
});

test('a person without counsel is asked about it first, and no file is disclosed to nobody', async () => {
  const { personId, proceedingId } = await caseCharged(api);
  await api.database.query('update counsel_appointment set ended_at = now() where person_id = $1', [personId]);
  expect((await act('prosecutor', 'recordDisclosure', { proceedingId, occurredAt: now() })).rules).toEqual(['LP3']);
  expect((await act('court', 'appointDefenceCounsel', { proceedingId, counsel: 'Counsel Second', kind: 'ASSIGNED' })).codes).toEqual([]);
  expect((await act('prosecutor', 'recordDisclosure', { proceedingId, occurredAt: now() })).codes).toEqual([]);
});

test('I-43: what is recorded more than a day late says why, and nothing lies in the future', async () => {
  const { proceedingId } = await caseUnderInvestigation(api);
  const before = await left(proceedingId);
  const told = { proceedingId, lang: 'fr', counselAsked: true, interpreter: 'Interpreter' };
  const at = (ms: number) => new Date(api.now().getTime() + ms).toISOString();
  expect((await act('legal-1', 'recordPersonInformed', { ...told, occurredAt: at(-48 * 3_600_000) })).codes).toEqual(['REASON_REQUIRED']);
  expect((await act('legal-1', 'recordPersonInformed', { ...told, occurredAt: at(3_600_000) })).codes).toEqual(['BAD_USER_INPUT']);
  expect(await left(proceedingId)).toEqual(before);
  const late = { ...told, occurredAt: at(-48 * 3_600_000), lateReasons: REASONS };
  expect((await act('legal-1', 'recordPersonInformed', late)).codes).toEqual([]);
});

test('notice is given of a hearing of this case that is still to be held, and of no other', async () => {
  const first = await caseCharged(api);
  const other = await caseCharged(api);
  const hearingId = await noticeHearing(api, first.proceedingId);
  const notice = { proceedingId: other.proceedingId, hearingId, occurredAt: now() };
  expect((await act('court', 'recordHearingNotice', notice)).codes).toEqual(['NOT_FOUND']);
  expect((await act('court', 'recordHearingNotice', { ...notice, hearingId: 'none' })).codes).toEqual(['NOT_FOUND']);
});

test.each([
  ['recordDisclosure', 'legal-1'],
  ['recordHearingNotice', 'prosecutor'],
  ['recordPersonInformed', 'liaison-fra'],
])('%s is not recorded by %s', async (verb, login) => {
  const { proceedingId } = await caseUnderInvestigation(api);
  const more = { recordHearingNotice: { hearingId: 'none' }, recordPersonInformed: { lang: 'fr', counselAsked: true } }[verb] ?? {};
  expect((await act(login, verb, { proceedingId, occurredAt: now(), ...more })).codes).toEqual(['FORBIDDEN']);
});
