import type { Client } from 'pg';
import type { Manifest } from './backupFolder';
import { columnsOf, measured, readAsText, rowsOf, sequencesOf, tablesOf } from './content';
import { guardsOf } from './guards';

/** In what a database differs from a backup, in words; none: it is the same, row by row and guard by guard. */
export async function differencesFrom(manifest: Manifest, client: Client): Promise<string[]> {
  await readAsText(client);
  await client.query('begin isolation level repeatable read, read only');
  try {
    const found: string[] = [];
    const tables = await tablesOf(client);
    for (const table of tables.filter((name) => !manifest.tables[name])) found.push(`the table ${table} is not in the backup`);
    for (const [table, wanted] of Object.entries(manifest.tables)) {
      if (!tables.includes(table)) {
        found.push(`the table ${table} is not there`);
        continue;
      }
      const { rows, content } = measured(rowsOf(client, table));
      for await (const row of rows) void row;
      const { rows: count, sha256 } = content();
      if (count !== wanted.rows) found.push(`${table} has ${count} rows, and ${wanted.rows} in the backup`);
      else if (sha256 !== wanted.sha256) found.push(`${table} has other content than in the backup`);
      if ((await columnsOf(client, table)).join() !== wanted.columns.join()) found.push(`${table} has other columns than in the backup`);
    }
    const sequences = await sequencesOf(client);
    for (const [name, { value, called }] of Object.entries(manifest.sequences))
      if (sequences[name]?.value !== value || sequences[name]?.called !== called) found.push(`the numbers of ${name} go on from elsewhere`);
    const guards = await guardsOf(client);
    const [here, there] = [new Set(guards), new Set(manifest.guards)];
    for (const line of manifest.guards) if (!here.has(line)) found.push(`not there: ${line}`);
    for (const line of guards) if (!there.has(line)) found.push(`not in the backup: ${line}`);
    return found;
  } finally {
    await client.query('commit');
  }
}
