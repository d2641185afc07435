import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I-10, I-11: members of a unit, and a child and its guardian, count as relations do. What keeps people together is taken widely, on
 * words as well; what lets a child travel with an adult detainee is taken narrowly, on a proof.
 */
export class FamiliesKeptTogether1771000000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    await runner.query(`create or replace view guard_facts_movement_family as ${MOVEMENT_FAMILY}`);
    await runner.query(`create or replace view guard_facts_manifest_entry as ${ENTRY}`);
    await runner.query(STRANGERS);
    await runner.query(TOGETHER);
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const LINKS = `
-- Who is kept with whom: by a relation of a child to a parent or guardian, by a guardianship, or by a unit. Of a unit it is told
-- whether something else is on record between the two: a brother who is grown is not kept with a child.
create view family_link as
select k.person_id, k.related_person_id as other_id, false as of_unit, false as otherwise_related
from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
union all
select k.related_person_id, k.person_id, false, false
from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
union all
select g.person_id, g.guardian_id, false, false from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select g.guardian_id, g.person_id, false, false from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select a.person_id, b.person_id, true,
  exists (select from relationship k where k.person_id = a.person_id and k.related_person_id = b.person_id)
    or exists (select from relationship k where k.person_id = b.person_id and k.related_person_id = a.person_id)
from family_unit_member a
join family_unit_member b on b.family_unit_id = a.family_unit_id and b.person_id <> a.person_id
where a.left_at is null and b.left_at is null;

-- With whom a child may travel among adult detainees (I-10): as before by a relationship; by a unit only where both are proven
-- members of it, and never on words alone.
create view family_relation as
select k.person_id, k.related_person_id as other_id from relationship k
union all
select k.related_person_id, k.person_id from relationship k
union all
select g.person_id, g.guardian_id from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select g.guardian_id, g.person_id from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select a.person_id, b.person_id
from family_unit_member a
join family_unit_member b on b.family_unit_id = a.family_unit_id and b.person_id <> a.person_id
where a.left_at is null and b.left_at is null and a.proof <> 'STATED' and b.proof <> 'STATED';

-- Links are read from the other side as well.
create index if not exists relationship_related on relationship (related_person_id);

alter view family_link owner to repatria_system;
alter view family_relation owner to repatria_system;

-- A child and an adult, or two children of one unit.
create function kept_together(p person, o person, of_unit boolean, otherwise_related boolean) returns boolean language sql stable as $$
  select case when counts_as_child(p) <> counts_as_child(o) then not otherwise_related else of_unit and counts_as_child(p) end
$$;
`;

/** Of two people the one or both who count as children: a decision about either lets them part. */
const CHILD_OF = (one: string, other: string) =>
  `(case when counts_as_child(${one}) then ${one}.id end, case when counts_as_child(${other}) then ${other}.id end)`;

const REVIEWED = 'd.separates_from_parent and d.independent_review is not null and d.decided_at is not null';

const AT_ORIGIN = (movement: string) => `(o.residence_facility_id = ${movement}.from_facility_id
           or exists (select from custody_episode c where c.person_id = o.id and c.ended_at is null and c.facility_id = ${movement}.from_facility_id))`;

const MOVEMENT_FAMILY = `
select m.id as "movementId",
  array(
    select distinct e.person_id
    from manifest_entry e
    join family_link l on l.person_id = e.person_id
    join person p on p.id = e.person_id
    join person o on o.id = l.other_id and o.merged_into is null
    where e.movement_id = m.id and e.open and kept_together(p, o, l.of_unit, l.otherwise_related)
      and not exists (select from manifest_entry t where t.movement_id = m.id and t.person_id = o.id and t.open)
      and ${AT_ORIGIN('m')}
      and not exists (select from child_case d where d.person_id in ${CHILD_OF('p', 'o')} and ${REVIEWED})
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
from movement m
`;

const ANY_GATE_FAILED = `'FAILED' in (g.identity, g.nationality, g.age_and_child, g.consular, g.non_refoulement, g.judicial_hold,
  g.competing_requests, g.data_transfer, g.health, g.travel_document, g.reception_plan, g.person_informed_and_heard)`;

/** As in MovementFacts, but for whom a person is related to. */
const ENTRY = `
select e.movement_id as "movementId", e.person_id as "personId", e.request_id as "requestId", e.status, e.open,
  case when m.to_country is null then e.transfer_order is not null
       else coalesce(r.country = m.to_country and r.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'), false) end as "reasonHolds",
  m.to_country is null or coalesce(r.state = 'HANDOVER_SCHEDULED' and r.movement_id = m.id, false) as scheduled,
  case when p.kind = 'PROTECTED_RESIDENT' then coalesce(p.residence_facility_id = m.from_facility_id, false)
       else exists (select from custody_episode c where c.person_id = p.id and c.ended_at is null and c.facility_id = m.from_facility_id) end as "atOrigin",
  exists (select from manifest_entry o where o.person_id = e.person_id and o.open and o.movement_id <> m.id) as "listedElsewhere",
  case when r.id is null then e.fit_until when g.health = 'CLEARED' then g.health_until end as "fitUntil",
  coalesce(${ANY_GATE_FAILED}, false) as "gateFailed",
  r.id is null or coalesce(g.non_refoulement = 'CLEARED', false) as "riskExcluded",
  case when g.non_refoulement = 'CLEARED' then g.non_refoulement_until end as "riskExcludedUntil",
  p.kind = 'DETAINEE' as detainee,
  -- Without a birth date the age is in doubt (rulings 13), and whose age is in doubt is treated as a child (I-09).
  p.age_status <> 'DETERMINED_ADULT' and (p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest is null
    or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end
       > (app_now() - interval '18 years')::date) as child,
  p.sex = 'FEMALE' as female,
  array(select distinct k.other_id from family_relation k where k.person_id = e.person_id) as related
from manifest_entry e
join movement m on m.id = e.movement_id
join person p on p.id = e.person_id
left join repatriation_request r on r.id = e.request_id
left join guard_facts_gates g on g.request_id = r.id`;

