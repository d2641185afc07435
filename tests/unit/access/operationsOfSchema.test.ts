import 'reflect-metadata';
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
