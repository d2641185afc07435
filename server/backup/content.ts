import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import type { SequenceState, TableContent } from './backupFolder';

const PAGE = 2_000;
/** Of a session, so that a row is the same text on every server. */
const AS_TEXT = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'`;

export async function readAsText(client: Client): Promise<void> {
  await client.query(AS_TEXT);
}

export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`public.${escapeIdentifier(table)}`],
  );
  return rows.map(({ name }) => name);
}

/** By the key, texts byte by byte: the same order whatever the server takes for its language. */
async function orderOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string; is_text: boolean }>(
    `select a.attname::text as name, a.attcollation <> 0 as is_text
     from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, place)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indrelid = $1::regclass and i.indisprimary order by k.place`,
    [`public.${escapeIdentifier(table)}`],
  );
  if (rows.length === 0) return 'every_row::text collate "C"';
  return rows.map(({ name, is_text }) => `every_row.${escapeIdentifier(name)}${is_text ? ' collate "C"' : ''}`).join(', ');
}

/** Every row of a table as PostgreSQL writes it, page by page; inside a transaction. */
export async function* rowsOf(client: Client, table: string): AsyncGenerator<string> {
  const order = await orderOf(client, table);
  await client.query(
    `declare page cursor for select every_row::text as row from public.${escapeIdentifier(table)} every_row order by ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${PAGE} from page`);
    for (const { row } of rows) yield row;
    if (rows.length < PAGE) break;
  }
  await client.query('close page');
}

/** Counts and hashes what passes. */
export function measured(rows: AsyncIterable<string>): { readonly rows: AsyncIterable<string>; content(): Omit<TableContent, 'columns'> } {
  const hash = createHash('sha256');
  let count = 0;
  const passing = async function* () {
    for await (const row of rows) {
      hash.update(row).update('\n');
      count += 1;
      yield row;
    }
  };
  return { rows: passing(), content: () => ({ rows: count, sha256: hash.digest('hex') }) };
}

export async function sequencesOf(client: Client): Promise<Record<string, SequenceState>> {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  );
  const states: Record<string, SequenceState> = {};
  for (const { name } of names) {
    const { rows } = await client.query<SequenceState>(
      `select last_value::text as value, is_called as called from public.${escapeIdentifier(name)}`,
    );
    if (rows[0]) states[name] = rows[0];
  }
  return states;
}
