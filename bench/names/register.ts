import type { Client } from 'pg';
import { keysOf } from '../../domain/person/nameKeys';
import { readName } from '../../domain/person/nameReading';
import { indexEntry } from '../../domain/person/nameText';

/** Consonants of the whole name, as the plain method keeps them. */
export const skeletonOf = (name: string) => keysOf(readName(name)).join(' ');

const CHUNK = 10_000;

/** One person for each name, whose id ends with the place of the name, and the skeletons of the plain method. */
export async function fill(client: Client, names: readonly string[]): Promise<void> {
  await client.query('create table bench_skeleton (person_id uuid, skeleton text)');
  for (let from = 0; from < names.length; from += CHUNK) {
    const rows = names.slice(from, from + CHUNK).map((name, at) => ({
      id: idOf(from + at),
      name_id: idOf(from + at).replace(/^10/, 'f0'),
      ref: `RCM-2026-N${from + at}`,
      name,
      skeleton: skeletonOf(name),
      ...indexEntry([{ full: name, usage: 'DOCUMENT' }]),
    }));
    await client.query(FILL, [JSON.stringify(rows)]);
  }
  await client.query('create index on bench_skeleton using gin (skeleton gin_trgm_ops)');
  await client.query('vacuum analyze');
}

const idOf = (place: number) => `10000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`;
export const placeOf = (id: string) => Number.parseInt(id.slice(-12), 16);

const FILL = `with given as (
  select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name_id uuid, ref text, name text, skeleton text, names text, keys jsonb)
), persons as (
  insert into person (id, ref, kind, display_name, sex, identity_status, legal_status, track, created_at, updated_at)
  select id, ref, 'DETAINEE', name, 'MALE', 'PROVISIONAL', 'NO_CHARGE', 'INVESTIGATION', now(), now() from given
), written as (
  insert into person_name (id, person_id, ordinal, usage, "full", lang) select name_id, id, 0, 'DOCUMENT', name, 'und' from given
), plain as (
  insert into bench_skeleton select id, skeleton from given
), numbered as (
  insert into person_search (person_id, names) select id, names from given returning person_id, number
) insert into person_search_key (key, number)
select k.key, n.number from given join numbered n on n.person_id = given.id cross join lateral jsonb_array_elements_text(given.keys) as k(key)`;
