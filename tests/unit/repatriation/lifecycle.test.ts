import { roles } from '../../../domain/access/vocabulary';
import { InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type RequestVerb, repatriationLifecycle } from '../../../domain/repatriation/lifecycle';
import { type RepatriationState, repatriationStates } from '../../../domain/repatriation/vocabulary';
import { anHour, as, NOW, unobstructed } from '../../support/requestFacts';

/** RQ2 to RQ24 once more, by hand from domain C.5 and rulings 9 to 19: which verb leaves which state, and to where. */
const beforeTransit: readonly RepatriationState[] = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED_INCOMPLETE',
  'REGISTERED',
  'IN_REVIEW',
  'ON_HOLD',
  'DECISION_PENDING',
  'APPROVED',
  'REVIEW_REQUESTED',
  'READY_FOR_HANDOVER',
  'HANDOVER_SCHEDULED',
];
const moves: readonly (readonly [string, RequestVerb, readonly RepatriationState[], readonly RepatriationState[], readonly string[]])[] = [
  ['RQ2', 'submitRepatriationRequest', ['DRAFT', 'RETURNED_INCOMPLETE'], ['SUBMITTED'], ['LIAISON_OFFICER']],
  ['RQ3', 'returnRepatriationRequest', ['SUBMITTED'], ['RETURNED_INCOMPLETE'], ['LEGAL_OFFICER']],
  ['RQ4', 'registerRepatriationRequest', ['SUBMITTED'], ['REGISTERED'], ['LEGAL_OFFICER']],
  ['RQ5', 'beginRepatriationReview', ['REGISTERED'], ['IN_REVIEW'], ['LEGAL_OFFICER']],
  ['RQ6', 'holdRepatriationRequest', ['IN_REVIEW'], ['ON_HOLD'], ['LEGAL_OFFICER', 'COURT_REGISTRAR']],
  ['RQ6', 'resumeRepatriationRequest', ['ON_HOLD'], ['IN_REVIEW', 'SUBMITTED'], ['LEGAL_OFFICER', 'COURT_REGISTRAR']],
  ['RQ7', 'proposeRepatriationDecision', ['IN_REVIEW', 'ON_HOLD'], ['DECISION_PENDING'], ['LEGAL_OFFICER']],
  ['RQ8', 'approveRepatriationRequest', ['DECISION_PENDING'], ['APPROVED'], ['DECISION_AUTHORITY']],
  ['RQ9', 'declineRepatriationRequest', ['DECISION_PENDING'], ['DECLINED'], ['DECISION_AUTHORITY']],
  [
    'RQ10',
    'requestDecisionReview',
    ['APPROVED', 'DECLINED'],
    ['REVIEW_REQUESTED'],
    ['LIAISON_OFFICER', 'LEGAL_OFFICER', 'COURT_REGISTRAR'],
  ],
  ['RQ11', 'decideReview', ['REVIEW_REQUESTED'], ['APPROVED', 'DECLINED', 'IN_REVIEW'], ['COURT_REGISTRAR']],
  ['RQ12', 'declareReadyForHandover', ['APPROVED'], ['READY_FOR_HANDOVER'], ['LEGAL_OFFICER']],
  ['RQ13', 'scheduleHandover', ['READY_FOR_HANDOVER'], ['HANDOVER_SCHEDULED'], ['TRANSFER_COORDINATOR']],
  ['RQ14', 'depart', ['HANDOVER_SCHEDULED'], ['IN_TRANSIT'], ['SYSTEM']],
  ['RQ15', 'completeHandover', ['IN_TRANSIT'], ['COMPLETED'], ['TRANSFER_COORDINATOR']],
  ['RQ16', 'lapse', ['READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'], ['LAPSED'], ['SYSTEM']],
  ['RQ17', 'withdrawRepatriationRequest', beforeTransit, ['WITHDRAWN'], ['LIAISON_OFFICER', 'LEGAL_OFFICER', 'CHILD_PROTECTION_OFFICER']],
  ['RQ18', 'beginFollowUp', ['COMPLETED'], ['FOLLOW_UP'], ['LEGAL_OFFICER']],
  ['RQ18', 'closeRepatriationRequest', ['FOLLOW_UP'], ['CLOSED'], ['LEGAL_OFFICER']],
  ['RQ19', 'supersedeRepatriationRequest', ['IN_REVIEW'], ['SUPERSEDED'], ['LEGAL_OFFICER']],
  ['RQ20', 'abateRepatriationRequest', [...beforeTransit, 'DECLINED', 'IN_TRANSIT'], ['ABATED'], ['REGISTRAR']],
  ['RQ21', 'leaveManifest', ['HANDOVER_SCHEDULED', 'IN_TRANSIT'], ['READY_FOR_HANDOVER'], ['SYSTEM']],
  ['RQ22', 'returnToReview', ['APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'], ['IN_REVIEW'], ['SYSTEM']],
  ['RQ23', 'withdrawDecisionProposal', ['DECISION_PENDING'], ['IN_REVIEW'], ['LEGAL_OFFICER']],
  ['RQ24', 'holdForFear', beforeTransit.filter((state) => state !== 'DRAFT'), ['ON_HOLD'], ['SYSTEM']],
];

