import type { Client } from 'pg';
import { kindOf } from '../../domain/reference/nodeId';

/** What is there to ask for: values of a database that arguments are drawn from. */
export interface Material {
  /** Ids by the kind that they name, in the order of their rows. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly refs: readonly string[];
  /** Codes of facilities, names of persons and of accounts, names of operations. */
  readonly texts: readonly string[];
  /** Cursors by the connection type that gave them. */
  readonly cursors: Map<string, string[]>;
}

/** Everything of the database that a client could have come to know. */
export async function materialOf(database: Client): Promise<Material> {
  const { rows: columns } = await database.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and ((c.column_name = 'id' and c.data_type = 'uuid') or c.column_name = 'ref') order by 1, 2`,
  );
  const ids = new Map<string, string[]>();
  const refs: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await database.query<{ value: string }>(
      `select "${column}"::text as value from "${table}" where "${column}" is not null order by ctid limit 60`,
    );
    for (const { value } of rows) {
      if (column === 'ref') refs.push(value);
      else ids.set(kindOf(value) ?? 'Part', [...(ids.get(kindOf(value) ?? 'Part') ?? []), value]);
    }
  }
  const { rows: texts } = await database.query<{ value: string }>(
    `(select code as value from facility order by ctid limit 20) union all (select display_name from person order by ctid limit 20)
     union all (select name from account order by ctid limit 5) union all values ('detainees'), ('node'), (''), ('ä'' "\\ %_')`,
  );
  return { ids, refs, texts: [...texts.map(({ value }) => value), 'a\u0000b'], cursors: new Map() };
}
