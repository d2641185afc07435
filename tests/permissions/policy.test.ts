import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../server/schema';
import {
  categoryFaults,
  fieldFaults,
  narrowingFaults,
  operationFaults,
  purposeFaults,
  readMaps,
  separationFaults,
  unstatedCategories,
} from './policyFaults';
import { twoPersonFaults } from './twoPersonFaults';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

/** What decides (`domain/access/`, the read maps) says what the domain and the rulings say, as `statement/` has it. */
describe('the policy is as it is stated', () => {
  it('for who may call an operation', () => expect(operationFaults()).toEqual([]));
  it('for the purposes of a role', () => expect(purposeFaults()).toEqual([]));
  it('for roles that no account holds together', () => expect(separationFaults()).toEqual([]));
  it('for the readers of each category (rulings 6)', () => expect([...categoryFaults(), ...unstatedCategories()]).toEqual([]));
  it('for the class of every field and who reads it', () => expect(fieldFaults(schema)).toEqual([]));
  it('for filters and orders', () => expect(narrowingFaults(schema)).toEqual([]));
  it('for what takes two people', () => expect(twoPersonFaults()).toEqual([]));
  it('of the whole schema', () => expect(readMaps(schema).length).toBeGreaterThan(60));
});
