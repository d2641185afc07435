import { watchAgeThresholds } from '../../../commands/family/watchAgeThresholds';
import { courseOfChildCases } from '../../support/childCaseCourse';
import { childCases, type Input, REASONS } from '../../support/childCases';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, must, panel, given, withOpinions } = childCases(() => api);
const COURSE = courseOfChildCases(() => api);

describe('the panel', () => {
  it('has three members, a child-protection officer among them', async () => {
    const id = await given('ASSESSMENT', { panel: [] });
    const members = ['legal-1', 'legal-2', 'health'].map((login) => api.accountId(login));
    expect((await act('child-1', 'conveneBestInterestsPanel', { childCaseId: id, members })).rules).toEqual(['CH6']);
    expect((await act('child-1', 'conveneBestInterestsPanel', { childCaseId: id, members: panel().slice(0, 2) })).rules).toEqual(['CH6']);
    const stranger = [...panel(), api.accountId('liaison-fra')];
    expect((await act('child-1', 'conveneBestInterestsPanel', { childCaseId: id, members: stranger })).paths).toEqual(['input.members']);
  });

  it('hears each member once, and nobody else', async () => {
    const id = await given('BID_PANEL');
    const opinion = { childCaseId: id, option: 'STAY_WITH_FAMILY', reasons: REASONS };
    expect((await act('legal-2', 'giveBestInterestsOpinion', opinion)).rules).toEqual(['CH7']);
    await must('legal-1', 'giveBestInterestsOpinion', opinion);
    expect((await act('legal-1', 'giveBestInterestsOpinion', opinion)).paths).toEqual(['input.childCaseId']);
  });
});

