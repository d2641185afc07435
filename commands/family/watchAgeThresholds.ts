import { ageThresholds } from '../../domain/family/ageThresholds';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

const AHEAD_MONTHS = 12;

/**
 * Opens a task for each child who comes of such an age within twelve months, once for each age. A birthday moves nobody: a boy who
 * turns adolescent is not taken to the men, and who turns eighteen stays a child at the time of the act. Nobody is watched who died or
 * has been received by a State.
 * @returns how many tasks were opened.
 */
export async function watchAgeThresholds(deps: CommandDeps): Promise<number> {
  const opened = await systemCommand(deps, 'watchAgeThresholds', async (tx) => {
    const tasks = await tx.query<{ id: string }>(
      `insert into task (id, kind, person_id, subject_id, owner_role, summary, due_at, opened_at)
       select ('f0' || substr(gen_random_uuid()::text, 3))::uuid, 'AGE_THRESHOLD_' || t.age, p.id, p.id, 'CHILD_PROTECTION_OFFICER',
         'The child turns ' || t.age || ' within twelve months: look at its situation before that.', p.birth_earliest + make_interval(years => t.age), $1::timestamptz
       from person p cross join unnest($2::int[]) t(age)
       where p.birth_earliest is not null and p.merged_into is null and p.track is distinct from 'CLOSED'
         and not exists (select from health_event h where h.person_id = p.id and h.kind = 'DEATH')
         and p.birth_earliest + make_interval(years => t.age) > $1::timestamptz
         and p.birth_earliest + make_interval(years => t.age) <= $1::timestamptz + make_interval(months => $3)
         and not exists (select from task k where k.person_id = p.id and k.kind = 'AGE_THRESHOLD_' || t.age)
       returning id`,
      [tx.now, ageThresholds, AHEAD_MONTHS],
    );
    return tasks.length === 0 ? null : tasks.length;
  });
  return opened ?? 0;
}
