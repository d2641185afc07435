import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A family as a record of its own, beside who is what to whom: members with their proof, who join and leave at an instant, and who
 * answers for a child. Nothing of it is written over.
 */
export class FamilyUnits1771000000629 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(KEPT);
    for (const [table, seen] of Object.entries(SEEN)) await runner.query(security(table, seen));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table family_unit (
  id uuid primary key,
  kind text not null check (kind in ('PARENTS_AND_CHILDREN', 'SINGLE_PARENT', 'COUPLE', 'SIBLINGS', 'EXTENDED', 'GUARDIAN_AND_WARDS')),
  state text not null check (state in ('STANDING', 'ENDED')),
  formed_at timestamptz not null,
  formed_by uuid not null references account,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint family_unit_ended check ((state = 'ENDED') = (ended_at is not null)),
  check (formed_at <= created_at)
);

create table family_unit_member (
  id uuid primary key,
  family_unit_id uuid not null references family_unit,
  person_id uuid not null references person,
  proof text not null check (proof in ('DNA', 'DOCUMENT', 'STATED')),
  joined_at timestamptz not null,
  join_reasons text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  left_at timestamptz,
  leave_cause text check (leave_cause in ('OWN_HOUSEHOLD', 'RECORDED_IN_ERROR', 'SEPARATED', 'DIED', 'PROVEN_ANEW', 'UNIT_ENDED')),
  leave_reasons text,
  separation_case_id uuid references child_case,
  left_recorded_by uuid references account,
  left_recorded_at timestamptz,
  -- A person belongs to one unit at a time, whatever is recorded late.
  constraint family_member_of_one_unit exclude using gist (person_id with =, tstzrange(joined_at, left_at, '[)') with &&),
  constraint family_member_left check (
    (left_at is null) = (leave_cause is null) and (left_at is null) = (left_recorded_at is null) and (left_at is null) = (left_recorded_by is null)),
  constraint family_member_leaves_after_joining check (left_at >= joined_at),
  constraint family_member_separated check ((coalesce(leave_cause, '') = 'SEPARATED') = (separation_case_id is not null)),
  constraint family_member_leaves_with_reasons check (leave_cause not in ('OWN_HOUSEHOLD', 'RECORDED_IN_ERROR', 'SEPARATED') or leave_reasons is not null),
  check (joined_at <= recorded_at and left_at <= left_recorded_at)
);
create index family_unit_member_unit on family_unit_member (family_unit_id, joined_at);
create index family_unit_member_person on family_unit_member (person_id);
create index family_unit_member_separation on family_unit_member (separation_case_id) where separation_case_id is not null;

create table guardianship (
  id uuid primary key,
  person_id uuid not null references person,
  guardian_id uuid references person,
  authority text,
  proof text not null,
  document text not null,
  began_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  end_cause text check (end_cause in ('SUCCEEDED', 'ENDED', 'GUARDIAN_DIED', 'CHILD_DIED')),
  end_reasons text,
  ended_by uuid references account,
  constraint guardianship_of_one_at_a_time exclude using gist (person_id with =, tstzrange(began_at, ended_at, '[)') with &&),
  constraint guardianship_is_proven check (proof in ('DNA', 'DOCUMENT')),
  constraint guardian_is_person_or_authority check ((guardian_id is null) <> (authority is null)),
  constraint guardian_is_another check (guardian_id <> person_id),
  constraint guardianship_ended check ((ended_at is null) = (end_cause is null) and (ended_at is null) = (ended_by is null)),
  constraint guardianship_ends_with_reasons check (end_cause <> 'ENDED' or end_reasons is not null),
  check (ended_at >= began_at),
  check (began_at <= recorded_at)
);
create index guardianship_person on guardianship (person_id);
create index guardianship_guardian on guardianship (guardian_id) where guardian_id is not null;
`;

/** Words are sealed anew when keys change; what happened is not. Rows go with the erasure of their person alone. */
const KEPT = `
create function family_member_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from erasure e where e.person_id = old.person_id and e.status = 'CARRIED_OUT') then
      raise exception 'Who belonged to a family is kept' using errcode = 'restrict_violation', constraint = 'family_member_kept';
    end if;
    return old;
  end if;
  if (new.id, new.family_unit_id, new.person_id, new.proof, new.joined_at, new.recorded_by, new.recorded_at)
       is distinct from (old.id, old.family_unit_id, old.person_id, old.proof, old.joined_at, old.recorded_by, old.recorded_at)
     or (old.left_at is not null and (new.left_at, new.leave_cause, new.separation_case_id, new.left_recorded_by, new.left_recorded_at)
       is distinct from (old.left_at, old.leave_cause, old.separation_case_id, old.left_recorded_by, old.left_recorded_at)) then
    raise exception 'Who belonged to a family is kept' using errcode = 'restrict_violation', constraint = 'family_member_kept';
  end if;
  return new;
end
$$;
create trigger family_member_kept before update or delete on family_unit_member for each row execute function family_member_kept();

