import { childCaseLifecycle } from '../../../domain/family/childCaseLifecycle';
import { type ChildCaseState, childCaseStates } from '../../../domain/family/vocabulary';
import { type ChildCaseVerb, courseOfChildCases } from '../../support/childCaseCourse';
import { childCases, type Input } from '../../support/childCases';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const { act, given, withOpinions, withFollowUps, withTrace, left } = childCases(() => api);

const COURSE = courseOfChildCases(() => api);
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
