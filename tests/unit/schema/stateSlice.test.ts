import 'reflect-metadata';
import { type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';
import { closedToStates, isInStateSlice, stateSlice } from '../../../domain/access/fieldClasses';
import { createSchema } from '../../../server/schema';

const CUSTODIAL_ONLY = /for a State null with FIELD_RESTRICTED/;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const objectTypes = () =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as import('graphql').GraphQLObjectType[];

describe('what a State reads (rulings 3)', () => {
  it('is what the descriptions promise: a field of the custodial side alone is closed', () => {
    const open = objectTypes().flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => CUSTODIAL_ONLY.test(field.description ?? '') && isInStateSlice(type.name, field.name))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(open).toEqual([]);
  });

  it('closes only fields that may be null, so that the rest of the answer stands', () => {
    const required = objectTypes().flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isInStateSlice(type.name, field.name) && isNonNullType(field.type))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(required).toEqual([]);
  });

  it.each([...Object.entries(stateSlice), ...Object.entries(closedToStates)])('names fields of %s that are there', (name, fields) => {
    const type = schema.getType(name);
    const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.filter((field) => !known.includes(field))).toEqual([]);
  });
});
