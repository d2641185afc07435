import type { Client } from 'pg';
import { indexEntry } from '../../domain/person/nameText';
import { newId } from '../../domain/reference/nodeId';

export interface Namesake {
  readonly id: string;
  readonly ref: string;
}

let count = 0;

/** Many synthetic persons of the given names straight in the tables, found by search, and seen by the States that are named. */
export async function namesakes(database: Client, names: readonly string[], sharedWith: readonly string[] = []): Promise<Namesake[]> {
  const persons = names.map((name) => {
    count += 1;
    return { id: newId('Person'), name_id: newId('Part'), ref: `RCM-2026-${String(700_000 + count)}-0`, name };
  });
  await database.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name_id uuid, ref text, name text, names text, keys jsonb)
     ), persons as (
       insert into person (id, ref, kind, display_name, sex, identity_status, legal_status, track, created_at, updated_at)
       select id, ref, 'DETAINEE', name, 'MALE', 'PROVISIONAL', 'NO_CHARGE', 'INVESTIGATION', now(), now() from given
     ), written as (
       insert into person_name (id, person_id, ordinal, usage, "full", lang) select name_id, id, 0, 'SELF_STATED', name, 'ar-Latn' from given
     ), shared as (
       insert into person_access (person_id, country, since, reason) select id, country, now(), 'test' from given cross join unnest($2::text[]) as s(country)
     ), numbered as (
       insert into person_search (person_id, names) select id, names from given returning person_id, number
     ) insert into person_search_key (key, number)
     select k.key, n.number from given join numbered n on n.person_id = given.id cross join lateral jsonb_array_elements_text(given.keys) as k(key)`,
    [
      JSON.stringify(persons.map((person) => ({ ...person, ...indexEntry([{ full: person.name, usage: 'SELF_STATED' }]) }))),
      [...sharedWith],
    ],
  );
  return persons.map(({ id, ref }) => ({ id, ref }));
}
