import type { AskedKey } from './nameKeys';

/** The names that hold a key that was asked for, by number. */
export interface FoundKey extends AskedKey {
  readonly names: readonly number[];
}

export interface LikeliestNames {
  readonly names: readonly number[];
  /** How many names hold any of the keys. */
  readonly all: number;
  /** How many are left out that are as likely as the last. */
  readonly asLikely: number;
}

/** Worths are sorted coarsely first, so that of many thousands only those are put in order that may be looked at. */
const STEPS = 1024;

/**
 * The names that deserve a closer look, `most` at most, likeliest first: each place of the asked name counts once, by the best
 * key found for it, rare keys more than common ones. Names of equal worth stand by number, so that the order is always the same.
 */
export function likeliestNames(found: readonly FoundKey[], most: number): LikeliestNames {
  const [worths, touched] = worthsOf(found);
  const highest = touched.reduce((max, name) => Math.max(max, worths[name] ?? 0), 0);
  const stepOf = (name: number) => Math.floor(((worths[name] ?? 0) / highest) * (STEPS - 1));
  const inStep = new Uint32Array(STEPS);
  for (const name of touched) inStep[stepOf(name)] = (inStep[stepOf(name)] ?? 0) + 1;
  let lowest = STEPS;
  for (let counted = 0; lowest > 0 && counted < most; ) counted += inStep[--lowest] ?? 0;
  const ordered = touched.filter((name) => stepOf(name) >= lowest).sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || a - b);
  const names = ordered.slice(0, most);
  const last = worths[names.at(-1) ?? 0] ?? 0;
  return { names, all: touched.length, asLikely: ordered.slice(most).filter((name) => worths[name] === last).length };
}

function worthsOf(found: readonly FoundKey[]): readonly [Float32Array, number[]] {
  const valued = found
    .map((key) => ({ ...key, value: key.worth / Math.log(2 + key.names.length) }))
    .sort((a, b) => a.place - b.place || b.value - a.value);
  const last = valued.reduce((max, { names }) => names.reduce((higher, name) => Math.max(higher, name), max), 0);
  const worths = new Float32Array(last + 1);
  // The place, from 1, for which each name was counted last: its best key comes first.
  const counted = new Uint8Array(last + 1);
  const touched: number[] = [];
  for (const { names, place, value } of valued)
    for (const name of names) {
      if (counted[name] === place + 1) continue;
      if (counted[name] === 0) touched.push(name);
      counted[name] = place + 1;
      worths[name] = (worths[name] ?? 0) + value;
    }
  return [worths, touched];
}
