import { column, instant, type ListRead, lists, reads, sql } from '../plan/readMap';
import { AUDIT } from './auditEntryReads';
import { securityEventDigestSql } from './auditRecord';

/** Who was refused at the door. Row security gives it to data-protection officers and auditors alone. */
const securityEventReads = reads({
  type: 'SecurityEvent',
  table: 'security_event',
  person: null,
  fields: {
    id: column('id', AUDIT),
    reason: column('reason', AUDIT),
    channel: column('channel', AUDIT),
    account: sql((row) => `(select a.name from account a where a.id = ${row}.account_id)`, AUDIT),
    times: column('times', AUDIT),
    firstAt: instant('first_at', AUDIT),
    lastAt: instant('last_at', AUDIT),
    entryId: column('entry_id', AUDIT),
    digest: sql(securityEventDigestSql, AUDIT),
  },
});

export const securityEvents: ListRead = lists('securityEvents', {
  map: () => securityEventReads,
  level: AUDIT.level,
  filters: {
    reason: { ...AUDIT, sql: (row, bind, reasons) => `${row}.reason = any(${bind(reasons)}::text[])` },
    known: { ...AUDIT, sql: (row, bind, wanted) => `(${row}.account_id is not null) = ${bind(wanted)}` },
    after: { ...AUDIT, sql: (row, bind, at) => `${row}.last_at >= ${bind(at)}::timestamptz` },
    before: { ...AUDIT, sql: (row, bind, at) => `${row}.first_at < ${bind(at)}::timestamptz` },
  },
  defaultOrder: [{ sql: (row) => `${row}.recorded_at`, direction: 'desc', type: 'timestamptz' }],
});
