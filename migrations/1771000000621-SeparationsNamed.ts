import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I-11: no list is locked, authorised, boarded or under way that parts a child from a parent or guardian, whoever writes; and where
 * a panel decided it, the entry names the case with the decision.
 */
export class SeparationsNamed1771000000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table manifest_entry add column separation_case_id uuid references child_case;

create function separation_is_decided() returns trigger language plpgsql as $$
begin
  if not exists (
    select from child_case d where d.id = new.separation_case_id and d.separates_from_parent and d.decided_at is not null and d.independent_review is not null
      and (d.person_id = new.person_id or exists (
        select from relationship k where (k.person_id, k.related_person_id) in ((d.person_id, new.person_id), (new.person_id, d.person_id))))) then
    raise exception 'I-11: the case has no reviewed decision that parts this person from a child or parent' using errcode = 'check_violation', constraint = 'separation_is_decided';
  end if;
  return new;
end
$$;
create trigger separation_is_decided before insert or update of separation_case_id on manifest_entry for each row
  when (new.separation_case_id is not null) execute function separation_is_decided();

-- The decisions that let somebody of the list leave a child, a parent or a guardian behind are named; then nobody may be left over.
create function families_together() returns trigger language plpgsql as $$
begin
  update manifest_entry e set separation_case_id = named.case_id
  from (
    select t.id, (array_agg(d.id order by d.decided_at desc))[1] as case_id
    from manifest_entry t
    join lateral (
      select k.related_person_id as other from relationship k where k.person_id = t.person_id and k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
      union select k.person_id from relationship k where k.related_person_id = t.person_id and k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')) link on true
    join person p on p.id = t.person_id
    join person o on o.id = link.other
    join child_case d on d.person_id = case when counts_as_child(p) then p.id else o.id end
      and d.separates_from_parent and d.decided_at is not null and d.independent_review is not null
    where t.movement_id = new.id and t.open and counts_as_child(p) <> counts_as_child(o)
      and not exists (select from manifest_entry w where w.movement_id = new.id and w.person_id = o.id and w.open)
      and (o.residence_facility_id = new.from_facility_id
           or exists (select from custody_episode c where c.person_id = o.id and c.ended_at is null and c.facility_id = new.from_facility_id))
    group by t.id) named
  where e.id = named.id and e.separation_case_id is distinct from named.case_id;
  if exists (select from guard_facts_movement_family f where f."movementId" = new.id and cardinality(f."familySplit") > 0) then
    raise exception 'I-11: the list parts a child from a parent or guardian without a reviewed decision' using errcode = 'check_violation', constraint = 'families_together';
  end if;
  return null;
end
$$;
create trigger families_together after update of status on movement for each row
  when (new.status in ('MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING', 'DEPARTED') and new.status <> old.status) execute function families_together();
`;
