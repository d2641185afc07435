import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../schema';

/** The whole API in SDL, sorted, so that a diff shows what changed and nothing else: `schema/schema.graphql`. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
}
