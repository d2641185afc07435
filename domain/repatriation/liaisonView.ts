import type { Viewer } from '../access/viewer';
import { GateBlocked, GuardFailed, type Refusal } from '../errors';
import { type AvailableAction, assertStep, availableActions, type Lifecycle, type Verb } from '../lifecycle/lifecycle';
import type { RepatriationFacts } from './facts';
import { gatesShownToState } from './gates';
import { repatriationLifecycle } from './lifecycle';
import { originSideLifecycle } from './originSideLifecycle';

/** Everything that the custodial side still checks, to a State (rulings 3). */
export const CUSTODIAL: Refusal = { rule: 'CUSTODIAL', message: 'Checks of the custodial State are not complete.', gate: null };

/** Rules about what the State itself did or left undone: it may know them. */
const OWN_RULES: readonly string[] = ['RQ1', 'RQ2', 'RQ10', 'RQ15', 'RQ17', 'RQ25', 'EX2', 'ORIGIN_SIDE', 'ROLE', 'GATE', 'FOUR_EYES'];

const isShown = ({ gate, rule }: Refusal) => (gate === null ? OWN_RULES.includes(rule) : gatesShownToState.includes(gate));

/** A State learns of its five gates and of its own omissions; every other obstacle is one refusal CUSTODIAL (rulings 3). */
export function refusalsForViewer(refusals: readonly Refusal[], viewer: Viewer): readonly Refusal[] {
  if (viewer.role !== 'LIAISON_OFFICER') return refusals;
  const shown = refusals.filter(isShown);
  return shown.length === refusals.length ? refusals : [...shown, CUSTODIAL];
}

/**
 * As `assertStep`; a State's officer is told no more than rulings 3 allows.
 * @throws InvalidTransition | FourEyesRequired | GateBlocked | GuardFailed
 */
export function assertRequestStep<S extends string, V extends string>(
  table: Lifecycle<S, V, RepatriationFacts>,
  action: V,
  state: S,
  facts: RepatriationFacts,
  viewer: Viewer,
  now: Date,
): Verb<S, RepatriationFacts> {
  try {
    return assertStep(table, action, state, facts, viewer, now);
  } catch (error) {
    if (!(error instanceof GateBlocked || error instanceof GuardFailed)) throw error;
    const refusals = refusalsForViewer(error.refusals, viewer);
    const gates = refusals.filter(({ gate }) => gate !== null);
    throw gates.length > 0 ? new GateBlocked(refusals) : new GuardFailed(refusals);
  }
}

/** What the viewer may do next, on both sides of the request. */
export function requestActions(facts: RepatriationFacts, viewer: Viewer, now: Date): AvailableAction[] {
  return [
    ...availableActions(originSideLifecycle, facts.originSide, facts, viewer, now),
    ...availableActions(repatriationLifecycle, facts.state, facts, viewer, now),
  ].map((action) => ({ ...action, refusals: refusalsForViewer(action.refusals, viewer) }));
}
