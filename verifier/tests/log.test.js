import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { canonical } from '../src/canonical.js';
import { verifyLog } from '../src/log.js';
import { consistencyFault, GrowingTree, leafHash, nodeHash } from '../src/merkle.js';

/** A small generator with a seed: a failure can be played again. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const entry = (index, pick) => ({
  id: `entry-${index}-${pick(1e9)}`,
  at: `2026-03-01T10:00:${String(index % 60).padStart(2, '0')}.000000Z`,
  actor: ['Registrar', 'Legal 1', 'Legal 2'][pick(3)],
  operation: ['detainee', 'detainees', 'searchPersons'][pick(3)],
  subjects: [`person-${pick(50)}`],
  seq: index + 1,
});
const hashOf = (one) => leafHash(Buffer.from(canonical(one), 'utf8'));
const row = (one, index) => ({ index, entry: one, leafHash: hashOf(one).toString('hex') });

/** A log of rows, its kept subtrees, and a signed head every few entries. */
function logOf(entries, every) {
  const rows = entries.map(row);
  const tree = new GrowingTree();
  const checkpoints = [];
  for (const { leafHash: hash } of rows) {
    tree.append(Buffer.from(hash, 'hex'));
    if (tree.size % every === 0) checkpoints.push({ size: tree.size, root: tree.root });
  }
  return { rows, checkpoints };
}

/** The complete subtrees of rows, as an insider who rewrites everything would make them. */
function nodesOf(rows) {
  const nodes = [];
  let level = rows.map(({ leafHash: hash }) => Buffer.from(hash, 'hex'));
  for (let height = 1; level.length > 1; height += 1) {
    level = Array.from({ length: Math.floor(level.length / 2) }, (_, n) => nodeHash(level[2 * n], level[2 * n + 1]));
    nodes.push(...level.map((hash, position) => ({ level: height, position, hash: hash.toString('hex') })));
  }
  return nodes;
}

async function* lines(rows) {
  for (const one of rows) yield JSON.stringify(one);
}
const renumbered = (rows) => rows.map((one, index) => ({ ...one, index }));
const changed = (rows, at, change) => rows.map((one, index) => (index === at ? { ...one, entry: { ...one.entry, ...change } } : one));
/** The insider writes the leaf to fit as well. */
const fitted = (rows) => rows.map((one, index) => row(one.entry, index));

/** What an insider with every right on the database may do; `at` lies below the last head that somebody outside has. */
const TAMPERINGS = {
  'edits an entry': (rows, at) => changed(rows, at, { subjects: ['nobody'] }),
  'edits an entry and its leaf': (rows, at) => fitted(changed(rows, at, { subjects: ['nobody'] })),
  'deletes an entry': (rows, at) => rows.map((one, index) => (index === at ? { ...one, entry: null } : one)),
  'deletes an entry and its leaf': (rows, at) => rows.toSpliced(at, 1),
  'deletes an entry and closes the gap': (rows, at) => renumbered(rows.toSpliced(at, 1)),
  'puts an entry in': (rows, at, pick) => fitted(rows.toSpliced(at, 0, { entry: entry(999, pick) })),
  'swaps two entries': (rows, at) => renumbered(rows.with(at, rows[at - 1]).with(at - 1, rows[at])),
  'doubles an entry': (rows, at) => renumbered(rows.toSpliced(at, 0, rows[at - 1])),
  'changes a time': (rows, at) => fitted(changed(rows, at, { at: '2025-01-01T00:00:00.000000Z' })),
  'changes who it was': (rows, at) => fitted(changed(rows, at, { actor: 'Nobody' })),
  'changes a leaf alone': (rows, at) => rows.with(at, { ...rows[at], leafHash: '00'.repeat(32) }),
  'cuts the end off': (rows, at) => rows.slice(0, at),
  'cuts the end off and goes on otherwise': (rows, at, pick) =>
    fitted(rows.map((one, index) => (index < at ? one : { entry: entry(index, pick) }))),
};
const POSITIONS = 1_000;

