import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the gates of all waiting requests at once are counted from, for the role that counts and gives no row away. */
export class GatesCounted1771000000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['duplicate_candidate', 'hearing']) {
      await runner.query(`create policy statistics_reads on ${table} for select to repatria_statistics using (true)`);
      await runner.query(`grant select on ${table} to repatria_statistics`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
