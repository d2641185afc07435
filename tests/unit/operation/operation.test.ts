import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type OperationFacts, type OperationVerb, operationLifecycle } from '../../../domain/operation/operationLifecycle';
import { type OperationStatus, operationStatuses } from '../../../domain/operation/vocabulary';

const now = new Date('2026-03-01T10:00:00Z');
const viewerOf = (role: Role): Viewer => ({
  accountId: `account-${role}`,
  login: role.toLowerCase(),
  name: role,
  role,
  country: role === 'LIAISON_OFFICER' ? 'FRA' : null,
  organisation: 'Organisation',
  purpose: 'REPATRIATION',
  purposeStated: true,
});
const facts = (changes: Partial<OperationFacts> = {}): OperationFacts => ({
  kind: 'EVACUATION',
  concludedBy: 'account-other',
  placesEmptied: 1,
  participants: 2,
  withoutFocalPoint: 0,
  targets: 23,
  movementsOpen: 0,
  placesNotClosed: 1,
  unreconciled: 12,
  ...changes,
});

const verbs = Object.keys(operationLifecycle.verbs) as OperationVerb[];
const UNTIL_OVER = ['PLANNED', 'ACTIVE', 'SUSPENDED'] as const;

/** Domain C.3a, written down once more, so that the table cannot drift unseen. */
const from: Record<OperationVerb, readonly OperationStatus[]> = {
  beginOperation: ['PLANNED'],
  suspendOperation: ['ACTIVE'],
  resumeOperation: ['SUSPENDED'],
  concludeOperation: ['ACTIVE', 'SUSPENDED'],
  reviewOperation: ['CONCLUDED'],
  addOperationFacilities: UNTIL_OVER,
  addOperationParticipant: UNTIL_OVER,
  endOperationParticipant: UNTIL_OVER,
  setOperationTargets: UNTIL_OVER,
  addMovementsToOperation: UNTIL_OVER,
  recordSituationEntry: [...UNTIL_OVER, 'CONCLUDED'],
  issueSituationReport: ['ACTIVE', 'SUSPENDED', 'CONCLUDED'],
  proposeMovingOrder: UNTIL_OVER,
};

describe.each(verbs)('%s', (verb) => {
  const [actor] = operationLifecycle.verbs[verb].by;

  it.each(operationStatuses)('from %s is possible exactly where the domain says so', (status) => {
    const step = () => assertStep(operationLifecycle, verb, status, facts(), viewerOf(actor as Role), now);
    if (from[verb].includes(status)) expect(step().row).toBe(operationLifecycle.verbs[verb].row);
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(roles)('is offered to %s only if the table names the role', (role) => {
    const [status = 'PLANNED'] = from[verb];
    const offered = availableActions(operationLifecycle, status, facts(), viewerOf(role), now).map(({ action }) => action);
    expect(offered.includes(verb)).toBe((operationLifecycle.verbs[verb].by as readonly Role[]).includes(role));
  });
});

function refusalsOf(verb: OperationVerb, changes: Partial<OperationFacts>): readonly string[] {
  const [status = 'PLANNED'] = from[verb];
  try {
    assertStep(operationLifecycle, verb, status, facts(changes), viewerOf('DECISION_AUTHORITY'), now);
    return [];
  } catch (error) {
    if (error instanceof GuardFailed || error instanceof FourEyesRequired) return error.refusals.map(({ rule }) => rule);
    throw error;
  }
}

describe('the rules of an operation', () => {
  it.each<[OperationVerb, string, string, Partial<OperationFacts>]>([
    ['beginOperation', 'OP-TARGETS', 'no day has a target', { targets: 0 }],
    ['beginOperation', 'OP-PARTICIPANTS', 'nobody takes part', { participants: 0 }],
    ['beginOperation', 'OP-FOCAL-POINT', 'somebody cannot be reached', { withoutFocalPoint: 1 }],
    ['concludeOperation', 'OP-MOVEMENTS', 'a movement is open', { movementsOpen: 1 }],
    ['concludeOperation', 'I-40', 'a camp is not closed', { kind: 'CAMP_CLOSURE', unreconciled: 0 }],
    ['concludeOperation', 'I-40', 'somebody is left in a camp', { kind: 'CAMP_CLOSURE', placesNotClosed: 0 }],
    ['reviewOperation', 'FOUR_EYES', 'the same officer declared it over', { concludedBy: 'account-DECISION_AUTHORITY' }],
  ])('%s is refused by %s when %s', (verb, rule, _why, changes) => {
    expect(refusalsOf(verb, changes)).toEqual([rule]);
  });

  it('an evacuation may end while people stay', () => {
    expect(refusalsOf('concludeOperation', { unreconciled: 400 })).toEqual([]);
  });
});
