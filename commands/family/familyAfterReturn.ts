import { childCaseLifecycle } from '../../domain/family/childCaseLifecycle';
import type { ChildCaseState } from '../../domain/family/vocabulary';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';
import { caseSeenByState } from './familyAfterDeath';

interface Ended {
  readonly cases: readonly { id: string; personId: string; country: string | null; fromState: ChildCaseState }[] | null;
  readonly children: readonly string[] | null;
  readonly sought: readonly string[] | null;
}

/**
 * CH18. Children who were brought to a State by others: what would come before a return can no longer be done here, so the case ends in
 * the act that records it, with its clocks, its tasks and its searches. How the child is, and whether it is with its family, is
 * still asked after (domain C.9, follow-up), with or without a case. The caller holds the locks; the statements are the same for any number.
 */
export async function endCasesOfReturned(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.enterSystemScope();
  const { from, audience, event } = childCaseLifecycle.verbs.endWithReturn;
  const ended = await tx.one<Ended>(END, [personIds, tx.now, tx.viewer.accountId, from]);
  for (const { id, personId, country, fromState } of ended?.cases ?? []) {
    tx.record({
      subjectType: 'ChildCase',
      subjectId: id,
      personId,
      audience: country !== null && caseSeenByState(fromState) ? audience : 'CUSTODIAL',
      country,
      action: 'endWithReturn',
      fromState,
      toState: 'CLOSED',
      summary: event,
      bySystem: true,
    });
  }
  openTasks(tx, [
    ...(ended?.children ?? []).map((personId) => ({
      kind: 'CHILD_RETURNED_OUTSIDE',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'A child was brought to a State by others: ask its child authority who cares for it, and again after 1, 3, 6 and 12 months.',
    })),
    ...(ended?.sought ?? []).map((personId) => ({
      kind: 'FAMILY_SOUGHT',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'A relative of the child was being looked for when it was brought to a State: hand the search to whoever goes on with it.',
    })),
  ]);
}

const END = `
with gone as (
  select p.id, counts_as_child(p) as child from person p where p.id = any($1::uuid[])
), cases as (
  update child_case c set state = 'CLOSED', closed_reason = 'RETURNED_BY_OTHERS', closed_from = before.state, closed_at = $2, updated_at = $2, version = c.version + 1
  from gone, child_case before
  where c.person_id = gone.id and before.id = c.id and c.state = any($4::text[])
  returning c.id, c.person_id, c.country, before.state as from_state
), clocks as (
  update clock k set status = case when k.status = 'BREACHED' then k.status else 'STOPPED' end,
    ended_at = case when k.status = 'BREACHED' then k.ended_at else $2 end, closed_at = $2, version = k.version + 1
  from cases where k.subject_id = cases.id and k.closed_at is null
), traces as (
  update family_trace t set status = 'ENDED', ended_because = 'CHILD_RETURNED', answered_at = $2, version = t.version + 1
  from gone where t.person_id = gone.id and t.status = 'OPEN'
  returning t.person_id
), tasks as (
  update task t set done_at = $2, done_by = $3
  from gone where t.person_id = gone.id and t.done_at is null
    and (t.kind in ('CHILD_WITHOUT_ADULT', 'GUARDIAN_DIED', 'TRACE_PERSON') or t.kind like 'AGE\\_THRESHOLD\\_%')
)
select
  (select json_agg(json_build_object('id', c.id, 'personId', c.person_id, 'country', c.country, 'fromState', c.from_state) order by c.id) from cases c) as cases,
  (select json_agg(g.id order by g.id) from gone g where g.child or exists (select from cases c where c.person_id = g.id)) as children,
  (select json_agg(distinct t.person_id) from traces t) as sought`;
