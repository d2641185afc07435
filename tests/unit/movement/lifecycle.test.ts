import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition, type Refusal } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import type { EntryFacts, MovementFacts } from '../../../domain/movement/facts';
import { type MovementVerb, movementLifecycle } from '../../../domain/movement/lifecycle';
import { type MovementStatus, movementStatuses } from '../../../domain/movement/vocabulary';

const now = new Date('2026-03-01T10:00:00Z');
const later = '2026-03-02T10:00:00.000Z';

const viewerOf = (role: Role, country: string | null = role === 'LIAISON_OFFICER' ? 'FRA' : null): Viewer => ({
  accountId: `account-${role}`,
  login: role.toLowerCase(),
  name: role,
  role,
  country,
  organisation: 'Organisation',
  purpose: 'TRANSFER_SAFETY',
  purposeStated: true,
});

const entry = (changes: Partial<EntryFacts> = {}): EntryFacts => ({
  personId: 'person-1',
  requestId: 'request-1',
  status: 'BOARDED',
  open: true,
  reasonHolds: true,
  scheduled: true,
  atOrigin: true,
  listedElsewhere: false,
  fitUntil: later,
  gateFailed: false,
  riskExcluded: true,
  riskExcludedUntil: later,
  detainee: true,
  child: false,
  female: false,
  related: [],
  ...changes,
});

const facts = (changes: Partial<MovementFacts> = {}): MovementFacts => ({
  movementId: 'movement-1',
  status: 'PLANNED',
  toCountry: 'FRA',
  destinationAdmits: true,
  lastListedBy: 'account-lister',
  carrierNamed: true,
  routeNamed: true,
  escorts: 4,
  femaleEscort: false,
  receivingConfirmed: true,
  icrcInformed: true,
  entries: [entry()],
  boarded: ['person-1'],
  boardedUnidentified: [],
  received: ['person-1'],
  receivedUnidentified: [],
  receivedBy: 'account-receiver',
  escortUnconfirmed: [],
  stopRunning: false,
  emergencyUntil: null,
  escortMissing: [],
  checksOwed: true,
  familySplit: [],
  withoutConsent: [],
  escapeUncountedSince: null,
  ...changes,
});

const verbs = Object.keys(movementLifecycle.verbs) as MovementVerb[];
const actorOf = (verb: MovementVerb): Viewer =>
  viewerOf(verb === 'arriveMovement' ? 'LIAISON_OFFICER' : (movementLifecycle.verbs[verb].by[0] as Role));

/** Domain C.6 and rulings 20, written down once more, so that the table cannot drift unseen. */
const from: Record<MovementVerb, readonly MovementStatus[]> = {
  addToManifest: ['PLANNED', 'MANIFEST_DRAFT'],
  removeFromManifest: ['MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING'],
  lockManifest: ['MANIFEST_DRAFT'],
  reopenManifest: ['MANIFEST_LOCKED', 'AUTHORISED'],
  authoriseMovement: ['MANIFEST_LOCKED'],
  beginBoarding: ['AUTHORISED'],
  recordHeadcount: ['AUTHORISED', 'BOARDING', 'DEPARTED', 'DIVERTED', 'ARRIVED', 'RECONCILING'],
  departMovement: ['BOARDING'],
  arriveMovement: ['DEPARTED', 'DIVERTED'],
  reconcileMovement: ['RECONCILING'],
  resolveDiscrepancy: ['DISCREPANCY'],
  cancelMovement: ['PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED'],
  abortMovement: ['BOARDING', 'DEPARTED'],
  divertMovement: ['DEPARTED'],
  recordLockout: ['DEPARTED', 'DIVERTED', 'ARRIVED'],
  overrideDestination: ['AUTHORISED', 'BOARDING', 'DEPARTED', 'DIVERTED', 'ARRIVED', 'RECONCILING'],
  openEmergencyLane: ['PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING'],
  completeEmergencyChecks: ['DEPARTED', 'DIVERTED', 'ARRIVED', 'RECONCILING', 'DISCREPANCY', 'RECONCILED', 'ABORTED'],
};

