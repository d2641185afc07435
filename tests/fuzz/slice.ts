import type { Client } from 'pg';
import { type SealedTableName, sealedTable } from '../../domain/privacy/sealedColumns';
import { type Sealing, sealedFor } from '../support/sealedGiven';

/** What belongs to one State alone, as an administrator sees it. */
export interface Slice {
  readonly ids: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
  /** In every free text of the slice. */
  readonly marker: string;
  /** Columns that hold the marker, as table.column. */
  readonly marked: readonly string[];
  /** SQL conditions of its rows, by table. */
  readonly rows: ReadonlyMap<string, string>;
}

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Known to every State, as is what a State said of its nationals and signed (class 0 and 1), or written by reading itself. */
export const COMMON = new Set([
  'account',
  'facility',
  'facility_controller',
  'origin_country',
  'country_stance',
  'treaty',
  'published_figure',
  'audit_entry',
  'audit_question',
  'audit_leaf',
  'audit_subject',
  'idempotency',
]);
export const STATE_COLUMNS = new Set(['country', 'to_country', 'destination', 'receiving_country']);

/** The rows of these persons and everything that hangs from them, and what names the State. */
export async function sliceOf(database: Client, country: string, persons: readonly string[]): Promise<Slice> {
  const columns = await columnsOf(database);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const ids = new Set(persons);
  const rows = new Map<string, string>();
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    const list = `array['${[...ids].join("','")}']::uuid[]`;
    for (const table of tables) {
      const own = columns.filter((column) => column.table === table);
      const conditions = own.flatMap(({ name, type }) =>
        type === 'uuid' ? [`"${name}" = any(${list})`] : STATE_COLUMNS.has(name) ? [`"${name}" = '${country}'`] : [],
      );
      if (conditions.length === 0) continue;
      rows.set(table, conditions.join(' or '));
      if (!own.some(({ name, type }) => name === 'id' && type === 'uuid')) continue;
      const { rows: found } = await database.query<{ id: string }>(`select id from "${table}" where ${conditions.join(' or ')}`);
      for (const { id } of found) ids.add(id);
    }
  }
  const refs = new Set<string>();
  for (const { table } of columns.filter(({ name }) => name === 'ref')) {
    const { rows: found } = await database.query<{ ref: string }>(`select ref from "${table}" where ${rows.get(table) ?? 'false'}`);
    for (const { ref } of found) refs.add(ref);
  }
  return { ids, refs, marker: `PLANTED-${country}`, marked: [], rows };
}

/** Of lists that the code closes and the table does not: reports count by them. */
const CODES = new Set(['case_event.action', 'case_event.from_state', 'case_event.to_state']);

/** Writes the slice's marker into every text of its rows that takes it and that decides nothing about who sees the row. */
export async function planted({ database, commands }: Sealing, slice: Slice): Promise<Slice> {
  const deciding = await policiesOf(database);
  const marked: string[] = [];
  await database.query('begin');
  await database.query('set local session_replication_role = replica');
  for (const { table, name, type } of await columnsOf(database)) {
    const condition = slice.rows.get(table);
    if (!condition || !(type === 'text' || type === '_text') || STATE_COLUMNS.has(name) || name === 'ref') continue;
    if (new RegExp(`\\b${name}\\b`).test(deciding.get(table) ?? '') || CODES.has(`${table}.${name}`)) continue;
    const value = `'${slice.marker} ${table}.${name} ' || substr(md5(random()::text), 1, 8)`;
    if (sealedTable(table)?.columns.includes(name)) {
      if (await markedSealed({ database, commands }, table as SealedTableName, name, `${slice.marker} ${table}.${name}`, condition)) {
        marked.push(`${table}.${name}`);
      }
      continue;
    }
    await database.query('savepoint marking');
    try {
      const { rowCount } = await database.query(
        `update "${table}" set "${name}" = ${type === 'text' ? value : `array[${value}]`} where ${condition}`,
      );
      if ((rowCount ?? 0) > 0) marked.push(`${table}.${name}`);
    } catch {
      // A column of a vocabulary or with a form of its own does not take it.
      await database.query('rollback to savepoint marking');
    }
  }
  await database.query('commit');
  return { ...slice, marked };
}

/** Sealed content takes the marker as a command would write it. */
async function markedSealed(api: Sealing, table: SealedTableName, column: string, text: string, condition: string): Promise<boolean> {
  const key = sealedTable(table)?.row ?? 'id';
  const { rows } = await api.database.query<Record<string, unknown>>(`select * from "${table}" where (${condition})`);
  let marked = false;
  for (const row of rows) {
    const content = column === 'terms' ? JSON.stringify([text]) : text;
    const sealed = await sealedFor(api, table, column, row, content);
    await api.database.query('savepoint sealing');
    try {
      await api.database.query(`update "${table}" set "${column}" = $2 where ${key} = $1`, [row[key], sealed]);
      marked = true;
    } catch {
      // What is absent may have to be: a comparison that succeeded has no reason of failure.
      await api.database.query('rollback to savepoint sealing');
    }
  }
  return marked;
}

/** As if the State had never had a case. */
export async function removed(database: Client, slice: Slice): Promise<void> {
  await database.query('begin');
  await database.query('set local session_replication_role = replica');
  for (const [table, condition] of slice.rows) await database.query(`delete from "${table}" where ${condition}`);
  await database.query('commit');
}

export async function columnsOf(database: Client): Promise<readonly Column[]> {
  const { rows } = await database.query<Column>(
    `select c.table_name as table, c.column_name as name, c.udt_name as type from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.is_generated = 'NEVER' order by 1, c.ordinal_position`,
  );
  return rows.filter(({ table }) => !COMMON.has(table));
}

async function policiesOf(database: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.query<{ table: string; text: string }>(
    `select tablename as table, string_agg(qual, ' ') as text from pg_policies where qual is not null group by 1`,
  );
  return new Map(rows.map(({ table, text }) => [table, text]));
}

/** What of the slice stands in an answer: markers, ids and references, in cursors as well. */
export function leaksIn(text: string, slice: Slice): readonly string[] {
  const found = new Set<string>();
  for (const [marker] of text.matchAll(new RegExp(`${slice.marker}[ \\w.]*`, 'g'))) found.add(marker);
  for (const [id] of text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) if (slice.ids.has(id)) found.add(id);
  for (const [ref] of text.matchAll(/RCM-\d{4}-[\w-]+/g)) if (slice.refs.has(ref)) found.add(ref);
  for (const [, token] of text.matchAll(/"([\w-]{16,}={0,2})"/g)) {
    const inner = Buffer.from(token ?? '', 'base64url').toString('utf8');
    if (/^[[{]/.test(inner)) for (const leak of leaksIn(inner, slice)) found.add(leak);
  }
  return [...found];
}
