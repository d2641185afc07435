import { indexEntry } from '../../domain/person/nameText';
import type { Tx } from '../Tx';

/** Reads all names of a person anew into the index that search asks: an old spelling finds nobody any more. */
export async function indexNamesAgain(tx: Tx, personId: string): Promise<void> {
  const names = await tx.query<{ full: string; usage: string }>(
    'select "full", usage from person_name where person_id = $1 order by ordinal',
    [personId],
  );
  const { names: sounds, keys } = indexEntry(names);
  await tx.query('delete from person_search_key where number = (select number from person_search where person_id = $1)', [personId]);
  await tx.query(
    `with entry as (
       insert into person_search (person_id, names) values ($1, $2) on conflict (person_id) do update set names = excluded.names returning number
     ) insert into person_search_key (key, number) select k.key, entry.number from entry cross join unnest($3::text[]) as k(key)`,
    [personId, sounds, keys],
  );
}
