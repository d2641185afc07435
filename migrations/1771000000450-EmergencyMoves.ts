import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An emergency lane with its end, what is owed after a departure through it, and the facts on which a movement was authorised. */
export class EmergencyMoves1771000000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['emergency_lane', 'emergency_check', 'movement_authorisation']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${table === 'emergency_check' ? ', update' : ''} on ${table} to repatria_system`);
      const visible =
        table === 'emergency_check'
          ? 'not coalesce((select true from case_exclusion x where x.person_id = emergency_check.person_id and x.account_id = viewer_account() limit 1), false)'
          : 'true';
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${visible})`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
-- The order of the record, for events of one instant.
create index outbox_event on outbox (event_id);

create table emergency_lane (
  id uuid primary key,
  movement_id uuid not null unique references movement,
  reasons text not null check (length(reasons) >= 20),
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  constraint emergency_lane_ends check (ends_at > opened_at and ends_at <= opened_at + interval '72 hours')
);
create trigger emergency_lane_append_only before update or delete or truncate on emergency_lane execute function refuse_change();

create table emergency_check (
  id uuid primary key,
  movement_id uuid not null references movement,
  person_id uuid references person,
  kind text not null check (kind in ('ESCORT_RECORD', 'FIT_TO_TRAVEL', 'RECEIVING_CONFIRMATION', 'ICRC_INFORMED')),
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references account,
  evidence text check (evidence <> ''),
  unique nulls not distinct (movement_id, kind, person_id),
  check ((person_id is null) = (kind in ('RECEIVING_CONFIRMATION', 'ICRC_INFORMED'))),
  check ((done_at is null) = (done_by is null) and (done_at is null) = (evidence is null))
);
create index emergency_check_person on emergency_check (person_id);

create table movement_authorisation (
  id uuid primary key,
  movement_id uuid not null references movement,
  manifest_version integer not null,
  persons integer not null,
  children integer not null,
  women integer not null,
  escorts integer not null,
  escorts_required integer not null,
  female_escort boolean not null,
  receiving_confirmation text,
  icrc_informed_at timestamptz,
  emergency boolean not null,
  authorised_by uuid not null references account,
  authorised_at timestamptz not null,
  constraint authorised_with_escorts check (escorts >= escorts_required and escorts_required >= 1),
  constraint authorised_with_female_escort check (women = 0 or female_escort),
  constraint authorised_as_told check (emergency or (receiving_confirmation is not null and icrc_informed_at is not null)),
  unique (movement_id, manifest_version)
);
create trigger movement_authorisation_append_only before update or delete or truncate on movement_authorisation execute function refuse_change();
`;

const VIEW = `
create view guard_facts_movement_emergency as
select m.id as "movementId",
  (select l.ends_at from emergency_lane l where l.movement_id = m.id) as "emergencyUntil",
  array(select e.person_id from manifest_entry e
        where e.movement_id = m.id and e.open and not exists (
          select from escort_record r where r.movement_id = m.id and r.person_id = e.person_id and r.confirmed_at is not null)
        order by e.person_id) as "escortMissing",
  exists (select from emergency_check c where c.movement_id = m.id and c.done_at is null) as "checksOwed"
from movement m;
alter view guard_facts_movement_emergency owner to repatria_system;
grant select on guard_facts_movement_emergency to repatria_staff, repatria_liaison;

create or replace view guard_facts_escort_record as
select r.id, r.person_id as "personId", r.state, m.status as "movementStatus", r.answered_by as "answeredBy",
  exists (select from emergency_check c where c.movement_id = r.movement_id and c.person_id = r.person_id and c.kind = 'ESCORT_RECORD' and c.done_at is null) as "completedAfterwards"
from escort_record r join movement m on m.id = r.movement_id;
`;
