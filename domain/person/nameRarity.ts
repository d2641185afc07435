import type { Rarity } from './nameComparison';

/**
 * Log-odds of a word by how many of the counted names hold it. What is counted must be what the viewer may see, so that a score
 * tells nothing about the rest.
 */
export function rarityAmong(names: Iterable<ReadonlySet<string>>): Rarity {
  const holders = new Map<string, number>();
  let all = 0;
  for (const keys of names) {
    all += 1;
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  const odds = (count: number) => Math.log(1 + all / (1 + count));
  const known = new Map([...holders].map(([key, count]) => [key, odds(count)]));
  const unknown = odds(0);
  return (key) => known.get(key) ?? unknown;
}
