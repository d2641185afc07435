import type { DataSource } from 'typeorm';

/** The latest signed note with its cosignatures; null before the first entry is sealed. */
export async function latestCheckpoint(dataSource: DataSource): Promise<string | null> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    const rows: { note: string }[] = await manager.query(
      `select c.note || coalesce((select string_agg(s.lines, '' order by s.id) from audit_cosignature s where s.tree_size = c.tree_size), '') as note
       from audit_checkpoint c order by c.tree_size desc limit 1`,
    );
    return rows[0]?.note ?? null;
  });
}
