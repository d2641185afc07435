import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Children without their parents: how they came to be so, who looks after them, each relative who is looked for and what was found.
 * I-12: nobody of a family that refused or withdrew its consent stands on a list that leaves the country.
 */
export class ChildrenFound1771000000627 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FACTS);
    await runner.query(CONSENT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
alter table child_case
  add column separated boolean not null default false,
  add column separation_cause text check (separation_cause in ('CONFLICT', 'ARREST_OR_DETENTION', 'ARMED_GROUP', 'DEATH_OF_PARENT', 'POPULATION_MOVEMENT', 'REPATRIATION', 'ABANDONED', 'OTHER')),
  add column care_arrangement text check (care_arrangement in ('PARENT', 'RELATIVE', 'FOSTER_FAMILY', 'COMMUNITY', 'INSTITUTION', 'NOBODY')),
  -- With other adults, or with none: never both.
  add constraint child_is_separated_or_alone check (not (separated and unaccompanied)),
  add constraint child_with_parents_has_no_cause check (separation_cause is null or separated or unaccompanied);

create table family_trace (
  id uuid primary key,
  child_case_id uuid not null references child_case,
  person_id uuid not null references person,
  relation text not null check (relation in ('PARENT', 'SIBLING', 'GRANDPARENT', 'AUNT_OR_UNCLE', 'GUARDIAN')),
  described text not null check (described <> ''),
  status text not null default 'OPEN' check (status in ('OPEN', 'FOUND', 'DECEASED', 'NOT_FOUND')),
  found_person_id uuid references person,
  found_where text,
  proof text check (proof in ('DNA', 'DOCUMENT', 'STATED')),
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  answered_by uuid references account,
  answered_at timestamptz,
  reunified_at timestamptz,
  version integer not null default 1,
  constraint trace_answered check ((status = 'OPEN') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint trace_found_somebody check ((status = 'FOUND') = (proof is not null) and (found_person_id is null or status = 'FOUND')
    and (status <> 'FOUND' or found_person_id is not null or found_where is not null)),
  constraint trace_reunified_with_the_found check (reunified_at is null or status = 'FOUND'),
  check (found_person_id <> person_id)
);
create index family_trace_case on family_trace (child_case_id, opened_at);
create index family_trace_person on family_trace (person_id);
create index family_trace_found on family_trace (found_person_id) where found_person_id is not null;
alter table family_trace enable row level security;
alter table family_trace force row level security;
create policy system_all on family_trace to repatria_system using (true) with check (true);
create policy staff_reads on family_trace for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = family_trace.person_id and x.account_id = viewer_account() limit 1), false));
create policy child_protected on family_trace as restrictive for select to repatria_staff
  using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = family_trace.person_id limit 1), false));
grant select, insert, update, delete on family_trace to repatria_system;
grant select on family_trace to repatria_staff;
`;

const FACTS = `
create or replace view guard_facts_child_case as
select c.id as child_case_id, c.person_id, c.state, c.country,
  c.guardian_id is not null or c.trusted_adult is not null as adult_named,
  c.siblings_checked,
  c.views is not null as views_recorded,
  c.screening is not null as screened,
  c.panel,
  exists (select from account a where a.id = any(c.panel) and a.role = 'CHILD_PROTECTION_OFFICER' and a.active) as panel_has_protection_officer,
  coalesce((select array_agg(o.member) from best_interests_opinion o where o.child_case_id = c.id), '{}') as opinions,
  c.option, c.separates_from_parent,
  c.independent_review is not null as independent_review,
  c.under_threat,
  c.care_plan is not null and c.family_unity_plan is not null and c.school_and_health is not null and c.legal_identity is not null as reception_planned,
  c.received_by, c.welfare_authority,
  (select count(*)::int from child_follow_up f where f.child_case_id = c.id) as follow_ups_held,
  coalesce((select r.fears_state from consular_record r where r.person_id = c.person_id and r.country = c.country), false) as fears_state,
  c.urgent,
  (select count(*)::int from family_trace t where t.child_case_id = c.id and t.status = 'OPEN') as traces_open,
  (select m.status from manifest_entry e join movement m on m.id = e.movement_id where e.person_id = c.person_id and e.open limit 1) as listed_on
from child_case c;
`;

const CONSENT = `
create or replace view guard_facts_movement_family as
with link as (
  select k.person_id, k.related_person_id from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
  union select k.related_person_id, k.person_id from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
)
select m.id as "movementId",
  array(
    select distinct e.person_id
    from manifest_entry e
    join link l on l.person_id = e.person_id
    join person p on p.id = e.person_id
    join person o on o.id = l.related_person_id and o.merged_into is null
    where e.movement_id = m.id and e.open and counts_as_child(p) <> counts_as_child(o)
      and not exists (select from manifest_entry t where t.movement_id = m.id and t.person_id = o.id and t.open)
      and (o.residence_facility_id = m.from_facility_id
           or exists (select from custody_episode c where c.person_id = o.id and c.ended_at is null and c.facility_id = m.from_facility_id))
      and not exists (select from child_case d where d.person_id = case when counts_as_child(p) then p.id else o.id end
                        and d.separates_from_parent and d.independent_review is not null and d.decided_at is not null)
    order by e.person_id) as "familySplit",
  -- Adults of a camp who return abroad without a consent that still stands, and children whose family refused or took it back.
  array(
    select e.person_id
    from manifest_entry e join person p on p.id = e.person_id
    where e.movement_id = m.id and e.open and m.to_country is not null and (
      (p.kind = 'PROTECTED_RESIDENT' and not counts_as_child(p)
        and coalesce((select c.answer from consent_record c where c.person_id = p.id and coalesce(c.request_id, e.request_id) = e.request_id
                      order by c.answered_at desc, c.recorded_at desc limit 1), '') <> 'GIVEN')
      or exists (select from child_case d where d.person_id = p.id and d.state in ('REFUSED', 'WITHDRAWN')))
    order by e.person_id) as "withoutConsent"
from movement m;
`;
