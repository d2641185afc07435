import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NonEmptyArray } from 'type-graphql';

const RESOLVER_FILE = /(Queries|Mutations|Subscriptions)\.(js|ts)$/;

function filesIn(folder: string): string[] {
  const root = path.join(__dirname, '..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => path.join(root, file));
}

/**
 * Every class of every resolver file: a file that exists is served, and the table of operations decides for whom.
 * Types and read maps name each other by name, so all their files are loaded first.
 */
export function resolverClasses(): NonEmptyArray<Function> {
  for (const file of [...filesIn('schema'), ...filesIn('queries')]) require(file);
  const classes = filesIn('resolvers')
    .filter((file) => RESOLVER_FILE.test(file))
    .flatMap((file) => Object.values(require(file) as Record<string, Function>));
  const [first, ...rest] = classes;
  if (!first) throw new Error('No resolver was found.');
  return [first, ...rest];
}
