import { Client, escapeIdentifier } from 'pg';
import { readEnvelope } from '../domain/privacy/envelope';
import type { Keyring } from '../domain/privacy/keyring';
import { sealedTables } from '../domain/privacy/sealedColumns';
import type { SealedTable } from '../domain/privacy/sealedTable';
import { advisoryLocks } from '../domain/reference/advisoryLocks';
import { SEALED_CONSTRAINT } from './database/sealedConstraints';

const AT_ONCE = 500;

/**
 * Seals, before the platform serves, what an older version wrote in the clear, a batch at a time, and then makes the database hold
 * to it: the constraint that refuses plain text is validated, and the pages that held it are written anew. A start that is
 * interrupted goes on where it stopped; where all is sealed it asks one question and does nothing.
 */
export async function sealPlainContent(adminUrl: string, keys: Keyring): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [advisoryLocks.SEALING_OF_PLAIN_CONTENT]);
    const { rows } = await admin.query<{ table: string }>(
      `select c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.conname = '${SEALED_CONSTRAINT}' and not k.convalidated order by 1`,
    );
    for (const { table } of rows) {
      const place = sealedTables[table as keyof typeof sealedTables] as SealedTable | undefined;
      if (!place) throw new Error(`${table} is held to sealed content, but has no sealed columns.`);
      const sealed = await sealTable(admin, keys, table, place);
      if (sealed > 0) await admin.query(`vacuum full ${escapeIdentifier(table)}`);
      await admin.query(`alter table ${escapeIdentifier(table)} validate constraint ${SEALED_CONSTRAINT}`);
    }
  } finally {
    await admin.end();
  }
}

async function sealTable(admin: Client, keys: Keyring, table: string, place: SealedTable): Promise<number> {
  const isPlain = place.columns.map((column) => `${column} not like 'sealed.1.%'`).join(' or ');
  const named = place.columns.map((column) => `${column}`).join(', ');
  for (let sealed = 0; ; ) {
    const { rows } = await admin.query<Record<string, string | null>>(
      `select ${place.row}::text as "$row", (${place.subject})::text as "$subject", ${named} from ${escapeIdentifier(table)} where ${isPlain} limit ${AT_ONCE}`,
    );
    if (rows.length === 0) return sealed;
    await keys.prepare(rows.map(({ $subject }) => String($subject)));
    const changes = await Promise.all(
      rows.map(async ({ $row, $subject, ...contents }) => {
        const entries = Object.entries(contents).map(async ([column, text]) => [
          column,
          text === null || readEnvelope(text) ? text : await keys.seal(String($subject), { table, column, row: String($row) }, text),
        ]);
        return { $row, ...Object.fromEntries(await Promise.all(entries)) };
      }),
    );
    // Triggers of history and of versions are for acts; this is none.
    await admin.query('begin');
    await admin.query('set local session_replication_role = replica');
    await admin.query(
      `update ${escapeIdentifier(table)} t set ${place.columns.map((column) => `${column} = s.${column}`).join(', ')}
       from jsonb_to_recordset($1::jsonb) as s("$row" uuid, ${place.columns.map((column) => `${column} text`).join(', ')}) where t.${place.row} = s."$row"`,
      [JSON.stringify(changes)],
    );
    await admin.query('commit');
    sealed += rows.length;
  }
}
