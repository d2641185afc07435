import type { MigrationInterface, QueryRunner } from 'typeorm';

/** LED Art. 16(3): what is contested, or kept as evidence alone, is neither changed nor passed on until a decision says so. */
export class ProcessingRestrictions1771000000671 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table processing_restriction (
  id uuid primary key,
  person_id uuid not null references person,
  -- What the person asked for, where the person did.
  request_id uuid references data_subject_request,
  ground text not null check (ground in ('ACCURACY_CONTESTED', 'KEPT_AS_EVIDENCE')),
  status text not null check (status in ('IN_FORCE', 'LIFTED')),
  reasons text not null,
  begun_by uuid not null references account,
  begun_at timestamptz not null,
  -- The decision that lifts it, by its reference.
  decision text check (decision <> ''),
  person_informed_at timestamptz,
  lift_reasons text,
  lifted_by uuid references account,
  lifted_at timestamptz,
  version integer not null default 1,
  constraint restriction_lifted_by_another check (lifted_by <> begun_by),
  constraint restriction_lifted_by_decision check ((status = 'LIFTED') = (decision is not null and lift_reasons is not null and lifted_by is not null and lifted_at is not null)),
  constraint restriction_person_is_told check (status <> 'LIFTED' or ground <> 'ACCURACY_CONTESTED' or person_informed_at is not null)
);
create unique index processing_restriction_one on processing_restriction (person_id) where status = 'IN_FORCE';
create index processing_restriction_person on processing_restriction (person_id);
create index processing_restriction_request on processing_restriction (request_id);
alter table processing_restriction enable row level security; alter table processing_restriction force row level security;
create policy system_all on processing_restriction to repatria_system using (true) with check (true);
grant select, insert, update on processing_restriction to repatria_system;
create policy staff_reads on processing_restriction for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = processing_restriction.person_id and x.account_id = viewer_account() limit 1), false));
create policy child_protected on processing_restriction as restrictive for select to repatria_staff
  using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = processing_restriction.person_id limit 1), false));
grant select on processing_restriction to repatria_staff;

-- The flag that every command reads follows the record, whoever writes.
create function restriction_marks_person() returns trigger language plpgsql as $$
begin
  update person set restricted_at = case when new.status = 'IN_FORCE' then new.begun_at end where id = new.person_id;
  return new;
end
$$;
create trigger restriction_marks_person after insert or update of status on processing_restriction for each row execute function restriction_marks_person();

-- What was granted before there was a record of it.
insert into processing_restriction (id, person_id, request_id, ground, status, reasons, begun_by, begun_at)
select distinct on (d.person_id) gen_random_uuid(), d.person_id, d.id, 'ACCURACY_CONTESTED', 'IN_FORCE', 'The person asked for it, and it was granted.', d.answered_by, p.restricted_at
from data_subject_request d join person p on p.id = d.person_id
where d.kind = 'RESTRICTION' and d.status = 'ANSWERED' and d.answered_by is not null and p.restricted_at is not null
order by d.person_id, d.answered_at desc;

-- The lock of a person, and whether the record is restricted once it is held: the second statement sees what was committed meanwhile.
create function lock_person(person uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  restricted boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(person::text, 0));
  select p.restricted_at is not null into restricted from person p where p.id = person;
  return coalesce(restricted, false);
end
$$;
alter function lock_person(uuid) owner to repatria_system;
revoke execute on function lock_person(uuid) from public;
grant execute on function lock_person(uuid) to repatria_system, repatria_staff, repatria_liaison, repatria_office;

-- Of a record that the viewer has in sight; families that see no person ask it of incidents.
create function is_restricted(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from person p where p.id = $1 and p.restricted_at is not null)
$$;
alter function is_restricted(uuid) owner to repatria_system;
revoke execute on function is_restricted(uuid) from public;
grant execute on function is_restricted(uuid) to repatria_system, repatria_staff, repatria_liaison, repatria_office;
`;
