import type { Viewer } from '../../../domain/access/viewer';
import { roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions, type Lifecycle } from '../../../domain/lifecycle/lifecycle';
import { type LegFacts, legLifecycle } from '../../../domain/movement/legs/legLifecycle';
import { type StopFacts, stopLifecycle } from '../../../domain/movement/legs/stopLifecycle';
import { type PropertyFacts, propertyLifecycle } from '../../../domain/movement/property/lifecycle';
import { movementStatuses } from '../../../domain/movement/vocabulary';

const now = new Date('2026-03-01T10:00:00Z');
const viewerOf = (role: Viewer['role'], country: string | null = null): Viewer => ({
  accountId: `account-${role}`,
  login: role,
  name: role,
  role,
  country,
  organisation: 'Organisation',
  purpose: 'TRANSFER_SAFETY',
  purposeStated: true,
});

const legFacts: LegFacts = {
  movementStatus: 'DEPARTED',
  custodianNamed: true,
  earlierOpen: false,
  anotherRunning: false,
  stopRunning: false,
};
const stopFacts: StopFacts = {
  movementStatus: 'DEPARTED',
  legRunning: false,
  anotherRunning: false,
  travelling: ['a', 'b'],
  counted: ['b', 'a'],
  unidentified: [],
  countedAgain: true,
};
const propertyFacts: PropertyFacts = { movementStatus: 'ARRIVED', toCountry: null, releasedBy: 'account-other' };

/** Each table, its facts, and once more from which states and by whom, so that it cannot drift unseen. */
const tables = [
  [
    'leg',
    legLifecycle,
    legFacts,
    {
      startMovementLeg: [['PLANNED'], ['TRANSFER_COORDINATOR']],
      completeMovementLeg: [['IN_PROGRESS'], ['TRANSFER_COORDINATOR']],
      cancelMovementLeg: [['PLANNED'], ['TRANSFER_COORDINATOR']],
    },
  ],
  [
    'overnight stop',
    stopLifecycle,
    stopFacts,
    {
      beginOvernightStop: [['PLANNED'], ['TRANSFER_COORDINATOR']],
      endOvernightStop: [['STARTED'], ['TRANSFER_COORDINATOR']],
      cancelOvernightStop: [['PLANNED'], ['TRANSFER_COORDINATOR']],
    },
  ],
  [
    'sealed property',
    propertyLifecycle,
    propertyFacts,
    {
      releaseProperty: [['SEALED'], ['TRANSFER_COORDINATOR']],
      receiveProperty: [['RELEASED'], ['REGISTRAR', 'LIAISON_OFFICER']],
      resolvePropertyDifference: [['DIFFERENT'], ['DECISION_AUTHORITY']],
      returnProperty: [['SEALED', 'RELEASED'], []],
    },
  ],
] as const;

describe.each(tables)('%s', (_name, table, facts, expected) => {
  const lifecycle = table as unknown as Lifecycle<string, string, unknown>;
  const rules = expected as Record<string, readonly [readonly string[], readonly string[]]>;

  it('has these verbs and no others', () => {
    expect(Object.keys(lifecycle.verbs).sort()).toEqual(Object.keys(rules).sort());
  });

  describe.each(Object.keys(rules))('%s', (verb) => {
    const [from, by] = rules[verb] ?? [[], []];

    it.each(lifecycle.states)('from %s exactly where it is possible', (state) => {
      const step = () => assertStep(lifecycle, verb, state, facts, viewerOf('REGISTRAR'), now);
      if (from.includes(state)) expect(step().row).toBe(lifecycle.verbs[verb]?.row);
      else expect(step).toThrow(InvalidTransition);
    });

    it.each(roles)('is offered to %s only if the table names the role', (role) => {
      const offered = availableActions(lifecycle, from[0] ?? '', facts, viewerOf(role), now).map(({ action }) => action);
      expect(offered.includes(verb)).toBe(by.includes(role));
    });
  });
});

const refused = <F>(
  table: Lifecycle<string, string, F>,
  verb: string,
  state: string,
  facts: F,
  viewer = viewerOf('TRANSFER_COORDINATOR'),
) => {
  try {
    assertStep(table, verb, state, facts, viewer, now);
    return [];
  } catch (error) {
    if (error instanceof GuardFailed || error instanceof FourEyesRequired) return error.refusals.map(({ rule }) => rule);
    throw error;
  }
};

describe('a leg begins', () => {
  const start = (changes: Partial<LegFacts>) => refused(legLifecycle as never, 'startMovementLeg', 'PLANNED', { ...legFacts, ...changes });

  it.each(movementStatuses)('with the movement %s', (movementStatus) => {
    const underWay = movementStatus === 'DEPARTED' || movementStatus === 'DIVERTED';
    expect(start({ movementStatus })).toEqual(underWay ? [] : ['UNDER_WAY']);
  });

  it.each([
    ['CUSTODIAN', { custodianNamed: false }],
    ['LEG_ORDER', { earlierOpen: true }],
    ['LEG_ORDER', { anotherRunning: true }],
    ['STOP_ENDED', { stopRunning: true }],
  ])('never against %s (%j)', (rule, changes) => {
    expect(start(changes)).toEqual([rule]);
  });
});

describe('a night', () => {
  it.each([
    ['LEG_ENDED', { legRunning: true }],
    ['LEG_ENDED', { anotherRunning: true }],
    ['STOP_COUNT', { counted: null }],
    ['STOP_COUNT', { counted: ['a'] }],
    ['STOP_COUNT', { counted: ['a', 'c'] }],
    ['STOP_COUNT', { counted: ['a', 'b', 'b'] }],
    ['STOP_COUNT', { unidentified: ['somebody'] }],
    ['UNDER_WAY', { movementStatus: 'ARRIVED' }],
  ] as const)('does not begin against %s (%j)', (rule, changes) => {
    expect(refused(stopLifecycle as never, 'beginOvernightStop', 'PLANNED', { ...stopFacts, ...changes })).toEqual([rule]);
  });

  it('does not end on the count with which it began', () => {
    expect(refused(stopLifecycle as never, 'endOvernightStop', 'STARTED', { ...stopFacts, countedAgain: false })).toEqual(['STOP_COUNT']);
  });
});

describe('property', () => {
  it.each(movementStatuses)('is released with the movement %s', (movementStatus) => {
    const there = ['ARRIVED', 'RECONCILING', 'DISCREPANCY', 'RECONCILED'].includes(movementStatus);
    expect(refused(propertyLifecycle as never, 'releaseProperty', 'SEALED', { ...propertyFacts, movementStatus })).toEqual(
      there ? [] : ['AT_HANDOVER'],
    );
  });

  it.each([
    ['the registrar inside the country', null, viewerOf('REGISTRAR'), []],
    ['no registrar abroad', 'FRA', viewerOf('REGISTRAR'), ['ROLE']],
    ['an officer of the State', 'FRA', viewerOf('LIAISON_OFFICER', 'FRA'), []],
    ['no officer of another State', 'FRA', viewerOf('LIAISON_OFFICER', 'DEU'), ['ROLE']],
  ])('is received by %s', (_who, toCountry, viewer, rules) => {
    expect(refused(propertyLifecycle as never, 'receiveProperty', 'RELEASED', { ...propertyFacts, toCountry }, viewer)).toEqual(rules);
  });

  it('whoever released does not receive', () => {
    const facts = { ...propertyFacts, releasedBy: 'account-REGISTRAR' };
    expect(refused(propertyLifecycle as never, 'receiveProperty', 'RELEASED', facts, viewerOf('REGISTRAR'))).toEqual(['FOUR_EYES']);
  });
});
