import { type Role, roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type AgeFacts, type AgeVerb, ageLifecycle } from '../../../domain/person/ageLifecycle';
import { type AgeStage, ageStages } from '../../../domain/person/vocabulary';
import { anHour, as, NOW } from '../../support/requestFacts';

/** Domain C.4 (1c) once more, by hand. */
const whoSeesAPerson: readonly Role[] = [
  'REGISTRAR',
  'BIOMETRICS_OFFICER',
  'LEGAL_OFFICER',
  'PROSECUTOR',
  'LIAISON_OFFICER',
  'TRANSFER_COORDINATOR',
  'CHILD_PROTECTION_OFFICER',
  'DATA_PROTECTION_OFFICER',
  'DECISION_AUTHORITY',
  'COURT_REGISTRAR',
  'HEALTH_OFFICER',
];
const rows: readonly (readonly [AgeVerb, readonly AgeStage[], readonly string[], readonly Role[]])[] = [
  ['raiseAgeDoubt', ageStages, ['DOUBT_RAISED'], whoSeesAPerson],
  ['protectAsChild', ['DOUBT_RAISED', 'APPEALED'], ['PROTECTED_PENDING'], ['CHILD_PROTECTION_OFFICER']],
  ['beginAgeAssessment', ['PROTECTED_PENDING'], ['IN_ASSESSMENT'], ['CHILD_PROTECTION_OFFICER']],
  ['determineAge', ageStages, ['PROPOSED', 'DETERMINED'], ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER']],
  ['serveAgeDetermination', ['DETERMINED'], ['UNCHANGED'], ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER']],
  ['appealAgeDetermination', ['DETERMINED'], ['APPEALED'], ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER', 'COURT_REGISTRAR']],
];

const facts = (but: Partial<AgeFacts> = {}): AgeFacts => ({
  personId: '10000000-0000-8000-8000-000000000001',
  stage: 'DOUBT_RAISED',
  doubtOpen: true,
  proposedBy: null,
  proposedResult: null,
  medicalConsent: false,
  appealedDeciders: [],
  confirmedBy: null,
  appealUntil: null,
  ...but,
});

describe('an age in doubt, every stage, verb and role', () => {
  const cells = rows.flatMap(([verb, from, to, by]) =>
    ageStages.flatMap((stage) => roles.map((role) => [verb, stage, role, from.includes(stage) && by.includes(role), to] as const)),
  );

  it.each(cells)('%s at %s by %s: offered %s', (verb, stage, role, offered, to) => {
    const actions = availableActions(ageLifecycle, stage, facts({ stage }), as(role), NOW).map(({ action }) => action);
    expect(actions.includes(verb)).toBe(offered);
    expect([ageLifecycle.verbs[verb].to].flat()).toEqual(to);
    if (!rows.some(([name, from]) => name === verb && from.includes(stage)))
      expect(() => assertStep(ageLifecycle, verb, stage, facts({ stage }), as(role), NOW)).toThrow(InvalidTransition);
  });

  it('has no verb that is not in the table of the domain', () => {
    expect(Object.keys(ageLifecycle.verbs).sort()).toEqual(rows.map(([verb]) => verb).sort());
  });
});

describe('what stands in the way', () => {
  const step = (verb: AgeVerb, stage: AgeStage, role: Role, but: Partial<AgeFacts>, account?: string) => () =>
    assertStep(ageLifecycle, verb, stage, facts({ stage, ...but }), as(role, account), NOW);

  it.each<[string, AgeVerb, AgeStage, Role, Partial<AgeFacts>]>([
    ['a doubt on a doubt', 'raiseAgeDoubt', 'DOUBT_RAISED', 'REGISTRAR', { doubtOpen: true }],
    ['a legal officer who proposes', 'determineAge', 'IN_ASSESSMENT', 'LEGAL_OFFICER', {}],
    ['a child-protection officer who confirms', 'determineAge', 'PROPOSED', 'CHILD_PROTECTION_OFFICER', { proposedBy: 'one' }],
    ['a body searched without consent', 'determineAge', 'IN_ASSESSMENT', 'CHILD_PROTECTION_OFFICER', { medicalWanted: true }],
    ['reasons served twice', 'serveAgeDetermination', 'DETERMINED', 'LEGAL_OFFICER', { doubtOpen: false, appealUntil: anHour(1) }],
    ['an appeal before the reasons are served', 'appealAgeDetermination', 'DETERMINED', 'LEGAL_OFFICER', { doubtOpen: false }],
    ['an appeal too late', 'appealAgeDetermination', 'DETERMINED', 'LEGAL_OFFICER', { doubtOpen: false, appealUntil: anHour(-1) }],
  ])('%s', (_what, verb, stage, role, but) => {
    expect(step(verb, stage, role, but)).toThrow(GuardFailed);
  });

  it('who decided what is appealed against does not decide the appeal (I-16)', () => {
    const appealed = { appealedDeciders: ['first', 'second'] };
    expect(step('determineAge', 'APPEALED', 'CHILD_PROTECTION_OFFICER', appealed, 'first')).toThrow(FourEyesRequired);
    expect(step('determineAge', 'PROPOSED', 'LEGAL_OFFICER', { ...appealed, proposedBy: 'third' }, 'second')).toThrow(FourEyesRequired);
    expect(step('determineAge', 'APPEALED', 'CHILD_PROTECTION_OFFICER', appealed, 'third')).not.toThrow();
  });

  it('an appeal in time, with consent where a method touches the body, goes on', () => {
    expect(step('appealAgeDetermination', 'DETERMINED', 'COURT_REGISTRAR', { doubtOpen: false, appealUntil: anHour(1) })).not.toThrow();
    expect(step('determineAge', 'IN_ASSESSMENT', 'CHILD_PROTECTION_OFFICER', { medicalWanted: true, medicalConsent: true })).not.toThrow();
  });
});
