import type { Viewer } from '../../domain/access/viewer';
import type { Audience, Verb } from '../../domain/lifecycle/lifecycle';
import { type Intent, type RepatriationFacts, requestFactsOf } from '../../domain/repatriation/facts';
import { assertRequestStep } from '../../domain/repatriation/liaisonView';
import { type RequestVerb, repatriationLifecycle } from '../../domain/repatriation/lifecycle';
import type { RepatriationState } from '../../domain/repatriation/vocabulary';
import { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import { requestFactsSql } from '../../queries/repatriation/requestFactsSql';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing request takes. */
export interface RequestInput extends CommandInput {
  readonly requestId: string;
  readonly expectedVersion?: number | null;
}

/** A verb that nothing stands in the way of, on the locked request. */
export interface RequestStep {
  readonly verb: RequestVerb;
  readonly request: RepatriationRequest;
  readonly facts: RepatriationFacts;
  readonly rule: Verb<RepatriationState, RepatriationFacts>;
}

/** Finds the request under the viewer and locks it. @throws NotFound, StaleVersion */
export function lockRequest(tx: Tx, input: RequestInput): Promise<RepatriationRequest> {
  return tx.lock<RepatriationRequest>('repatriation_request', input.requestId, input.expectedVersion);
}

/** What `availableActions` reads too. */
export async function requestFacts(tx: Tx, requestId: string, intent: Intent = {}): Promise<RepatriationFacts> {
  const row = await tx.one<{ facts: Record<string, unknown> }>(requestFactsSql('$1'), [requestId]);
  if (!row) throw new Error('A locked request has no facts.');
  return requestFactsOf(row.facts, intent);
}

/** Asks the lifecycle table about the locked request. @throws InvalidTransition, FourEyesRequired, GateBlocked, GuardFailed */
export async function requestStep(
  tx: Tx,
  viewer: Viewer,
  verb: RequestVerb,
  request: RepatriationRequest,
  intent: Intent = {},
): Promise<RequestStep> {
  const facts = await requestFacts(tx, request.id, intent);
  const rule = assertRequestStep(repatriationLifecycle, verb, request.state, facts, viewer, tx.now);
  return { verb, request, facts, rule };
}

type Changes = Partial<Omit<RepatriationRequest, 'id' | 'version' | 'updatedAt'>>;
interface Telling {
  readonly audience?: Audience;
  readonly summary?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes the new state, runs the clocks that the table names, and records the event. */
export async function advance(
  tx: Tx,
  step: RequestStep,
  to: RepatriationState,
  changes: Changes = {},
  telling: Telling = {},
): Promise<Changed> {
  const { request, rule, verb } = step;
  const version = await tx.update(RepatriationRequest, request, { ...changes, state: to });
  await runClocksOfVerb(tx, request, verb, rule);
  return recorded(tx, step, to, version, telling);
}

/** For verbs that leave the state alone; with changes of the row its version counts up. */
export async function fileIn(tx: Tx, step: RequestStep, telling: Telling = {}, changes?: Changes): Promise<Changed> {
  const version = changes === undefined ? step.request.version : await tx.update(RepatriationRequest, step.request, changes);
  return recorded(tx, step, step.request.state, version, telling);
}

function recorded(tx: Tx, { request, rule, verb }: RequestStep, to: RepatriationState, version: number, telling: Telling): Changed {
  tx.record({
    subjectType: 'RepatriationRequest',
    subjectId: request.id,
    personId: request.personId,
    audience: telling.audience ?? rule.audience,
    country: request.country,
    action: verb,
    fromState: request.state,
    toState: to,
    summary: telling.summary ?? rule.event,
    ...(telling.detail ? { detail: telling.detail } : {}),
  });
  return { kind: 'RepatriationRequest', id: request.id, version };
}
