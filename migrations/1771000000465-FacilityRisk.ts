import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Early warning about places: facts by day, readings, alerts, contingency plans and risk snapshots (domain C.10). */
export class FacilityRisk1771000000465 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ALL) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${APPEND_ONLY.includes(table) ? '' : ', update, delete'} on ${table} to repatria_system`);
      await runner.query(
        `create policy risk_readers on ${table} for select to repatria_staff, repatria_office
         using (viewer_role() in ('DECISION_AUTHORITY', 'FACILITY_MONITOR', 'TRANSFER_COORDINATOR', 'REGISTRAR', 'LEGAL_OFFICER', 'AUDITOR'))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff, repatria_office`);
    }
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ALL = [
  'facility_indicator_day',
  'risk_reading',
  'facility_alert',
  'contingency_plan',
  'contingency_receiver',
  'facility_risk_snapshot',
];
const APPEND_ONLY = ['facility_indicator_day', 'risk_reading'];
const COUNTED = `('OCCUPANCY', 'CONTROLLER_CHANGES', 'INCIDENTS_30_DAYS', 'JUVENILES_WITH_ADULTS', 'OVERDUE_REVIEWS', 'ADOLESCENTS_NEAR_THRESHOLD')`;
const READ = `('DETAINEES_PER_GUARD', 'SUPPLY_DAYS', 'CONFLICT_EVENTS_30_DAYS')`;

const TABLES = `
-- I-32: facts that the records give, and assessments that people make, are two tables, and an indicator is of one of them.
create table facility_indicator_day (
  facility_id uuid not null references facility,
  on_day date not null,
  indicator text not null constraint counted_indicators_are_facts check (indicator in ${COUNTED}),
  value numeric not null,
  recorded_at timestamptz not null,
  primary key (facility_id, on_day, indicator)
);
create trigger facility_indicator_day_append_only before update or delete or truncate on facility_indicator_day
  for each statement execute function refuse_change();

create table risk_reading (
  id uuid primary key,
  facility_id uuid not null references facility,
  indicator text not null constraint read_indicators_are_assessments check (indicator in ${READ}),
  value numeric not null check (value >= 0),
  as_of timestamptz not null,
  -- An assessment has an author, a graded source and an end (I-32); grades are those of the Admiralty scale.
  recorded_by uuid not null references account,
  source text not null check (source <> ''),
  source_grade text not null constraint reading_is_graded check (source_grade ~ '^[A-F][1-6]$'),
  expires_at timestamptz not null,
  note text,
  recorded_at timestamptz not null,
  constraint reading_expires check (expires_at > as_of),
  check (as_of <= recorded_at)
);
create index risk_reading_facility on risk_reading (facility_id, indicator, as_of);
create trigger risk_reading_append_only before update or delete or truncate on risk_reading for each statement execute function refuse_change();

create table facility_alert (
  id uuid primary key,
  facility_id uuid not null references facility,
  indicator text not null check (indicator in ${COUNTED} or indicator in ${READ}),
  value numeric not null,
  level smallint not null check (level between 1 and 5),
  threshold numeric not null,
  threshold_source text not null,
  -- The reading that crossed, where it was one.
  reading_id uuid references risk_reading,
  raised_at timestamptz not null,
  status text not null default 'RAISED' check (status in ('RAISED', 'CONFIRMED', 'DISMISSED')),
  decided_by uuid references account,
  decided_at timestamptz,
  reasons text,
  version integer not null default 1,
  -- I-37: nothing but a human, with reasons, takes an alert out of RAISED.
  constraint alert_decided_by_a_human check ((status = 'RAISED') = (decided_by is null)
    and (status = 'RAISED') = (decided_at is null) and (status = 'RAISED' or coalesce(length(reasons), 0) >= 20)),
  constraint alert_of_a_reading check ((reading_id is not null) = (indicator in ${READ}))
);
create unique index facility_alert_one_raised on facility_alert (facility_id, indicator) where status = 'RAISED';
create index facility_alert_facility on facility_alert (facility_id, raised_at);
create index facility_alert_status on facility_alert (status, raised_at);

create table contingency_plan (
  id uuid primary key,
  alert_id uuid not null unique references facility_alert,
  facility_id uuid not null references facility,
  status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'CLOSED')),
  order_of_moving text check (order_of_moving <> ''),
  carriers text[] not null default '{}',
  fallback text check (fallback <> ''),
  recorded_by uuid references account,
  approved_by uuid references account,
  approved_at timestamptz,
  closed_reasons text,
  closed_at timestamptz,
  opened_at timestamptz not null,
  version integer not null default 1,
  constraint plan_approved_by_another check (approved_by is null or approved_by <> recorded_by),
  check (status <> 'APPROVED' or approved_at is not null),
  check ((status = 'CLOSED') = (closed_at is not null and closed_reasons is not null))
);
create index contingency_plan_facility on contingency_plan (facility_id);

create table contingency_receiver (
  plan_id uuid not null references contingency_plan,
  facility_id uuid not null references facility,
  places integer not null check (places > 0),
  primary key (plan_id, facility_id)
);
create index contingency_receiver_facility on contingency_receiver (facility_id);

