import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two questions of ministers look for rare events among all that ever happened: who declined, and who was handed over. */
export class RareEventsFoundAtOnce1771000000663 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create index case_event_declined_by_origin on case_event (subject_id, occurred_at desc, recorded_at desc)
  where subject_type = 'RepatriationRequest' and action = 'declineByOrigin';
create index case_event_handed_over on case_event (occurred_at)
  where subject_type = 'RepatriationRequest' and action = 'completeHandover' and to_state = 'COMPLETED';
`;
