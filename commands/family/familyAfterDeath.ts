import { childCaseLifecycle } from '../../domain/family/childCaseLifecycle';
import { familyUnitLifecycle } from '../../domain/family/familyUnitLifecycle';
import type { ChildCaseState } from '../../domain/family/vocabulary';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';
import { endWhereOneIsLeft } from './familyUnitStep';

export interface Death {
  readonly personId: string;
  readonly at: Date;
}

/** Whether the State of destination sees a case of this stage. */
export const caseSeenByState = (state: ChildCaseState): boolean => SEEN_BY_STATE.includes(state);

interface Ended {
  readonly cases: readonly { id: string; personId: string; country: string | null; fromState: ChildCaseState }[] | null;
  readonly units: readonly { unitId: string; personId: string }[] | null;
  readonly wards: readonly string[] | null;
  readonly sought: readonly string[] | null;
  readonly inquiries: readonly { id: string; personId: string }[] | null;
}

/** Stages in which the State of destination sees the case (row security). */
const SEEN_BY_STATE: readonly ChildCaseState[] = [
  'CONSENTED',
  'RECEPTION_CONFIRMED',
  'TRAVEL',
  'HANDED_TO_CHILD_AUTHORITY',
  'FOLLOW_UP',
  'WITHDRAWN',
];

/**
 * CH16, FU5. What ends with a death, in the act that records it: the case of the child with its clocks and what was to be done in it,
 * the membership of a family, a guardianship on either side, the search for the person and for its relatives. What is owed to the living
 * goes on: a child whose guardian died, relatives who were looked for, and whoever asked after the person are somebody's task. The caller
 * holds the locks of the dead; the statements are the same for one and for many.
 */
export async function endFamilyTies(tx: Tx, deaths: readonly Death[]): Promise<void> {
  if (deaths.length === 0) return;
  await tx.enterSystemScope();
  const ended = await tx.one<Ended>(END, [
    JSON.stringify(deaths.map(({ personId, at }) => ({ person: personId, at: at > tx.now ? tx.now : at }))),
    tx.now,
    tx.viewer.accountId,
  ]);
  for (const { id, personId, country, fromState } of ended?.cases ?? []) {
    tx.record({
      subjectType: 'ChildCase',
      subjectId: id,
      personId,
      audience: country !== null && caseSeenByState(fromState) ? childCaseLifecycle.verbs.endWithDeath.audience : 'CUSTODIAL',
      country,
      action: 'endWithDeath',
      fromState,
      toState: 'CLOSED',
      summary: childCaseLifecycle.verbs.endWithDeath.event,
      bySystem: true,
    });
  }
  await loseMembers(tx, ended?.units ?? []);
  openTasks(
    tx,
    (ended?.wards ?? []).map((personId) => ({
      kind: 'GUARDIAN_DIED',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'The guardian of the child died: see who answers for it now, and record it.',
    })),
  );
  tellTheLiving(tx, ended?.sought ?? [], ended?.inquiries ?? []);
}

/** ICPPED Art. 18(1)(g), 24: a search ends with the death, the right to know does not. */
function tellTheLiving(tx: Tx, sought: readonly string[], inquiries: readonly { id: string; personId: string }[]): void {
  openTasks(tx, [
    ...sought.map((personId) => ({
      kind: 'FAMILY_SOUGHT',
      personId,
      subjectId: personId,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'A relative was being looked for when the person died: go on until it is found, and tell it of the death.',
    })),
    ...inquiries.map(({ id, personId }) => ({
      kind: 'TRACING_AFTER_DEATH',
      personId,
      subjectId: id,
      ownerRole: 'LEGAL_OFFICER' as const,
      summary: 'Somebody asked after a person who died: answer the inquiry (ICPPED Art. 18(1)(g)).',
    })),
  ]);
}

