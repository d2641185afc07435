import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of two reasons to refuse a sentence of death the child comes first: triggers of a table are asked in the order of their names. */
export class ChildrenFirst1771000000609 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter trigger death_sentence_lawful on judgment rename to penalty_known_to_the_law');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
