import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { consistencyFault, GrowingTree, inclusionFault, leafHash, nodeHash } from '../src/merkle.js';

/** The reference tree that Certificate Transparency has been tested with since RFC 6962: its leaves and the head at every size. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
  leafHash(Buffer.from(hex, 'hex')),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const root = (leaves) => {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root;
};
const half = (size) => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};
/** Proofs by the recursive definitions of RFC 6962 (2.1.1, 2.1.2): the verifier must accept these and nothing near them. */
const inclusionPath = (index, leaves) => {
  if (leaves.length <= 1) return [];
  const k = half(leaves.length);
  return index < k
    ? [...inclusionPath(index, leaves.slice(0, k)), root(leaves.slice(k))]
    : [...inclusionPath(index - k, leaves.slice(k)), root(leaves.slice(0, k))];
};
const consistencyPath = (first, leaves, whole = true) => {
  if (first === leaves.length) return whole ? [] : [root(leaves)];
  const k = half(leaves.length);
  return first <= k
    ? [...consistencyPath(first, leaves.slice(0, k), whole), root(leaves.slice(k))]
    : [...consistencyPath(first - k, leaves.slice(k), false), root(leaves.slice(0, k))];
};
const numbered = (size) => Array.from({ length: size }, (_, index) => leafHash(Buffer.from(String(index))));
const flipped = (hash) => Buffer.from(hash.map((byte, place) => (place === 0 ? byte ^ 1 : byte)));

test('the reference tree has the published head at every size', () => {
  for (const [size, expected] of ROOTS.entries()) assert.equal(root(LEAVES.slice(0, size)).toString('hex'), expected);
});

test('every entry of every tree up to 64 is proven by its path, and by no other', () => {
  for (let size = 1; size <= 64; size += 1) {
    const leaves = numbered(size);
    const head = root(leaves);
    for (let index = 0; index < size; index += 1) {
      const proof = { index, size, leaf: leaves[index], path: inclusionPath(index, leaves), root: head };
      assert.equal(inclusionFault(proof), null);
      assert.notEqual(inclusionFault({ ...proof, leaf: flipped(proof.leaf) }), null);
      assert.notEqual(inclusionFault({ ...proof, path: [...proof.path, head] }), null);
      assert.notEqual(inclusionFault({ ...proof, index: size }), null);
      for (let place = 0; place < proof.path.length; place += 1) {
        assert.notEqual(inclusionFault({ ...proof, path: proof.path.toSpliced(place, 1) }), null);
        assert.notEqual(inclusionFault({ ...proof, path: proof.path.with(place, flipped(proof.path[place])) }), null);
      }
      if (size > 1) assert.notEqual(inclusionFault({ ...proof, index: (index + 1) % size }), null);
    }
  }
});

test('every growth between two of the first 64 sizes is proven by its path, and by no other', () => {
  const leaves = numbered(64);
  const heads = Array.from({ length: 65 }, (_, size) => root(leaves.slice(0, size)));
  let pairs = 0;
  for (let first = 1; first <= 64; first += 1) {
    for (let second = first; second <= 64; second += 1) {
      pairs += 1;
      const way = consistencyPath(first, leaves.slice(0, second));
      const proof = { fromSize: first, fromRoot: heads[first], toSize: second, toRoot: heads[second], path: way };
      assert.equal(consistencyFault(proof), null);
      assert.notEqual(consistencyFault({ ...proof, fromRoot: flipped(proof.fromRoot) }), null);
      assert.notEqual(consistencyFault({ ...proof, toRoot: flipped(proof.toRoot) }), null);
      assert.notEqual(consistencyFault({ ...proof, path: [...way, heads[1]] }), null);
      for (let place = 0; place < way.length; place += 1) {
        assert.notEqual(consistencyFault({ ...proof, path: way.toSpliced(place, 1) }), null);
        assert.notEqual(consistencyFault({ ...proof, path: way.with(place, flipped(way[place])) }), null);
      }
    }
  }
  assert.equal(pairs, 2_080);
});

test('a log does not shrink, and one size has one root', () => {
  const [a, b] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
  assert.match(consistencyFault({ fromSize: 2, fromRoot: nodeHash(a, b), toSize: 1, toRoot: a, path: [] }), /cannot have grown/);
  assert.match(consistencyFault({ fromSize: 1, fromRoot: a, toSize: 1, toRoot: b, path: [] }), /forked/);
});

/** The vectors of transparency-dev/merkle, with which Go, Rust and Java verifiers are tested (`vectors/NOTICE.md`). */
const vectors = (kind) =>
  readFileSync(path.join(import.meta.dirname, 'vectors', `${kind}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const bytes = (text) => Buffer.from(text ?? '', 'base64');

test('the inclusion vectors of transparency-dev/merkle', () => {
  const found = vectors('inclusion');
  assert.equal(found.length, 98);
  for (const { file, leafIdx, treeSize, root: head, leafHash: leaf, proof, wantErr } of found) {
    const fault = inclusionFault({ index: leafIdx, size: treeSize, leaf: bytes(leaf), path: (proof ?? []).map(bytes), root: bytes(head) });
    assert.equal(fault !== null, wantErr, file);
  }
});

test('the consistency vectors of transparency-dev/merkle', () => {
  const found = vectors('consistency');
  assert.equal(found.length, 98);
  for (const { file, size1, size2, root1, root2, proof, wantErr } of found) {
    const fault = consistencyFault({
      fromSize: size1,
      fromRoot: bytes(root1),
      toSize: size2,
      toRoot: bytes(root2),
      path: (proof ?? []).map(bytes),
    });
    assert.equal(fault !== null, wantErr, file);
  }
});
