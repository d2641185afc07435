import type { UnitRuleName } from '../../domain/custody/units';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

/** A judgment that becomes final or a corrected entry sets these at odds; children are moved apart as soon as they count as such (`holdAsChild`). */
const WATCHED: readonly UnitRuleName[] = ['UNIT-SEX', 'UNIT-UNTRIED'];

/**
 * Mandela Rules 11, 112: who came to a unit lawfully may have to be apart by now. The registrar has a task for each such person
 * until the unit is in order, whichever of them was moved.
 * @returns how many tasks were opened or ended.
 */
export async function watchUnits(deps: CommandDeps): Promise<number> {
  const changed = await systemCommand(deps, 'watchUnits', async (tx) => {
    const tasks = await tx.query(
      `with at_odds as (
         select s.person_id from unit_stay s where s.until is null and unit_conflicts(s.person_id, s.facility_id, s.unit) && $2::text[]
       ), ended as (
         update task t set done_at = $1 where t.kind = 'UNIT_CONFLICT' and t.done_at is null and t.person_id not in (select person_id from at_odds)
         returning t.id
       ), opened as (
         insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at)
         select ('f0' || substr(gen_random_uuid()::text, 3))::uuid, 'UNIT_CONFLICT', person_id, person_id, 'REGISTRAR',
           'The person shares a unit with others from whom the law keeps it apart: have one of them moved.', $1
         from at_odds a where not exists (select from task t where t.person_id = a.person_id and t.kind = 'UNIT_CONFLICT' and t.done_at is null)
         returning id
       )
       select id from ended union all select id from opened`,
      [tx.now, WATCHED],
    );
    return tasks.length === 0 ? null : tasks.length;
  });
  return changed ?? 0;
}
