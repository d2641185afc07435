import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexEntry } from '../domain/person/nameText';

/**
 * The index of names: each person's names as sounds, and the consonants of each word with the numbers of those who bear it. It
 * takes the place of trigrams of whole names. The search role sees it and of the scopes only what the viewer's own are: which
 * persons are shared with the viewer's State, and from which cases the viewer is excluded.
 */
export class NameIndex1771000000306 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await indexAll(runner);
    await runner.query('create index person_search_key_key on person_search_key (key) include (number)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
drop table person_name_key;
create table person_search (
  person_id uuid primary key references person,
  number integer generated always as identity unique,
  names text not null
);
create table person_search_key (
  key text collate "C" not null,
  number integer not null references person_search (number)
);
create index person_search_key_number on person_search_key (number);
grant select on person_search, person_search_key to repatria_search;
grant select, insert, update, delete on person_search, person_search_key to repatria_system;

create policy search_reads on person_access for select to repatria_search using (person_access.country = viewer_country());
create policy search_reads on case_exclusion for select to repatria_search using (case_exclusion.account_id = viewer_account());
grant select on person_access, case_exclusion to repatria_search;
`;

const BATCH = 5_000;

/** Names that were registered before the index. */
async function indexAll(runner: QueryRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const persons: { id: string; names: { full: string; usage: string }[] }[] = await runner.query(
      `select p.id, (select coalesce(json_agg(json_build_object('full', n."full", 'usage', n.usage) order by n.ordinal), '[]'::json)
         from person_name n where n.person_id = p.id) as names
       from person p where p.id > $1 order by p.id limit ${BATCH}`,
      [after],
    );
    const last = persons.at(-1);
    if (!last) return;
    await runner.query(
      `with entries as (
         select person_id, names, keys from jsonb_to_recordset($1::jsonb) as e(person_id uuid, names text, keys jsonb)
       ), numbered as (
         insert into person_search (person_id, names) select person_id, names from entries returning person_id, number
       ) insert into person_search_key (key, number)
       select k.key, n.number from entries join numbered n using (person_id) cross join lateral jsonb_array_elements_text(entries.keys) as k(key)`,
      [JSON.stringify(persons.map(({ id, names }) => ({ person_id: id, ...indexEntry(names) })))],
    );
    after = last.id;
  }
}
