import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { mayCall } from '../../domain/access/operations';
import { defaultPurpose } from '../../domain/access/purposes';
import type { Role } from '../../domain/access/vocabulary';
import { createSchema } from '../../server/schema';
import { logins } from '../support/logins';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
let queries: readonly (readonly [string, string])[];

beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database, { claims: { FRA: 'CONFIRMED', DEU: 'STATED' }, sharedWith: ['FRA'] });
  await registered(api.database, { kind: 'PROTECTED_RESIDENT', claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  queries = everyList((await createSchema()).getQueryType());
});
afterAll(() => api.close());

/** Every list of the API, each with one field of its objects at a time and everything just beneath that field. */
function everyList(query: GraphQLObjectType | null | undefined): (readonly [string, string])[] {
  return Object.values(query?.getFields() ?? {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some((arg) => isNonNullType(arg.type)))
    .flatMap((field) => {
      const connection = getNamedType(field.type) as GraphQLObjectType;
      const node = getNamedType(connection.getFields()['nodes']?.type ?? field.type);
      return fieldsOf(node).map(
        (inner) => [`${field.name}.${inner.name}`, `{ ${field.name}(first: 5) { nodes { ${selection(inner, 1)} } } }`] as const,
      );
    });
}

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []).filter(
    (field) => !field.args.some((arg) => isNonNullType(arg.type)),
  );

function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  const inner = fieldsOf(type).filter(
    (below) => isLeafType(getNamedType(below.type)) || (depth > 0 && !isInterfaceType(getNamedType(below.type))),
  );
  return `${field.name} { ${inner
    .map((below) => selection(below, depth - 1))
    .filter((text) => !text.endsWith('{  }'))
    .join(' ')} }`;
}

describe.each(Object.entries(logins) as [Role, string][])('%s', (role, login) => {
  it('reads every field of every list it may call, or is told that the field is restricted', async () => {
    const troubled: string[] = [];
    for (const [name, document] of queries.filter(([name]) => mayCall(role, 'Query', name.split('.')[0] ?? ''))) {
      const { errors } = await api.as(login).query(document, {}, { purpose: defaultPurpose(role) });
      const other = errors.filter((error) => error.extensions?.['code'] !== 'FIELD_RESTRICTED');
      if (other.length > 0) troubled.push(`${name}: ${other[0]?.extensions?.['code']}`);
    }
    expect(troubled).toEqual([]);
  });
});
