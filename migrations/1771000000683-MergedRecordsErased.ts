import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records that were merged into another are erased with it, and held with it. What was searched for by entries that found an erased
 * person goes as well: the tree holds the salted digest alone.
 */
export class MergedRecordsErased1771000000683 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const OF_RECORD = 'in (select records_of(p.id))';

const SQL = `
create index if not exists person_merged_into on person (merged_into) where merged_into is not null;

-- SECURITY DEFINER: facts are asked by officers who may be kept out of a record that was merged. Ids alone.
create function records_of(person uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  with recursive record as (select person as id union select m.id from public.person m join record r on m.merged_into = r.id) select id from record
$$;
alter function records_of owner to repatria_system;
revoke execute on function records_of from public;
grant execute on function records_of to repatria_system, repatria_staff, repatria_office;

create or replace view guard_facts_retention as
select p.id as person_id,
  case when p.erased_at is not null then 'ERASED' when e.id is not null then 'ERASURE_PROPOSED' else 'KEPT' end as state,
  p.review_due_at <= app_now() as due,
  p.review_due_at <= app_now()
    or exists (select from non_refoulement_finding a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from assurance a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from age_determination a where a.person_id = p.id and a.review_due_at <= app_now())
    or exists (select from best_interests_opinion a where a.person_id = p.id and a.review_due_at <= app_now()) as review_due,
  exists (select from legal_hold h where h.person_id ${OF_RECORD} and h.status in ('REQUESTED', 'ACTIVE', 'RELEASE_REQUESTED')) as on_hold,
  exists (select from custody_episode c where c.person_id ${OF_RECORD} and c.ended_at is null)
    or exists (select from repatriation_request r where r.person_id ${OF_RECORD}
      and r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'DECLINED'))
    or exists (select from proceeding l where l.person_id ${OF_RECORD} and l.closed_at is null
      and l.stage not in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'COMPLETED'))
    or exists (select from handoff h where h.person_id ${OF_RECORD} and h.state not in ('CLOSED', 'RECALLED', 'REJECTED'))
    or exists (select from child_case k where k.person_id ${OF_RECORD} and k.state <> 'CLOSED')
    or exists (select from incident i where i.person_id ${OF_RECORD} and i.status <> 'CLOSED') as open_case,
  exists (select from data_subject_request d where d.person_id = p.id and d.kind = 'ERASURE' and d.status = 'RECEIVED') as erasure_asked,
  e.proposed_by
from person p
left join erasure e on e.person_id = p.id and e.status = 'PROPOSED';

grant delete on audit_question to repatria_system;
create policy system_forgets_erased on audit_question for delete to repatria_system
  using (exists (select from audit_entry a join person p on p.id = any(a.subjects) where a.id = audit_question.entry_id and p.erased_at is not null));
`;
