import { type Client, escapeIdentifier } from 'pg';
import { sealedTables } from '../../domain/privacy/sealedColumns';

export const SEALED_CONSTRAINT = 'holds_sealed_content';

/**
 * Holds the columns that the domain names to sealed content. A constraint that names other columns makes way; a new one holds for
 * what is written from now on, until what stands there is sealed and it is validated (sealPlainContent).
 */
export async function holdSealedColumns(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ table: string; columns: string | null }>(
    `select c.relname as table, obj_description(k.oid, 'pg_constraint') as columns
     from pg_constraint k join pg_class c on c.oid = k.conrelid where k.conname = $1 and c.relnamespace = 'public'::regnamespace`,
    [SEALED_CONSTRAINT],
  );
  const held = new Map(rows.map(({ table, columns }) => [table, columns]));
  for (const [table, { columns }] of Object.entries(sealedTables)) {
    const wanted = columns.join(' ');
    if (held.get(table) === wanted) continue;
    const name = escapeIdentifier(table);
    await admin.query(`
      alter table ${name} drop constraint if exists ${SEALED_CONSTRAINT};
      alter table ${name} add constraint ${SEALED_CONSTRAINT} check (${columns.map((column) => `is_sealed(${column})`).join(' and ')}) not valid;
      comment on constraint ${SEALED_CONSTRAINT} on ${name} is '${wanted}';`);
  }
}
