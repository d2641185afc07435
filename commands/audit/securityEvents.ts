import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { SECURITY_EVENT_DAYS, type SecurityEventChannel, type SecurityEventReason } from '../../domain/access/securityEvents';
import { SYSTEM_ACTOR } from '../../domain/access/viewer';
import { newId } from '../../domain/reference/nodeId';
import { securityEventDigestSql as digestOf } from '../../queries/audit/auditRecord';

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

const SALT_BYTES = 16;

/** The entry of the log that a minute of counts leaves: the verifier knows it by this name. */
export const SECURITY_EVENTS_ENTRY = 'recordSecurityEvents';

/**
 * Writes what was counted. A login that is no account's is not kept: what a provider signed may be anybody's name. In the same
 * transaction one entry of the log holds a salted digest of each row, so that none goes unseen, and the row's words may.
 */
export async function recordSecurityEvents(dataSource: DataSource, counted: readonly CountedRefusals[]): Promise<void> {
  if (counted.length === 0) return;
  await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(
      `with counted as (
         insert into security_event (id, reason, channel, account_id, times, first_at, last_at, salt, entry_id)
         select e.id, e.reason, e.channel, (select a.id from account a where a.login = e.login), e.times, e."firstAt", e."lastAt", decode(e.salt, 'hex'), $2
         from jsonb_to_recordset($1::jsonb) as e(id uuid, reason text, channel text, login text, times integer, "firstAt" timestamptz, "lastAt" timestamptz, salt text)
         returning *
       )
       insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects, field_classes, fields)
       select $2, '00000000-0000-0000-0000-000000000000', $3, 'SYSTEM', 'COLLECTION', $4, 'OVERSIGHT', 'DONE', '{}', '{7}',
         array_agg('7 SecurityEvent ' || ${digestOf('c')} order by ${digestOf('c')}) from counted c`,
      [
        JSON.stringify(counted.map((one) => ({ id: newId('Part'), salt: randomBytes(SALT_BYTES).toString('hex'), ...one }))),
        newId('Part'),
        SYSTEM_ACTOR,
        SECURITY_EVENTS_ENTRY,
      ],
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
