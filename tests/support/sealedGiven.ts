import type { Client } from 'pg';
import { readEnvelope } from '../../domain/privacy/envelope';
import { ERASED, type Keyring } from '../../domain/privacy/keyring';
import { type SealedTableName, sealedTable } from '../../domain/privacy/sealedColumns';

export interface Sealing {
  readonly database: Client;
  readonly commands: { readonly keys: Keyring };
}

type Row = Readonly<Record<string, unknown>>;

const placeOf = (table: SealedTableName) => {
  const place = sealedTable(table);
  if (!place) throw new Error(`${table} has no sealed columns.`);
  return place;
};

/** In the form of sealed content, and opens nowhere: for what asks the database's own rules alone. */
export const SEALED_FORM = `sealed.1.00000000-0000-4000-8000-000000000000.1.${'A'.repeat(48)}`;

/** A text for a sealed column of a row, as a command would write it. */
export function sealedFor({ commands }: Sealing, table: SealedTableName, column: string, row: Row, text: string): Promise<string> {
  const { row: key, subject } = placeOf(table);
  const owner = subject === 'id' ? row['id'] : (row['person_id'] ?? row['id']);
  return commands.keys.seal(String(owner), { table, column, row: String(row[key]) }, text);
}

/** Puts a row into the database, its sealed columns sealed. */
export async function insertGiven(api: Sealing, table: SealedTableName, row: Row): Promise<void> {
  const sealed = placeOf(table).columns;
  const values = await Promise.all(
    Object.entries(row).map(async ([column, value]) =>
      sealed.includes(column) && typeof value === 'string' ? sealedFor(api, table, column, row, value) : value,
    ),
  );
  const columns = Object.keys(row);
  await api.database.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
}

/** What a sealed column of a row holds, in the clear. */
export async function contentOf(
  { database, commands }: Sealing,
  table: SealedTableName,
  column: string,
  row: string,
): Promise<string | null> {
  const { rows } = await database.query<{ text: string | null }>(
    `select ${column} as text from ${table} where ${placeOf(table).row} = $1`,
    [row],
  );
  const text = rows[0]?.text ?? null;
  if (text === null) return null;
  const open = await commands.keys.opener([readEnvelope(text)?.subject ?? '']);
  const content = open(text, { table, column, row });
  return content === ERASED ? null : content;
}
