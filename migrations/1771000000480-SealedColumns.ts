import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The form of sealed content. Which columns hold it the domain says (domain/privacy/sealedColumns.ts): the constraints that refuse
 * plain text there are set after the migrations (server/database/sealedConstraints.ts), and what is in the clear is sealed by the
 * next start, with keys that the database does not have.
 */
export class SealedColumns1771000000480 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
-- Null says that nothing was recorded: guards ask for that alone.
create function is_sealed(content text) returns boolean language sql immutable parallel safe as $$
  select content is null or content ~ '^sealed\\.1\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[1-9][0-9]*\\.[A-Za-z0-9_-]{38,}$'
$$;

alter table assurance alter column factors drop default;
alter table assurance
  alter column terms type text using to_json(terms)::text,
  alter column factors type text using factors::text;

-- The length of reasons is the command's to ask for, and whether a correction changes something: the database sees neither.
alter table best_interests_opinion drop constraint best_interests_opinion_reasons_check;
alter table correction drop constraint correction_changes_something, drop constraint correction_new_value_check;
`;
