import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NonEmptyArray } from 'type-graphql';

const RESOLVERS = path.join(__dirname, '..', 'resolvers');
const RESOLVER_FILE = /(Queries|Mutations|Subscriptions)\.(js|ts)$/;

/** Every class of every resolver file: a file that exists is served, and the table of operations decides for whom. */
export function resolverClasses(): NonEmptyArray<Function> {
  const classes = readdirSync(RESOLVERS, { recursive: true, encoding: 'utf8' })
    .filter((file) => RESOLVER_FILE.test(file))
    .sort()
    .flatMap((file) => Object.values(require(path.join(RESOLVERS, file)) as Record<string, Function>));
  const [first, ...rest] = classes;
  if (!first) throw new Error('No resolver was found.');
  return [first, ...rest];
}
