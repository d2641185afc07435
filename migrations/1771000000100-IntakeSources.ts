import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list said of a person when it was imported, as a digest: a later list that says otherwise is noticed (rulings 28). */
export class IntakeSources1771000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table person add column source_hash text check (source_hash ~ '^[0-9a-f]{64}$')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
