import type { DataSource } from 'typeorm';
import type { SecurityEventReason } from '../../domain/access/securityEvents';
import type { Role } from '../../domain/access/vocabulary';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';

/** Persons that an officer of a State may come by within an hour before overseers are told, where the installation sets nothing else (`persons_read_per_hour`). */
export const PERSONS_PER_HOUR = 100;
const SETTING = 'persons_read_per_hour';

const WATCHED: Role = 'LIAISON_OFFICER';
const REASON: SecurityEventReason = 'MANY_PERSONS';

export interface ReadMany {
  readonly accountId: string;
  readonly persons: number;
}

/**
 * Finds officers of States whose reads of the last hour, by whatever way, came by more persons than their setting lets pass: each is
 * told once an hour, by the number of persons and never by who they are. It stops nobody: a list of a large State may be right.
 * @returns who was told of now.
 */
export async function watchPersonsRead({ dataSource }: { readonly dataSource: DataSource }): Promise<readonly ReadMany[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    const [lock]: { mine: boolean }[] = await manager.query('select pg_try_advisory_xact_lock($1) as mine', [advisoryLocks.PERSONS_READ]);
    // Another process looks just now.
    if (!lock?.mine) return [];
    // The clock of the database: the one that stamps the entries.
    return manager.query(
      `with read as (
         select e.account_id, count(distinct s.person)::int as persons, min(e.at) as first_at, max(e.at) as last_at
         from audit_entry e cross join lateral unnest(e.subjects) s (person)
         where e.at > now() - interval '1 hour' and e.role = $1 and e.outcome = 'DONE' and e.verb = 'CONSULTATION'
         group by e.account_id
         having count(distinct s.person) > coalesce((select value::int from setting where name = $2), $3)
       ), told as (
         insert into security_event (id, reason, channel, account_id, times, first_at, last_at)
         select gen_random_uuid(), $4, 'HTTP', r.account_id, r.persons, r.first_at, r.last_at from read r
         where not exists (select from security_event t
           where t.reason = $4 and t.account_id = r.account_id and t.last_at > now() - interval '1 hour')
         returning account_id, times
       )
       select account_id as "accountId", times as persons from told`,
      [WATCHED, SETTING, PERSONS_PER_HOUR, REASON],
    );
  });
}
