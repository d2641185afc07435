import { createHash } from 'node:crypto';

/** A complete subtree: level 0 is a leaf, level 1 joins two of them. */
export interface SubtreePlace {
  readonly level: number;
  readonly position: number;
}
export interface Subtree extends SubtreePlace {
  readonly hash: Buffer;
}

/** Head of the tree without a leaf (RFC 6962, 2.1). */
export const EMPTY_ROOT = createHash('sha256').digest();
const NODE = Buffer.of(1);

export const joined = (left: Buffer, right: Buffer): Buffer => createHash('sha256').update(NODE).update(left).update(right).digest();

/** The complete subtrees that a tree of this size is made of, from the left: what an append needs to know of it. */
export function edgeOf(size: number): SubtreePlace[] {
  const places: SubtreePlace[] = [];
  for (let level = 0, width = 1; width <= size; level += 1, width *= 2) {
    const count = Math.floor(size / width);
    if (count % 2 === 1) places.unshift({ level, position: count - 1 });
  }
  return places;
}

export interface Grown {
  readonly size: number;
  readonly root: Buffer;
  /** Subtrees of level 1 and above that are complete now. */
  readonly completed: readonly Subtree[];
}

/** Appends leaves to a tree of which only the edge is known. @throws Error when `edge` is not that of `size`. */
export function grow(size: number, edge: readonly Subtree[], leaves: readonly Buffer[]): Grown {
  const open = new Map<number, Buffer>();
  for (const { level } of edgeOf(size)) {
    const subtree = edge.find((candidate) => candidate.level === level);
    if (!subtree) throw new Error(`The tree of ${size} leaves lacks its subtree of level ${level}.`);
    open.set(level, subtree.hash);
  }
  const completed: Subtree[] = [];
  for (const [place, leaf] of leaves.entries()) {
    let hash = leaf;
    let level = 0;
    let position = size + place;
    while (position % 2 === 1) {
      const left = open.get(level);
      if (!left) throw new Error(`The tree has no left neighbour at level ${level}.`);
      open.delete(level);
      hash = joined(left, hash);
      level += 1;
      position = (position - 1) / 2;
      completed.push({ level, position, hash });
    }
    open.set(level, hash);
  }
  return { size: size + leaves.length, root: rootOf(open), completed };
}

function rootOf(open: ReadonlyMap<number, Buffer>): Buffer {
  const rising = [...open].sort(([a], [b]) => a - b).map(([, hash]) => hash);
  return rising.length === 0 ? EMPTY_ROOT : rising.reduce((right, left) => joined(left, right));
}
