import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys for name search: the consonants of each name, and its letters as written. The search role sees keys and ids and nothing
 * else; what it finds is then read in the viewer's scope (row security keeps trigram conditions from using an index under it).
 */
export class NameKeys1771000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table person_name_key (
  name_id uuid primary key references person_name,
  person_id uuid not null references person,
  skeleton text not null,
  letters text not null
);
create index person_name_key_skeleton on person_name_key using gin (skeleton gin_trgm_ops);
create index person_name_key_letters on person_name_key using gin (letters gin_trgm_ops);
create index person_name_key_person on person_name_key (person_id);
grant select on person_name_key to repatria_search;
grant select, insert, update, delete on person_name_key to repatria_system;
`;
