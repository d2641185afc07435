import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-10, I-11, I-12 on movements: what the guards ask about families, and what the database refuses by itself. */
export class FamiliesTogether1771000000451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHILD);
    await runner.query(VIEW);
    await runner.query(APART);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Without a birth date the age is in doubt (rulings 13), and whose age is in doubt is treated as a child (I-09). */
const CHILD = `
create function counts_as_child(p person) returns boolean language sql stable as $$
  select p.age_status <> 'DETERMINED_ADULT' and (p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest is null
    or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end
       > (app_now() - interval '18 years')::date)
$$;
`;

const VIEW = `
create view guard_facts_movement_family as
with link as (
  select k.person_id, k.related_person_id from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
  union select k.related_person_id, k.person_id from relationship k where k.kind in ('PARENT', 'CHILD', 'GUARDIAN', 'WARD')
)
select m.id as "movementId",
  -- Who travels while a child, or the parent or guardian of a child, stays behind at the place of departure.
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
      -- A panel decided so, and an independent body reviewed it (CRC Art. 9).
      and not exists (select from child_case d where d.person_id = case when counts_as_child(p) then p.id else o.id end
                        and d.separates_from_parent and d.independent_review is not null and d.decided_at is not null)
    order by e.person_id) as "familySplit",
  -- Adults of a camp who return abroad without a consent that still stands.
  array(
    select e.person_id
    from manifest_entry e join person p on p.id = e.person_id
    where e.movement_id = m.id and e.open and m.to_country is not null and p.kind = 'PROTECTED_RESIDENT' and not counts_as_child(p)
      and coalesce((select c.answer from consent_record c where c.person_id = p.id and coalesce(c.request_id, e.request_id) = e.request_id
                    order by c.answered_at desc, c.recorded_at desc limit 1), '') <> 'GIVEN'
    order by e.person_id) as "withoutConsent"
from movement m;
alter view guard_facts_movement_family owner to repatria_system;
grant select on guard_facts_movement_family to repatria_staff, repatria_liaison;
`;

/** Asked once for each movement, at commit, when its list is whole. */
const APART = `
create function child_with_strangers(movement uuid) returns boolean language sql stable as $$
  select exists (
    select from manifest_entry ce join person c on c.id = ce.person_id
    where ce.movement_id = $1 and ce.open and counts_as_child(c) and exists (
      select from manifest_entry ae join person a on a.id = ae.person_id
      where ae.movement_id = $1 and ae.open and a.kind = 'DETAINEE' and not counts_as_child(a)
        and not exists (select from relationship k where (k.person_id, k.related_person_id) in ((c.id, a.id), (a.id, c.id)))))
$$;

create function children_apart() returns trigger language plpgsql as $$
begin
  if current_setting('app.children_apart', true) is not distinct from new.movement_id::text then
    return null;
  end if;
  if child_with_strangers(new.movement_id) then
    raise exception 'I-10: a child is on a list with adult detainees who are not related' using errcode = 'check_violation', constraint = 'children_apart';
  end if;
  perform set_config('app.children_apart', new.movement_id::text, true);
  return null;
end
$$;
create function children_apart_anew() returns trigger language plpgsql as $$
begin
  perform set_config('app.children_apart', '', true);
  return null;
end
$$;
create trigger children_apart_anew before insert or update on manifest_entry for each statement execute function children_apart_anew();
create constraint trigger children_apart after insert on manifest_entry deferrable initially deferred for each row execute function children_apart();
-- A person who is listed again.
create constraint trigger children_apart_again after update of open on manifest_entry deferrable initially deferred for each row
  when (new.open and not old.open) execute function children_apart();

-- And once more before anybody leaves: an age may have come into doubt since.
create function departs_with_children_apart() returns trigger language plpgsql as $$
begin
  if child_with_strangers(new.id) then
    raise exception 'I-10: a child is on a list with adult detainees who are not related' using errcode = 'check_violation', constraint = 'children_apart';
  end if;
  return null;
end
$$;
create trigger departs_with_children_apart after update of status on movement for each row
  when (new.status in ('AUTHORISED', 'BOARDING', 'DEPARTED') and new.status <> old.status) execute function departs_with_children_apart();
`;
