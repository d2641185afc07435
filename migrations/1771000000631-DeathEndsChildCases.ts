import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case of a child ends with its death: nothing is owed in it any more, and nobody opens another. */
export class DeathEndsChildCases1771000000631 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table child_case
  add column closed_reason text check (closed_reason in ('FOLLOWED_UP', 'DIED')),
  -- Where the case stood when death ended it.
  add column closed_from text,
  add constraint child_case_closed_for_a_reason check (closed_reason is null or state = 'CLOSED'),
  add constraint child_case_closed_by_death check ((closed_from is not null) = (coalesce(closed_reason, '') = 'DIED'));

-- Until now a case was closed after its follow-ups alone.
update child_case c set closed_reason = 'FOLLOWED_UP' where c.state = 'CLOSED';
-- What was left open after a death that is on record.
with ended as (
  update child_case c set state = 'CLOSED', closed_reason = 'DIED', closed_from = c.state, closed_at = greatest(h.recorded_at, c.created_at), version = c.version + 1
  from (select person_id, min(recorded_at) as recorded_at from health_event where kind = 'DEATH' group by person_id) h
  where h.person_id = c.person_id and c.state <> 'CLOSED' returning c.id, c.closed_at
)
update clock k set status = case when k.status = 'BREACHED' then k.status else 'STOPPED' end,
  ended_at = case when k.status = 'BREACHED' then k.ended_at else ended.closed_at end, closed_at = ended.closed_at, version = k.version + 1
from ended where k.subject_id = ended.id and k.closed_at is null;

-- A State sees from the consent on, and no case that ended before it.
drop policy liaison_reads on child_case;
create policy liaison_reads on child_case for select to repatria_liaison
  using (coalesce(child_case.closed_from, child_case.state) in ('CONSENTED', 'RECEPTION_CONFIRMED', 'TRAVEL', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN')
    and child_case.country = viewer_country()
    and coalesce((select true from person_access a where a.person_id = child_case.person_id and a.country = viewer_country() limit 1), false));

create function no_open_case_of_the_dead() returns trigger language plpgsql as $$
begin
  if exists (select from child_case c where c.person_id = new.person_id and c.state <> 'CLOSED')
     and exists (select from health_event h where h.person_id = new.person_id and h.kind = 'DEATH') then
    raise exception 'The case of a child ends with its death' using errcode = 'check_violation', constraint = 'no_open_case_of_the_dead';
  end if;
  return null;
end
$$;
-- At commit: the act that records the death closes the case.
create constraint trigger no_open_case_of_the_dead after insert on health_event deferrable initially deferred
  for each row when (new.kind = 'DEATH') execute function no_open_case_of_the_dead();
create constraint trigger no_open_case_after_death after insert or update of state on child_case deferrable initially deferred
  for each row when (new.state <> 'CLOSED') execute function no_open_case_of_the_dead();
`;
