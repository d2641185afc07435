import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { mayCall, type RootType } from '../../../domain/access/operations';
import { type Role, roles } from '../../../domain/access/vocabulary';

const root = path.join(__dirname, '../../..');
const folder = path.join(root, 'graphiql/src/examples');
const schema = buildSchema(readFileSync(path.join(root, 'schema/schema.graphql'), 'utf8'));
const fileOf = (role: Role) => `${role.toLowerCase().replaceAll('_', '-')}.graphql`;
const operationsOf = (file: string) =>
  parse(readFileSync(path.join(folder, file), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition] : [],
  );

describe('The examples in GraphiQL', () => {
  it('are there for every role, and for no other', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    expect(files.sort()).toEqual(['everyone.graphql', ...roles.map(fileOf)].sort());
  });

  it.each(readdirSync(folder).filter((file) => file.endsWith('.graphql')))('%s fits the schema', (file) => {
    for (const operation of operationsOf(file)) {
      expect(validate(schema, { kind: Kind.DOCUMENT, definitions: [operation] })).toEqual([]);
    }
  });

  it.each(roles)('%s may call every operation of its examples', (role) => {
    const called = operationsOf(fileOf(role)).flatMap((operation) => {
      const rootType: RootType =
        operation.operation === 'query' ? 'Query' : operation.operation === 'mutation' ? 'Mutation' : 'Subscription';
      return operation.selectionSet.selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? [{ rootType, field: selection.name.value }] : [],
      );
    });
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter(({ rootType, field }) => !mayCall(role, rootType, field))).toEqual([]);
  });

  it.each(readdirSync(folder).filter((file) => file.endsWith('.graphql')))('%s makes one tab of each operation', (file) => {
    const tabs = readFileSync(path.join(folder, file), 'utf8').split(/\n\s*\n(?=#)/);
    expect(tabs.map((tab) => parse(tab).definitions.length)).toEqual(operationsOf(file).map(() => 1));
  });
});
