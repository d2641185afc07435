import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By whom an officer was kept out of a case: it is another who lets the officer in again. Null: before this was kept. */
export class OfficersKeptOut1771000000666 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_exclusion add column set_by uuid references account');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
