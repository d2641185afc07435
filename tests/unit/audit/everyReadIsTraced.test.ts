import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));
const filesWith = (pattern: RegExp, ...folders: readonly string[]) =>
  folders
    .flatMap(filesIn)
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
    .sort();

/** I-34 holds by construction only while there are few doors: a new one belongs on this list with its trace. */
describe('I-34: rows reach an answer', () => {
  it('through three files alone, and each of them writes its trace', () => {
    const doors = filesWith(/\binViewerScope\(/, 'queries', 'loaders', 'resolvers', 'schema', 'server').filter(
      (file) => file !== 'queries/plan/scopedQuery.ts',
    );
    expect(doors).toEqual(['queries/person/nameIndex.ts', 'queries/plan/execute.ts', 'queries/statistics/tracedCount.ts']);
    expect(filesWith(/\btraceSql\(/, 'queries').filter((file) => file !== 'queries/audit/trace.ts')).toEqual(doors);
  });

  it('and no resolver or loader speaks to the database by itself', () => {
    expect(filesWith(/\.query\(/, 'resolvers', 'loaders', 'schema')).toEqual([]);
  });

  it('and no other file of the reads speaks to the database by itself', () => {
    // Who signs in is looked up before there is a viewer; nothing of it is answered.
    expect(filesWith(/\.query[<(]/, 'queries')).toEqual(['queries/access/accountSigningIn.ts', 'queries/plan/scopedQuery.ts']);
  });
});
