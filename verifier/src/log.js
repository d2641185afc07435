import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';
import { GrowingTree, leafHash, nodeHash } from './merkle.js';

/** Refusals at the door are kept beside the log; an entry a minute holds a salted digest of each. */
const REFUSALS = 'recordSecurityEvents';
const REFUSAL = /^\d+ SecurityEvent ([0-9a-f]{64})$/;
/** Their rows go after this time, and a row that is gone then is no fault. */
const REFUSALS_KEPT_MS = 400 * 24 * 3_600_000;

/**
 * Verifies an exported log against signed checkpoints, entry by entry.
 *
 * Lines of an export: `{"index", "entry", "leafHash"}` in the order of the tree (`entry` null where the row is gone), and
 * `{"level", "position", "hash"}` for the complete subtrees that the log keeps. None of it is trusted: the checkpoints are.
 * @param {AsyncIterable<string>} lines
 * @param {readonly {size: number, root: Buffer}[]} checkpoints signed ones, any order
 * @returns {Promise<{size: number, faults: string[]}>}
 */
export async function verifyLog(lines, checkpoints) {
  const due = [...checkpoints].sort((a, b) => a.size - b.size);
  const tree = new GrowingTree();
  const faults = [];
  const leaves = [];
  const kept = new Map();
  const gone = [];
  let newest = 0;
  let good = 0;
  let bad = null;
  const compare = () => {
    for (const checkpoint of due.filter(({ size }) => size === tree.size)) {
      if (checkpoint.root.equals(tree.root)) good = Math.max(good, checkpoint.size);
      else bad ??= checkpoint;
    }
  };
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const row = parsed(line);
    if (row === null) {
      faults.push(`After entry ${tree.size - 1} stands a line that is no JSON object.`);
      continue;
    }
    if (row.level !== undefined) {
      kept.set(`${row.level}/${row.position}`, Buffer.from(String(row.hash), 'hex'));
      continue;
    }
    if (row.index !== tree.size) {
      faults.push(`Entry ${tree.size} is missing: the log goes on with ${row.index}.`);
      return { size: tree.size, faults };
    }
    const claimed = Buffer.from(String(row.leafHash), 'hex');
    const fault = entryFault(row, claimed);
    if (fault) faults.push(fault);
    else {
      newest = Math.max(newest, Date.parse(row.entry.at) || 0);
      const refusals = refusalsOf(row);
      faults.push(...refusals.faults);
      if (refusals.gone > 0) gone.push({ index: row.index, at: Date.parse(row.entry.at), count: refusals.gone });
    }
    // The hash that the log claims is put into the tree, so that one changed entry does not hide another.
    leaves.push(claimed);
    tree.append(claimed);
    compare();
  }
  for (const checkpoint of due.filter(({ size }) => size > tree.size))
    faults.push(
      `The log is cut off: it has ${tree.size} entries, and ${checkpoint.size} were signed; ${tree.size} to ${checkpoint.size - 1} are gone.`,
    );
  for (const { index, count } of gone.filter((one) => newest - one.at < REFUSALS_KEPT_MS))
    faults.push(`${count} of the refusals at the door under entry ${index} were deleted or changed before their time.`);
  if (bad) faults.push(...differences(leaves, kept, bad, good));
  return { size: tree.size, faults };
}

/** Lines of a stream of bytes. Node's own reader also breaks at U+2028, which JSON allows within a string. */
export async function* linesOf(stream) {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  yield rest;
}

function parsed(line) {
  try {
    const row = JSON.parse(line);
    return typeof row === 'object' && row !== null ? row : null;
  } catch {
    return null;
  }
}

function entryFault({ index, entry, question }, claimed) {
  if (claimed.length !== 32) return `Entry ${index} has no leaf hash.`;
  if (entry === null || entry === undefined)
    return `Entry ${index} was deleted: its leaf ${claimed.toString('hex')} is there, the row is not.`;
  const named = `Entry ${index} (id ${entry.id}, ${entry.at}, ${entry.operation} by ${entry.actor})`;
  if (!leafHash(Buffer.from(canonical(entry), 'utf8')).equals(claimed)) return `${named} differs from what was sealed.`;
  if (question) {
    if (saltedDigest(question.salt, question.text) !== entry.questionDigest)
      return `${named} was asked with other words than the ones shown.`;
  }
  return null;
}

/** Whether the rows beside an entry are those whose digests it holds. */
function refusalsOf({ index, entry, securityEvents }) {
  if (entry.operation !== REFUSALS) return { faults: [], gone: 0 };
  const sealed = (entry.fields ?? []).map((field) => REFUSAL.exec(field)?.[1]).filter((digest) => digest !== undefined);
  const shown = (securityEvents ?? []).map(({ salt, text }) => saltedDigest(salt, text));
  const others = shown.filter((digest) => !sealed.includes(digest)).length;
  return {
    faults: others > 0 ? [`${others} of the refusals at the door shown under entry ${index} are none that were sealed with it.`] : [],
    gone: sealed.filter((digest) => !shown.includes(digest)).length,
  };
}

const saltedDigest = (salt, text) =>
  createHash('sha256')
    .update(Buffer.from(String(salt), 'hex'))
    .update(String(text), 'utf8')
    .digest('hex');

/**
 * Where the leaves themselves do not lead to a signed root, the subtrees that the log keeps show which of them differ, as far
 * as they still lead to that root; the last checkpoint that held bounds the place from below.
 */
function differences(leaves, kept, { size, root }, good) {
  return descend(leaves, kept, 0, size, root).map(([low, high]) => {
    const first = Math.max(low, good);
    const which = first === high ? `Entry ${first} is` : `An entry from ${first} to ${high} is`;
    return `${which} not the one that was sealed there: ${good} entries agree with a signed checkpoint, ${size} do not.`;
  });
}

/** Ranges of leaves under a node of known hash that hold a difference, as narrow as the kept subtrees lead. */
function descend(leaves, kept, first, size, hash) {
  if (headOf(leaves, first, size).equals(hash)) return [];
  if (size === 1) return [[first, first]];
  const half = largestPowerBelow(size);
  const left = keptHead(leaves, kept, first, half);
  const right = keptHead(leaves, kept, first + half, size - half);
  if (!left || !right || !nodeHash(left, right).equals(hash)) return [[first, first + size - 1]];
  return [...descend(leaves, kept, first, half, left), ...descend(leaves, kept, first + half, size - half, right)];
}

/** The head of a range as the log keeps it; a pair of leaves has no kept children, so a leaf answers for itself. */
function keptHead(leaves, kept, first, size) {
  if (size === 1) return leaves[first];
  const level = Math.log2(size);
  if (Number.isInteger(level)) return kept.get(`${level}/${first / size}`);
  const half = largestPowerBelow(size);
  const left = keptHead(leaves, kept, first, half);
  const right = keptHead(leaves, kept, first + half, size - half);
  return left && right ? nodeHash(left, right) : undefined;
}

/** Of the leaves as they stand in the log now. */
function headOf(leaves, first, size) {
  const tree = new GrowingTree();
  for (let index = first; index < first + size; index += 1) tree.append(leaves[index]);
  return tree.root;
}

function largestPowerBelow(size) {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
