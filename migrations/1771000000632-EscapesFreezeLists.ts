import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C.10: after an escape from a place, a list that was locked there before goes on only once somebody has counted it again. */
export class EscapesFreezeLists1771000000632 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create index if not exists incident_escape on incident (facility_id, recorded_at) where kind = 'ESCAPE';

-- Whoever escaped from the list itself left it as an exception, and was counted as missing: that freezes nothing.
create view guard_facts_movement_escape as
select m.id as "movementId",
  (select to_char(max(i.occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from incident i
   where i.kind = 'ESCAPE' and i.facility_id = m.from_facility_id and i.status not in ('UNSUBSTANTIATED', 'CLOSED')
     and i.recorded_at > greatest(v.locked_at, (select max(h.recorded_at) from headcount h where h.movement_id = m.id))
     and not exists (select from manifest_entry e where e.movement_id = m.id and e.person_id = i.person_id)) as "escapeUncountedSince"
from movement m
left join manifest_version v on v.movement_id = m.id and v.number = m.manifest_version and v.reopened_at is null;
alter view guard_facts_movement_escape owner to repatria_system;
grant select on guard_facts_movement_escape to repatria_staff, repatria_liaison;
`;
