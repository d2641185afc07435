import { isId } from '../../domain/reference/nodeId';
import type { RootRead } from '../plan/execute';
import { column, instant, reads, sql } from '../plan/readMap';
import { AUDIT } from './auditEntryReads';

const hex = (name: string) => sql((row) => `encode(${row}.${name}, 'hex')`, AUDIT);
const hexes = (path: (row: string) => string) =>
  sql(
    (row) =>
      `(select coalesce(json_agg(encode(hash, 'hex') order by place), '[]'::json) from unnest(${path(row)}) with ordinality as step (hash, place))`,
    AUDIT,
  );

/** The note and, after it, what witnesses have set beneath it. */
const cosigned = (row: string) =>
  `${row}.note || coalesce((select string_agg(s.lines, '' order by s.id) from audit_cosignature s where s.tree_size = ${row}.tree_size), '')`;

const checkpointReads = reads({
  type: 'AuditCheckpoint',
  table: 'audit_checkpoint',
  person: null,
  fields: {
    treeSize: column('tree_size', AUDIT),
    rootHash: hex('root_hash'),
    note: sql(cosigned, AUDIT),
    signedAt: instant('signed_at', AUDIT),
    witnesses: sql(
      (row) =>
        `(select coalesce(json_agg(s.witness order by s.id), '[]'::json) from audit_cosignature s where s.tree_size = ${row}.tree_size)`,
      AUDIT,
    ),
  },
});

const inclusionReads = reads({
  type: 'AuditInclusionProof',
  table: 'audit_inclusion',
  person: null,
  fields: {
    entryId: column('entry_id', AUDIT),
    index: column('leaf_index', AUDIT),
    treeSize: column('tree_size', AUDIT),
    leafHash: hex('leaf_hash'),
    rootHash: hex('root_hash'),
    path: hexes((row) => `audit_inclusion_path(${row}.leaf_index, ${row}.tree_size)`),
    note: column('note', AUDIT),
  },
});

const consistencyReads = reads({
  type: 'AuditConsistencyProof',
  table: 'audit_growth',
  person: null,
  fields: {
    fromSize: column('from_size', AUDIT),
    toSize: column('to_size', AUDIT),
    fromRoot: hex('from_root'),
    toRoot: hex('to_root'),
    path: hexes((row) => `audit_consistency_path(${row}.from_size, ${row}.to_size)`),
  },
});

const LATEST = '(select max(tree_size) from audit_checkpoint)';

/** The latest checkpoint, or the one of a size. */
export const auditCheckpoint: RootRead = {
  kind: 'single',
  map: () => checkpointReads,
  where: ({ treeSize }, bind) => {
    const size = treeSize == null ? LATEST : `${bind(treeSize)}::bigint`;
    return (row) => `${row}.tree_size = ${size}`;
  },
};

/** Of an entry by its id, its place, or both; neither given, or a malformed id: none. */
export const auditInclusionProof: RootRead = {
  kind: 'single',
  map: () => inclusionReads,
  where: ({ entryId, index, treeSize }, bind) => {
    if (entryId == null && index == null) return null;
    if (entryId != null && !isId(String(entryId))) return null;
    const size = treeSize == null ? LATEST : `${bind(treeSize)}::bigint`;
    const id = entryId == null ? null : bind(entryId);
    const place = index == null ? null : bind(index);
    return (row) =>
      [
        `${row}.tree_size = ${size}`,
        id === null ? null : `${row}.entry_id = ${id}::uuid`,
        place === null ? null : `${row}.leaf_index = ${place}::bigint`,
      ]
        .filter((condition) => condition !== null)
        .join(' and ');
  },
};

export const auditConsistencyProof: RootRead = {
  kind: 'single',
  map: () => consistencyReads,
  where: ({ from, to }, bind) => {
    const [older, newer] = [bind(from), bind(to)];
    return (row) => `${row}.from_size = ${older}::bigint and ${row}.to_size = ${newer}::bigint`;
  },
};
