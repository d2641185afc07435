import { requestFactsOf } from '../../domain/repatriation/facts';
import { assertRequestStep } from '../../domain/repatriation/liaisonView';
import { repatriationLifecycle } from '../../domain/repatriation/lifecycle';
import { originSideLifecycle } from '../../domain/repatriation/originSideLifecycle';
import type { AbatementCause } from '../../domain/repatriation/vocabulary';
import { requestFactsSql } from '../../queries/repatriation/requestFactsSql';
import { detentionReview, openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';
import { type MovedOnes, type MovedRequest, moveRequests } from './moveRequests';

/**
 * What the platform does to requests inside other features' commands. Each takes the command's transaction, whose caller holds
 * the locks of the persons; each leaves requests alone that are in a state which the step does not leave.
 */

/** RQ22: a ground of the decision fell away (assurance breached, real risk, identity contested, age doubt, nationality lost, court hold). */
export function returnRequestsToReview(
  tx: Tx,
  of: MovedOnes,
  reason: string,
  leavesManifestAs: 'NOT_PRESENTED' | 'REMOVED_BY_COURT' = 'NOT_PRESENTED',
): Promise<readonly MovedRequest[]> {
  return moveRequests(tx, {
    of,
    verb: 'returnToReview',
    to: 'IN_REVIEW',
    decisionFalls: reason,
    leavesManifestAs,
    bySystem: true,
    reason,
  });
}

/** Rulings 16: an act of the proceedings puts the judicial hold back to OPEN, and what was approved returns to review. */
export async function reopenJudicialHold(tx: Tx, personId: string, reason: string): Promise<void> {
  await tx.enterSystemScope();
  const rows = await tx.query<{ id: string }>(
    `with reopened as (
       update gate set hand_status = 'OPEN', evidence = null, reason = null, cleared_until = null where person_id = $1 and kind = 'JUDICIAL_HOLD')
     select id from repatriation_request where person_id = $1 and state = any($2::text[]) order by id`,
    [personId, repatriationLifecycle.verbs.returnToReview.from],
  );
  await returnRequestsToReview(tx, { requestIds: rows.map(({ id }) => id) }, reason, 'REMOVED_BY_COURT');
}

/** RQ24, I-14: the person fears the destination. Whether the State still sees the case is the caller's to end. */
export async function holdRequestsForFear(tx: Tx, personId: string, country: string): Promise<readonly MovedRequest[]> {
  const held = await moveRequests(tx, {
    of: { personIds: [personId], country },
    verb: 'holdForFear',
    to: 'ON_HOLD',
    decisionFalls: 'The person fears the destination.',
    leavesManifestAs: 'NOT_PRESENTED',
    holdReason: 'ASYLUM_FEAR',
    bySystem: true,
  });
  openTasks(
    tx,
    held.map(({ id }) => ({
      kind: 'FEAR_OF_DESTINATION',
      personId,
      subjectId: id,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'Examine the fear of the destination; the request is held.',
    })),
  );
  return held;
}

/** RQ21: the entry left the manifest by the movement's own act. The collect clock runs on. */
export function requestsLeftManifest(tx: Tx, requestIds: readonly string[], reason: string): Promise<readonly MovedRequest[]> {
  return moveRequests(tx, { of: { requestIds }, verb: 'leaveManifest', to: 'READY_FOR_HANDOVER', bySystem: true, reason });
}

/**
 * RQ14: the manifest departed. Every gate of an approval is asked again, for each person on it.
 * @throws GateBlocked, GuardFailed, InvalidTransition of the first request that may not go.
 */
export async function requestsDeparted(tx: Tx, requestIds: readonly string[]): Promise<readonly MovedRequest[]> {
  await tx.enterSystemScope();
  const rows = await tx.query<{ facts: Record<string, unknown> }>(`${requestFactsSql('any($1::uuid[])')} order by f.request_id`, [
    requestIds,
  ]);
  for (const { facts: row } of rows) {
    const facts = requestFactsOf(row);
    assertRequestStep(repatriationLifecycle, 'depart', facts.state, facts, tx.viewer, tx.now);
  }
  return moveRequests(tx, { of: { requestIds }, verb: 'depart', to: 'IN_TRANSIT', bySystem: true });
}

/** RQ20, I-39: the person died, escaped or was removed otherwise; every open request of the person abates. */
export const abateRequestsOfPerson = (tx: Tx, personId: string, cause: AbatementCause, reason: string): Promise<readonly MovedRequest[]> =>
  abateRequests(tx, [personId], cause, reason);

/** The same for many persons at once. */
export function abateRequests(
  tx: Tx,
  personIds: readonly string[],
  cause: AbatementCause,
  reason: string,
): Promise<readonly MovedRequest[]> {
  return moveRequests(tx, {
    of: { personIds },
    verb: 'abateRepatriationRequest',
    to: 'ABATED',
    leavesManifestAs: cause === 'DEATH' ? 'DECEASED' : cause === 'ESCAPE' ? 'ESCAPED' : 'NOT_PRESENTED',
    bySystem: true,
    reason,
  });
}

/** RQ16, I-31: the collect clock ended. Detention has lost this ground: a review of its basis is opened. */
export async function lapseRequest(tx: Tx, requestId: string): Promise<readonly MovedRequest[]> {
  await tx.enterSystemScope();
  const running = await tx.one(
    `select id from clock where subject_id = $1 and kind = 'COLLECT_PERSON' and status in ('RUNNING', 'PAUSED') and due_at > $2`,
    [requestId, tx.now],
  );
  if (running) return [];
  const lapsed = await moveRequests(tx, {
    of: { requestIds: [requestId] },
    verb: 'lapse',
    to: 'LAPSED',
    leavesManifestAs: 'NOT_PRESENTED',
    bySystem: true,
  });
  openTasks(
    tx,
    lapsed.map((request) => detentionReview(request, 'the State did not collect the person in time')),
  );
  return lapsed;
}

/** Rulings 17: the State's clock ended without an answer. */
export async function originDidNotAnswer(tx: Tx, requestId: string): Promise<void> {
  await tx.enterSystemScope();
  const [request] = await tx.query<{ id: string; personId: string; country: string }>(
    `with unanswered as (
       update repatriation_request set origin_side = 'NO_RESPONSE', version = version + 1, updated_at = $2
       where id = $1 and origin_side = any($3::text[]) returning id, person_id, country)
     select * from unanswered`,
    [requestId, tx.now, originSideLifecycle.verbs.letTimePass.from],
  );
  if (!request) return;
  tx.record({
    subjectType: 'RepatriationRequest',
    subjectId: request.id,
    personId: request.personId,
    audience: 'SHARED',
    country: request.country,
    action: 'letTimePass',
    summary: originSideLifecycle.verbs.letTimePass.event,
    bySystem: true,
  });
}
