import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs every test file in and under a folder as one suite, each under its own name. Jest loads all modules anew for each suite, which takes
 * longer than most files that ask the API; here they are loaded once. The files stay what they are and run alone when they are named.
 */
export function together(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')))
    describe(path.join(path.basename(folder), file.replace(/\.test\.ts$/, '')), () => {
      require(path.join(folder, file));
    });
}
