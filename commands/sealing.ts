import { readEnvelope } from '../domain/privacy/envelope';
import { ERASED, type Keyring } from '../domain/privacy/keyring';
import { sealedTable } from '../domain/privacy/sealedColumns';
import type { SealedTable } from '../domain/privacy/sealedTable';
import { camelName } from './rows';

type Row = Readonly<Record<string, unknown>>;

/** What is about to be written to a table, its sealed columns sealed. `stored`: the row as it is, where only changes are given. */
export async function sealedChanges(
  keys: Keyring,
  table: string,
  rows: readonly object[],
  stored: object = {},
): Promise<readonly object[]> {
  const place = sealedTable(table);
  if (!place) return rows;
  const properties = place.columns.map((column) => ({ column, property: camelName(column) }));
  const written = rows.filter((row) => properties.some(({ property }) => typeof (row as Row)[property] === 'string'));
  // The keys of many are made at once; sealing then finds them.
  await keys.prepare(written.map((row) => subjectOf(place, table, { ...stored, ...row })));
  return Promise.all(
    rows.map(async (row) => {
      const whole = { ...stored, ...row };
      const sealed: Record<string, unknown> = { ...row };
      for (const { column, property } of properties) {
        const text = sealed[property];
        // What only looks sealed is text like any other: sealed words of another place would open nowhere.
        const isStored = text === (stored as Row)[property] && readEnvelope(String(text)) !== null;
        if (typeof text === 'string' && !isStored) sealed[property] = await sealedText(keys, table, column, whole, text);
      }
      return sealed;
    }),
  );
}

export async function sealedText(keys: Keyring, table: string, column: string, row: object, text: string | null): Promise<string | null> {
  const place = sealedTable(table);
  if (!place?.columns.includes(column)) throw new Error(`${table}.${column} is no sealed column.`);
  return text === null ? null : keys.seal(subjectOf(place, table, row), { table, column, row: rowOf(place, table, row) }, text);
}

export async function openedRow<Opened extends object>(keys: Keyring, table: string, row: Opened): Promise<Opened> {
  const place = sealedTable(table);
  if (!place) return row;
  const opened: Record<string, unknown> = { ...(row as Row) };
  const texts = place.columns.flatMap((column) => opened[camelName(column)] ?? []);
  // By what the text itself says: a row may have come to another person since.
  const open = await keys.opener([...new Set(texts.flatMap((text) => readEnvelope(String(text))?.subject ?? []))]);
  for (const column of place.columns) {
    const text = opened[camelName(column)];
    if (typeof text !== 'string') continue;
    const content = open(text, { table, column, row: rowOf(place, table, row) });
    opened[camelName(column)] = content === ERASED ? null : content;
  }
  return opened as Opened;
}

function rowOf({ row }: SealedTable, table: string, values: object): string {
  const id = (values as Row)[camelName(row)];
  if (typeof id !== 'string') throw new Error(`A row of ${table} is sealed by its ${row}.`);
  return id;
}

/** The person's key, or the row's own where it has no person. */
function subjectOf({ subject }: SealedTable, table: string, values: object): string {
  const { personId, id } = values as Row;
  const owner = subject === 'id' ? id : subject === 'person_id' ? personId : (personId ?? id);
  if (typeof owner !== 'string') throw new Error(`A row of ${table} is sealed for its ${subject}.`);
  return owner;
}
