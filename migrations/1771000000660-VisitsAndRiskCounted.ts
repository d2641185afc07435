import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consular visits and the risk levels of places are counted, by the role that counts and gives no row away. */
export class VisitsAndRiskCounted1771000000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['consular_visit', 'facility_risk_snapshot']) {
      await runner.query(`create policy statistics_reads on ${table} for select to repatria_statistics using (true)`);
      await runner.query(`grant select on ${table} to repatria_statistics`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