const STRANGERS = `
create or replace function child_with_strangers(movement uuid) returns boolean language sql stable as $$
  select exists (
    select from manifest_entry ce join person c on c.id = ce.person_id
    where ce.movement_id = $1 and ce.open and counts_as_child(c) and exists (
      select from manifest_entry ae join person a on a.id = ae.person_id
      where ae.movement_id = $1 and ae.open and a.kind = 'DETAINEE' and not counts_as_child(a)
        and not exists (select from family_relation k where k.person_id = c.id and k.other_id = a.id)))
$$;
`;

const TOGETHER = `
create or replace function separation_is_decided() returns trigger language plpgsql as $$
begin
  if not exists (
    select from child_case d where d.id = new.separation_case_id and ${REVIEWED}
      and (d.person_id = new.person_id
        or exists (select from relationship k where (k.person_id, k.related_person_id) in ((d.person_id, new.person_id), (new.person_id, d.person_id)))
        or exists (select from family_link l where l.person_id = d.person_id and l.other_id = new.person_id))) then
    raise exception 'I-11: the case has no reviewed decision that parts this person from a child or parent' using errcode = 'check_violation', constraint = 'separation_is_decided';
  end if;
  return new;
end
$$;

create or replace function families_together() returns trigger language plpgsql as $$
begin
  update manifest_entry e set separation_case_id = named.case_id
  from (
    select t.id, (array_agg(d.id order by d.decided_at desc))[1] as case_id
    from manifest_entry t
    join family_link l on l.person_id = t.person_id
    join person p on p.id = t.person_id
    join person o on o.id = l.other_id
    join child_case d on d.person_id in ${CHILD_OF('p', 'o')} and ${REVIEWED}
    where t.movement_id = new.id and t.open and kept_together(p, o, l.of_unit, l.otherwise_related)
      and not exists (select from manifest_entry w where w.movement_id = new.id and w.person_id = o.id and w.open)
      and ${AT_ORIGIN('new')}
    group by t.id) named
  where e.id = named.id and e.separation_case_id is distinct from named.case_id;
  if exists (select from guard_facts_movement_family f where f."movementId" = new.id and cardinality(f."familySplit") > 0) then
    raise exception 'I-11: the list parts a child from a parent or guardian without a reviewed decision' using errcode = 'check_violation', constraint = 'families_together';
  end if;
  return null;
end
$$;
`;

const FACTS = `
create view guard_facts_family_unit as
select u.id as unit_id, u.state,
  coalesce((
    select json_agg(json_build_object(
        'personId', m.person_id, 'child', counts_as_child(p), 'recordedBy', m.recorded_by,
        'separationCaseId', (select d.id from child_case d where d.person_id = m.person_id and counts_as_child(p) and ${REVIEWED} order by d.decided_at desc limit 1),
        'otherwiseRelated', array(
          select o.person_id from family_unit_member o
          where o.family_unit_id = u.id and o.left_at is null and o.person_id <> m.person_id
            and exists (select from relationship k where (k.person_id, k.related_person_id) in ((m.person_id, o.person_id), (o.person_id, m.person_id)))
            and not exists (select from relationship k where (k.person_id, k.related_person_id) in ((m.person_id, o.person_id), (o.person_id, m.person_id))
                              and k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD'))
            and not exists (select from guardianship g where g.ended_at is null and (g.person_id, g.guardian_id) in ((m.person_id, o.person_id), (o.person_id, m.person_id)))
          order by 1)) order by m.person_id)
    from family_unit_member m join person p on p.id = m.person_id
    where m.family_unit_id = u.id and m.left_at is null), '[]'::json) as members
from family_unit u;

create view guard_facts_guardianship as
select p.id as person_id, counts_as_child(p) as child,
  exists (select from health_event h where h.person_id = p.id and h.kind = 'DEATH') as died,
  case when exists (select from guardianship g where g.person_id = p.id and g.ended_at is null) then 'STANDING' else 'NONE' end as state
from person p;

alter view guard_facts_family_unit owner to repatria_system;
alter view guard_facts_guardianship owner to repatria_system;
grant select on guard_facts_family_unit, guard_facts_guardianship to repatria_staff;
`;
