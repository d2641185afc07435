import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk of a State asks for its claims and requests in order of time: the row scope and the order are one index each. */
export class DeskIndexes1771000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index nationality_claim_desk on nationality_claim (country, created_at, id);
      create index repatriation_request_desk on repatriation_request (country, created_at, id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
