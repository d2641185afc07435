import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ICPPED Art. 17(3)(g): on death in custody its circumstances and cause, and the destination of the remains. */
export class DeathRecords1771000000452 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table death_record (
  id uuid primary key,
  person_id uuid not null unique references person,
  circumstances text not null check (circumstances <> ''),
  cause text not null check (cause <> ''),
  -- Who established it, such as a forensic doctor.
  established_by text not null check (established_by <> ''),
  destination_of_remains text not null check (destination_of_remains <> ''),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create trigger death_record_append_only before update or delete or truncate on death_record execute function refuse_change();
alter table death_record enable row level security;
alter table death_record force row level security;
create policy system_all on death_record to repatria_system using (true) with check (true);
create policy staff_reads on death_record for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = death_record.person_id and x.account_id = viewer_account() limit 1), false));
grant select, insert on death_record to repatria_system;
grant select on death_record to repatria_staff;

-- Of the dead alone.
create function death_record_of_the_dead() returns trigger language plpgsql as $$
begin
  if not exists (select from health_event h where h.person_id = new.person_id and h.kind = 'DEATH') then
    raise exception 'No death of this person is on record.' using errcode = 'check_violation', constraint = 'death_record_of_the_dead';
  end if;
  return new;
end
$$;
create trigger death_record_of_the_dead before insert on death_record for each row execute function death_record_of_the_dead();
`;
