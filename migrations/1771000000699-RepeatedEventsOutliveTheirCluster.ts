import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told once more is numbered as everything that is told: on from what was restored (migration 667). */
export class RepeatedEventsOutliveTheirCluster1771000000699 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table event_told_again alter column tx set default transaction_number()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