describe('I-11: a child is separated from a parent only after an independent review', () => {
  const decision = { option: 'RETURN_TO_CARE', reasons: REASONS, optionsCompared: 'Both', separatesFromParent: true, country: 'FRA' };

  it('which the table refuses otherwise', async () => {
    const id = await withOpinions(await given('BID_PANEL'));
    expect((await act('child-1', 'decideBestInterests', { childCaseId: id, ...decision })).rules).toEqual(['I-11']);
    expect(
      (await act('child-1', 'decideBestInterests', { childCaseId: id, ...decision, independentReview: 'Juvenile court 12/2026' })).codes,
    ).toEqual([]);
  });

  it('and the database too', async () => {
    const id = await given('BID_DECIDED');
    await expect(
      api.database.query('update child_case set separates_from_parent = true, decided_at = now() where id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'separation_is_reviewed' });
  });
});

test('I-14: no consent to a State that the family fears', async () => {
  const id = await given('BID_DECIDED');
  await api.database.query(
    `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, fears_state, recorded_by, recorded_at)
     select gen_random_uuid(), person_id, 'FRA', 'DECLINED', $2, 'fr', true, $3, $2 from child_case where id = $1`,
    [id, api.now(), api.accountId('legal-1')],
  );
  expect((await act('child-1', 'recordFamilyConsent', { childCaseId: id, ...COURSE.recordFamilyConsent.input() })).rules).toEqual(['I-14']);
});

test('from the camp to the last follow-up, with the clocks that watch it', async () => {
  const { id: personId } = await registered(api.database, {
    kind: 'PROTECTED_RESIDENT',
    birth: '2015-03-01',
    claims: { FRA: 'SUBMITTED' },
    sharedWith: ['FRA'],
  });
  const { id: childCaseId } = await must('child-1', 'identifyChild', { personId, urgent: true });
  expect((await act('child-1', 'identifyChild', { personId })).paths).toEqual(['input.personId']);
  const clock = async (kind: string) =>
    (
      await api.database.query(
        `select status, round(extract(epoch from due_at - started_at) / 86400)::int as days from clock where subject_id = $1 and kind = $2 order by started_at, due_at`,
        [childCaseId, kind],
      )
    ).rows;
  await must('child-1', 'openChildCase', { childCaseId, trustedAdult: 'An aunt', siblingsChecked: true, birthRegistrationNeeded: true });
  expect((await clock('CHILD_BEST_INTERESTS')).at(-1)).toMatchObject({ status: 'RUNNING', days: 7 });
  await must('child-1', 'recordChildAssessment', { childCaseId, views: 'Wants to go home.' });
  await must('child-1', 'recordChildAssessment', { childCaseId, screening: 'No danger found.' });
  await must('child-1', 'conveneBestInterestsPanel', { childCaseId, members: panel() });
  for (const login of ['child-1', 'legal-1', 'health'])
    await must(login, 'giveBestInterestsOpinion', { childCaseId, option: 'RETURN_TO_RELATIVES', reasons: REASONS });
  await must('child-1', 'decideBestInterests', { childCaseId, ...COURSE.decideBestInterests.input(), option: 'RETURN_TO_RELATIVES' });
  expect((await clock('CHILD_BEST_INTERESTS')).at(-1)).toMatchObject({ status: 'MET' });
  const ask = 'query ($id: ID) { childCase(id: $id) { state option } }';
  expect(await api.as('liaison-fra').must(ask, { id: childCaseId })).toEqual({ childCase: null });
  await must('child-1', 'recordFamilyConsent', { childCaseId, ...COURSE.recordFamilyConsent.input() });
  expect(await api.as('liaison-fra').must(ask, { id: childCaseId })).toMatchObject({ childCase: { state: 'CONSENTED' } });
  expect(await api.as('liaison-deu').must(ask, { id: childCaseId })).toEqual({ childCase: null });
  await must('liaison-fra', 'confirmReception', { childCaseId, ...COURSE.confirmReception.input() });
  await must('transfer-1', 'beginChildTravel', { childCaseId });
  expect((await act('transfer-1', 'handToChildAuthority', { childCaseId })).rules).toEqual(['CH12']);
  await must('liaison-fra', 'signChildReception', { childCaseId, officer: 'Child welfare, duty officer' });
  const file = 'query ($id: ID!) { node(id: $id) { id } }';
  expect(await api.as('prosecutor').must(file, { id: personId })).toEqual({ node: { id: personId } });
  await must('transfer-1', 'handToChildAuthority', { childCaseId });
  // Closed to the prosecution from now on (C.9).
  expect(await api.as('prosecutor').must(file, { id: personId })).toEqual({ node: null });
  const seen = (month: number) =>
    act('liaison-fra', 'recordChildFollowUp', { childCaseId, month, heldAt: api.now().toISOString(), findings: 'Goes to school.' });
  expect((await seen(3)).paths).toEqual(['input.month']);
  for (const month of [1, 3, 6, 12]) expect((await seen(month)).codes).toEqual([]);
  expect((await clock('CHILD_FOLLOW_UP')).map(({ status }) => status)).toEqual(['MET', 'MET', 'MET', 'MET']);
  expect(await must('child-1', 'closeChildCase', { childCaseId })).toMatchObject({ state: 'CLOSED' });
});

test('what a child said in confidence is closed to the State and to who has not stated a purpose', async () => {
  const id = await given('CONSENTED');
  const ask = 'query ($id: ID) { childCase(id: $id) { views carePlan } }';
  const state = await api.as('liaison-fra').query<{ childCase: object }>(ask, { id });
  expect([state.data?.childCase, state.codes]).toEqual([{ views: null, carePlan: 'Grandparents' }, ['FIELD_RESTRICTED']]);
  expect((await api.as('child-1').query(ask, { id })).codes).toEqual(['PURPOSE_REQUIRED']);
  const stated = await api.as('child-1').query<{ childCase: object }>(ask, { id }, { purpose: 'PROTECTION' });
  expect(stated.data?.childCase).toMatchObject({ views: 'Wants to go home.' });
});

test('a family link reads from both sides, and a better proof takes the place of a weaker one', async () => {
  const mother = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
  const child = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2015-03-01' });
  const link = 'mutation ($input: RecordRelationshipInput!) { recordRelationship(input: $input) { person { id } } }';
  const record = (input: Input) => api.as('child-1').query(link, { input });
  expect((await record({ personId: child.id, relatedPersonId: mother.id, kind: 'PARENT', proof: 'STATED' })).codes).toEqual([]);
  expect((await record({ personId: mother.id, relatedPersonId: child.id, kind: 'CHILD', proof: 'DNA' })).codes).toEqual([]);
  expect((await record({ personId: child.id, relatedPersonId: child.id, kind: 'SIBLING', proof: 'STATED' })).codes).toEqual([
    'BAD_USER_INPUT',
  ]);
  const { rows } = await api.database.query('select person_id, kind, proof from relationship where person_id = any($1) order by kind', [
    [mother.id, child.id],
  ]);
  expect(rows).toEqual([
    { person_id: mother.id, kind: 'CHILD', proof: 'DNA' },
    { person_id: child.id, kind: 'PARENT', proof: 'DNA' },
  ]);
});

test('ages are watched twelve months ahead, once, and move nobody', async () => {
  api.setNow(new Date('2026-06-01T00:00:00Z'));
  const boy = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2015-02-01' });
  const girl = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2016-12-01' });
  const returned = await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2015-02-01', track: 'CLOSED' });
  await watchAgeThresholds(api.commands);
  await watchAgeThresholds(api.commands);
  const { rows } = await api.database.query(`select person_id, kind from task where person_id = any($1) and kind like 'AGE_%'`, [
    [boy.id, girl.id, returned.id],
  ]);
  expect(rows).toEqual([{ person_id: boy.id, kind: 'AGE_THRESHOLD_12' }]);
  const { rows: tracks } = await api.database.query('select track from person where id = $1', [boy.id]);
  expect(tracks).toEqual([{ track: 'CHILD_FAMILY' }]);
});
