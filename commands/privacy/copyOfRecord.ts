import type { ExportSection } from '../../domain/privacy/copy/section';
import { type SealedTableName, sealedTable } from '../../domain/privacy/sealedColumns';
import { exportSections, printableCopy, recordCopy } from '../../domain/privacy/subjectExport';
import { camelName } from '../rows';
import type { Tx } from '../Tx';

type Row = Readonly<Record<string, unknown>>;

/** Everything held on a person, in one statement, opened, and redacted as domain/privacy/subjectExport.ts says. */
export async function copyOfRecord(tx: Tx, personId: string): Promise<{ json: string; html: string; redactions: number }> {
  const found = await tx.one<{ record: Readonly<Record<string, readonly Row[]>> }>(RECORD, [personId]);
  const record = found?.record ?? {};
  const opened = Object.fromEntries(
    await Promise.all(
      exportSections.map(async (section) => [section.table, await inTheClear(tx, section, record[section.table] ?? [])] as const),
    ),
  );
  const reference = String(opened['person']?.[0]?.['ref'] ?? '');
  const { copy, redactions } = recordCopy(opened, reference, tx.now.toISOString());
  return { json: JSON.stringify(copy), html: printableCopy(copy), redactions };
}

async function inTheClear(tx: Tx, { table }: ExportSection, rows: readonly Row[]): Promise<readonly Row[]> {
  const columns = sealedTable(table)?.columns;
  if (!columns) return rows;
  return Promise.all(
    rows.map(async (row) => {
      const camel = Object.fromEntries(Object.entries(row).map(([name, value]) => [camelName(name), value]));
      const clear: Row = await tx.opened(table as SealedTableName, camel);
      return { ...row, ...Object.fromEntries(columns.map((column) => [column, readable(clear[camelName(column)], column)])) };
    }),
  );
}

/** The terms of an assurance are a list. */
const readable = (content: unknown, column: string) => (column === 'terms' && typeof content === 'string' ? JSON.parse(content) : content);

const notSecret = (movement: string | undefined) =>
  movement === undefined ? '' : `and not exists (select from movement s where s.id = ${movement} and s.secret_until > app_now())`;

/** By rows: a function takes a hundred arguments at most. */
const RECORD = `select json_object_agg(part.name, part.rows) as record from (values ${exportSections
  .map(
    ({ table, person = 'person_id', order, key = 'id', movement }) =>
      `('${table}', (select coalesce(json_agg(to_json(t) order by t.${order}, t.${key}), '[]'::json) from ${table} t where t.${person} = $1 ${notSecret(movement)}))`,
  )
  .join(', ')}) as part(name, rows)`;
