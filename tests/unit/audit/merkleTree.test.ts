import { createHash } from 'node:crypto';
import { EMPTY_ROOT, edgeOf, grow, type Subtree } from '../../../domain/audit/merkleTree';

/** The reference tree that Certificate Transparency has been tested with since RFC 6962. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
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
const leaves = INPUTS.map((input) => createHash('sha256').update(Buffer.of(0)).update(Buffer.from(input, 'hex')).digest());
/** Of everything that a tree has completed, its edge. */
const edgeFrom = (size: number, known: readonly Subtree[]) =>
  edgeOf(size).map(({ level, position }) => {
    const found = known.find((subtree) => subtree.level === level && subtree.position === position);
    return { level, position, hash: found?.hash ?? leaves[position] ?? Buffer.alloc(0) };
  });

describe('the tree', () => {
  it.each(ROOTS.map((root, size) => [size, root]))('of %i leaves has the head that RFC 6962 gives it', (size, root) => {
    expect(grow(0, [], leaves.slice(0, Number(size))).root.toString('hex')).toBe(root);
  });

  it('has one head, however its leaves arrived', () => {
    for (let first = 0; first <= leaves.length; first += 1) {
      const before = grow(0, [], leaves.slice(0, first));
      for (let second = first; second <= leaves.length; second += 1) {
        const then = grow(first, edgeFrom(first, before.completed), leaves.slice(first, second));
        expect(then.root.toString('hex')).toBe(second === 0 ? EMPTY_ROOT.toString('hex') : ROOTS[second]);
      }
    }
  });

  it('is not continued without its edge', () => {
    expect(() => grow(3, [], leaves.slice(3))).toThrow('lacks its subtree');
  });
});
