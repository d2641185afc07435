import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations with their focal points; operations that join places, movements and organisations; who reads which part. */
export class Operations1771000000460 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ALL) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${APPEND_ONLY.includes(table) ? '' : ', update, delete'} on ${table} to repatria_system`);
    }
    await runner.query(SCOPE);
    await runner.query(FACTS);
    for (const view of ['guard_facts_operation', 'operation_day_count']) {
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff, repatria_office, repatria_liaison`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ALL = [
  'organisation',
  'focal_point',
  'operation',
  'operation_reader',
  'operation_facility',
  'operation_participant',
  'operation_target',
  'operation_movement',
];
const APPEND_ONLY = ['operation_reader', 'operation_target'];

const PARTS = `array['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS']`;

const TABLES = `
create table organisation (
  id uuid primary key,
  -- As the accounts of its people have it: an account sees of an operation what its organisation sees.
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('CUSTODIAL_MINISTRY', 'COURT', 'TRANSFERRING_FORCE', 'PRIOR_CUSTODIAN', 'EMBASSY', 'HEALTH_SERVICE', 'CHILD_WELFARE', 'OVERSIGHT', 'ICRC', 'UN_AGENCY', 'STATE_OF_ORIGIN')),
  country text references origin_country (code),
  recorded_by uuid references account,
  recorded_at timestamptz not null,
  version integer not null default 1,
  constraint organisation_of_a_state check (kind not in ('EMBASSY', 'STATE_OF_ORIGIN') or country is not null)
);
create index organisation_country on organisation (country);

create table focal_point (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- An office and a function, never a private person or address.
  office text not null check (office <> ''),
  function text not null check (function <> ''),
  channel text not null check (channel <> ''),
  active_from timestamptz not null,
  active_to timestamptz check (active_to >= active_from),
  recorded_by uuid not null references account,
  version integer not null default 1
);
create index focal_point_organisation on focal_point (organisation_id);

create table operation (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('EVACUATION', 'CAMP_CLOSURE', 'RETURN_PROGRAMME', 'SURGE_REGISTRATION')),
  name text not null check (name <> ''),
  status text not null default 'PLANNED' check (status in ('PLANNED', 'ACTIVE', 'SUSPENDED', 'CONCLUDED', 'REVIEWED')),
  legal_basis text not null check (legal_basis <> ''),
  starts_on date not null,
  ends_on date not null,
  commanded_by uuid not null references account,
  target_edition integer not null default 0,
  status_reasons text,
  concluded_by uuid references account,
  concluded_at timestamptz,
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  lessons text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends_on >= starts_on),
  check ((status in ('CONCLUDED', 'REVIEWED')) = (concluded_at is not null and concluded_by is not null)),
  check ((status = 'REVIEWED') = (reviewed_at is not null and lessons is not null)),
  constraint operation_reviewed_by_another check (reviewed_by is null or reviewed_by <> concluded_by)
);

create table operation_facility (
  operation_id uuid not null references operation,
  facility_id uuid not null references facility,
  purpose text not null check (purpose in ('EMPTIED', 'RECEIVING', 'TRANSIT')),
  primary key (operation_id, facility_id)
);
create index operation_facility_facility on operation_facility (facility_id);

create table operation_participant (
  id uuid primary key,
  operation_id uuid not null references operation,
  organisation_id uuid not null references organisation,
  task text not null check (task <> ''),
  sees text[] not null check (sees <@ ${PARTS} and sees @> array['OVERVIEW']),
  joined_at timestamptz not null,
  left_at timestamptz check (left_at >= joined_at),
  left_reasons text,
  recorded_by uuid not null references account,
  version integer not null default 1,
  check ((left_at is null) = (left_reasons is null))
);
create unique index operation_participant_once on operation_participant (operation_id, organisation_id) where left_at is null;
create index operation_participant_organisation on operation_participant (organisation_id);

-- A new plan is a new edition; what was planned before stays.
create table operation_target (
  id uuid primary key,
  operation_id uuid not null references operation,
  edition integer not null check (edition > 0),
  facility_id uuid references facility,
  on_day date not null,
  persons integer not null check (persons >= 0),
  set_by uuid not null references account,
  set_at timestamptz not null
);
create unique index operation_target_once on operation_target (operation_id, edition, on_day, facility_id) nulls not distinct;
create trigger operation_target_append_only before update or delete or truncate on operation_target execute function refuse_change();

-- A movement belongs to one operation at most.
create table operation_movement (
  movement_id uuid primary key references movement,
  operation_id uuid not null references operation,
  -- Copied from the movement, which never changes it.
  country text references origin_country (code),
  added_by uuid not null references account,
  added_at timestamptz not null
);
create index operation_movement_operation on operation_movement (operation_id);

create table operation_reader (
  role text not null,
  part text not null check (part = any (${PARTS})),
  -- True: of every operation; false: of those in which the viewer's organisation takes part, as far as that organisation sees.
  whole boolean not null,
  -- True: also once the operation is over; class 5 ends with the operation for everybody else.
  after_end boolean not null,
  primary key (role, part)
);
insert into operation_reader (role, part, whole, after_end)
select r.role, p.part, r.whole, r.after_end
from (values
  ('DECISION_AUTHORITY', ${PARTS}, true, true),
  ('LEGAL_OFFICER', ${PARTS}, true, true),
  ('AUDITOR', array['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'], true, true),
  ('TRANSFER_COORDINATOR', ${PARTS}, false, false),
  ('REGISTRAR', ${PARTS}, false, false),
  ('FACILITY_MONITOR', array['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'], false, false),
  ('HEALTH_OFFICER', array['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'], false, false),
  ('CHILD_PROTECTION_OFFICER', array['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'], false, false),
  ('COURT_REGISTRAR', array['OVERVIEW', 'PLAN', 'FIGURES'], false, false),
  ('LIAISON_OFFICER', array['OVERVIEW', 'MOVEMENTS', 'FIGURES'], false, false)
) as r(role, parts, whole, after_end), unnest(r.parts) as p(part);
`;

