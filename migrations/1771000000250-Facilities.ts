import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-40 in the database; roll-calls against the register; visits from outside. */
export class Facilities1771000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of ['roll_call', 'facility_visit']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert on ${table} to repatria_system`);
    }
    await runner.query(
      `create policy staff_reads on roll_call for select to repatria_staff using (true); grant select on roll_call to repatria_staff`,
    );
    await runner.query(
      `create policy insiders_read on facility_visit for select to repatria_staff, repatria_office using (true);
       grant select on facility_visit to repatria_staff, repatria_office`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create function close_empty_facilities_only() returns trigger language plpgsql as $$
begin
  if new.status = 'CLOSED' and old.status <> 'CLOSED' and (
    exists (select from custody_episode e where e.facility_id = new.id and e.ended_at is null)
    or exists (select from person p where p.residence_facility_id = new.id and p.merged_into is null)) then
    raise exception 'I-40: somebody is still held or living in %', new.code using errcode = 'check_violation', constraint = 'facility_closed_empty';
  end if;
  return new;
end
$$;
create trigger facility_closed_empty before update of status on facility for each row execute function close_empty_facilities_only();
create index person_residence on person (residence_facility_id) where residence_facility_id is not null;

create table roll_call (
  id uuid primary key,
  facility_id uuid not null references facility,
  held_at timestamptz not null,
  present uuid[] not null,
  unidentified integer not null default 0 check (unidentified >= 0),
  missing uuid[] not null,
  extra uuid[] not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index roll_call_facility on roll_call (facility_id, held_at);

create table facility_visit (
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text not null check (kind in ('INSPECTION', 'ICRC_VISIT', 'NPM_VISIT', 'COURT_VISIT')),
  body text not null check (body <> ''),
  visited_at timestamptz not null,
  private_talks boolean not null,
  access text not null check (access in ('FULL', 'PARTIAL', 'REFUSED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index facility_visit_facility on facility_visit (facility_id, visited_at);
`;
