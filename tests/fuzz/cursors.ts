import { type GraphQLSchema, getNamedType } from 'graphql';
import type { TestApi } from '../support/testApi';
import type { Material } from './material';

/** Cursors that the API gave, for every list that this account may read. */
export async function collectCursors(api: TestApi, schema: GraphQLSchema, material: Material, login = 'legal-1'): Promise<void> {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const type = getNamedType(field.type).name;
    if (!type.endsWith('Connection')) continue;
    const { data } = await api
      .as(login)
      .query<Record<string, { edges: { cursor: string }[] }>>(`{ ${field.name}(first: 6) { edges { cursor } } }`);
    material.cursors.set(type, data?.[field.name]?.edges.map(({ cursor }) => cursor) ?? []);
  }
}
