import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record that was begun is confirmed before boarding; whoever keeps none, as clients of the core may, is not barred by it. */
export class EscortRecordsBegun1771000000449 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create or replace view guard_facts_movement_escort as
select m.id as "movementId",
  array(select e.person_id from manifest_entry e join escort_record r on r.movement_id = m.id and r.person_id = e.person_id
        where e.movement_id = m.id and e.open and r.state not in ('CONFIRMED', 'LOCKED')
        order by e.person_id) as "escortUnconfirmed"
from movement m;
`;
