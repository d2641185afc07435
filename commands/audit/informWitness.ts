import type { DataSource, EntityManager } from 'typeorm';
import type { Submission, Witness } from '../../integrations/witness/witness';

export interface WitnessDeps {
  readonly dataSource: DataSource;
  readonly now: () => Date;
  readonly witness: Witness;
}

/**
 * Gives the latest checkpoint to a witness outside, with the proof that it grew out of the one that the witness saw last, and
 * keeps the cosignature. What the witness has seen stands in the table of cosignatures, so that a restart goes on from there.
 * @returns the size that is now cosigned; null when there was nothing new to give.
 * @throws Error when the witness does not cosign: the caller tries again later.
 */
export async function informWitness(deps: WitnessDeps, url: string): Promise<number | null> {
  const due = await inSystemScope(deps.dataSource, (manager) => newestFor(manager, url));
  if (!due) return null;
  let answer = await deps.witness(url, due.submission);
  if (answer.kind === 'OTHER_SIZE') {
    const { size } = answer;
    // The witness remembers more than we do, after a restore from a backup: that is what a witness is for.
    if (size > due.size)
      throw new Error(`The witness has cosigned ${size} entries and this log has ${due.size}: entries are missing here.`);
    const path = await inSystemScope(deps.dataSource, (manager) => pathBetween(manager, size, due.size));
    answer = await deps.witness(url, { ...due.submission, oldSize: size, path });
  }
  if (answer.kind !== 'COSIGNED')
    throw new Error(`The witness has cosigned another log of ${due.submission.oldSize} or more entries: this one was forked, or put back.`);
  const { lines } = answer;
  await inSystemScope(deps.dataSource, (manager) =>
    manager.query(
      `insert into audit_cosignature (tree_size, witness, lines, received_at) values ($1, $2, $3, $4) on conflict (tree_size, witness) do nothing`,
      [due.size, url, lines, deps.now()],
    ),
  );
  return due.size;
}

async function newestFor(manager: EntityManager, url: string): Promise<{ readonly size: number; readonly submission: Submission } | null> {
  const rows: { size: string; note: string; seen: string }[] = await manager.query(
    `select c.tree_size as size, c.note, (select coalesce(max(s.tree_size), 0) from audit_cosignature s where s.witness = $1) as seen
     from audit_checkpoint c order by c.tree_size desc limit 1`,
    [url],
  );
  const [newest] = rows;
  if (!newest || newest.seen === newest.size) return null;
  const [size, oldSize] = [Number(newest.size), Number(newest.seen)];
  return { size, submission: { oldSize, path: await pathBetween(manager, oldSize, size), note: newest.note } };
}

async function pathBetween(manager: EntityManager, from: number, to: number): Promise<readonly Buffer[]> {
  // Two trees of one size need no proof.
  if (from === to) return [];
  const rows: { path: Buffer[] }[] = await manager.query('select audit_consistency_path($1, $2) as path', [from, to]);
  return rows[0]?.path ?? [];
}

async function inSystemScope<Result>(dataSource: DataSource, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return work(manager);
  });
}