create table facility_risk_snapshot (
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text not null default 'ASSESSMENT' check (kind = 'ASSESSMENT'),
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  -- What the rules gave, with the indicators as they stood; the human's level is another field.
  level_by_rules smallint not null check (level_by_rules between 1 and 5),
  reasons jsonb not null,
  indicators jsonb not null,
  level_confirmed smallint check (level_confirmed between 1 and 5),
  assessed_by uuid not null references account,
  source_grade text not null constraint snapshot_is_graded check (source_grade ~ '^[A-F][1-6]$'),
  note text,
  as_of timestamptz not null,
  expires_at timestamptz not null constraint snapshot_expires check (expires_at > as_of),
  decided_by uuid references account,
  decided_at timestamptz,
  decision_reasons text,
  version integer not null default 1,
  constraint snapshot_confirmed_by_another check (decided_by is null or decided_by <> assessed_by),
  check ((status = 'PROPOSED') = (decided_by is null and decided_at is null)),
  check ((status = 'CONFIRMED') = (level_confirmed is not null)),
  -- Who says another level than the rules says why.
  constraint snapshot_other_level_has_reasons check (level_confirmed is null or level_confirmed = level_by_rules or coalesce(length(decision_reasons), 0) >= 20)
);
create index facility_risk_snapshot_facility on facility_risk_snapshot (facility_id, as_of);
`;

/**
 * What the records say of each place, as counts. SECURITY DEFINER: who watches places sees no person and no custody (rulings 1), and
 * learns numbers of a whole place alone. Windows and ages are the domain's tables.
 */
const FACTS = `
create function facility_indicator_facts(wanted uuid, incident_days integer, control_days integer, ages integer[], months_ahead integer)
  returns table (facility_id uuid, facts jsonb) language sql stable security definer set search_path = public as $$
  with place as (
    select f.* from facility f where wanted is null or f.id = wanted
  ), held as (
    select e.facility_id, e.person_id from custody_episode e join place on place.id = e.facility_id where e.ended_at is null
  ), present as (
    select h.facility_id, h.person_id, true as detained from held h
    union all select p.residence_facility_id, p.id, false from person p join place on place.id = p.residence_facility_id where p.merged_into is null
  ), people as (
    select r.facility_id, count(*) as present,
      -- Without a birth date the age is in doubt (rulings 13), and whose age is in doubt is treated as a child (I-09).
      count(*) filter (where r.detained and p.age_status <> 'DETERMINED_ADULT' and (p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest is null
        or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end
           > (app_now() - interval '18 years')::date)) as children,
      count(*) filter (where exists (select from unnest(ages) age
        where p.birth_earliest + make_interval(years => age) > app_now()
          and p.birth_earliest + make_interval(years => age) <= app_now() + make_interval(months => months_ahead))) as near
    from present r join person p on p.id = r.person_id group by 1
  ), reviews as (
    select h.facility_id, count(distinct c.person_id) as overdue from held h
    join clock c on c.person_id = h.person_id and c.kind = 'DETENTION_REVIEW' and c.status = 'BREACHED' and c.closed_at is null group by 1
  ), incidents as (
    select i.facility_id, count(*) as happened from incident i join place on place.id = i.facility_id
    where i.kind not in ('NO_ORDER', 'DATA_BREACH') and i.occurred_at > app_now() - make_interval(days => incident_days) group by 1
  ), control as (
    select c.facility_id, count(*) as changed from facility_controller c join place on place.id = c.facility_id
    where c.held_from > app_now() - make_interval(days => control_days)
      and exists (select from facility_controller b where b.facility_id = c.facility_id and b.held_from < c.held_from) group by 1
  )
  select f.id, jsonb_build_object(
    'PRESENT', coalesce(n.present, 0),
    'OCCUPANCY', case when f.capacity > 0 then round(100.0 * coalesce(n.present, 0) / f.capacity, 1) end,
    'CONTROLLER_CHANGES', coalesce(t.changed, 0),
    'INCIDENTS_30_DAYS', coalesce(i.happened, 0),
    'JUVENILES_WITH_ADULTS', case when f.kind in ('JUVENILE_CENTRE', 'CAMP', 'REHAB_CENTRE', 'RECEIVING_AUTHORITY') then 0 else coalesce(n.children, 0) end,
    'OVERDUE_REVIEWS', coalesce(v.overdue, 0),
    'ADOLESCENTS_NEAR_THRESHOLD', coalesce(n.near, 0))
  from place f
  left join people n on n.facility_id = f.id
  left join reviews v on v.facility_id = f.id
  left join incidents i on i.facility_id = f.id
  left join control t on t.facility_id = f.id
$$;
alter function facility_indicator_facts owner to repatria_system;
revoke execute on function facility_indicator_facts from public;
grant execute on function facility_indicator_facts to repatria_staff, repatria_office;

create view guard_facts_contingency_plan as
select p.id as "planId", p.status, p.recorded_by as "recordedBy", p.order_of_moving as "orderOfMoving", p.carriers, p.fallback,
  (select coalesce(sum(r.places), 0)::int from contingency_receiver r where r.plan_id = p.id) as "receivingPlaces",
  (select count(*)::int from custody_episode e where e.facility_id = p.facility_id and e.ended_at is null)
    + (select count(*)::int from person x where x.residence_facility_id = p.facility_id and x.merged_into is null) as present
from contingency_plan p;
alter view guard_facts_contingency_plan owner to repatria_system;
grant select on guard_facts_contingency_plan to repatria_staff, repatria_office;
`;
