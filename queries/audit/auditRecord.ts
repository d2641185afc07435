/** Columns of an entry in the order in which `audit_record` takes them. */
const COLUMNS = [
  'id',
  'seq',
  'at',
  'account_id',
  'actor',
  'role',
  'verb',
  'operation',
  'purpose',
  'outcome',
  'code',
  'subjects',
  'field_classes',
  'fields',
  'question_digest',
  'recipients',
  'request_id',
] as const;

/** The entry as the tree has it: RFC 8785 JSON of its documented fields. */
export const auditRecordSql = (row: string): string => `audit_record(${COLUMNS.map((name) => `${row}.${name}`).join(', ')})`;

/** A count of refusals as the log has it: RFC 8785 JSON, of which the tree holds the salted digest. */
export const securityEventRecordSql = (row: string): string =>
  `security_event_record(${['id', 'reason', 'channel', 'account_id', 'times', 'first_at', 'last_at'].map((name) => `${row}.${name}`).join(', ')})`;
export const securityEventDigestSql = (row: string): string => `security_event_digest(${row}.salt, ${securityEventRecordSql(row)})`;
