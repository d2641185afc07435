import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case of a child ends when others brought it to a State; a search ends with the child, and what is owed to the living goes on. */
export class SearchesEnd1771000000652 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table child_case drop constraint child_case_closed_reason_check, drop constraint child_case_closed_by_death,
  add constraint child_case_closed_reason_check check (closed_reason in ('FOLLOWED_UP', 'DIED', 'RETURNED_BY_OTHERS')),
  add constraint child_case_closed_by_event check ((closed_from is not null) = (coalesce(closed_reason, '') in ('DIED', 'RETURNED_BY_OTHERS')));

alter table family_trace drop constraint family_trace_status_check, drop constraint trace_answered,
  add column ended_because text check (ended_because in ('CHILD_DIED', 'CHILD_RETURNED')),
  add constraint family_trace_status_check check (status in ('OPEN', 'FOUND', 'DECEASED', 'NOT_FOUND', 'ENDED')),
  -- A search that ended by itself has an end, and nobody who answered.
  add constraint trace_answered check ((status = 'OPEN') = (answered_at is null) and (status in ('OPEN', 'ENDED')) = (answered_by is null)),
  add constraint trace_ended_for_a_reason check ((status = 'ENDED') = (ended_because is not null));

-- What was left open after a return or a death that is on record.
with returned as (
  select person_id, max(recorded_at) as recorded_at from resident_reconciliation where outcome = 'RETURNED' group by 1
), ended as (
  update child_case c set state = 'CLOSED', closed_reason = 'RETURNED_BY_OTHERS', closed_from = c.state, closed_at = greatest(r.recorded_at, c.created_at), version = c.version + 1
  from returned r where r.person_id = c.person_id and c.state not in ('CLOSED', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP') and c.created_at <= r.recorded_at
  returning c.id, c.closed_at
)
update clock k set status = case when k.status = 'BREACHED' then k.status else 'STOPPED' end,
  ended_at = case when k.status = 'BREACHED' then k.ended_at else ended.closed_at end, closed_at = ended.closed_at, version = k.version + 1
from ended where k.subject_id = ended.id and k.closed_at is null;
update family_trace t set status = 'ENDED', ended_because = case c.closed_reason when 'DIED' then 'CHILD_DIED' else 'CHILD_RETURNED' end,
  answered_at = greatest(c.closed_at, t.opened_at), version = t.version + 1
from child_case c where c.id = t.child_case_id and c.closed_reason in ('DIED', 'RETURNED_BY_OTHERS') and t.status = 'OPEN';
update task t set done_at = h.recorded_at from (select person_id, max(recorded_at) as recorded_at from health_event where kind = 'DEATH' group by 1) h
where h.person_id = t.person_id and t.kind = 'TRACE_PERSON' and t.done_at is null;

-- At commit: no search is open in a case that is closed.
create function no_search_in_a_closed_case() returns trigger language plpgsql as $$
begin
  if exists (select from family_trace t join child_case c on c.id = t.child_case_id where c.id = case tg_table_name when 'child_case' then new.id else (to_jsonb(new) ->> 'child_case_id')::uuid end
      and t.status = 'OPEN' and c.closed_reason in ('DIED', 'RETURNED_BY_OTHERS')) then
    raise exception 'A search ends with the case of the child' using errcode = 'check_violation', constraint = 'no_search_in_a_closed_case';
  end if;
  return null;
end
$$;
create constraint trigger no_search_in_a_closed_case after update of state on child_case deferrable initially deferred
  for each row when (new.state = 'CLOSED') execute function no_search_in_a_closed_case();
create constraint trigger no_search_after_the_case after insert or update of status on family_trace deferrable initially deferred
  for each row when (new.status = 'OPEN') execute function no_search_in_a_closed_case();

-- Mandela Rule 69: after a death the family is told, whatever was wished before.
create or replace view guard_facts_tracing as
select q.id as inquiry_id, q.status, q.inquirer, q.country, q.person_id,
  c.choice as consular_choice, coalesce(c.fears_state, false) as fears_state, o.data_transfer_basis,
  q.country = (select value from setting where name = 'custodial_state') is true as to_custodial_state,
  coalesce((select n.wish = 'DO_NOT' from family_notification n where n.person_id = q.person_id order by n.recorded_at desc limit 1), false)
    and not exists (select from health_event h where h.person_id = q.person_id and h.kind = 'DEATH') as wishes_silence
from tracing_inquiry q
left join origin_country o on o.code = q.country
left join consular_record c on c.person_id = q.person_id and c.country = q.country;
`;
