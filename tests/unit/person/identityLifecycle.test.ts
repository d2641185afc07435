import { type Role, roles } from '../../../domain/access/vocabulary';
import { InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { identityLifecycle, type PersonFacts, type PersonVerb } from '../../../domain/person/identityLifecycle';
import { type IdentityStatus, identityStatuses } from '../../../domain/person/vocabulary';
import { as, NOW } from '../../support/requestFacts';

/** Domain C.4 (1a) and rulings "Identity" and "Two people" once more, by hand: row, verb, from, to, by. */
const alive: readonly IdentityStatus[] = ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED'];
const rows: readonly (readonly [string, PersonVerb, readonly IdentityStatus[], IdentityStatus | 'UNCHANGED', readonly Role[]])[] = [
  ['ID2', 'recordBiometricComparison', alive.slice(1), 'UNCHANGED', ['BIOMETRICS_OFFICER']],
  [
    'ID3',
    'startIdentityVerification',
    ['ENROLLED', 'VERIFIED', 'CONTESTED', 'UNRESOLVED'],
    'UNDER_VERIFICATION',
    ['REGISTRAR', 'LEGAL_OFFICER'],
  ],
  ['ID4', 'proposeIdentityVerified', ['UNDER_VERIFICATION'], 'UNCHANGED', ['LEGAL_OFFICER']],
  ['ID4', 'confirmIdentityVerified', ['UNDER_VERIFICATION'], 'VERIFIED', ['LEGAL_OFFICER']],
  [
    'ID5',
    'contestIdentity',
    ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'UNRESOLVED'],
    'CONTESTED',
    ['REGISTRAR', 'LEGAL_OFFICER', 'LIAISON_OFFICER'],
  ],
  [
    'ID10',
    'recordIdentityAttempts',
    ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'CONTESTED', 'UNRESOLVED'],
    'UNCHANGED',
    ['REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER'],
  ],
  ['ID7', 'declareIdentityUnresolved', ['UNDER_VERIFICATION', 'CONTESTED'], 'UNRESOLVED', ['LEGAL_OFFICER']],
];

const factsIn = (identityStatus: IdentityStatus, but: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: '10000000-0000-8000-8000-000000000001',
  identityStatus,
  ageStatus: 'NOT_IN_DOUBT',
  identityProposedBy: 'proposer',
  identityCourtOrder: null,
  youngestNow: 30,
  youngestAtAct: 25,
  ageDoubtOpen: false,
  duplicateOpen: false,
  sources: 2,
  biometricMatch: false,
  stateConfirmed: false,
  attemptKinds: 2,
  attemptsUnlisted: 2,
  ...but,
});

/** ID3: a verified identity is reopened by a legal officer, any other is taken up by the registrar. */
const opens = (verb: PersonVerb, state: IdentityStatus, role: Role) =>
  verb !== 'startIdentityVerification' || (state === 'VERIFIED') === (role === 'LEGAL_OFFICER');

describe('the lifecycle of an identity, every state, verb and role', () => {
  const cells = rows.flatMap(([row, verb, from, to, by]) =>
    identityStatuses.flatMap((state) =>
      roles.map((role) => [row, verb, state, role, from.includes(state) && by.includes(role), to] as const),
    ),
  );

  it.each(cells)('%s %s in %s by %s: offered %s', (_row, verb, state, role, offered) => {
    const actions = availableActions(identityLifecycle, state, factsIn(state), as(role), NOW);
    const found = actions.find(({ action }) => action === verb);
    expect(found !== undefined).toBe(offered);
    if (found) expect(found.allowed).toBe(opens(verb, state, role));
  });

  it.each(cells.filter(([, , , role]) => role === 'LEGAL_OFFICER' || role === 'REGISTRAR'))(
    '%s %s in %s leads where the row says, or nowhere',
    (_row, verb, state, role, offered, to) => {
      const step = () => assertStep(identityLifecycle, verb, state, factsIn(state), as(role), NOW);
      const leaves = rows.some(([, name, from]) => name === verb && from.includes(state));
      if (!leaves) expect(step).toThrow(InvalidTransition);
      else if (offered && opens(verb, state, role)) expect(step().to).toBe(to);
    },
  );

  it('has no verb that is not in the table of the domain, and none out of a merge', () => {
    const named = new Set([...rows.map(([, verb]) => verb), 'enrolBiometrics', 'recordPhotograph']);
    expect(Object.keys(identityLifecycle.verbs).filter((verb) => !named.has(verb as PersonVerb))).toEqual([]);
    expect(Object.values(identityLifecycle.verbs).filter(({ from }) => (from as readonly string[]).includes('MERGED'))).toEqual([]);
  });

  it('enrols from any state, and only a biometrics officer does', () => {
    expect(identityLifecycle.verbs.enrolBiometrics).toMatchObject({ from: alive, by: ['BIOMETRICS_OFFICER'] });
  });
});

describe('what stands between a person and a verified identity', () => {
  const refusals = (but: Partial<PersonFacts>, account = 'confirmer') =>
    availableActions(identityLifecycle, 'UNDER_VERIFICATION', factsIn('UNDER_VERIFICATION', but), as('LEGAL_OFFICER', account), NOW)
      .find(({ action }) => action === 'confirmIdentityVerified')
      ?.refusals.map(({ rule, message }) => `${rule}: ${message}`);

  it.each([
    ['two independent sources', { sources: 2 }, []],
    ['a State’s confirmation with a biometric match, and no source', { sources: 0, stateConfirmed: true, biometricMatch: true }, []],
    ['a State’s confirmation without a match', { sources: 1, stateConfirmed: true }, ['ID4']],
    ['a match without a State (LED Art. 11)', { sources: 1, biometricMatch: true }, ['ID4']],
    ['one source', { sources: 1 }, ['ID4']],
    ['an open duplicate', { duplicateOpen: true }, ['ID4']],
    ['no proposal', { identityProposedBy: null }, ['ID4']],
    ['nothing of all that', { sources: 0, duplicateOpen: true, identityProposedBy: null }, ['ID4', 'ID4', 'ID4']],
  ])('given %s', (_given, but, rules) => {
    expect(refusals(but)?.map((text) => text.split(':')[0])).toEqual(rules);
  });

  it.each([
    ['attempts of two kinds', {}, []],
    ['attempts of one kind', { attemptKinds: 1 }, ['ID7']],
    ['sources, and no attempt', { attemptKinds: 0, attemptsUnlisted: 0, sources: 3 }, ['ID7']],
    ['attempts that an earlier declaration listed', { attemptsUnlisted: 0 }, ['ID7']],
  ])('and between a person and an unresolved one, given %s', (_given, but, rules) => {
    const actions = availableActions(identityLifecycle, 'CONTESTED', factsIn('CONTESTED', but), as('LEGAL_OFFICER'), NOW);
    const found = actions.find(({ action }) => action === 'declareIdentityUnresolved');
    expect(found?.refusals.map(({ rule }) => rule)).toEqual(rules);
  });

  it('who proposed does not confirm (I-16)', () => {
    expect(refusals({}, 'proposer')).toEqual(['FOUR_EYES: Whoever proposed the verification does not confirm it.']);
  });
});
