import type { Client } from 'pg';

export interface Told {
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly display: string;
}

/** Counts worked out beside the product: `key` and `count` of each cell. */
export async function rawCells(database: Client, sql: string, values: readonly unknown[] = []): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ key: string; count: string }>(sql, [...values]);
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
}

const stateOf = (key: string) => key.split('/')[0] ?? key;

/**
 * What is told is right, and what is small is not told: no number under the threshold but zero, no small cell with its number,
 * and enough cells told that the comparison means something.
 */
export function expectTold(
  told: readonly { readonly key: string; readonly count: Told }[],
  raw: ReadonlyMap<string, number>,
  { threshold, atLeast }: { readonly threshold: number; readonly atLeast: number },
): void {
  const named = told.filter(({ key }) => !key.startsWith('OTHER'));
  const open = named.filter(({ count }) => !count.suppressed);
  expect(Object.fromEntries(open.map(({ key, count }) => [key, count.value]))).toEqual(
    Object.fromEntries(open.map(({ key }) => [key, raw.get(key) ?? 0])),
  );
  expect(told.filter(({ count }) => !count.suppressed && (count.value ?? 0) > 0 && (count.value ?? 0) < threshold)).toEqual([]);
  for (const { count } of told.filter(({ count }) => count.suppressed))
    expect(count).toEqual({ value: null, suppressed: true, display: `<${threshold}` });
  expect(open.length).toBeGreaterThanOrEqual(atLeast);
  // A State that is not listed by itself is one of few: it stands in a group.
  const listed = new Set(named.map(({ key }) => key));
  const groups = told.some(({ key }) => key.startsWith('OTHER'));
  const missing = [...raw].filter(([key, count]) => count >= threshold && !listed.has(key));
  expect(missing.filter(([key]) => !groups || [...listed].some((one) => stateOf(one) === stateOf(key)))).toEqual([]);
}
