import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scheduled report is asked for the purpose under which it was scheduled (LED Art. 4(2)), not for the one that its role has by itself. */
export class PurposeOfSchedules1771000000662 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
-- Null: none was stated when it was made.
alter table report_schedule add column purpose text check (purpose in
  ('REGISTRATION', 'VERIFICATION', 'REPATRIATION', 'PROSECUTION', 'DEFENCE', 'PROTECTION', 'TRANSFER_SAFETY', 'OVERSIGHT', 'SUBJECT_RIGHTS', 'STATISTICS'));
`;
