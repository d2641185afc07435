import type { Viewer } from '../access/viewer';
import type { Role } from '../access/vocabulary';
import type { ClockKind } from '../clock/clocks';
import { FourEyesRequired, GateBlocked, GuardFailed, InvalidTransition, type Refusal } from '../errors';
import type { GateKind } from '../repatriation/vocabulary';

/** One rule, on facts alone: it says its name, its legal source, why it refuses, and whether it holds now. */
export interface Guard<Facts> {
  /** The id under which the rule is known: "I-05", "RQ12", "G5", "ORIGIN_SIDE". */
  readonly rule: string;
  /** Set when the rule is one of the twelve gates: its failure is GATE_BLOCKED, not GUARD_FAILED. */
  readonly gate?: GateKind;
  readonly source: string;
  /** Class 1 text: it never holds a personal value. */
  readonly refusal: string;
  holds(facts: Facts, viewer: Viewer, now: Date): boolean;
}

/** A two-person rule: the account(s) that did the first half may not do this one. */
export interface SecondPerson<Facts> {
  readonly source: string;
  readonly refusal: string;
  /** Accounts that may not act, read from the facts; empty when nobody acted yet. */
  first(facts: Facts): readonly (string | null)[];
}

/** Who learns of the event: the custodial side; both sides of this case; every State that sees the person (rulings 4). */
export type Audience = 'CUSTODIAL' | 'SHARED' | 'STATES_OF_PERSON';

export type Actor = Role | 'SYSTEM';

export interface Verb<State extends string, Facts> {
  /** The row of the domain's table: "RQ8", "MV4". */
  readonly row: string;
  readonly from: readonly State[];
  /** One state; several when the facts decide (the command picks one of them); 'UNCHANGED' when the verb leaves the state alone. */
  readonly to: State | readonly State[] | 'UNCHANGED';
  readonly by: readonly Actor[];
  readonly guards: readonly Guard<Facts>[];
  /** False where the verb can never be about this object, such as one of another route: `availableActions` leaves it out, and its guards refuse it. */
  concerns?(facts: Facts): boolean;
  readonly secondPerson?: SecondPerson<Facts>;
  /** 'required': `reasons` of at least 20 characters (I-15). */
  readonly reasons?: 'required';
  /** Clock kinds that this verb starts, and that it stops (met). */
  readonly starts?: readonly ClockKind[];
  readonly stops?: readonly ClockKind[];
  readonly audience: Audience;
  /** Past-tense sentence of the case event, class 1. */
  readonly event: string;
}

export interface AvailableAction {
  readonly action: string;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

export interface Lifecycle<State extends string, VerbName extends string, Facts> {
  readonly name: string;
  readonly states: readonly State[];
  readonly final: readonly State[];
  readonly verbs: Readonly<Record<VerbName, Verb<State, Facts>>>;
}

/**
 * Closes a lifecycle table: a state that no verb leaves and that is not listed as final does not compile,
 * and neither does a verb that names an unknown state.
 */
export function lifecycle<State extends string, Facts>() {
  return <const Verbs extends Record<string, Verb<State, Facts>>, const Final extends State>(table: {
    readonly name: string;
    readonly states: readonly State[];
    readonly final: readonly Final[];
    readonly verbs: Verbs &
      ([Exclude<State, Final | Verbs[keyof Verbs]['from'][number]>] extends [never]
        ? unknown
        : { readonly 'a state is neither left by a verb nor final': Exclude<State, Final | Verbs[keyof Verbs]['from'][number]> });
  }): Lifecycle<State, keyof Verbs & string, Facts> => table as never;
}

const MANUAL = (role: Role, verb: Verb<string, never>) => (verb.by as readonly Actor[]).includes(role);

function fourEyesRefusals<Facts>(verb: Verb<string, Facts>, facts: Facts, viewer: Viewer): Refusal[] {
  const second = verb.secondPerson;
  if (!second?.first(facts).includes(viewer.accountId)) return [];
  return [{ rule: 'FOUR_EYES', message: second.refusal, gate: null }];
}

function guardRefusals<Facts>(verb: Verb<string, Facts>, facts: Facts, viewer: Viewer, now: Date): Refusal[] {
  return verb.guards
    .filter((guard) => !guard.holds(facts, viewer, now))
    .map((guard) => ({ rule: guard.rule, message: guard.refusal, gate: guard.gate ?? null }));
}

/** Verbs that lead on from a state, for the `allowed` of INVALID_TRANSITION: those of this role only. */
export function verbsFrom<S extends string, V extends string, F>(table: Lifecycle<S, V, F>, state: S, role: Role): V[] {
  return (Object.keys(table.verbs) as V[]).filter(
    (name) => table.verbs[name].from.includes(state) && MANUAL(role, table.verbs[name] as never),
  );
}

/**
 * Refuses in the contract's order (rulings 25): INVALID_TRANSITION, FOUR_EYES_REQUIRED, GATE_BLOCKED (every gate),
 * GUARD_FAILED (every rule). Returns the verb's entry when nothing stands in the way.
 * @throws InvalidTransition | FourEyesRequired | GateBlocked | GuardFailed
 */
export function assertStep<S extends string, V extends string, F>(
  table: Lifecycle<S, V, F>,
  action: V,
  state: S,
  facts: F,
  viewer: Viewer,
  now: Date,
): Verb<S, F> {
  const verb = table.verbs[action];
  if (!verb.from.includes(state)) throw new InvalidTransition(state, verbsFrom(table, state, viewer.role));
  const fourEyes = fourEyesRefusals(verb as Verb<string, F>, facts, viewer);
  if (fourEyes.length > 0) throw new FourEyesRequired(fourEyes);
  const refusals = guardRefusals(verb as Verb<string, F>, facts, viewer, now);
  const gates = refusals.filter((refusal) => refusal.gate !== null);
  if (gates.length > 0) throw new GateBlocked(gates);
  if (refusals.length > 0) throw new GuardFailed(refusals);
  return verb;
}

/** What this viewer may do next and, where not, every rule in the way. Lists only verbs of the viewer's role (rulings 5). */
export function availableActions<S extends string, V extends string, F>(
  table: Lifecycle<S, V, F>,
  state: S,
  facts: F,
  viewer: Viewer,
  now: Date,
): AvailableAction[] {
  const verbOf = (action: V) => table.verbs[action] as Verb<string, F>;
  const concerned = verbsFrom(table, state, viewer.role).filter((action) => verbOf(action).concerns?.(facts) ?? true);
  return concerned.map((action) => {
    const verb = verbOf(action);
    const refusals = [...fourEyesRefusals(verb, facts, viewer), ...guardRefusals(verb, facts, viewer, now)];
    return { action, allowed: refusals.length === 0, refusals };
  });
}
