import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a movement, or a person on it, did not go as planned: closed lists, of which a retired value stays readable and is not given anew. */
export class MovementReasons1771000000441 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTS);
    await runner.query(GIVEN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const LISTS = `
create table movement_reason (
  id uuid not null default gen_random_uuid() unique,
  list text not null check (list in ('CANCELLATION', 'ABORT', 'DIVERSION', 'LOCKOUT', 'NOT_PRESENTED', 'REFUSED')),
  code text not null,
  label text not null,
  side text check (side in ('SITE', 'CARRIER')),
  -- From this day on it is no longer given.
  retired_at date,
  primary key (list, code),
  check ((list = 'LOCKOUT') = (side is not null))
);
insert into movement_reason (list, code, label, side, retired_at) values
  ('CANCELLATION', 'COURT_ORDER', 'A court stopped it.', null, null),
  ('CANCELLATION', 'NO_TRANSPORT', 'No carrier was to be had.', null, null),
  ('CANCELLATION', 'NO_SPACE', 'The receiving place has no space.', null, null),
  ('CANCELLATION', 'RECEIVER_WITHDREW', 'The receiving side withdrew its confirmation.', null, null),
  ('CANCELLATION', 'ROUTE_UNSAFE', 'The way is not safe.', null, null),
  ('CANCELLATION', 'PLANNED_BY_MISTAKE', 'It was planned by mistake.', null, null),
  ('CANCELLATION', 'PANDEMIC_RULES', 'Rules against contagion forbade it.', null, '2026-01-01'),
  ('CANCELLATION', 'OTHER', 'Another reason, in words.', null, null),
  ('ABORT', 'VEHICLE_FAILURE', 'The vehicle or aircraft failed.', null, null),
  ('ABORT', 'SECURITY_INCIDENT', 'An attack, a riot or an escape.', null, null),
  ('ABORT', 'MEDICAL_EMERGENCY', 'Somebody fell ill or was hurt.', null, null),
  ('ABORT', 'WEATHER', 'The weather.', null, null),
  ('ABORT', 'COURT_ORDER', 'A court stopped it.', null, null),
  ('ABORT', 'OTHER', 'Another reason, in words.', null, null),
  ('DIVERSION', 'NO_SPACE', 'The receiving place has no space.', null, null),
  ('DIVERSION', 'SERIOUS_INCIDENT', 'A serious incident at the receiving place.', null, null),
  ('DIVERSION', 'RECEIVER_ASKED', 'The receiving place asked for it.', null, null),
  ('DIVERSION', 'FORCE_MAJEURE', 'Force majeure: weather, road, airspace.', null, null),
  ('DIVERSION', 'MEDICAL_EMERGENCY', 'Somebody needs care on the way.', null, null),
  ('DIVERSION', 'OTHER', 'Another reason, in words.', null, null),
  ('LOCKOUT', 'PLACE_FULL', 'The place has no space.', 'SITE', null),
  ('LOCKOUT', 'PLACE_CLOSED_FOR_THE_NIGHT', 'The place admits nobody at this hour.', 'SITE', null),
  ('LOCKOUT', 'PAPERS_REFUSED', 'The place did not accept the papers.', 'SITE', null),
  ('LOCKOUT', 'INCIDENT_AT_PLACE', 'An incident at the place.', 'SITE', null),
  ('LOCKOUT', 'STAFF_SHORTAGE', 'The place has too few staff.', 'SITE', null),
  ('LOCKOUT', 'CARRIER_LATE', 'The carrier came too late.', 'CARRIER', null),
  ('LOCKOUT', 'CARRIER_BREAKDOWN', 'The vehicle failed.', 'CARRIER', null),
  ('LOCKOUT', 'CARRIER_WITHOUT_PAPERS', 'The carrier came without papers.', 'CARRIER', null),
  ('NOT_PRESENTED', 'NOT_FOUND_IN_UNIT', 'The person was not where the register says.', null, null),
  ('NOT_PRESENTED', 'IN_HOSPITAL', 'The person is in hospital.', null, null),
  ('NOT_PRESENTED', 'BEFORE_COURT', 'The person is before a court.', null, null),
  ('NOT_PRESENTED', 'REFUSED_TO_LEAVE', 'The person refused to leave.', null, null),
  ('NOT_PRESENTED', 'FAMILY_NOT_TOGETHER', 'The family would have been separated.', null, null),
  ('NOT_PRESENTED', 'OTHER', 'Another reason, in words.', null, null),
  ('REFUSED', 'UNFIT_TO_TRAVEL', 'Found unfit to travel.', null, null),
  ('REFUSED', 'CONTAGION', 'A risk of contagion.', null, null),
  ('REFUSED', 'LATE_PREGNANCY', 'Late pregnancy or a recent birth.', null, null),
  ('REFUSED', 'CARRIER_REFUSED', 'The carrier would not take the person.', null, null),
  ('REFUSED', 'OTHER', 'Another reason, in words.', null, null);
alter table movement_reason enable row level security;
alter table movement_reason force row level security;
create policy all_read on movement_reason for select using (true);
grant select on movement_reason to repatria_system, repatria_staff;
`;

const GIVEN = `
alter table movement
  add column ended_list text,
  add column ended_code text,
  add foreign key (ended_list, ended_code) references movement_reason,
  add check ((ended_list is null) = (ended_code is null)),
  add constraint movement_ended_list check (ended_list in ('CANCELLATION', 'ABORT', 'DIVERSION')),
  -- What happened last on the ground, as it was reported: what is earlier is recorded as a late event.
  add column last_event_at timestamptz;
alter table manifest_entry
  add column reason_list text,
  add column reason_code text,
  add foreign key (reason_list, reason_code) references movement_reason,
  add check ((reason_list is null) = (reason_code is null)),
  add constraint manifest_entry_reason_list check (
    reason_list is null or (reason_list, status) in (('NOT_PRESENTED', 'NOT_PRESENTED'), ('REFUSED', 'REFUSED_MEDICAL')));

create table movement_lockout (
  id uuid primary key,
  movement_id uuid not null references movement,
  reason_list text not null default 'LOCKOUT' check (reason_list = 'LOCKOUT'),
  reason_code text not null,
  place text not null check (place <> ''),
  authorised_by text not null check (authorised_by <> ''),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  late_reason text,
  recorded_by uuid not null references account,
  foreign key (reason_list, reason_code) references movement_reason,
  constraint lockout_recorded_after check (occurred_at <= recorded_at),
  constraint lockout_late_with_reason check (recorded_at - occurred_at <= interval '24 hours' or length(coalesce(late_reason, '')) >= 20)
);
create index movement_lockout_movement on movement_lockout (movement_id, occurred_at);
alter table movement_lockout enable row level security;
alter table movement_lockout force row level security;
create policy system_all on movement_lockout to repatria_system using (true) with check (true);
create policy staff_reads on movement_lockout for select to repatria_staff using (true);
grant select, insert on movement_lockout to repatria_system;
grant select on movement_lockout to repatria_staff;
create trigger movement_lockout_append_only before update or delete or truncate on movement_lockout execute function refuse_change();

create function reason_not_retired() returns trigger language plpgsql as $$
declare
  given record;
begin
  select tg_argv[0] as unused, r.retired_at into given from movement_reason r
  where r.list = to_jsonb(new) ->> tg_argv[0] and r.code = to_jsonb(new) ->> tg_argv[1];
  if given.retired_at <= app_now() then
    raise exception 'This reason is retired: it is read where it was given, and not given anew.' using errcode = 'check_violation', constraint = 'reason_not_retired';
  end if;
  return new;
end
$$;
create trigger movement_reason_current before insert or update of ended_code, ended_list on movement
  for each row when (new.ended_code is not null) execute function reason_not_retired('ended_list', 'ended_code');
create trigger manifest_entry_reason_current before insert or update of reason_code, reason_list on manifest_entry
  for each row when (new.reason_code is not null) execute function reason_not_retired('reason_list', 'reason_code');
create trigger movement_lockout_reason_current before insert on movement_lockout
  for each row execute function reason_not_retired('reason_list', 'reason_code');
`;
