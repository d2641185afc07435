import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { operations, type RootType } from '../../../domain/access/operations';
import { createSchema } from '../../../server/schema';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const fieldsOf = (root: RootType) => {
  const types = { Query: schema.getQueryType(), Mutation: schema.getMutationType(), Subscription: schema.getSubscriptionType() };
  return Object.keys(types[root]?.getFields() ?? {}).sort();
};

describe.each(Object.keys(operations) as RootType[])('%s', (root) => {
  it('has no field that the table of operations does not name', () => {
    expect(fieldsOf(root).filter((field) => !Object.hasOwn(operations[root], field))).toEqual([]);
  });

  it('has every field that the table of operations names', () => {
    expect(Object.keys(operations[root]).filter((field) => !fieldsOf(root).includes(field))).toEqual([]);
  });
});

test('an operation stands in one table of callers alone: of two the later would hold, and nobody would notice', () => {
  const folder = path.join(__dirname, '../../../domain/access/callers');
  const named = readdirSync(folder).flatMap((file) =>
    Object.values(require(path.join(folder, file)) as Record<string, object>).flatMap((table) => Object.keys(table)),
  );
  expect(named.length).toBeGreaterThan(300);
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
});
