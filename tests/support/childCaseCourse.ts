import type { ChildCaseVerb as AnyVerb } from '../../domain/family/childCaseLifecycle';
import { type ChildCaseState, childCaseStates } from '../../domain/family/vocabulary';
import { type Input, panelOf, REASONS } from './childCases';
import type { TestApi } from './testApi';

/** What the platform does by itself has its own tests. */
export type ChildCaseVerb = Exclude<AnyVerb, 'endWithDeath' | 'endWithReturn'>;

type Course = Readonly<
  Record<
    ChildCaseVerb,
    { readonly login: string; readonly input: () => Input; readonly from: readonly ChildCaseState[]; readonly to: ChildCaseState | null }
  >
>;

/** Domain C.9, by hand: who does it, with what, and from where to where. */
export const courseOfChildCases = (theApi: () => TestApi): Course => ({
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
    input: () => ({ reunifiedAt: theApi().now().toISOString() }),
    from: ['CASE_OPENED', 'TRACING', 'ASSESSMENT', 'BID_DECIDED', 'REFUSED', 'WITHDRAWN', 'REASSESS', 'ALTERNATIVE_CARE'],
    to: null,
  },
  recordChildAssessment: {
    login: 'child-1',
    input: () => ({ views: 'Wants to go home.' }),
    from: ['CASE_OPENED', 'TRACING', 'REASSESS', 'ASSESSMENT'],
    to: 'ASSESSMENT',
  },
  conveneBestInterestsPanel: { login: 'child-1', input: () => ({ members: panelOf(theApi()) }), from: ['ASSESSMENT'], to: 'BID_PANEL' },
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
    input: () => ({ month: 1, heldAt: theApi().now().toISOString(), findings: 'Goes to school.' }),
    from: ['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'],
    to: 'FOLLOW_UP',
  },
  closeChildCase: { login: 'child-1', input: () => ({}), from: ['FOLLOW_UP'], to: 'CLOSED' },
  recordChildDeath: {
    login: 'child-1',
    input: () => ({ diedAt: theApi().now().toISOString(), reasons: REASONS }),
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
});