create function guardianship_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from erasure e where e.person_id in (old.person_id, old.guardian_id) and e.status = 'CARRIED_OUT') then
      raise exception 'Who answered for a child is kept' using errcode = 'restrict_violation', constraint = 'guardianship_kept';
    end if;
    return old;
  end if;
  if (new.id, new.person_id, new.guardian_id, new.proof, new.began_at, new.recorded_by, new.recorded_at)
       is distinct from (old.id, old.person_id, old.guardian_id, old.proof, old.began_at, old.recorded_by, old.recorded_at)
     or (old.ended_at is not null and (new.ended_at, new.end_cause, new.ended_by) is distinct from (old.ended_at, old.end_cause, old.ended_by)) then
    raise exception 'Who answered for a child is kept' using errcode = 'restrict_violation', constraint = 'guardianship_kept';
  end if;
  return new;
end
$$;
create trigger guardianship_kept before update or delete on guardianship for each row execute function guardianship_kept();

-- I-11: whoever leaves as parted leaves by a reviewed decision about a child of this unit; a child founds no household.
create function family_parts_by_decision() returns trigger language plpgsql as $$
begin
  if new.leave_cause = 'SEPARATED' and not exists (
    select from child_case d where d.id = new.separation_case_id and d.separates_from_parent and d.decided_at is not null and d.independent_review is not null
      and exists (select from family_unit_member o where o.family_unit_id = new.family_unit_id and o.person_id = d.person_id)) then
    raise exception 'I-11: no reviewed decision parts a child of this family' using errcode = 'check_violation', constraint = 'family_parts_by_decision';
  end if;
  if new.leave_cause = 'OWN_HOUSEHOLD' and exists (select from person p where p.id = new.person_id and counts_as_child(p)) then
    raise exception 'I-11: a child founds no household of its own' using errcode = 'check_violation', constraint = 'family_parts_by_decision';
  end if;
  return new;
end
$$;
create trigger family_parts_by_decision before insert or update of leave_cause on family_unit_member for each row
  when (new.leave_cause in ('SEPARATED', 'OWN_HOUSEHOLD')) execute function family_parts_by_decision();

create function guardianship_of_a_child_by_an_adult() returns trigger language plpgsql as $$
begin
  if not exists (select from person p where p.id = new.person_id and counts_as_child(p))
     or exists (select from person p where p.id = new.guardian_id and counts_as_child(p)) then
    raise exception 'Only a child has a guardian, and only an adult or an authority is one' using errcode = 'check_violation', constraint = 'guardianship_of_a_child_by_an_adult';
  end if;
  return new;
end
$$;
create trigger guardianship_of_a_child_by_an_adult before insert on guardianship for each row execute function guardianship_of_a_child_by_an_adult();

-- At commit: a unit that stands has two members at least, and one that ended has none.
create function family_unit_is_whole() returns trigger language plpgsql as $$
declare
  unit uuid := case tg_table_name when 'family_unit' then new.id else (to_jsonb(new) ->> 'family_unit_id')::uuid end;
begin
  if exists (
    select from family_unit u, lateral (select count(*) as members from family_unit_member m where m.family_unit_id = u.id and m.left_at is null) now
    where u.id = unit and case u.state when 'STANDING' then now.members < 2 else now.members > 0 end) then
    raise exception 'A family unit has two members at least while it stands, and none when it has ended' using errcode = 'check_violation', constraint = 'family_unit_is_whole';
  end if;
  return null;
end
$$;
create constraint trigger family_unit_is_whole after insert or update on family_unit deferrable initially deferred
  for each row execute function family_unit_is_whole();
create constraint trigger family_unit_members_are_whole after insert or update of left_at on family_unit_member deferrable initially deferred
  for each row execute function family_unit_is_whole();
`;

const notExcluded = (person: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${person} and x.account_id = viewer_account() limit 1), false)`;
const protectedChild = (table: string) =>
  `viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = ${table}.person_id limit 1), false)`;

/** A unit is seen by whoever sees one of its members; members out of sight are as absent. */
const SEEN: Readonly<Record<string, readonly [reads: string, restrictive: string | null]>> = {
  family_unit_member: [notExcluded('family_unit_member.person_id'), protectedChild('family_unit_member')],
  family_unit: ['coalesce((select true from family_unit_member m where m.family_unit_id = family_unit.id limit 1), false)', null],
  guardianship: [
    `${notExcluded('guardianship.person_id')} and (guardianship.guardian_id is null or ${notExcluded('guardianship.guardian_id')})`,
    protectedChild('guardianship'),
  ],
};

const security = (table: string, [reads, restrictive]: readonly [string, string | null]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy system_all on ${table} to repatria_system using (true) with check (true);
create policy staff_reads on ${table} for select to repatria_staff using (${reads});
${restrictive === null ? '' : `create policy child_protected on ${table} as restrictive for select to repatria_staff using (${restrictive});`}
grant select, insert, update, delete on ${table} to repatria_system;
grant select on ${table} to repatria_staff;
`;