describe.each(verbs)('%s', (verb) => {
  it.each(movementStatuses)('from %s is possible exactly where the domain says so', (status) => {
    const receiving = verb === 'recordHeadcount' && (status === 'ARRIVED' || status === 'RECONCILING');
    const actor = receiving ? viewerOf('LIAISON_OFFICER') : actorOf(verb);
    const closes = verb === 'overrideDestination' ? { destinationAdmits: false } : {};
    const step = () => assertStep(movementLifecycle, verb, status, facts({ status, ...closes }), actor, now);
    if (from[verb].includes(status)) expect(step().row).toBe(movementLifecycle.verbs[verb].row);
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(roles)('is offered to %s only if the table names the role', (role) => {
    const [status] = from[verb];
    if (!status) throw new Error('A verb without a state.');
    const offered = availableActions(movementLifecycle, status, facts({ status }), viewerOf(role), now).map(({ action }) => action);
    expect(offered.includes(verb)).toBe((movementLifecycle.verbs[verb].by as readonly string[]).includes(role));
  });
});

function refusalsOf(verb: MovementVerb, changes: Partial<MovementFacts>, viewer = actorOf(verb)): readonly string[] {
  const [status] = from[verb];
  if (!status) throw new Error('A verb without a state.');
  try {
    assertStep(movementLifecycle, verb, status, facts({ status, ...changes }), viewer, now);
    return [];
  } catch (error) {
    if (error instanceof GuardFailed || error instanceof FourEyesRequired) return error.refusals.map((refusal: Refusal) => refusal.rule);
    throw error;
  }
}

const entryFaults: readonly [string, string, Partial<EntryFacts>][] = [
  ['ENTRY_REASON', 'no approved request and no transfer order', { reasonHolds: false }],
  ['CUSTODY_AT_ORIGIN', 'custody elsewhere', { atOrigin: false }],
  ['FIT_TO_TRAVEL', 'no certificate of fitness', { fitUntil: null }],
  ['FIT_TO_TRAVEL', 'a certificate that ended', { fitUntil: '2026-03-01T09:59:59.000Z' }],
  ['GATE_FAILED', 'a gate that failed', { gateFailed: true }],
  ['I-05', 'a real risk', { riskExcluded: false }],
  ['I-05', 'a finding that expired', { riskExcludedUntil: '2026-03-01T10:00:00.000Z' }],
  ['I-05', 'no finding', { riskExcluded: false, riskExcludedUntil: null }],
  ['I-19', 'another open manifest', { listedElsewhere: true }],
];
const verbsThatAskOfPersons: readonly MovementVerb[] = [
  'addToManifest',
  'lockManifest',
  'authoriseMovement',
  'beginBoarding',
  'departMovement',
];

describe.each(verbsThatAskOfPersons)('%s asks of each person', (verb) => {
  it.each(entryFaults)('%s: refuses with %s', (rule, _why, changes) => {
    expect(refusalsOf(verb, { entries: [entry(changes)] })).toEqual([rule]);
  });

  it('and not of persons who left the list', () => {
    const left = entry({ personId: 'person-2', open: false, status: 'REFUSED_MEDICAL', fitUntil: null, atOrigin: false });
    expect(refusalsOf(verb, { entries: [entry(), left] })).toEqual([]);
  });

  it('no finding towards a State inside the country', () => {
    const inside = entry({ requestId: null, riskExcluded: false, riskExcludedUntil: null });
    expect(refusalsOf(verb, { toCountry: null, entries: [inside] })).toEqual([]);
  });
});

describe('children (I-10)', () => {
  const child = entry({ personId: 'child', child: true, related: ['mother'] });
  const mother = entry({ personId: 'mother', related: ['child'] });
  const stranger = entry({ personId: 'stranger' });
  const resident = entry({ personId: 'resident', detainee: false });

  it.each([
    ['with a related adult', [child, mother], []],
    ['with an unrelated adult detainee', [child, stranger], ['I-10']],
    ['with a related and an unrelated adult detainee', [child, mother, stranger], ['I-10']],
    ['with other children', [child, { ...child, personId: 'child-2' }], []],
    ['with an adult who is no detainee', [child, resident], []],
  ])('%s', (_who, entries, rules) => {
    expect(refusalsOf('addToManifest', { entries })).toEqual(rules);
  });
});

describe('authorisation', () => {
  it.each([
    ['ROUTE', { routeNamed: false }],
    ['CARRIER', { carrierNamed: false }],
    ['ESCORTS', { escorts: 0 }],
    ['FEMALE_ESCORT', { entries: [entry({ female: true })] }],
    ['RECEIVING_CONFIRMATION', { receivingConfirmed: false }],
    ['ICRC_INFORMED', { icrcInformed: false }],
    ['I-03', { destinationAdmits: false }],
    ['MANIFEST', { entries: [] }],
  ])('refuses with %s', (rule, changes) => {
    expect(refusalsOf('authoriseMovement', changes)).toEqual([rule]);
  });
});

describe('boarding and departure', () => {
  it.each(['beginBoarding', 'departMovement'] as const)('%s needs every handover scheduled (RQ13)', (verb) => {
    expect(refusalsOf(verb, { entries: [entry({ scheduled: false })] })).toEqual(['RQ13']);
  });

  it.each(['beginBoarding', 'departMovement'] as const)('%s needs a confirmed escort record of each person', (verb) => {
    expect(refusalsOf(verb, { escortUnconfirmed: ['person-1'] })).toEqual(['ESCORT_RECORD']);
  });

  it.each([
    ['nobody was counted', { boarded: null }],
    ['somebody of the list is not aboard', { boarded: [] }],
    ['somebody aboard is not on the list', { boarded: ['person-1', 'person-2'] }],
    ['another stands in the place', { boarded: ['person-2'] }],
    ['one was called twice', { boarded: ['person-1', 'person-1'] }],
    ['somebody aboard is unknown', { boardedUnidentified: ['a man in a grey coat'] }],
  ])('departure is refused when %s', (_why, changes) => {
    expect(refusalsOf('departMovement', changes)).toEqual(['BOARDED_COUNT']);
  });

  it('a person who left the list is no longer expected aboard', () => {
    const left = entry({ personId: 'person-2', open: false, status: 'NOT_PRESENTED' });
    expect(refusalsOf('departMovement', { entries: [entry(), left] })).toEqual([]);
  });
});

describe('two people', () => {
  it('whoever listed last does not lock', () => {
    expect(refusalsOf('lockManifest', { lastListedBy: 'account-REGISTRAR' })).toEqual(['FOUR_EYES']);
  });
  it('whoever counted on the receiving side does not reconcile', () => {
    expect(refusalsOf('reconcileMovement', { receivedBy: 'account-TRANSFER_COORDINATOR' })).toEqual(['FOUR_EYES']);
  });
});

it.each(['arriveMovement', 'divertMovement'] as const)('%s waits until a stop for the night is over', (verb) => {
  expect(refusalsOf(verb, { stopRunning: true })).toEqual(['STOP_ENDED']);
});

describe('a count', () => {
  it.each([
    ['BOARDING', 'TRANSFER_COORDINATOR', []],
    ['BOARDING', 'LIAISON_OFFICER', ['ROLE']],
    ['ARRIVED', 'LIAISON_OFFICER', []],
    ['ARRIVED', 'TRANSFER_COORDINATOR', ['ROLE']],
  ] as const)('in %s is open to %s, or refused: %j', (status, role, rules) => {
    const offered = availableActions(movementLifecycle, status, facts({ status }), viewerOf(role), now);
    expect(offered.find(({ action }) => action === 'recordHeadcount')?.refusals.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('the receiving side (rulings 20)', () => {
  it.each([
    ['a registrar inside the country', null, viewerOf('REGISTRAR'), []],
    ['no registrar abroad', 'FRA', viewerOf('REGISTRAR'), ['ROLE']],
    ['an officer of the State abroad', 'FRA', viewerOf('LIAISON_OFFICER', 'FRA'), []],
    ['no officer of another State', 'FRA', viewerOf('LIAISON_OFFICER', 'TUN'), ['ROLE']],
    ['no State inside the country', null, viewerOf('LIAISON_OFFICER', 'FRA'), ['ROLE']],
  ])('is %s', (_who, toCountry, viewer, rules) => {
    expect(refusalsOf('arriveMovement', { toCountry }, viewer)).toEqual(rules);
  });

  it('must have counted before anybody reconciles (I-20)', () => {
    expect(refusalsOf('reconcileMovement', { received: null })).toEqual(['I-20']);
  });
});
