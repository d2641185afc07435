import type { Client } from 'pg';
import { type SealedTableName, sealedTable } from '../../domain/privacy/sealedColumns';
import { newId } from '../../domain/reference/nodeId';
import { type Sealing, sealedFor } from '../support/sealedGiven';
import { COMMON, type Column, columnsOf, type Slice, STATE_COLUMNS } from './slice';

interface Rules {
  readonly parents: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  readonly required: ReadonlySet<string>;
}

/**
 * Puts a row of the State's into every table that has none of it, beside every rule but the table's own: what no story of ours
 * fills must not leak either. A table with rules of its own may take none.
 */
export async function filled(api: Sealing, country: string, slice: Slice, sharedPerson: string): Promise<void> {
  const { database } = api;
  const columns = await columnsOf(database);
  const rules = await rulesOf(database);
  await database.query('begin');
  await database.query('set local session_replication_role = replica');
  for (const table of new Set(columns.map((column) => column.table))) {
    const own = columns.filter((column) => column.table === table);
    const names = own.map(({ name }) => name);
    const namesState = names.some((name) => STATE_COLUMNS.has(name));
    if (!slice.rows.has(table)) continue;
    const hasRow = await exists(database, `select 1 from "${table}" where ${slice.rows.get(table)} limit 1`);
    const persons = namesState && names.includes('person_id') ? [null, sharedPerson] : [null];
    if (hasRow) persons.shift();
    for (const person of persons) {
      await insert(database, table, await sealedRow(api, table, await rowOf(database, own, rules, country, slice, person)));
    }
  }
  await database.query('commit');
}

const json: Readonly<Record<string, string>> = {
  terms: '[]',
  content: JSON.stringify({
    operationRef: 'RCM-2026-000001',
    operationName: 'Operation',
    operationKind: 'EVACUATION',
    operationStatus: 'ACTIVE',
    day: '2026-03-01',
    edition: 1,
    issuedBy: 'Officer',
    issuedAt: '2026-03-01T00:00:00Z',
    entries: [],
    comparisons: [],
    days: [],
  }),
};

async function sealedRow(api: Sealing, table: string, row: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
  const values = Object.fromEntries(row);
  const sealed = new Map(row);
  for (const column of sealedTable(table)?.columns ?? []) {
    const text = row.get(column);
    // The promises are JSON, and so is the frozen content of a day.
    if (typeof text === 'string') sealed.set(column, await sealedFor(api, table as SealedTableName, column, values, json[column] ?? text));
  }
  return sealed;
}

async function rowOf(
  database: Client,
  columns: readonly Column[],
  rules: Rules,
  country: string,
  slice: Slice,
  person: string | null,
): Promise<ReadonlyMap<string, unknown>> {
  const row = new Map<string, unknown>();
  for (const { table, name, type } of columns) {
    const key = `${table}.${name}`;
    const parent = rules.parents.get(key);
    if (STATE_COLUMNS.has(name)) row.set(name, country);
    else if (name === 'id' && type === 'uuid') row.set(name, newId('Part'));
    else if (name === 'ref') row.set(name, `RCM-2026-F${newId('Part').slice(24)}`);
    else if (person !== null && name === 'person_id') row.set(name, person);
    else if (parent !== undefined && (rules.required.has(key) || !parent.startsWith('account.'))) {
      // Who decides is not who proposed, and nobody is their own kin.
      const before = [...row.keys()].filter((other) => rules.parents.get(`${table}.${other}`) === parent).length;
      row.set(name, await parentOf(database, parent, slice, before));
    } else if (rules.required.has(key)) row.set(name, fitting(name, type, rules.words.get(key)));
  }
  return row;
}

/** A row of the slice where the parent has one, else any. */
async function parentOf(database: Client, parent: string, slice: Slice, place: number): Promise<unknown> {
  const [table = '', column = ''] = parent.split('.');
  const condition = slice.rows.get(table);
  const order = condition ? `order by (${condition}) desc nulls last, ctid` : 'order by ctid';
  const { rows } = await database.query<{ value: unknown }>(`select "${column}" as value from "${table}" ${order} limit 1 offset ${place}`);
  return rows[0]?.value ?? null;
}

function fitting(name: string, type: string, word: string | undefined): unknown {
  if (word !== undefined) return type.startsWith('_') ? [word] : word;
  if (type.startsWith('_')) return [];
  if (name === 'issuer') return 'FRA';
  if (/sha256|hash/.test(name)) return 'ab'.repeat(32);
  if (type === 'uuid') return newId('Part');
  if (type === 'timestamptz' || type === 'date') return '2026-03-01';
  if (type === 'bool') return false;
  if (type === 'jsonb' || type === 'json') return '{}';
  if (type === 'bytea') return Buffer.from('00', 'hex');
  return /^(?:int|float|numeric)/.test(type) ? 1 : `Text ${newId('Part')}`;
}

async function insert(database: Client, table: string, row: ReadonlyMap<string, unknown>): Promise<void> {
  await database.query('savepoint filling');
  try {
    const places = [...row.keys()].map((_, index) => `$${index + 1}`);
    await database.query(`insert into "${table}" ("${[...row.keys()].join('", "')}") values (${places.join(', ')})`, [...row.values()]);
  } catch {
    await database.query('rollback to savepoint filling');
  }
}

const exists = async (database: Client, sql: string) => ((await database.query(sql)).rowCount ?? 0) > 0;

async function rulesOf(database: Client): Promise<Rules> {
  const { rows: keys } = await database.query<{ child: string; parent: string }>(
    `select c.relname || '.' || a.attname as child, p.relname || '.' || b.attname as parent from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = p.oid and b.attnum = k.confkey[1]
     where k.contype = 'f' and array_length(k.conkey, 1) = 1`,
  );
  // A column's own list of words before those that only say when another column is needed.
  const { rows: checks } = await database.query<{ table: string; rule: string }>(
    `select c.relname as table, pg_get_constraintdef(k.oid) as rule from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c'
     order by cardinality(k.conkey), k.conname`,
  );
  const words = checks.flatMap(({ table, rule }) =>
    [...rule.matchAll(/\(?(\w+)\)? (?:= ANY|<@) \(?ARRAY\['([^']+)'/g)].map(
      ([, column, word]) => [`${table}.${column}`, word ?? ''] as const,
    ),
  );
  const { rows: required } = await database.query<{ key: string }>(
    `select table_name || '.' || column_name as key from information_schema.columns where table_schema = 'public' and is_nullable = 'NO' and column_default is null`,
  );
  return {
    parents: new Map(keys.filter(({ child }) => !COMMON.has(child.split('.')[0] ?? '')).map(({ child, parent }) => [child, parent])),
    words: new Map(words.reverse()),
    required: new Set(required.map(({ key }) => key)),
  };
}
