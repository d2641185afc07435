import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Viewer } from '../../domain/access/viewer';
import { newId } from '../../domain/reference/nodeId';
import type { Bind } from '../plan/readMap';

/** What a read leaves in the audit. */
export interface Trace {
  readonly viewer: Viewer;
  readonly operation: string;
  readonly classes: readonly number[];
  /** "class Type.field" of the logged classes. */
  readonly fields: readonly string[];
  /** Categories that an emergency may have opened: the entry then names which one did, for the persons that were read. */
  readonly glass?: readonly string[];
  readonly requestId: string | undefined;
  /** What was asked for in the viewer's words: it may name anybody, so the tree holds its salted digest alone. */
  readonly question?: unknown;
}

const SALT_BYTES = 16;

/** Parts of a WITH clause that write the trace: they succeed or fail with the statement that reads. `subjects` is SQL for a uuid[]. */
export function traceSql(bind: Bind, trace: Trace, subjects: string): string {
  const { viewer } = trace;
  const id = `${bind(newId('Part'))}::uuid`;
  const question = trace.question === undefined ? undefined : sealedQuestion(trace.question);
  const entry = `traced as (
    insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects, field_classes, fields, question_digest, request_id)
    select ${id}, viewer_account(), ${bind(viewer.name)}, viewer_role(), 'CONSULTATION', ${bind(trace.operation)}, ${bind(viewer.purpose)},
      'DONE', coalesce(${subjects}, '{}'), ${bind(trace.classes)}::smallint[], ${fieldsSql(bind, trace, subjects)}, ${bind(question?.digest ?? null)}, ${bind(trace.requestId ?? null)})`;
  if (!question) return entry;
  return `${entry}, asked as (
    insert into audit_question (entry_id, salt, question) select ${id}, ${bind(question.salt)}::bytea, ${bind(question.text)})`;
}

function fieldsSql(bind: Bind, { fields, glass }: Trace, subjects: string): string {
  const named = `${bind(fields)}::text[]`;
  return glass && glass.length > 0 ? `${named} || glass_looked_through(${subjects}, ${bind(glass)}::text[])` : named;
}

function sealedQuestion(question: unknown): { readonly text: string; readonly salt: Buffer; readonly digest: string } {
  // Through JSON first: dates and absent fields as JSON has them.
  const text = canonicalize(JSON.parse(JSON.stringify(question))) ?? 'null';
  const salt = randomBytes(SALT_BYTES);
  return { text, salt, digest: createHash('sha256').update(salt).update(text, 'utf8').digest('hex') };
}
