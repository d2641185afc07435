import type { RequestVerb } from '../../domain/repatriation/lifecycle';
import { repatriationLifecycle } from '../../domain/repatriation/lifecycle';
import type { RepatriationState } from '../../domain/repatriation/vocabulary';
import type { Tx } from '../Tx';

export interface MovedRequest {
  readonly id: string;
  readonly personId: string;
  readonly country: string;
  readonly fromState: RepatriationState;
}

/** Requests by their ids; every one of these persons, towards one State or any; every one towards a State. */
export type MovedOnes =
  | { readonly requestIds: readonly string[] }
  | { readonly personIds: readonly string[]; readonly country?: string }
  | { readonly country: string };

export interface Move {
  readonly of: MovedOnes;
  readonly verb: RequestVerb;
  readonly to: RepatriationState;
  /** Set where the decision falls: its row is superseded, and what followed from it is taken back. */
  readonly decisionFalls?: string;
  /** Set where the person leaves the manifest: the status of the entry of a locked list. */
  readonly leavesManifestAs?: 'NOT_PRESENTED' | 'REMOVED_BY_COURT' | 'ESCAPED' | 'DECEASED';
  readonly holdReason?: 'ASYLUM_FEAR';
  readonly bySystem: boolean;
  readonly reason?: string;
}

/**
 * Moves many requests in one statement, as the platform's own acts do (RQ14, RQ16, RQ20 to RQ22, RQ24): state, decision,
 * clocks and manifest entries together. Requests in a state that the verb does not leave stay as they are. The caller holds
 * the locks of the persons.
 */
export async function moveRequests(tx: Tx, move: Move): Promise<readonly MovedRequest[]> {
  const [where, named, country] = whichOf(move.of);
  if (named.length === 0) return [];
  await tx.enterSystemScope();
  const rule = repatriationLifecycle.verbs[move.verb];
  const moved = await tx.query<MovedRequest>(
    `with moved as (
       update repatriation_request r set state = $3, version = r.version + 1, updated_at = $4,
         hold_reason = coalesce($5, r.hold_reason),
         approved_at = case when $6::text is null then r.approved_at end,
         ready_at = case when $6::text is null then r.ready_at end,
         remedy_until = case when $6::text is null then r.remedy_until end,
         remedy_waived_at = case when $6::text is null then r.remedy_waived_at end,
         movement_id = case when $7::text is null and $3 <> 'READY_FOR_HANDOVER' then r.movement_id end
       from repatriation_request before
       where ${where} and ($9::text is null or r.country = $9) and r.state = any($2::text[]) and before.id = r.id
       returning r.id, r.person_id, r.country, before.state as from_state
     ), fallen as (
       update decision d set superseded_at = $4, superseded_reason = $6
       from moved where d.request_id = moved.id and d.superseded_at is null and $6::text is not null
     ), stopped as (
       update clock c set status = case when c.status = 'BREACHED' then c.status else 'STOPPED' end,
         ended_at = case when c.status = 'BREACHED' then c.ended_at else $4 end, closed_at = $4, version = c.version + 1
       from moved where c.subject_id = moved.id and c.kind = any($8::text[]) and c.closed_at is null
     ), struck as (
       delete from manifest_entry e using moved, movement m
       where e.request_id = moved.id and e.open and m.id = e.movement_id and m.status in ('PLANNED', 'MANIFEST_DRAFT') and $7::text is not null
     ), excepted as (
       update manifest_entry e set status = $7, open = false
       from moved, movement m
       where e.request_id = moved.id and e.open and m.id = e.movement_id and m.status not in ('PLANNED', 'MANIFEST_DRAFT') and $7::text is not null
     )
     select * from moved`,
    [
      named,
      rule.from,
      move.to,
      tx.now,
      move.holdReason ?? null,
      move.decisionFalls ?? null,
      move.leavesManifestAs ?? null,
      rule.stops ?? [],
      country,
    ],
  );
  for (const request of moved) {
    tx.record({
      subjectType: 'RepatriationRequest',
      subjectId: request.id,
      personId: request.personId,
      audience: rule.audience,
      country: request.country,
      action: move.verb,
      fromState: request.fromState,
      toState: move.to,
      summary: rule.event,
      bySystem: move.bySystem,
      ...(move.reason ? { detail: { reason: move.reason } } : {}),
    });
  }
  return moved;
}

function whichOf(of: MovedOnes): [where: string, named: readonly string[], country: string | null] {
  if ('requestIds' in of) return ['r.id = any($1::uuid[])', of.requestIds, null];
  if ('personIds' in of) return ['r.person_id = any($1::uuid[])', of.personIds, of.country ?? null];
  return ['r.country = any($1::text[])', [of.country], null];
}
