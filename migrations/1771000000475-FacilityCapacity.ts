import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The capacity of a place from a day on, so that its arithmetic holds for any day; and indexes for what is expected. */
export class FacilityCapacity1771000000475 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table facility_capacity (
  id uuid primary key,
  facility_id uuid not null references facility,
  from_day date not null,
  -- Places that can be used: what a place was made for, less what is not fit.
  operational integer not null check (operational >= 0),
  reasons text not null check (length(reasons) >= 20),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index facility_capacity_facility on facility_capacity (facility_id, from_day, recorded_at);
create trigger facility_capacity_append_only before update or delete or truncate on facility_capacity
  for each statement execute function refuse_change();
alter table facility_capacity enable row level security;
alter table facility_capacity force row level security;
create policy system_all on facility_capacity to repatria_system using (true) with check (true);
grant select, insert on facility_capacity to repatria_system;
create policy insiders_read on facility_capacity for select to repatria_staff, repatria_office using (true);
grant select on facility_capacity to repatria_staff, repatria_office;

create index movement_from_facility on movement (from_facility_id);
create index movement_to_facility on movement (to_facility_id) where to_facility_id is not null;
`;
