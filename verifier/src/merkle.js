import { createHash } from 'node:crypto';

/** RFC 6962, 2.1 (and RFC 9162, 2.1): hashes of leaves and nodes are kept apart by their first byte. */
export const leafHash = (data) => sha256(Buffer.of(0), data);
export const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
export const EMPTY_ROOT = sha256();

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Grows leaf by leaf and gives its head at any moment; holds one hash per level. */
export class GrowingTree {
  size = 0;
  #open = [];

  append(leaf) {
    let hash = leaf;
    let level = 0;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(this.#open[level], hash);
      this.#open[level] = undefined;
      level += 1;
    }
    this.#open[level] = hash;
    this.size += 1;
  }

  get root() {
    const rising = this.#open.filter((hash) => hash !== undefined);
    return rising.length === 0 ? EMPTY_ROOT : rising.reduce((right, left) => nodeHash(left, right));
  }
}

/** RFC 9162, 2.1.3.2. @returns null, or why the proof does not hold. */
export function inclusionFault({ index, size, leaf, path, root }) {
  if (![leaf, root, ...path].every(isHash)) return 'it is not made of SHA-256 hashes';
  const [place, leaves] = [BigInt(index), BigInt(size)];
  if (place < 0n || place >= leaves) return `a tree of ${leaves} entries has no entry ${place}`;
  let fn = place;
  let sn = leaves - 1n;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0n) return 'the path is longer than the tree is high';
    if (fn % 2n === 1n || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn / 2n, sn / 2n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [fn / 2n, sn / 2n];
  }
  if (sn !== 0n) return 'the path is shorter than the tree is high';
  return hash.equals(root) ? null : 'the path leads to another root than the checkpoint has';
}

/** RFC 9162, 2.1.4.2. @returns null, or why the proof does not hold. */
export function consistencyFault({ fromSize, fromRoot, toSize, toRoot, path }) {
  const [first, second] = [BigInt(fromSize), BigInt(toSize)];
  if (first < 0n || first > second) return `a log of ${first} entries cannot have grown to ${second}`;
  if (first === 0n) return 'every log grew out of the empty one: that proves nothing';
  if (first === second) {
    if (path.length > 0) return 'two trees of one size need no path';
    return fromRoot.equals(toRoot) ? null : 'two trees of one size have different roots: the log was forked';
  }
  if (![fromRoot, toRoot, ...path].every(isHash)) return 'it is not made of SHA-256 hashes';
  if (path.length === 0) return 'the path is empty';
  // A first tree that is complete is itself the first node.
  const nodes = isPowerOfTwo(first) ? [fromRoot, ...path] : path;
  let fn = first - 1n;
  let sn = second - 1n;
  while (fn % 2n === 1n) [fn, sn] = [fn / 2n, sn / 2n];
  let [old] = nodes;
  let grown = old;
  for (const sibling of nodes.slice(1)) {
    if (sn === 0n) return 'the path is longer than the tree is high';
    if (fn % 2n === 1n || fn === sn) {
      old = nodeHash(sibling, old);
      grown = nodeHash(sibling, grown);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn / 2n, sn / 2n];
    } else {
      grown = nodeHash(grown, sibling);
    }
    [fn, sn] = [fn / 2n, sn / 2n];
  }
  if (sn !== 0n) return 'the path is shorter than the tree is high';
  if (!old.equals(fromRoot)) return 'the path does not hold the older checkpoint: what it had signed was changed';
  return grown.equals(toRoot) ? null : 'the path does not lead to the newer checkpoint';
}

const isHash = (bytes) => bytes.length === 32;
const isPowerOfTwo = (number) => (number & (number - 1n)) === 0n;
