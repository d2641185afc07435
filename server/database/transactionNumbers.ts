import type { Client } from 'pg';

/**
 * Lets the numbers of transactions go on from those that were restored into this cluster (migration 667). Where nothing was
 * restored, no row has a number that the cluster has not given yet, and nothing changes.
 */
export async function goOnFromRestoredNumbers(admin: Client): Promise<void> {
  await admin.query(`
    with reached as (
      select greatest((select max(tx) from case_event), (select max(tx) from outbox), (select max(tx) from event_told_again),
        (select txid::text::bigint from audit_entry order by txid desc limit 1)) as number
    )
    insert into setting (name, value)
    select 'transactions_before', r.number::text from reached r
    where r.number >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + transactions_before()
    on conflict (name) do update set value = excluded.value`);
}