/** What no guard obstructs in one of the verbs' moments may obstruct in another's: the remedy runs, the movement has arrived. */
const factsFor = (verb: RequestVerb) => ({
  ...unobstructed,
  ...(verb === 'requestDecisionReview' ? { remedyUntil: anHour(1) } : {}),
  ...(verb === 'completeHandover' || verb === 'signHandoverReceipt' ? { movementStatus: 'RECONCILED' } : {}),
  ...(verb === 'confirmNonRefoulementFinding' ? { findingConfirmed: false } : {}),
});

const everyCombination = moves.flatMap(([row, verb, from, to, by]) =>
  repatriationStates.map((state) => [row, verb, state, from.includes(state), to, by] as const),
);

describe('the lifecycle of a request, every state and every verb', () => {
  it.each(everyCombination)('%s %s in %s: possible %s', (_row, verb, state, possible, to, by) => {
    const role = roles.find((one) => one === by[0]) ?? 'LEGAL_OFFICER';
    const step = () => assertStep(repatriationLifecycle, verb, state, factsFor(verb), as(role), NOW);
    if (!possible) expect(step).toThrow(InvalidTransition);
    else expect([step().to].flat()).toEqual(to);
  });

  it('has no move that is not in the table of the domain', () => {
    const moving = Object.entries(repatriationLifecycle.verbs).filter(([, verb]) => verb.to !== 'UNCHANGED');
    expect(moving.map(([name]) => name).sort()).toEqual(moves.map(([, verb]) => verb).sort());
  });

  it.each(moves)('%s %s is under that row', (row, verb) => {
    expect(repatriationLifecycle.verbs[verb].row).toBe(row);
  });

  it('ends in six states, of which DECLINED is open to a review alone and to the end of the person’s stay', () => {
    const left = repatriationStates.filter((state) => moves.some(([, , from]) => from.includes(state)));
    expect(repatriationStates.filter((state) => !left.includes(state))).toEqual(['CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED']);
    expect(moves.filter(([, , from]) => from.includes('DECLINED')).map(([row]) => row)).toEqual(['RQ10', 'RQ20']);
  });
});

describe('what each role is offered, in every state', () => {
  const cells = repatriationStates.flatMap((state) => roles.map((role) => [state, role] as const));

  it.each(cells)('%s: %s is offered its own verbs and no other’s', (state, role) => {
    const offered = availableActions(repatriationLifecycle, state, unobstructed, as(role), NOW).map(({ action }) => action);
    const expected = moves.filter(([, , from, , by]) => from.includes(state) && by.includes(role)).map(([, verb]) => verb);
    const moving = offered.filter((action) => moves.some(([, verb]) => verb === action));
    expect(moving.sort()).toEqual([...expected].sort());
  });

  it('offers the platform’s own acts to nobody', () => {
    const own = ['depart', 'lapse', 'leaveManifest', 'returnToReview', 'holdForFear'];
    const offered = cells.flatMap(([state, role]) => availableActions(repatriationLifecycle, state, unobstructed, as(role), NOW));
    expect(offered.filter(({ action }) => own.includes(action))).toEqual([]);
  });
});
