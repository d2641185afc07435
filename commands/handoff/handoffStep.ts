import type { Viewer } from '../../domain/access/viewer';
import { GuardFailed } from '../../domain/errors';
import type { HandoffFacts } from '../../domain/handoff/facts';
import { type HandoffVerb, handoffLifecycle } from '../../domain/handoff/lifecycle';
import type { HandoffState } from '../../domain/handoff/vocabulary';
import { assertStep, type Guard, type Verb } from '../../domain/lifecycle/lifecycle';
import { ProsecutionHandoff } from '../../entities/handoff/ProsecutionHandoff';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing handoff takes. */
export interface HandoffInput extends CommandInput {
  readonly handoffId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedHandoffInput extends HandoffInput {
  readonly reasons: string;
}

export interface HandoffStep {
  readonly verb: HandoffVerb;
  readonly handoff: ProsecutionHandoff;
  readonly rule: Verb<HandoffState, HandoffFacts>;
}

export async function handoffFacts(tx: Tx, handoffId: string): Promise<HandoffFacts> {
  const facts = await tx.one<HandoffFacts>(
    'select * from guard_facts_handoff join guard_facts_handling using (handoff_id) where handoff_id = $1',
    [handoffId],
  );
  if (!facts) throw new Error('A locked handoff has no facts.');
  return facts;
}

/** Finds the handoff under the viewer, locks its person, and asks the table. @throws NotFound, StaleVersion, InvalidTransition, FourEyesRequired, GuardFailed */
export async function handoffStep(
  tx: Tx,
  viewer: Viewer,
  verb: HandoffVerb,
  input: HandoffInput,
  beforeGuards?: (handoff: ProsecutionHandoff) => Promise<Partial<HandoffFacts> | undefined>,
): Promise<HandoffStep> {
  const handoff = await tx.lock<ProsecutionHandoff>('handoff', input.handoffId, input.expectedVersion);
  const brought = handoffLifecycle.verbs[verb].from.includes(handoff.state) ? await beforeGuards?.(handoff) : undefined;
  const facts = { ...(await handoffFacts(tx, handoff.id)), ...brought };
  return { verb, handoff, rule: assertStep(handoffLifecycle, verb, handoff.state, facts, viewer, tx.now) };
}

/** Writes the new state and records the event. */
export async function advanceHandoff(
  tx: Tx,
  { handoff, rule, verb }: HandoffStep,
  to: HandoffState,
  changes: Partial<Omit<ProsecutionHandoff, 'id' | 'version' | 'state' | 'checklist'>> & { checklist?: never } = {},
): Promise<Changed> {
  const version = await tx.update(ProsecutionHandoff, handoff, { ...changes, state: to });
  tx.record({
    subjectType: 'ProsecutionHandoff',
    subjectId: handoff.id,
    personId: handoff.personId,
    // A recall before the dispatch is nothing that the State ever saw (rulings 3).
    audience: handoff.dispatched || to === 'DISPATCHED' ? rule.audience : 'CUSTODIAL',
    country: handoff.country,
    action: verb,
    fromState: handoff.state,
    toState: to,
    summary: rule.event,
  });
  return { kind: 'ProsecutionHandoff', id: handoff.id, version };
}

/** For verbs that leave the state alone. */
export function toldOfHandoff(
  tx: Tx,
  { handoff, rule, verb }: HandoffStep,
  more: { readonly shared?: boolean; readonly detail?: object } = {},
): Changed {
  tx.record({
    subjectType: 'ProsecutionHandoff',
    subjectId: handoff.id,
    personId: handoff.personId,
    audience: handoff.dispatched || more.shared === true ? rule.audience : 'CUSTODIAL',
    country: handoff.country,
    action: verb,
    fromState: handoff.state,
    toState: handoff.state,
    summary: rule.event,
    ...(more.detail ? { detail: { ...more.detail } } : {}),
  });
  return { kind: 'ProsecutionHandoff', id: handoff.id, version: handoff.version };
}

/** Guards of an act that has no row in the table, such as the opening. @throws GuardFailed with every rule in the way. */
export function assertGuards<Facts>(guards: readonly Guard<Facts>[], facts: Facts, viewer: Viewer, now: Date): void {
  const refusals = guards
    .filter((guard) => !guard.holds(facts, viewer, now))
    .map(({ rule, refusal }) => ({ rule, message: refusal, gate: null }));
  if (refusals.length > 0) throw new GuardFailed(refusals);
}

/** Marks parts of the checklist as there; what was there stays. */
export async function markPresent(tx: Tx, handoffId: string, codes: readonly string[] | null | undefined): Promise<void> {
  if (!codes?.length) return;
  await tx.query(
    `with marked as (
       update handoff set checklist = (
         select jsonb_agg(jsonb_build_object('code', c.item ->> 'code', 'present', (c.item ->> 'present')::boolean or c.item ->> 'code' = any($2::text[])) order by c.at)
         from jsonb_array_elements(checklist) with ordinality as c(item, at))
       where id = $1 returning id)
     select id from marked`,
    [handoffId, codes],
  );
}
