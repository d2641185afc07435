import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a correction rests on is kept with it. */
export class CorrectionEvidence1771000000628 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table correction add column evidence_ref text check (evidence_ref <> '')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
