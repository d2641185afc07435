import type { Viewer } from '../../domain/access/viewer';
import { assertRequestStep } from '../../domain/repatriation/liaisonView';
import { originSideLifecycle } from '../../domain/repatriation/originSideLifecycle';
import type { OriginSideState } from '../../domain/repatriation/vocabulary';
import { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import type { Changed } from '../command';
import type { Tx } from '../Tx';
import { requestFacts } from './requestStep';

export type OriginVerb = 'acknowledgeInvitation' | 'acceptInPrinciple' | 'declineByOrigin';

/** Asks the table of the State's side about the locked request. */
export async function originStep(tx: Tx, viewer: Viewer, verb: OriginVerb, request: RepatriationRequest) {
  const facts = await requestFacts(tx, request.id);
  const rule = assertRequestStep(originSideLifecycle, verb, request.originSide, facts, viewer, tx.now);
  return { verb, request, facts, rule };
}

/** Moves the State's side; the custodial side stays as it is. */
export async function advanceOrigin(
  tx: Tx,
  { verb, request, rule }: Awaited<ReturnType<typeof originStep>>,
  to: OriginSideState,
  detail?: Readonly<Record<string, unknown>>,
): Promise<Changed> {
  const version = await tx.update(RepatriationRequest, request, { originSide: to });
  await runClocksOfVerb(tx, request, verb, rule);
  tx.record({
    subjectType: 'RepatriationRequest',
    subjectId: request.id,
    personId: request.personId,
    audience: rule.audience,
    country: request.country,
    action: verb,
    fromState: request.originSide,
    toState: to,
    summary: rule.event,
    ...(detail ? { detail } : {}),
  });
  return { kind: 'RepatriationRequest', id: request.id, version };
}
