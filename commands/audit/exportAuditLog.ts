import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM_ACTOR } from '../../domain/access/viewer';
import { newId } from '../../domain/reference/nodeId';
import { auditRecordSql, securityEventRecordSql } from '../../queries/audit/auditRecord';
import { SECURITY_EVENTS_ENTRY } from './securityEvents';

export interface ExportDeps {
  readonly dataSource: DataSource;
  /** Takes one page of lines; awaited, so that a slow disk slows the export. */
  readonly write: (lines: readonly string[]) => Promise<void>;
}

export interface ExportScope {
  /** First entry, by its index; what comes before is left out. */
  readonly from: number;
  /** True: with the words of searches, each with the salt of its digest. */
  readonly questions: boolean;
}

const PAGE = 2_000;

/** Whose digests an entry holds, each with its salt. */
const REFUSALS = `coalesce((select '[' || string_agg('{"salt":"' || encode(s.salt, 'hex') || '","text":' || to_json(${securityEventRecordSql('s')})::text || '}', ',' order by s.id) || ']'
  from security_event s where s.entry_id = e.id), '[]')`;

/**
 * Writes the sealed log as lines of JSON for a verifier outside: its entries in the order of the tree, then the complete
 * subtrees. That the log was given away stands in the log before the first line leaves.
 * @returns the size of the tree that the lines belong to.
 */
export async function exportAuditLog({ dataSource, write }: ExportDeps, scope: ExportScope): Promise<number> {
  const size = await inSystemScope(dataSource, async (manager) => {
    await manager.query(
      `insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects, field_classes)
       values ($1, '00000000-0000-0000-0000-000000000000', $2, 'SYSTEM', 'DISCLOSURE', 'exportAuditLog', 'OVERSIGHT', 'DONE', '{}', '{7}')`,
      [newId('Part'), SYSTEM_ACTOR],
    );
    const rows: { size: string }[] = await manager.query('select coalesce(max(tree_size), 0) as size from audit_checkpoint');
    return Number(rows[0]?.size ?? 0);
  });
  for (let first = scope.from; first < size; first += PAGE)
    await write(await inSystemScope(dataSource, (manager) => entryLines(manager, first, Math.min(first + PAGE, size), scope)));
  // A part of the log does not lead to a root, with or without its subtrees.
  if (scope.from === 0) {
    for (let level = 1; 2 ** level <= size; level += 1) {
      const count = Math.floor(size / 2 ** level);
      for (let first = 0; first < count; first += PAGE)
        await write(await inSystemScope(dataSource, (manager) => nodeLines(manager, level, first, Math.min(first + PAGE, count))));
    }
  }
  return size;
}

async function inSystemScope<Result>(dataSource: DataSource, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return work(manager);
  });
}

async function entryLines(manager: EntityManager, first: number, stop: number, { questions }: ExportScope): Promise<string[]> {
  const question = questions
    ? `|| coalesce(',"question":{"salt":"' || encode(q.salt, 'hex') || '","text":' || to_json(q.question)::text || '}', '')`
    : '';
  const rows: { line: string }[] = await manager.query(
    `select '{"index":' || l.leaf_index || ',"leafHash":"' || encode(l.leaf_hash, 'hex') || '","entry":'
       || coalesce(${auditRecordSql('e')}, 'null') ${question}
       || case e.operation when '${SECURITY_EVENTS_ENTRY}' then ',"securityEvents":' || ${REFUSALS} else '' end || '}' as line
     from audit_leaf l left join audit_entry e on e.id = l.entry_id left join audit_question q on q.entry_id = l.entry_id
     where l.leaf_index >= $1 and l.leaf_index < $2 order by l.leaf_index`,
    [first, stop],
  );
  return rows.map(({ line }) => line);
}

async function nodeLines(manager: EntityManager, level: number, first: number, stop: number): Promise<string[]> {
  const rows: { line: string }[] = await manager.query(
    `select '{"level":' || level || ',"position":' || position || ',"hash":"' || encode(hash, 'hex') || '"}' as line
     from audit_node where level = $1 and position >= $2 and position < $3 order by position`,
    [level, first, stop],
  );
  return rows.map(({ line }) => line);
}
