import type { DataSource } from 'typeorm';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

const AT_ONCE = 100;

/**
 * Destroys the keys of persons whose erasure was carried out, and of records merged into theirs. It may die and be started again:
 * a key is destroyed before that is noted, and to destroy it twice changes nothing.
 */
export async function shredErased(deps: CommandDeps): Promise<number> {
  const shredded = await systemCommand(deps, 'destroyKeys', async (tx) => {
    const rows = await tx.query<{ id: string; personId: string; moreKeys: string[] }>(
      `select id, person_id, more_keys from erasure where status = 'CARRIED_OUT' and keys_destroyed_at is null order by decided_at limit ${AT_ONCE} for update skip locked`,
    );
    if (rows.length === 0) return null;
    const persons = rows.map(({ personId }) => personId);
    const merged = await tx.query<{ id: string }>('select id from person where merged_into = any($1::uuid[])', [persons]);
    await deps.keys.shred([...persons, ...merged.map(({ id }) => id), ...rows.flatMap(({ moreKeys }) => moreKeys)]);
    await tx.query('update erasure set keys_destroyed_at = $2, version = version + 1 where id = any($1::uuid[])', [
      rows.map(({ id }) => id),
      tx.now,
    ]);
    for (const person of persons) tx.subjects.add(person);
    return rows.length;
  });
  return shredded ?? 0;
}

/** Everybody whose erasure was carried out, with the records merged into theirs. */
export function erasedPersons(dataSource: DataSource): Promise<readonly string[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    const rows: { id: string }[] = await manager.query(
      `select p.id from erasure e join person p on e.person_id in (p.id, p.merged_into) where e.status = 'CARRIED_OUT'
       union select unnest(e.more_keys) from erasure e where e.status = 'CARRIED_OUT'`,
    );
    return rows.map(({ id }) => id);
  });
}
