import { isId } from '../../domain/reference/nodeId';
import { column, instant, type ListRead, lists, reads, sql } from '../plan/readMap';
import { auditRecordSql } from './auditRecord';

export const AUDIT = { level: 7, category: 'AUDIT' } as const;

const leaf = (row: string, wanted: string) => `(select ${wanted} from audit_leaf l where l.entry_id = ${row}.id)`;
/** As it was sealed; of an entry that waits, as it will be. */
const leafHash = (row: string) => `encode(coalesce(${leaf(row, 'l.leaf_hash')}, audit_leaf_hash(${auditRecordSql(row)})), 'hex')`;

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
    recipients: column('recipients', AUDIT),
    fieldClasses: column('field_classes', AUDIT),
    at: instant('at', AUDIT),
    hash: sql(leafHash, AUDIT),
    index: sql((row) => leaf(row, 'l.leaf_index'), AUDIT),
    code: column('code', AUDIT),
    fields: column('fields', AUDIT),
    question: sql((row) => `(select q.question from audit_question q where q.entry_id = ${row}.id)`, AUDIT),
    requestId: column('request_id', AUDIT),
    record: sql(auditRecordSql, AUDIT),
  },
});

const is = (name: string) => ({
  ...AUDIT,
  sql: (row: string, bind: (value: unknown) => string, value: unknown) => `${row}.${name} = ${bind(value)}`,
});

/**
 * Sealed entries by the index of whom they concern, the few since the last checkpoint one by one: a condition on an array passes
 * no policy before the rows are read, and would read the whole log.
 */
const concerning = (row: string, person: string) =>
  `${row}.id in (select s.entry_id from audit_subject s where s.person_id = ${person}
     union all select u.id from audit_entry u
     where u.txid >= coalesce((select c.sealed_below from audit_checkpoint c order by c.tree_size desc limit 1), '0'::xid8)
       and u.subjects @> array[${person}])`;

const filters: NonNullable<ListRead['filters']> = {
  actor: is('actor'),
  role: is('role'),
  verb: { ...AUDIT, sql: (row, bind, verbs) => `${row}.verb = any(${bind(verbs)}::text[])` },
  operation: is('operation'),
  purpose: is('purpose'),
  subject: { ...AUDIT, sql: (row, bind, id) => (isId(id) ? concerning(row, `${bind(id)}::uuid`) : 'false') },
  outcome: is('outcome'),
  sealed: { ...AUDIT, sql: (row, bind, wanted) => `exists (select from audit_leaf l where l.entry_id = ${row}.id) = ${bind(wanted)}` },
  after: { ...AUDIT, sql: (row, bind, at) => `${row}.at >= ${bind(at)}::timestamptz` },
  before: { ...AUDIT, sql: (row, bind, at) => `${row}.at < ${bind(at)}::timestamptz` },
};
const latestFirst: ListRead['defaultOrder'] = [{ sql: (row) => `${row}.seq`, direction: 'desc', type: 'bigint' }];

export const auditTrail: ListRead = lists('auditTrail', {
  map: () => auditEntryReads,
  level: AUDIT.level,
  filters,
  defaultOrder: latestFirst,
});

/** By an index over sealed entries: a condition on an array would read the whole log. */
export const accessesOfPerson: ListRead = lists('accessesOfPerson', {
  map: () => auditEntryReads,
  level: AUDIT.level,
  within: (row, bind, { personId }) =>
    isId(String(personId)) ? `${row}.id in (select s.entry_id from audit_subject s where s.person_id = ${bind(personId)}::uuid)` : 'false',
  filters,
  defaultOrder: latestFirst,
});