for (const [name, tamper] of Object.entries(TAMPERINGS)) {
  test(`whoever ${name} is found, at ${POSITIONS} places, subtrees rewritten or not`, async () => {
    const pick = random(name.length);
    for (let round = 0; round < POSITIONS; round += 1) {
      const size = 4 + pick(28);
      const { rows, checkpoints } = logOf(
        Array.from({ length: size }, (_, index) => entry(index, pick)),
        1 + pick(4),
      );
      const witnessed = checkpoints.at(-1).size;
      const at = 1 + pick(witnessed - 1);
      const after = tamper(rows, at, pick);
      const nodes = nodesOf(round % 2 === 0 ? rows : after);
      const { faults } = await verifyLog(lines([...after, ...nodes]), checkpoints);
      assert.notDeepEqual(faults, [], `round ${round}: ${size} entries, place ${at}`);
    }
  });
}

test('a clean log is never accused, at a thousand sizes', async () => {
  const pick = random(7);
  for (let round = 0; round < 1_000; round += 1) {
    const { rows, checkpoints } = logOf(
      Array.from({ length: 1 + pick(40) }, (_, index) => entry(index, pick)),
      1 + pick(5),
    );
    assert.deepEqual((await verifyLog(lines([...rows, ...nodesOf(rows)]), checkpoints)).faults, []);
  }
});

test('an old backup put back is found by whoever has a later head', async () => {
  const pick = random(1);
  const { rows, checkpoints } = logOf(
    Array.from({ length: 20 }, (_, index) => entry(index, pick)),
    5,
  );
  const { faults } = await verifyLog(lines(rows.slice(0, 10)), checkpoints);
  assert.deepEqual(faults, [
    'The log is cut off: it has 10 entries, and 15 were signed; 10 to 14 are gone.',
    'The log is cut off: it has 10 entries, and 20 were signed; 10 to 19 are gone.',
  ]);
});

test('two readers who were shown two logs find it when they compare heads', () => {
  const pick = random(2);
  const [one, other] = [0, 1].map(() =>
    logOf(
      Array.from({ length: 8 }, (_, index) => entry(index, pick)),
      8,
    ).checkpoints.at(-1),
  );
  const fault = consistencyFault({ fromSize: 8, fromRoot: one.root, toSize: 8, toRoot: other.root, path: [] });
  assert.match(fault, /forked/);
});

test('names sort by their code units and text is escaped as RFC 8785 has it', () => {
  const source = {
    '\u20ac': 'Euro',
    '\r': 'Return',
    '\ufb33': 'Dalet',
    1: 'One',
    '\ud83d\ude00': 'Smile',
    '\u0080': 'Control',
    '\u00f6': 'Latin',
  };
  assert.equal(
    canonical(source),
    '{"\\r":"Return","1":"One","\u0080":"Control","\u00f6":"Latin","\u20ac":"Euro","\ud83d\ude00":"Smile","\ufb33":"Dalet"}',
  );
  assert.equal(
    canonical(JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3],"literals":[null,true,false]}')),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002]}',
  );
});

test('refusals at the door are those whose digests an entry holds, or gone after their time', async () => {
  const salt = 'ab'.repeat(16);
  const texts = ['{"times":3}', '{"times":4}'];
  const digest = (text) => createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex');
  const counted = {
    id: 'a',
    at: '2026-03-01T10:00:00.000000Z',
    operation: 'recordSecurityEvents',
    fields: texts.map((text) => `7 SecurityEvent ${digest(text)}`),
  };
  const verdict = async (shown, lastAt, operation = 'recordSecurityEvents') => {
    const rows = [
      { ...counted, operation },
      { id: 'b', at: lastAt, operation: 'detainee' },
    ].map(row);
    rows[0].securityEvents = shown?.map((text) => ({ salt, text }));
    const tree = new GrowingTree();
    for (const { leafHash: hash } of rows) tree.append(Buffer.from(hash, 'hex'));
    return (await verifyLog(lines(rows), [{ size: 2, root: tree.root }])).faults;
  };
  const soon = '2026-03-01T10:05:00.000000Z';
  assert.deepEqual(await verdict(texts, soon), []);
  for (const shown of [texts.slice(1), [], undefined]) assert.equal((await verdict(shown, soon)).length, 1);
  assert.equal((await verdict([...texts, '{"times":5}'], soon)).length, 1);
  assert.equal((await verdict(['{"times":2}', texts[1]], soon)).length, 2);
  assert.deepEqual(await verdict([], '2027-04-06T10:00:00.000000Z'), []);
  assert.equal((await verdict([], '2027-04-05T09:00:00.000000Z')).length, 1);
  assert.deepEqual(await verdict(undefined, soon, 'detainee'), []);
});
