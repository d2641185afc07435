import { anonymised, anonymisedTables, ERASED_WORDS, erasedTables } from '../../domain/privacy/erasureRules';
import type { Tx } from '../Tx';

/** Rows and words of a person go, of records that were merged into it too, in one statement, as domain/privacy/erasureRules.ts says. */
export async function eraseRows(tx: Tx, personId: string): Promise<void> {
  const records = await tx.query<{ id: string }>('select records_of($1) as id', [personId]);
  await tx.query(ERASE, [personId, ERASED_WORDS, tx.now, records.map(({ id }) => id)]);
}

const anonymisedParts = Object.keys(anonymisedTables)
  .filter((table) => table !== 'person')
  .map((table) => `${table}_emptied as (update ${table} set ${changesOf(table)} where person_id = any($4::uuid[]))`);

const ERASE = `
with ${[
  // Rows with keys of their own: those go with the person's (shredErased).
  `own_keys as (update erasure set more_keys = array(select i.id from tracing_inquiry i where i.person_id = any($4::uuid[])
    union all select d.id from duplicate_candidate d where d.person_a = any($4::uuid[]) or d.person_b = any($4::uuid[])) where person_id = $1 and status = 'CARRIED_OUT')`,
  ...erasedTables.map((table) => `${table}_gone as (delete from ${table} where person_id = any($4::uuid[]))`),
  'related_gone as (delete from relationship where related_person_id = any($4::uuid[]))',
  'wards_gone as (delete from guardianship where guardian_id = any($4::uuid[]))',
  // Keys of names hang from the entry of the index.
  'sounds_gone as (delete from person_search_key k using person_search s where s.person_id = any($4::uuid[]) and k.number = s.number)',
  `index_emptied as (update person_search set names = '' where person_id = any($4::uuid[]))`,
  ...anonymisedParts,
].join(',\n')}
update person set ${changesOf('person')}, erased_at = $3, version = version + 1, updated_at = $3 where id = any($4::uuid[])`;

function changesOf(table: string): string {
  const { nulls = [], words = [] } = anonymised(table);
  return [...nulls.map((column) => `${column} = null`), ...words.map((column) => `${column} = $2`)].join(', ');
}
