import fc from 'fast-check';
import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { InvalidTransition } from '../../../domain/errors';
import { alertLifecycle, alertStatuses } from '../../../domain/facility/alertLifecycle';
import { contingencyPlanLifecycle, planStatuses } from '../../../domain/facility/contingencyPlanLifecycle';
import {
  alertThreshold,
  crossed,
  facilityRisk,
  indicatorRule,
  type RiskIndicator,
  type RiskLevel,
  riskIndicatorNames,
  thresholdsOf,
} from '../../../domain/facility/riskIndicators';
import { riskSnapshotLifecycle, snapshotStatuses } from '../../../domain/facility/riskSnapshotLifecycle';
import { assertStep, availableActions, type Lifecycle } from '../../../domain/lifecycle/lifecycle';

const now = new Date('2026-03-01T10:00:00Z');
const viewerOf = (role: Role): Viewer => ({
  accountId: `account-${role}`,
  login: role.toLowerCase(),
  name: role,
  role,
  country: role === 'LIAISON_OFFICER' ? 'FRA' : null,
  organisation: 'Organisation',
  purpose: 'OVERSIGHT',
  purposeStated: true,
});
type Any = Lifecycle<string, string, unknown>;

const planFacts = { recordedBy: 'other', orderOfMoving: 'x', carriers: ['x'], fallback: 'x', receivingPlaces: 3, present: 3 };
const snapshotFacts = { assessedBy: 'other', expired: false };

/** Domain C.3a and C.10, written down once more, so that the tables cannot drift unseen. */
const tables = [
  { table: alertLifecycle as Any, states: alertStatuses, facts: {}, from: { confirmAlert: ['RAISED'], dismissAlert: ['RAISED'] } },
  {
    table: contingencyPlanLifecycle as Any,
    states: planStatuses,
    facts: planFacts,
    from: { recordContingencyPlan: ['OPEN'], approveContingencyPlan: ['OPEN'], closeContingencyPlan: ['OPEN', 'APPROVED'] },
  },
  {
    table: riskSnapshotLifecycle as Any,
    states: snapshotStatuses,
    facts: snapshotFacts,
    from: { confirmFacilityRisk: ['PROPOSED'], rejectFacilityRisk: ['PROPOSED'] },
  },
] as const;

const steps = tables.flatMap(({ table, states, facts, from }) =>
  Object.entries<readonly string[]>(from).flatMap(([verb, starts]) =>
    states.map((state) => ({ table, facts, verb, state, possible: starts.includes(state) })),
  ),
);

it.each(steps)('$verb from $state is possible: $possible', ({ table, facts, verb, state, possible }) => {
  const [role] = table.verbs[verb]?.by ?? [];
  const step = () => assertStep(table, verb, state, facts, viewerOf(role as Role), now);
  if (possible) expect(step).not.toThrow();
  else expect(step).toThrow(InvalidTransition);
});

describe.each(tables)('$table.name', ({ table, facts, states, from }) => {
  it('has no verb that is not written down here', () => {
    expect(Object.keys(table.verbs).sort()).toEqual(Object.keys(from).sort());
  });

  it.each(roles)('offers %s what the table names', (role) => {
    for (const state of states) {
      const offered = availableActions(table, state, facts, viewerOf(role), now).map(({ action }) => action);
      const named = Object.entries(table.verbs).flatMap(([verb, { from: starts, by }]) =>
        starts.includes(state) && (by as readonly string[]).includes(role) ? [verb] : [],
      );
      expect(offered).toEqual(named);
    }
  });
});

describe('thresholds', () => {
  it.each(riskIndicatorNames)('of %s go one way, from a level to the next', (indicator) => {
    const values = thresholdsOf(indicator).map(({ at }) => at);
    const sorted = [...values].sort((a, b) => (indicatorRule(indicator).worse === 'HIGHER' ? a - b : b - a));
    expect(values).toEqual(sorted);
    expect(indicatorRule(indicator).source).not.toBe('');
  });

  it('are reached, not passed', () => {
    expect(crossed('OCCUPANCY', 99.9)).toEqual({ level: 2, at: 90 });
    expect(crossed('OCCUPANCY', 100)).toEqual({ level: 3, at: 100 });
    expect(crossed('SUPPLY_DAYS', 3)).toEqual({ level: 4, at: 3 });
    expect(crossed('SUPPLY_DAYS', 15)).toBeNull();
    expect(alertThreshold('OCCUPANCY', 119)).toBeNull();
    expect(alertThreshold('OCCUPANCY', 120)).toEqual({ level: 4, at: 120 });
  });

  it('never make a worse value a lower level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...riskIndicatorNames), fc.nat(1000), fc.nat(1000), (indicator, a, b) => {
        const [better, worse] = (indicatorRule(indicator).worse === 'HIGHER') === a < b ? [a, b] : [b, a];
        expect(crossed(indicator, worse)?.level ?? 1).toBeGreaterThanOrEqual(crossed(indicator, better)?.level ?? 1);
      }),
    );
  });
});

describe('the level of a place', () => {
  const [first, second, third] = riskIndicatorNames as readonly [RiskIndicator, RiskIndicator, RiskIndicator];
  const states = (...levels: (RiskLevel | null)[]) =>
    levels.map((level, at) => ({ indicator: [first, second, third][at] ?? first, level }));

  it.each([
    ['RL8', 1, states(1, 1)],
    ['RL7', 2, states(2, 2, 2)],
    ['RL6', 3, states(3, 3)],
    ['RL5', 4, states(3, 3, 3)],
    ['RL4', 4, states(4)],
    ['RL3', 5, states(4, 4)],
    ['RL2', 5, states(5)],
  ] as const)('%s gives %d', (rule, level, given) => {
    const risk = facilityRisk(given, 'OPERATING');
    expect([risk.reasons[0]?.rule, risk.level]).toEqual([rule, level]);
  });

  it('is the highest where control is lost, whatever is counted', () => {
    expect(facilityRisk(states(1), 'CONTROL_LOST').level).toBe(5);
  });

  it('says what is not known', () => {
    expect(facilityRisk(states(null), 'OPERATING').reasons.map(({ text }) => text)).toContain('Occupancy: not known.');
  });
});
