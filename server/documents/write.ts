import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { permissionsText } from './permissionsText';
import { rulesText } from './rulesText';
import { schemaText } from './schemaText';

/** What is generated, by the file that it is committed as. */
export const documents: Readonly<Record<string, () => string | Promise<string>>> = {
  'schema/schema.graphql': schemaText,
  'docs/PERMISSIONS.md': permissionsText,
  'docs/RULES.md': rulesText,
};

/** Writes the documents whose file name holds one of the words; all of them when none is given. */
async function write(words: readonly string[]): Promise<void> {
  const asked = Object.entries(documents).filter(([file]) => words.length === 0 || words.some((word) => file.startsWith(word)));
  for (const [file, text] of asked) {
    writeFileSync(path.join(process.cwd(), file), await text());
    process.stdout.write(`${file}\n`);
  }
}

if (require.main === module) void write(process.argv.slice(2));
