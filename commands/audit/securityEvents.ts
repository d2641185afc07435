import type { DataSource } from 'typeorm';
import { SECURITY_EVENT_DAYS, type SecurityEventChannel, type SecurityEventReason } from '../../domain/access/securityEvents';
import { newId } from '../../domain/reference/nodeId';

/** Refusals of one kind, gathered over a minute or less. */
export interface CountedRefusals {
  readonly reason: SecurityEventReason;
  readonly channel: SecurityEventChannel;
  /** A login that a right signature named; null: nobody is known to have asked. */
  readonly login: string | null;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Writes what was counted. A login that is no account's is not kept: what a provider signed may be anybody's name. */
export async function recordSecurityEvents(dataSource: DataSource, counted: readonly CountedRefusals[]): Promise<void> {
  if (counted.length === 0) return;
  await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(
      `insert into security_event (id, reason, channel, account_id, times, first_at, last_at)
       select e.id, e.reason, e.channel, (select a.id from account a where a.login = e.login), e.times, e."firstAt", e."lastAt"
       from jsonb_to_recordset($1::jsonb) as e(id uuid, reason text, channel text, login text, times integer, "firstAt" timestamptz, "lastAt" timestamptz)`,
      [JSON.stringify(counted.map((one) => ({ id: newId('Part'), ...one })))],
    );
  });
}

/** Lets counts go after their time. */
export async function clearOldSecurityEvents({ dataSource }: { readonly dataSource: DataSource }): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(`delete from security_event where recorded_at < now() - make_interval(days => $1)`, [SECURITY_EVENT_DAYS]);
  });
}
