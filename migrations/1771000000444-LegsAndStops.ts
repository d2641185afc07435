import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legs with a custodian and times of their own, and nights on the way; what was travelled is never written anew. */
export class LegsAndStops1771000000444 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEGS);
    await runner.query(STOPS);
    await runner.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const LEGS = `
alter table movement_leg
  add column state text not null default 'PLANNED' check (state in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
  add column custodian text check (custodian <> ''),
  add column started_at timestamptz,
  add column started_recorded_at timestamptz,
  add column ended_at timestamptz,
  add column ended_recorded_at timestamptz,
  -- Where it ended, when a diversion ended it before its destination.
  add column ended_place text check (ended_place <> ''),
  add column cancel_reasons text,
  add column version integer not null default 1,
  add constraint leg_times_of_its_state check (
    (state in ('IN_PROGRESS', 'COMPLETED')) = (started_at is not null) and (state = 'COMPLETED') = (ended_at is not null)),
  add constraint leg_has_a_custodian check (state not in ('IN_PROGRESS', 'COMPLETED') or custodian is not null),
  add constraint leg_ends_after_it_began check (ended_at >= started_at),
  add constraint leg_recorded_after check (started_at <= started_recorded_at and ended_at <= ended_recorded_at),
  add check ((started_at is null) = (started_recorded_at is null) and (ended_at is null) = (ended_recorded_at is null)),
  add constraint leg_cancelled_with_reasons check ((state = 'CANCELLED') = (cancel_reasons is not null));
-- One leg at a time.
create unique index movement_leg_one_running on movement_leg (movement_id) where state = 'IN_PROGRESS';

create function leg_history_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('COMPLETED', 'CANCELLED')
     or (old.state = 'IN_PROGRESS' and (new.mode, new.origin, new.destination, new.carrier, new.custodian, new.started_at, new.started_recorded_at)
         is distinct from (old.mode, old.origin, old.destination, old.carrier, old.custodian, old.started_at, old.started_recorded_at))
     or (new.id, new.movement_id, new.ordinal) is distinct from (old.id, old.movement_id, old.ordinal) then
    raise exception 'What was travelled or called off is not written anew: plan another leg.' using errcode = 'restrict_violation', constraint = 'leg_history_kept';
  end if;
  return new;
end
$$;
create trigger leg_history_kept before update or delete on movement_leg for each row execute function leg_history_kept();
`;

const STOPS = `
create table overnight_stop (
  id uuid primary key,
  movement_id uuid not null references movement,
  facility_id uuid references facility,
  place text not null check (place <> ''),
  custodian text not null check (custodian <> ''),
  state text not null check (state in ('PLANNED', 'STARTED', 'ENDED', 'CANCELLED')),
  planned_from timestamptz,
  planned_to timestamptz,
  started_at timestamptz,
  started_recorded_at timestamptz,
  ended_at timestamptz,
  ended_recorded_at timestamptz,
  -- The counts at both ends.
  first_count uuid references headcount,
  last_count uuid references headcount,
  cancel_reasons text,
  planned_by uuid not null references account,
  created_at timestamptz not null,
  version integer not null default 1,
  check (planned_from < planned_to),
  constraint stop_times_of_its_state check (
    (state in ('STARTED', 'ENDED')) = (started_at is not null) and (state = 'ENDED') = (ended_at is not null)),
  constraint stop_counted_at_both_ends check (
    (started_at is null) = (first_count is null) and (ended_at is null) = (last_count is null) and last_count <> first_count),
  constraint stop_ends_after_it_began check (ended_at >= started_at),
  constraint stop_recorded_after check (started_at <= started_recorded_at and ended_at <= ended_recorded_at),
  constraint stop_cancelled_with_reasons check ((state = 'CANCELLED') = (cancel_reasons is not null))
);
create index overnight_stop_movement on overnight_stop (movement_id);
create unique index overnight_stop_one_running on overnight_stop (movement_id) where state = 'STARTED';
alter table overnight_stop enable row level security;
alter table overnight_stop force row level security;
create policy system_all on overnight_stop to repatria_system using (true) with check (true);
create policy staff_reads on overnight_stop for select to repatria_staff using (true);
grant select, insert, update on overnight_stop to repatria_system;
grant select on overnight_stop to repatria_staff;

create function stop_history_kept() returns trigger language plpgsql as $$
begin
  if old.state in ('ENDED', 'CANCELLED') or (old.state = 'STARTED' and (new.place, new.facility_id, new.custodian, new.started_at, new.first_count)
     is distinct from (old.place, old.facility_id, old.custodian, old.started_at, old.first_count)) then
    raise exception 'A night that was spent is not written anew.' using errcode = 'restrict_violation', constraint = 'stop_history_kept';
  end if;
  return new;
end
$$;
create trigger stop_history_kept before update on overnight_stop for each row execute function stop_history_kept();
`;

const VIEWS = `
create view guard_facts_movement_leg as
select l.id, l.movement_id as "movementId", l.state, m.status as "movementStatus", l.custodian is not null as "custodianNamed",
  exists (select from movement_leg e where e.movement_id = l.movement_id and e.ordinal < l.ordinal and e.state in ('PLANNED', 'IN_PROGRESS')) as "earlierOpen",
  exists (select from movement_leg o where o.movement_id = l.movement_id and o.id <> l.id and o.state = 'IN_PROGRESS') as "anotherRunning",
  exists (select from overnight_stop s where s.movement_id = l.movement_id and s.state = 'STARTED') as "stopRunning"
from movement_leg l join movement m on m.id = l.movement_id;

create view guard_facts_overnight_stop as
select s.id, s.movement_id as "movementId", s.state, m.status as "movementStatus",
  exists (select from movement_leg l where l.movement_id = s.movement_id and l.state = 'IN_PROGRESS') as "legRunning",
  exists (select from overnight_stop o where o.movement_id = s.movement_id and o.id <> s.id and o.state = 'STARTED') as "anotherRunning",
  array(select e.person_id from manifest_entry e where e.movement_id = s.movement_id and e.open order by e.person_id) as travelling,
  h.id as "countId", h.present as counted, coalesce(h.unidentified, '{}') as unidentified, h.occurred_at as "countedAt",
  h.id is distinct from s.first_count and s.first_count is not null as "countedAgain"
from overnight_stop s join movement m on m.id = s.movement_id
left join lateral (
  select c.id, c.present, c.unidentified, c.occurred_at from headcount c
  where c.movement_id = s.movement_id and c.checkpoint = 'EACH_STOP'
    and c.occurred_at >= coalesce((select max(l.ended_at) from movement_leg l where l.movement_id = s.movement_id), m.departed_at, c.occurred_at)
  order by c.occurred_at desc, c.recorded_at desc, c.id desc limit 1) h on true;

create view guard_facts_movement_legs as
select m.id as "movementId", exists (select from overnight_stop s where s.movement_id = m.id and s.state = 'STARTED') as "stopRunning"
from movement m;

alter view guard_facts_movement_leg owner to repatria_system;
alter view guard_facts_overnight_stop owner to repatria_system;
alter view guard_facts_movement_legs owner to repatria_system;
grant select on guard_facts_movement_leg, guard_facts_overnight_stop to repatria_staff;
grant select on guard_facts_movement_legs to repatria_staff, repatria_liaison;
`;
