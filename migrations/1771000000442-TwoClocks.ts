import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-43: when it happened beside when it was recorded; what is dated back by more than a day says why. The last count is the last by what happened. */
export class TwoClocks1771000000442 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOCKS);
    await runner.query(`create or replace view guard_facts_movement as ${MOVEMENT}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Not valid: what is there already was recorded under the rules of its day; every new row is asked. */
const CLOCKS = `
alter table headcount
  add column late_reason text,
  add constraint headcount_recorded_after check (occurred_at <= recorded_at) not valid,
  add constraint headcount_late_with_reason check (recorded_at - occurred_at <= interval '24 hours' or length(coalesce(late_reason, '')) >= 20) not valid;
alter table case_event add constraint back_dating_has_a_reason check (
  (subject_type <> 'Movement' and action <> 'recordCustodyEnd')
  or recorded_at - occurred_at <= interval '24 hours'
  or length(coalesce(detail ->> 'lateReason', detail ->> 'reasons', '')) >= 20) not valid;
`;

const lastCount = (name: string, condition: string) => `
left join lateral (
  select h.present, h.unidentified, h.counted_by from headcount h
  where h.movement_id = m.id and ${condition} order by h.occurred_at desc, h.recorded_at desc, h.id desc limit 1
) ${name} on true`;

const MOVEMENT = `
select m.id as "movementId", m.status, m.to_country as "toCountry",
  m.to_facility_id is null or coalesce(f.officially_recognised and f.status not in ('CLOSED', 'CONTROL_LOST'), false) as "destinationAdmits",
  m.last_listed_by as "lastListedBy", m.carrier is not null as "carrierNamed", m.route is not null as "routeNamed",
  coalesce(m.escorts, 0) as escorts, m.female_escort as "femaleEscort",
  m.receiving_confirmation is not null as "receivingConfirmed", m.icrc_informed_at is not null as "icrcInformed",
  coalesce((select json_agg(e order by e."personId") from guard_facts_manifest_entry e where e."movementId" = m.id), '[]'::json) as entries,
  boarded.present as boarded, coalesce(boarded.unidentified, '{}') as "boardedUnidentified",
  received.present as received, coalesce(received.unidentified, '{}') as "receivedUnidentified", received.counted_by as "receivedBy"
from movement m
left join facility f on f.id = m.to_facility_id
${lastCount('boarded', `h.checkpoint = 'BOARDED'`)}
${lastCount('received', `h.side = 'RECEIVING'`)}`;
