import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An item flagged under CAT Art. 15 is out of a State's sight (I-24); so is the chain of its custody, which was not: where the
 * item stood in a package that the State had received, its events were still the State's to read.
 */
export class CustodyOfFlaggedItems1771000000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create policy cat15_states on evidence_custody_event as restrictive for select to repatria_liaison
         using (coalesce((select true from evidence_item e where e.id = evidence_custody_event.evidence_id limit 1), false))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