/** Policies ask once for each statement which operations the viewer sees, not once for each row. */
const SCOPE = `
-- SECURITY DEFINER: policies of the tables that it reads would ask it again, without end. It answers ids alone.
create function operations_seen(wanted text) returns setof uuid language sql stable security definer set search_path = public as $$
  select o.id from operation o
  join operation_reader r on r.role = viewer_role() and r.part = wanted
  where (r.after_end or o.status not in ('CONCLUDED', 'REVIEWED')) and (r.whole or exists (
    select from operation_participant p join organisation g on g.id = p.organisation_id
    where p.operation_id = o.id and p.left_at is null and wanted = any (p.sees)
      and case when viewer_country() is null then g.name = (select a.organisation from account a where a.id = viewer_account())
               else g.country = viewer_country() and g.kind in ('EMBASSY', 'STATE_OF_ORIGIN') end))
$$;
alter function operations_seen owner to repatria_system;
revoke execute on function operations_seen from public;
grant execute on function operations_seen to repatria_staff, repatria_office, repatria_liaison;

create policy insiders_read on organisation for select to repatria_staff, repatria_office using (true);
create policy own_state on organisation for select to repatria_liaison using (organisation.country = viewer_country());
create policy insiders_read on focal_point for select to repatria_staff, repatria_office using (true);
create policy parts_of_operations on operation for select to repatria_staff, repatria_office, repatria_liaison
  using (operation.id = any (array(select operations_seen('OVERVIEW'))));
create policy plan_of_operations on operation_facility for select to repatria_staff, repatria_office
  using (operation_facility.operation_id = any (array(select operations_seen('PLAN'))));
create policy plan_of_operations on operation_target for select to repatria_staff, repatria_office
  using (operation_target.operation_id = any (array(select operations_seen('PLAN'))));
create policy parts_of_operations on operation_participant for select to repatria_staff, repatria_office
  using (operation_participant.operation_id = any (array(select operations_seen('PLAN'))));
create policy movements_of_operations on operation_movement for select to repatria_staff
  using (operation_movement.operation_id = any (array(select operations_seen('MOVEMENTS'))));
create policy own_movements on operation_movement for select to repatria_liaison
  using (operation_movement.country = viewer_country() and operation_movement.operation_id = any (array(select operations_seen('MOVEMENTS'))));
grant select on organisation, operation to repatria_staff, repatria_office, repatria_liaison;
grant select on focal_point, operation_facility, operation_target, operation_participant to repatria_staff, repatria_office;
grant select on operation_movement to repatria_staff, repatria_liaison;
`;

const FACTS = `
create view guard_facts_operation as
select o.id as "operationId", o.status, o.kind, o.concluded_by as "concludedBy",
  (select count(*)::int from operation_facility f where f.operation_id = o.id and f.purpose = 'EMPTIED') as "placesEmptied",
  (select count(*)::int from operation_participant p where p.operation_id = o.id and p.left_at is null) as participants,
  (select count(*)::int from operation_participant p where p.operation_id = o.id and p.left_at is null
     and not exists (select from focal_point c where c.organisation_id = p.organisation_id and c.active_to is null)) as "withoutFocalPoint",
  (select count(*)::int from operation_target t where t.operation_id = o.id and t.edition = o.target_edition) as targets,
  (select count(*)::int from operation_movement j join movement m on m.id = j.movement_id
     where j.operation_id = o.id and m.status not in ('RECONCILED', 'ABORTED', 'CANCELLED')) as "movementsOpen",
  (select count(*)::int from operation_facility f join facility p on p.id = f.facility_id
     where f.operation_id = o.id and f.purpose = 'EMPTIED' and p.status <> 'CLOSED') as "placesNotClosed",
  (select count(*)::int from operation_facility f join custody_episode e on e.facility_id = f.facility_id and e.ended_at is null
     where f.operation_id = o.id and f.purpose = 'EMPTIED')
   + (select count(*)::int from operation_facility f join person p on p.residence_facility_id = f.facility_id and p.merged_into is null
     where f.operation_id = o.id and f.purpose = 'EMPTIED') as unreconciled
from operation o;

-- Planned beside done, by day, as the movements themselves say it: counts alone, read through the operation's own row.
create view operation_day_count as
with planned as (
  select t.operation_id, t.on_day as day, sum(t.persons)::int as planned
  from operation_target t join operation o on o.id = t.operation_id and o.target_edition = t.edition group by 1, 2
), departed as (
  select j.operation_id, (m.departed_at at time zone 'UTC')::date as day, count(distinct m.id)::int as movements, count(e.id)::int as departed
  from operation_movement j join movement m on m.id = j.movement_id
  left join manifest_entry e on e.movement_id = m.id
    and e.status not in ('LISTED', 'CHECKED_OUT', 'NOT_PRESENTED', 'REFUSED_MEDICAL', 'REMOVED_BY_COURT')
  where m.departed_at is not null group by 1, 2
), received as (
  select j.operation_id, (coalesce(m.arrived_at, m.reconciled_at) at time zone 'UTC')::date as day, count(*)::int as received
  from operation_movement j join movement m on m.id = j.movement_id join manifest_entry e on e.movement_id = m.id and e.status = 'RECEIVED'
  group by 1, 2
)
select operation_id, day, coalesce(planned, 0) as planned, coalesce(movements, 0) as movements,
  coalesce(departed, 0) as departed, coalesce(received, 0) as received
from planned full join departed using (operation_id, day) full join received using (operation_id, day);
`;
