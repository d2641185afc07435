import { watchAgeThresholds } from '../../../commands/family/watchAgeThresholds';
import { type ChildCaseVerb as AnyVerb, childCaseLifecycle } from '../../../domain/family/childCaseLifecycle';
import { type ChildCaseState, childCaseStates } from '../../../domain/family/vocabulary';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';
type Input = Readonly<Record<string, unknown>>;

async function act(login: string, verb: string, input: Input) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { childCase: { id: string; state: string; version: number } }>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { childCase { id state version } } }`,
      { input },
    );
  const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[]; fields?: { path: string }[] };
  return {
    changed: answer.data?.[verb]?.childCase,
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule) ?? [],
    paths: fields?.map(({ path }) => path) ?? [],
    errors: answer.errors,
  };
}

async function must(login: string, verb: string, input: Input) {
  const { changed, errors } = await act(login, verb, input);
  if (!changed) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
  return changed;
}

const panel = () => ['child-1', 'legal-1', 'health'].map((login) => api.accountId(login));

/** A case at a state in which nothing stands in the way of any verb, beside every rule. */
async function given(state: ChildCaseState, more: Input = {}): Promise<string> {
  const { id: personId } = await registered(api.database, {
    kind: 'PROTECTED_RESIDENT',
    birth: '2016-05-01',
    claims: { FRA: 'SUBMITTED' },
    sharedWith: ['FRA'],
  });
  const id = newId('ChildCase');
  const returns = state !== 'ALTERNATIVE_CARE';
  const row: Input = {
    id,
    ref: `RCM-2026-K${id.slice(20)}`,
    person_id: personId,
    state,
    trusted_adult: 'An aunt',
    siblings_checked: true,
    views: 'Wants to go home.',
    screening: 'No danger found.',
    panel: panel(),
    option: returns ? 'RETURN_WITH_FAMILY' : 'ALTERNATIVE_CARE',
    country: 'FRA',
    consent_given: true,
    care_plan: 'Grandparents',
    family_unity_plan: 'Visits',
    school_and_health: 'School',
    legal_identity: 'Birth certificate',
    welfare_authority: true,
    received_by: api.accountId('liaison-fra'),
    opened_by: api.accountId('child-1'),
    created_at: api.now(),
    updated_at: api.now(),
    closed_at: state === 'CLOSED' ? api.now() : null,
    ...(['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'].includes(state) ? { handed_at: api.now() } : {}),
    ...more,
  };
  await insertGiven(api, 'child_case', row);
  return id;
}

const personOf = async (childCaseId: string): Promise<string> =>
  (await api.database.query<{ person_id: string }>('select person_id from child_case where id = $1', [childCaseId])).rows[0]?.person_id ??
  '';

async function withOpinions(id: string): Promise<string> {
  for (const member of panel()) {
    await insertGiven(api, 'best_interests_opinion', {
      id: newId('Part'),
      child_case_id: id,
      person_id: await personOf(id),
      member,
      option: 'RETURN_WITH_FAMILY',
      reasons: REASONS,
      given_at: api.now(),
    });
  }
  return id;
}

async function withFollowUps(id: string, months: readonly number[]): Promise<string> {
  for (const month of months) {
    await insertGiven(api, 'child_follow_up', {
      id: newId('Part'),
      child_case_id: id,
      person_id: await personOf(id),
      country: 'FRA',
      month,
      held_at: api.now(),
      findings: 'Well.',
      recorded_by: api.accountId('child-1'),
      recorded_at: api.now(),
    });
  }
  return id;
}

/** A relative who is or was looked for, beside every rule. */
async function withTrace(id: string, status = 'OPEN', proof = 'DOCUMENT'): Promise<{ traceId: string }> {
  const traceId = newId('Part');
  const answered = status === 'OPEN' ? {} : { answered_by: api.accountId('child-1'), answered_at: api.now() };
  await insertGiven(api, 'family_trace', {
    id: traceId,
    child_case_id: id,
    person_id: await personOf(id),
    relation: 'PARENT',
    described: 'A mother of thirty',
    status,
    opened_by: api.accountId('child-1'),
    opened_at: api.now(),
    ...answered,
    ...(status === 'FOUND' ? { found_where: 'In another camp', proof } : {}),
  });
  return { traceId };
}

/** What the platform does by itself has its own tests. */
type ChildCaseVerb = Exclude<AnyVerb, 'endWithDeath' | 'endWithReturn'>;

/** Domain C.9, by hand: who does it, with what, and from where to where. */
const COURSE: Readonly<
  Record<
    ChildCaseVerb,
    { readonly login: string; readonly input: () => Input; readonly from: readonly ChildCaseState[]; readonly to: ChildCaseState | null }
  >
> = {
  holdForProtection: { login: 'child-1', input: () => ({ reasons: REASONS }), from: ['IDENTIFIED'], to: 'PROTECTION_HOLD' },
  openChildCase: {
    login: 'child-1',
    input: () => ({ trustedAdult: 'An aunt', siblingsChecked: true, birthRegistrationNeeded: false }),
    from: ['IDENTIFIED', 'PROTECTION_HOLD'],
    to: 'CASE_OPENED',
  },
  nameGuardian: {
    login: 'child-1',
    input: () => ({ trustedAdult: 'A grandmother', guardianAdLitem: 'Lawyer named by the juvenile court' }),
    from: ['CASE_OPENED', 'TRACING', 'ASSESSMENT', 'BID_PANEL', 'BID_DECIDED', 'REFUSED', 'WITHDRAWN', 'REASSESS', 'ALTERNATIVE_CARE'],
    to: null,
  },
  beginTracing: { login: 'child-1', input: () => ({}), from: ['CASE_OPENED', 'REASSESS'], to: 'TRACING' },
  openFamilyTrace: {
    login: 'child-1',
    input: () => ({ relation: 'SIBLING', described: 'A brother of nine, last seen on the road.' }),
    from: ['CASE_OPENED', 'TRACING', 'ASSESSMENT', 'REASSESS', 'ALTERNATIVE_CARE'],
    to: null,
  },
  recordFamilyTraceResult: {
    login: 'child-1',
    input: () => ({ result: 'NOT_FOUND' }),
    from: childCaseStates.filter((state) => state !== 'CLOSED'),
    to: null,
  },
  recordReunification: {
    login: 'child-1',
    input: () => ({ reunifiedAt: api.now().toISOString() }),
    from: ['CASE_OPENED', 'TRACING', 'ASSESSMENT', 'BID_DECIDED', 'REFUSED', 'WITHDRAWN', 'REASSESS', 'ALTERNATIVE_CARE'],
    to: null,
  },
  recordChildAssessment: {
    login: 'child-1',
    input: () => ({ views: 'Wants to go home.' }),
    from: ['CASE_OPENED', 'TRACING', 'REASSESS', 'ASSESSMENT'],
    to: 'ASSESSMENT',
  },
  conveneBestInterestsPanel: { login: 'child-1', input: () => ({ members: panel() }), from: ['ASSESSMENT'], to: 'BID_PANEL' },
  giveBestInterestsOpinion: {
    login: 'legal-1',
    input: () => ({ option: 'RETURN_WITH_FAMILY', reasons: REASONS }),
    from: ['BID_PANEL'],
    to: null,
  },
  decideBestInterests: {
    login: 'child-1',
    input: () => ({ option: 'RETURN_WITH_FAMILY', reasons: REASONS, optionsCompared: 'Both', separatesFromParent: false, country: 'FRA' }),
    from: ['BID_PANEL'],
    to: 'BID_DECIDED',
  },
  recordFamilyConsent: {
    login: 'child-1',
    input: () => ({ by: 'GUARDIAN', given: true, informedLang: 'fr', witness: 'A nurse', underThreat: false }),
    from: ['BID_DECIDED', 'REFUSED', 'WITHDRAWN'],
    to: 'CONSENTED',
  },
  arrangeAlternativeCare: { login: 'child-1', input: () => ({}), from: ['BID_DECIDED'], to: 'ALTERNATIVE_CARE' },
  withdrawFamilyConsent: { login: 'child-1', input: () => ({}), from: ['CONSENTED', 'RECEPTION_CONFIRMED'], to: 'WITHDRAWN' },
  confirmReception: {
    login: 'liaison-fra',
    input: () => ({
      authority: 'Child welfare',
      welfare: true,
      carePlan: 'a',
      familyUnityPlan: 'b',
      schoolAndHealth: 'c',
      legalIdentity: 'd',
    }),
    from: ['CONSENTED'],
    to: 'RECEPTION_CONFIRMED',
  },
  beginChildTravel: { login: 'transfer-1', input: () => ({}), from: ['RECEPTION_CONFIRMED'], to: 'TRAVEL' },
  signChildReception: { login: 'liaison-fra', input: () => ({ officer: 'Child welfare, duty officer' }), from: ['TRAVEL'], to: null },
  handToChildAuthority: { login: 'transfer-1', input: () => ({}), from: ['TRAVEL'], to: 'HANDED_TO_CHILD_AUTHORITY' },
  recordChildFollowUp: {
    login: 'child-1',
    input: () => ({ month: 1, heldAt: api.now().toISOString(), findings: 'Goes to school.' }),
    from: ['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'],
    to: 'FOLLOW_UP',
  },
  closeChildCase: { login: 'child-1', input: () => ({}), from: ['FOLLOW_UP'], to: 'CLOSED' },
  recordChildDeath: {
    login: 'child-1',
    input: () => ({ diedAt: api.now().toISOString(), reasons: REASONS }),
    from: ['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'],
    to: 'CLOSED',
  },
  reassessChild: {
    login: 'child-1',
    input: () => ({ reasons: REASONS }),
    from: [
      'CASE_OPENED',
      'TRACING',
      'ASSESSMENT',
      'BID_PANEL',
      'BID_DECIDED',
      'CONSENTED',
      'RECEPTION_CONFIRMED',
      'REFUSED',
      'WITHDRAWN',
      'ALTERNATIVE_CARE',
    ],
    to: 'REASSESS',
  },
};
const verbs = Object.keys(COURSE) as ChildCaseVerb[];
/** States in which the State of destination sees a case at all. */
const SEEN: readonly ChildCaseState[] = [
  'CONSENTED',
  'RECEPTION_CONFIRMED',
  'TRAVEL',
  'HANDED_TO_CHILD_AUTHORITY',
  'FOLLOW_UP',
  'CLOSED',
  'WITHDRAWN',
];
const left = async (id: string) =>
  (
    await api.database.query(
      'select state, version, (select count(*)::int from case_event e where e.subject_id = c.id) as events from child_case c where id = $1',
      [id],
    )
  ).rows[0];

test('the course by hand names every verb of the table', () => {
  expect(Object.keys(childCaseLifecycle.verbs).sort()).toEqual([...verbs, 'endWithDeath', 'endWithReturn'].sort());
});

describe.each(verbs)('%s', (verb) => {
  const { login, input, from, to } = COURSE[verb];

  it.each(childCaseStates)('from %s goes where domain C.9 says; a refusal leaves nothing', async (state) => {
    const elsewhere = verb === 'arrangeAlternativeCare' ? { option: 'ALTERNATIVE_CARE' } : {};
    const id = await given(state, elsewhere);
    if (verb === 'decideBestInterests') await withOpinions(id);
    if (verb === 'closeChildCase') await withFollowUps(id, [1, 3, 6, 12]);
    const search =
      verb === 'recordFamilyTraceResult' ? await withTrace(id) : verb === 'recordReunification' ? await withTrace(id, 'FOUND') : {};
    const before = await left(id);
    const answer = await act(login, verb, { childCaseId: id, ...input(), ...search });
    if (from.includes(state)) {
      expect(answer.codes).toEqual([]);
      expect(await left(id)).toMatchObject({ state: to ?? state, events: before.events + 1 });
    } else {
      expect(answer.codes).toEqual([login === 'liaison-fra' && !SEEN.includes(state) ? 'NOT_FOUND' : 'INVALID_TRANSITION']);
      expect(await left(id)).toEqual(before);
    }
  });

  it('is closed to a prosecutor and an analyst', async () => {
    const id = await given('IDENTIFIED');
    const search = /Trace(?=Result)|Reunification/.test(verb) ? await withTrace(id) : {};
    for (const other of ['prosecutor', 'analyst'])
      expect((await act(other, verb, { childCaseId: id, ...input(), ...search })).codes).toEqual(['FORBIDDEN']);
  });
});

test.each<[string, string, ChildCaseVerb, ChildCaseState, Input, Input]>([
  ['CH3', 'without a responsible adult', 'openChildCase', 'IDENTIFIED', { trusted_adult: null }, { trustedAdult: null }],
  ['CH3', 'without a look for siblings', 'openChildCase', 'IDENTIFIED', {}, { siblingsChecked: false }],
  ['CH5', 'unheard', 'conveneBestInterestsPanel', 'ASSESSMENT', { views: null }, {}],
  ['CH5', 'unscreened', 'conveneBestInterestsPanel', 'ASSESSMENT', { screening: null }, {}],
  ['CH7', 'with an opinion missing', 'decideBestInterests', 'BID_PANEL', {}, {}],
  ['CH8', 'under a threat', 'recordFamilyConsent', 'BID_DECIDED', {}, { underThreat: true }],
  ['CH8', 'by its own word', 'recordFamilyConsent', 'BID_DECIDED', {}, { by: 'SELF' }],
  ['CH8', 'where no return is best', 'recordFamilyConsent', 'BID_DECIDED', { option: 'STAY_WITH_FAMILY' }, {}],
  ['CH9', 'where a return is best', 'arrangeAlternativeCare', 'BID_DECIDED', {}, {}],
  ['CH12', 'by the police', 'confirmReception', 'CONSENTED', {}, { welfare: false }],
  ['CH12', 'without a signature', 'handToChildAuthority', 'TRAVEL', { received_by: null }, {}],
  ['CH14', 'without its follow-ups', 'closeChildCase', 'FOLLOW_UP', {}, {}],
])('%s refuses a child %s: %s', async (rule, _what, verb, state, row, more) => {
  const id = await given(state, row);
  const { login, input } = COURSE[verb];
  const before = await left(id);
  expect((await act(login, verb, { childCaseId: id, ...input(), ...more })).rules).toEqual([rule]);
  expect(await left(id)).toEqual(before);
});

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

describe('a child without its parents', () => {
  const read = async (id: string) =>
    (
      await api.as('child-1').must<{ childCase: object }>(
        `query ($id: ID!) { childCase(id: $id) { unaccompanied separated separationCause careArrangement
             familyTraces { relation status described foundWhere proof reunifiedAt found { id } } person { relationships { kind proof person { id } } } } }`,
        { id },
        { purpose: 'PROTECTION' },
      )
    ).childCase;
  const child = async () => (await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2017-03-03' })).id;

  it('is alone or with others, for a cause, and looked after by somebody', async () => {
    const personId = await child();
    expect((await act('child-1', 'identifyChild', { personId, unaccompanied: true, separated: true })).paths).toEqual(['input.separated']);
    expect((await act('child-1', 'identifyChild', { personId, separationCause: 'CONFLICT' })).paths).toEqual(['input.separationCause']);
    const { id } = await must('child-1', 'identifyChild', {
      personId,
      separated: true,
      separationCause: 'ARREST_OR_DETENTION',
      careArrangement: 'COMMUNITY',
    });
    expect(await read(id)).toMatchObject({
      unaccompanied: false,
      separated: true,
      separationCause: 'ARREST_OR_DETENTION',
      careArrangement: 'COMMUNITY',
      familyTraces: [],
    });
  });

  it('CH4: is searched for relative by relative; who is found is linked with the proof, and the child lives with the mother again', async () => {
    const mother = (await registered(api.database, { kind: 'PROTECTED_RESIDENT', sex: 'FEMALE' })).id;
    const id = await given('TRACING', { unaccompanied: true, separation_cause: 'CONFLICT', panel: [] });
    await must('child-1', 'openFamilyTrace', { childCaseId: id, relation: 'PARENT', described: 'Her mother, last seen at the well.' });
    const { rows } = await api.database.query<{ id: string }>('select id from family_trace where child_case_id = $1', [id]);
    const trace = { childCaseId: id, traceId: rows[0]?.id };
    const found = { ...trace, result: 'FOUND', foundPersonId: mother };
    expect((await act('child-1', 'recordFamilyTraceResult', found)).paths).toEqual(['input.proof']);
    expect((await act('child-1', 'recordFamilyTraceResult', { ...trace, result: 'DECEASED', proof: 'DNA' })).paths).toEqual([
      'input.result',
    ]);
    expect((await act('child-1', 'recordFamilyTraceResult', { ...found, foundPersonId: await personOf(id), proof: 'DNA' })).paths).toEqual([
      'input.foundPersonId',
    ]);
    expect((await act('child-1', 'recordReunification', { ...trace, reunifiedAt: api.now().toISOString() })).rules).toEqual(['CH4']);
    await must('child-1', 'recordFamilyTraceResult', { ...found, proof: 'DNA' });
    expect((await act('child-1', 'recordFamilyTraceResult', { ...found, proof: 'DNA' })).rules).toEqual(['CH4']);
    await must('child-1', 'recordReunification', { ...trace, reunifiedAt: api.now().toISOString() });
    expect(await read(id)).toMatchObject({
      unaccompanied: false,
      separated: false,
      separationCause: null,
      careArrangement: 'PARENT',
      familyTraces: [{ relation: 'PARENT', status: 'FOUND', proof: 'DNA', found: { id: mother } }],
      person: { relationships: [{ kind: 'PARENT', proof: 'DNA', person: { id: mother } }] },
    });
  });

  it('CH4: words alone give it to nobody: a proof does, or the panel', async () => {
    const id = await given('TRACING', { unaccompanied: true, panel: [] });
    const trace = { childCaseId: id, ...(await withTrace(id, 'FOUND', 'STATED')), reunifiedAt: api.now().toISOString() };
    expect((await act('child-1', 'recordReunification', trace)).rules).toEqual(['CH4']);
    expect((await read(id)) as object).toMatchObject({ unaccompanied: true });
    const decided = await given('BID_DECIDED', { decided_at: api.now() });
    const found = { childCaseId: decided, ...(await withTrace(decided, 'FOUND', 'STATED')), reunifiedAt: api.now().toISOString() };
    expect((await act('child-1', 'recordReunification', found)).codes).toEqual([]);
  });

  it('CH4: the panel waits for a search that runs, but not where the child is in danger', async () => {
    const convene = (id: string) => act('child-1', 'conveneBestInterestsPanel', { childCaseId: id, members: panel() });
    const id = await given('ASSESSMENT');
    await withTrace(id);
    expect((await convene(id)).rules).toEqual(['CH4']);
    await api.database.query('update child_case set urgent = true where id = $1', [id]);
    expect((await convene(id)).codes).toEqual([]);
  });

  it('CH11: does not travel before the boarding, until when the family may withdraw; I-12: and then stands on no list that leaves', async () => {
    const id = await given('RECEPTION_CONFIRMED');
    const personId = await personOf(id);
    const movementId = newId('Movement');
    await api.database.query(
      `insert into movement (id, ref, status, from_facility_id, to_country, planned_by, created_at, updated_at)
       select $1::uuid, 'RCM-2026-' || right($1::text, 6) || '-T', 'PLANNED', f.id, 'FRA', $2, now(), now() from facility f where f.code = 'SYR-ROJ'`,
      [movementId, api.accountId('transfer-1')],
    );
    await api.database.query(
      `insert into manifest_entry (id, movement_id, person_id, status, transfer_order, added_by, added_at) values (gen_random_uuid(), $1, $2, 'LISTED', 'Order 1', $3, now())`,
      [movementId, personId, api.accountId('transfer-1')],
    );
    expect((await act('transfer-1', 'beginChildTravel', { childCaseId: id })).rules).toEqual(['CH11']);
    const without = async () =>
      (
        await api.database.query('select "withoutConsent" as persons from guard_facts_movement_family where "movementId" = $1', [
          movementId,
        ])
      ).rows[0].persons;
    expect(await without()).toEqual([]);
    await must('child-1', 'withdrawFamilyConsent', { childCaseId: id });
    expect(await without()).toEqual([personId]);
  });
});
