import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-03 in the database: no movement brings custody to a place that is closed or not recognised, but under an incident that says so. */
export class RecognisedPlaces1771000000453 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    await runner.query(`create or replace view guard_facts_movement as ${MOVEMENT}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** A registration and an import record what they find (rulings 21); a movement decides where people are brought. */
const SQL = `
alter table movement add column place_override uuid references incident;

create function custody_in_recognised_place() returns trigger language plpgsql as $$
begin
  if exists (
    select from facility f where f.id = new.facility_id and f.kind <> 'RECEIVING_AUTHORITY'
      and (not f.officially_recognised or f.status in ('CLOSED', 'CONTROL_LOST'))
      and not exists (select from movement m join incident i on i.id = m.place_override
                      where m.id = new.movement_id and i.kind = 'UNRECOGNISED_PLACE' and i.facility_id = f.id)) then
    raise exception 'I-03: the place is closed or not officially recognised' using errcode = 'check_violation', constraint = 'custody_in_recognised_place';
  end if;
  return new;
end
$$;
create trigger custody_in_recognised_place before insert on custody_episode for each row when (new.movement_id is not null)
  execute function custody_in_recognised_place();
`;

const lastCount = (name: string, condition: string) => `
left join lateral (
  select h.present, h.unidentified, h.counted_by from headcount h
  where h.movement_id = m.id and ${condition} order by h.occurred_at desc, h.recorded_at desc, h.id desc limit 1
) ${name} on true`;

const MOVEMENT = `
select m.id as "movementId", m.status, m.to_country as "toCountry",
  m.to_facility_id is null or m.place_override is not null
    or coalesce(f.officially_recognised and f.status not in ('CLOSED', 'CONTROL_LOST'), false) as "destinationAdmits",
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
