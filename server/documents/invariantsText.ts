import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { invariantIds, invariants } from '../../domain/reference/invariants';
import { table } from './table';

const TESTS = 'tests';
const TITLE = /\b(?:test|it|describe)(?:\.each[^'"`]*)?[^'"`\n]*\(\s*(['"`])((?:(?!\1).)*)\1|\[\s*'(I-\d\d)'/gs;

/** Files of tests by the invariants that their titles and tables name. */
export function testsByInvariant(root = process.cwd()): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(path.join(root, TESTS), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  for (const file of files) {
    const titles = [...readFileSync(path.join(root, TESTS, file), 'utf8').matchAll(TITLE)].map(([, , title, row]) => title ?? row ?? '');
    const named = new Set(titles.flatMap((title) => title.match(/I-\d\d/g) ?? []));
    for (const id of named) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

/** Each invariant, whether the database holds it too, and the tests that try to break it. */
export function invariantsText(): string {
  const tests = testsByInvariant();
  const rows = invariantIds.map((id) => [
    id,
    invariants[id].rule,
    invariants[id].inDatabase ? 'yes' : '–',
    (tests.get(id) ?? []).map((file) => `\`${file}\``).join(', ') || '**none yet**',
  ]);
  return ['## Invariants', table(['id', 'rule', 'held by the database too', 'tests'], rows), ''].join('\n\n');
}
