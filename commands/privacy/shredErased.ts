import type { DataSource } from 'typeorm';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

const AT_ONCE = 100;

/** Sealed entries by the index of whom they concern, those since the last head one by one (auditEntryReads). */
const FORGET_QUESTIONS = `
delete from audit_question q where q.entry_id in (
  select s.entry_id from audit_subject s where s.person_id = any($1::uuid[])
  union all select u.id from audit_entry u
  where u.txid >= coalesce((select c.sealed_below from audit_checkpoint c order by c.tree_size desc limit 1), '0'::xid8) and u.subjects && $1::uuid[]
) returning q.entry_id`;

/**
 * Destroys the keys of persons whose erasure was carried out, and of records merged into theirs, and lets go what was
 * searched for where it found them: words of a search are a name. It may die and be started again:
 * a key is destroyed before that is noted, and to destroy it twice changes nothing.
 */
export async function shredErased(deps: CommandDeps): Promise<number> {
  const shredded = await systemCommand(deps, 'destroyKeys', async (tx) => {
    const rows = await tx.query<{ id: string; personId: string; moreKeys: string[] }>(
      `select id, person_id, more_keys from erasure where status = 'CARRIED_OUT' and keys_destroyed_at is null order by decided_at limit ${AT_ONCE} for update skip locked`,
    );
    if (rows.length === 0) return null;
    const persons = rows.map(({ personId }) => personId);
    const records = (await tx.query<{ id: string }>('select r.id from unnest($1::uuid[]) p(id), records_of(p.id) r(id)', [persons])).map(
      ({ id }) => id,
    );
    await deps.keys.shred([...records, ...rows.flatMap(({ moreKeys }) => moreKeys)]);
    await tx.query(FORGET_QUESTIONS, [records]);
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
      `select r.id from erasure e, records_of(e.person_id) r(id) where e.status = 'CARRIED_OUT'
       union select unnest(e.more_keys) from erasure e where e.status = 'CARRIED_OUT'`,
    );
    return rows.map(({ id }) => id);
  });
}