async function loseMembers(tx: Tx, lost: readonly { unitId: string; personId: string }[]): Promise<void> {
  if (lost.length === 0) return;
  const unitIds = [...new Set(lost.map(({ unitId }) => unitId))].sort();
  // Two members may die in two acts at once: the second counts after the first.
  await tx.query('select id from family_unit where id = any($1::uuid[]) order by id for update', [unitIds]);
  const ended = await endWhereOneIsLeft(tx, unitIds);
  await tx.query(
    `update family_unit set state = case when id = any($2::uuid[]) then 'ENDED' else state end, ended_at = case when id = any($2::uuid[]) then $3 else ended_at end,
       version = version + 1, updated_at = $3 where id = any($1::uuid[])`,
    [unitIds, ended, tx.now],
  );
  const { audience, event } = familyUnitLifecycle.verbs.loseMember;
  for (const { unitId, personId } of lost) {
    tx.record({
      subjectType: 'FamilyUnit',
      subjectId: unitId,
      personId,
      audience,
      action: 'loseMember',
      fromState: 'STANDING',
      toState: ended.includes(unitId) ? 'ENDED' : 'STANDING',
      summary: event,
      bySystem: true,
    });
  }
}

const END = `
with dead as (
  select person, at from jsonb_to_recordset($1::jsonb) as d(person uuid, at timestamptz)
), cases as (
  update child_case c set state = 'CLOSED', closed_reason = 'DIED', closed_from = before.state, closed_at = $2, updated_at = $2, version = c.version + 1
  from dead, child_case before
  where c.person_id = dead.person and before.id = c.id and c.state <> 'CLOSED'
  returning c.id, c.person_id, c.country, before.state as from_state
), clocks as (
  update clock k set status = case when k.status = 'BREACHED' then k.status else 'STOPPED' end,
    ended_at = case when k.status = 'BREACHED' then k.ended_at else $2 end, closed_at = $2, version = k.version + 1
  from cases where k.subject_id = cases.id and k.closed_at is null
), tasks as (
  update task t set done_at = $2, done_by = $3
  from dead where t.person_id = dead.person and t.done_at is null
    and (t.kind in ('CHILD_WITHOUT_ADULT', 'GUARDIAN_DIED', 'TRACE_PERSON') or t.kind like 'AGE\\_THRESHOLD\\_%')
), traces as (
  update family_trace t set status = 'ENDED', ended_because = 'CHILD_DIED', answered_at = $2, version = t.version + 1
  from dead where t.person_id = dead.person and t.status = 'OPEN'
  returning t.person_id
), members as (
  update family_unit_member m set left_at = greatest(dead.at, m.joined_at), leave_cause = 'DIED', left_recorded_by = $3, left_recorded_at = $2
  from dead where m.person_id = dead.person and m.left_at is null
  returning m.family_unit_id, m.person_id
), guardianships as (
  update guardianship g set ended_at = greatest(dead.at, g.began_at), ended_by = $3,
    end_cause = case when g.person_id in (select person from dead) then 'CHILD_DIED' else 'GUARDIAN_DIED' end
  from dead where dead.person in (g.person_id, g.guardian_id) and g.ended_at is null
  returning g.person_id, g.end_cause
)
select
  (select json_agg(json_build_object('id', c.id, 'personId', c.person_id, 'country', c.country, 'fromState', c.from_state) order by c.id) from cases c) as cases,
  (select json_agg(json_build_object('unitId', m.family_unit_id, 'personId', m.person_id) order by m.person_id) from members m) as units,
  (select json_agg(distinct g.person_id) from guardianships g where g.end_cause = 'GUARDIAN_DIED') as wards,
  (select json_agg(distinct t.person_id) from traces t) as sought,
  (select json_agg(json_build_object('id', q.id, 'personId', q.person_id) order by q.id) from tracing_inquiry q join dead on dead.person = q.person_id
    where q.status in ('MATCHED', 'WITHHELD')) as inquiries`;
