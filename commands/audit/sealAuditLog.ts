import type { DataSource, EntityManager } from 'typeorm';
import { edgeOf, grow, type Subtree } from '../../domain/audit/merkleTree';
import { type NoteSigner, signedCheckpoint } from '../../domain/audit/signedNote';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import { auditRecordSql } from '../../queries/audit/auditRecord';

export interface SealDeps {
  readonly dataSource: DataSource;
  readonly now: () => Date;
  /** The first one's name is the origin of the log; more than one while a key replaces another. */
  readonly signers: readonly [NoteSigner, ...NoteSigner[]];
}

export const MOST_SEALED_AT_ONCE = 5_000;

/**
 * Seals what was written into the audit since the last time: leaves, the subtrees they complete and a signed checkpoint, in
 * one transaction. Entries are taken as soon as they are seen. A transaction that commits late is not lost: its id lies at or
 * above the smallest that ran while the last one sealed (the xmin of its snapshot), and from there the next one looks again.
 * @returns how many entries were sealed; 0 as well when another process seals.
 */
export async function sealAuditLog(deps: SealDeps): Promise<number> {
  return deps.dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    const [lock] = await rows<{ taken: boolean }>(manager, 'select pg_try_advisory_xact_lock($1) as taken', [advisoryLocks.AUDIT_SEALING]);
    if (!lock?.taken) return 0;
    const last = await lastCheckpoint(manager);
    const here = await snapshot(manager);
    const entries = await unsealed(manager, last && last.cluster === here.cluster ? last.sealedBelow : '0');
    const newest = entries.at(-1);
    if (!newest) return 0;
    const size = Number(last?.treeSize ?? 0);
    const grown = grow(
      size,
      await edge(manager, size),
      entries.map(({ leafHash }) => leafHash),
    );
    await append(manager, size, entries, grown.completed);
    // A full batch leaves the rest for the next one, which begins where this one ends.
    const sealedBelow = entries.length < MOST_SEALED_AT_ONCE ? here.xmin : smaller(here.xmin, newest.txid);
    const note = signedCheckpoint({ origin: deps.signers[0].name, size: grown.size, root: grown.root }, deps.signers);
    await manager.query(
      'insert into audit_checkpoint (tree_size, root_hash, note, signed_at, sealed_below, cluster) values ($1, $2, $3, $4, $5::text::xid8, $6)',
      [grown.size, grown.root, note, deps.now(), sealedBelow, here.cluster],
    );
    return entries.length;
  });
}

/** Seals until nothing is left. @returns how many entries were sealed. */
export async function sealWholeAuditLog(deps: SealDeps): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealAuditLog(deps);
    total += sealed;
    if (sealed < MOST_SEALED_AT_ONCE) return total;
  }
}

interface LastCheckpoint {
  readonly treeSize: string;
  readonly sealedBelow: string;
  readonly cluster: string;
}

async function lastCheckpoint(manager: EntityManager): Promise<LastCheckpoint | undefined> {
  const [last] = await rows<LastCheckpoint>(
    manager,
    'select tree_size as "treeSize", sealed_below::text as "sealedBelow", cluster from audit_checkpoint order by tree_size desc limit 1',
  );
  return last;
}

/** Transaction ids mean something within one cluster only: after a restore from a dump everything is looked at once. */
async function snapshot(manager: EntityManager): Promise<{ readonly xmin: string; readonly cluster: string }> {
  const [here] = await rows<{ xmin: string; cluster: string }>(
    manager,
    'select transactions_ended()::text as xmin, (select system_identifier::text from pg_control_system()) as cluster',
  );
  if (!here) throw new Error('PostgreSQL has no snapshot.');
  return here;
}

interface UnsealedEntry {
  readonly id: string;
  readonly txid: string;
  readonly leafHash: Buffer;
  readonly subjects: readonly string[];
}

/** OFFSET 0: a look at the index for each candidate, of which there are few; as a join the planner may read every leaf there is. */
const unsealed = (manager: EntityManager, from: string) =>
  rows<UnsealedEntry>(
    manager,
    `select e.id, e.txid::text as txid, audit_leaf_hash(${auditRecordSql('e')}) as "leafHash", e.subjects from audit_entry e
     where e.txid >= $1::text::xid8 and not exists (select from audit_leaf l where l.entry_id = e.id offset 0)
     order by e.txid, e.seq limit ${MOST_SEALED_AT_ONCE}`,
    [from],
  );

async function edge(manager: EntityManager, size: number): Promise<Subtree[]> {
  const places = edgeOf(size);
  const found = await rows<{ level: number; position: string; hash: Buffer }>(
    manager,
    `select p.level, p.position, coalesce(n.hash, l.leaf_hash) as hash
     from unnest($1::smallint[], $2::bigint[]) p (level, position)
     left join audit_node n on n.level = p.level and n.position = p.position
     left join audit_leaf l on p.level = 0 and l.leaf_index = p.position`,
    [places.map(({ level }) => level), places.map(({ position }) => position)],
  );
  return found.filter(({ hash }) => hash !== null).map(({ level, position, hash }) => ({ level, position: Number(position), hash }));
}

async function append(
  manager: EntityManager,
  size: number,
  entries: readonly UnsealedEntry[],
  completed: readonly Subtree[],
): Promise<void> {
  await manager.query(
    `insert into audit_leaf (leaf_index, entry_id, leaf_hash)
     select $1::bigint + place - 1, id, hash from unnest($2::uuid[], $3::bytea[]) with ordinality as sealed (id, hash, place)`,
    [size, entries.map(({ id }) => id), entries.map(({ leafHash }) => leafHash)],
  );
  const concerned = entries.flatMap(({ id, subjects }, place) =>
    [...new Set(subjects)].map((person) => ({ id, person, index: size + place })),
  );
  await manager.query(
    'insert into audit_subject (person_id, leaf_index, entry_id) select * from unnest($1::uuid[], $2::bigint[], $3::uuid[])',
    [concerned.map(({ person }) => person), concerned.map(({ index }) => index), concerned.map(({ id }) => id)],
  );
  await manager.query(
    `insert into audit_node (level, position, hash) select level, position, hash from unnest($1::smallint[], $2::bigint[], $3::bytea[]) as completed (level, position, hash)`,
    [completed.map(({ level }) => level), completed.map(({ position }) => position), completed.map(({ hash }) => hash)],
  );
}

const rows = <Row>(manager: EntityManager, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  manager.query(text, [...values]);

const smaller = (a: string, b: string) => (BigInt(a) < BigInt(b) ? a : b);
