import 'reflect-metadata';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { type FieldRead, mapNamed, type ReadMap } from '../../../queries/plan/readMap';
import { createSchema } from '../../../server/schema';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

function known(type: string): ReadMap | undefined {
  try {
    return mapNamed(type);
  } catch {
    return undefined;
  }
}

const maps = () =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => known(type.name) ?? []);

function leadsNowhere(field: FieldRead): boolean {
  try {
    if (field.kind === 'page') return field.list().map() === undefined;
    return 'map' in field && field.map() === undefined;
  } catch {
    return true;
  }
}

describe('read maps', () => {
  it('say for every field of their type where it comes from', () => {
    const silent = maps().flatMap((map) => {
      const type = schema.getType(map.type);
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
      return fields.filter((name) => !map.fields[name]).map((name) => `${map.type}.${name}`);
    });
    expect(silent).toEqual([]);
  });

  it('name no field that the schema does not have', () => {
    const unknown = maps()
      .filter((map) => !map.concrete)
      .flatMap((map) => {
        const type = schema.getType(map.type);
        const fields = isObjectType(type) ? type.getFields() : {};
        return Object.keys(map.fields)
          .filter((name) => !fields[name])
          .map((name) => `${map.type}.${name}`);
      });
    expect(unknown).toEqual([]);
  });

  it('lead to maps and lists that are there', () => {
    const lost = maps().flatMap((map) =>
      Object.entries(map.fields)
        .filter(([, field]) => leadsNowhere(field))
        .map(([name]) => `${map.type}.${name}`),
    );
    expect(lost).toEqual([]);
  });

  it('give a category to every field of class 3 and above, and to what administrators alone keep, and to no other', () => {
    const unclear = maps().flatMap((map) =>
      Object.entries(map.fields)
        .filter(([, field]) => field.level >= 3 !== (field.category !== undefined) && field.category !== 'ACCOUNTS')
        .map(([name]) => `${map.type}.${name}`),
    );
    expect(unclear).toEqual([]);
  });
});
