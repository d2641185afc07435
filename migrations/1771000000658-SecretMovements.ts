import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything that tells where and when somebody is moved hangs on the movement. */
const OF_A_MOVEMENT = [
  'movement_leg',
  'overnight_stop',
  'headcount',
  'manifest_version',
  'manifest_entry',
  'movement_lockout',
  'movement_authorisation',
  'emergency_lane',
  'emergency_check',
  'escort_record',
  'property_item',
  'discrepancy',
  'operation_movement',
] as const;

/** Acts of a movement that stand in the history of each person who travels, or of the person's request. */
const TOLD_OF_PERSONS = [
  'addToManifest',
  'removeFromManifest',
  'openEscortRecords',
  'answerEscortRecords',
  'confirmEscortRecords',
  'sealProperty',
  'signForProperty',
  'resolvePropertyDifference',
  'beginBoarding',
  'recordHeadcount',
  'departMovement',
  'depart',
  'arriveMovement',
  'recordLateMovementEvents',
  'reconcileMovement',
  'resolveDiscrepancy',
  'completeEmergencyChecks',
  'abortMovement',
  'divertMovement',
] as const;

/** Domain C.6: until a time named at its authorisation a movement is absent for officers who need not know of it. */
export class SecretMovements1771000000658 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of OF_A_MOVEMENT) await runner.query(closedOn(table, `${table}.movement_id`));
    await runner.query(closedOn('movement', 'movement.id'));
    await runner.query(closedOn('clock', 'clock.subject_id'));
    await runner.query(closedOn('task', `coalesce(task.subject_id, task.id)`));
    const actions = TOLD_OF_PERSONS.map((action) => `'${action}'`).join(', ');
    await runner.query(
      `create policy kept_secret on case_event as restrictive for select to repatria_staff
         using ((case_event.subject_type <> 'Movement' or case_event.subject_id <> all (array(select movements_kept_secret())))
           and (case_event.person_id is null or case_event.action not in (${actions})
             or case_event.person_id <> all (array(select persons_moved_in_secret()))))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const closedOn = (table: string, movement: string) =>
  `create policy kept_secret on ${table} as restrictive for select to repatria_staff using (${movement} <> all (array(select movements_kept_secret())))`;

const SQL = `
alter table movement add column secret_until timestamptz;
alter table movement_authorisation add column secret_until timestamptz;
alter table movement_authorisation add constraint movement_secret_for_a_time check (secret_until > authorised_at);
create index movement_secret on movement (secret_until) where secret_until is not null;

-- SECURITY DEFINER: policies of the tables that it reads would ask it again, without end. It answers ids alone. Who sends, receives and
-- authorises knows; a health officer knows where the journey asks for one. Whoever is not named here does not.
create function movements_kept_secret() returns setof uuid language sql stable security definer set search_path = public as $$
  select m.id from movement m where m.secret_until > app_now()
  and case
    when viewer_role() in ('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY', 'REGISTRAR') then false
    when viewer_role() = 'HEALTH_OFFICER' then not exists (select from escort_record r where r.movement_id = m.id)
      and not exists (select from emergency_check c where c.movement_id = m.id and c.kind = 'FIT_TO_TRAVEL')
    else true end
$$;
create function persons_moved_in_secret() returns setof uuid language sql stable security definer set search_path = public as $$
  select e.person_id from manifest_entry e where e.movement_id in (select movements_kept_secret())
$$;
alter function movements_kept_secret owner to repatria_system;
alter function persons_moved_in_secret owner to repatria_system;
revoke execute on function movements_kept_secret, persons_moved_in_secret from public;
grant execute on function movements_kept_secret, persons_moved_in_secret to repatria_staff;

-- Days are told to all who act in an operation, and to the readers of its reports: what is secret counts from the end of the secrecy on.
create or replace view operation_day_count as
with planned as (
  select t.operation_id, t.on_day as day, sum(t.persons)::int as planned
  from operation_target t join operation o on o.id = t.operation_id and o.target_edition = t.edition group by 1, 2
), told as (
  select j.operation_id, m.id, m.departed_at, coalesce(m.arrived_at, m.reconciled_at) as received_at
  from operation_movement j join movement m on m.id = j.movement_id
  where m.secret_until is null or m.secret_until <= app_now()
), departed as (
  select m.operation_id, (m.departed_at at time zone 'UTC')::date as day, count(distinct m.id)::int as movements, count(e.id)::int as departed
  from told m
  left join manifest_entry e on e.movement_id = m.id
    and e.status not in ('LISTED', 'CHECKED_OUT', 'NOT_PRESENTED', 'REFUSED_MEDICAL', 'REMOVED_BY_COURT')
  where m.departed_at is not null group by 1, 2
), received as (
  select m.operation_id, (m.received_at at time zone 'UTC')::date as day, count(*)::int as received
  from told m join manifest_entry e on e.movement_id = m.id and e.status = 'RECEIVED'
  group by 1, 2
)
select operation_id, day, coalesce(planned, 0) as planned, coalesce(movements, 0) as movements,
  coalesce(departed, 0) as departed, coalesce(received, 0) as received
from planned full join departed using (operation_id, day) full join received using (operation_id, day);
`;
