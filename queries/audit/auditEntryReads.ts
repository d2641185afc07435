import { isId } from '../../domain/reference/nodeId';
import { column, instant, instantSql, type ListRead, lists, reads, sql } from '../plan/readMap';

const AUDIT = { level: 7, category: 'AUDIT' } as const;

/** Digest of what the entry says, field by field, so that two readers of the trail can compare what they were shown. */
const digest = (
  row: string,
) => `encode(sha256(convert_to(json_build_array(${row}.seq, ${row}.id, ${instantSql(`${row}.at`)}, ${row}.account_id, ${row}.role,
  ${row}.verb, ${row}.operation, ${row}.purpose, ${row}.outcome, ${row}.code, ${row}.subjects, ${row}.field_classes)::text, 'UTF8')), 'hex')`;

/** One operation on personal data (LED Art. 25). Row security gives entries to data-protection officers and auditors alone. */
export const auditEntryReads = reads({
  type: 'AuditEntry',
  table: 'audit_entry',
  person: null,
  fields: {
    id: column('id', AUDIT),
    seq: sql((row) => `${row}.seq::text`, AUDIT),
    actor: column('actor', AUDIT),
    role: sql((row) => `nullif(${row}.role, 'SYSTEM')`, AUDIT),
    verb: column('verb', AUDIT),
    operation: column('operation', AUDIT),
    purpose: sql((row) => `nullif(${row}.purpose, 'SYSTEM')`, AUDIT),
    outcome: column('outcome', AUDIT),
    subjects: column('subjects', AUDIT),
    fieldClasses: column('field_classes', AUDIT),
    at: instant('at', AUDIT),
    hash: sql(digest, AUDIT),
  },
});

const is = (name: string) => ({
  ...AUDIT,
  sql: (row: string, bind: (value: unknown) => string, value: unknown) => `${row}.${name} = ${bind(value)}`,
});

/** The latest first. */
export const auditTrail: ListRead = lists('auditTrail', {
  map: () => auditEntryReads,
  level: AUDIT.level,
  filters: {
    actor: is('actor'),
    role: is('role'),
    verb: { ...AUDIT, sql: (row, bind, verbs) => `${row}.verb = any(${bind(verbs)}::text[])` },
    operation: is('operation'),
    purpose: is('purpose'),
    subject: { ...AUDIT, sql: (row, bind, id) => (isId(id) ? `${row}.subjects @> array[${bind(id)}::uuid]` : 'false') },
    outcome: is('outcome'),
    after: { ...AUDIT, sql: (row, bind, at) => `${row}.at >= ${bind(at)}::timestamptz` },
    before: { ...AUDIT, sql: (row, bind, at) => `${row}.at < ${bind(at)}::timestamptz` },
  },
  defaultOrder: [{ sql: (row) => `${row}.seq`, direction: 'desc', type: 'bigint' }],
});
