import 'reflect-metadata';
import { type GraphQLSchema, getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { FIRST_LOGGED_LEVEL } from '../../../domain/access/fieldClasses';
import { plainFields, plainObjects, plainTypes } from '../../../domain/privacy/plainFields';
import { sealedTables } from '../../../domain/privacy/sealedColumns';
import { type FieldRead, mapNamed, type ReadMap, type SealedField } from '../../../queries/plan/readMap';
import { createSchema } from '../../../server/schema';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

function known(type: string): ReadMap[] {
  try {
    return [mapNamed(type)];
  } catch {
    return [];
  }
}

interface Classed {
  readonly name: string;
  readonly field: FieldRead;
}

/** Fields of class 3 and above that hold a value of their own; those that lead to objects are judged where they lead. */
const classed = (): Classed[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return known(type.name).flatMap((map) =>
      Object.entries(map.fields).flatMap(([name, field]) => {
        const named = getNamedType(type.getFields()[name]?.type);
        const plain = isEnumType(named) || Object.hasOwn(plainTypes, named?.name ?? '');
        const value = field.kind === 'sql' || field.kind === 'computed' || field.kind === 'sealed';
        return field.level >= FIRST_LOGGED_LEVEL && value && !plain ? [{ name: `${type.name}.${name}`, field }] : [];
      }),
    );
  });

describe('what is of class 3 and above', () => {
  it('is sealed, or stands in the clear for a reason that is written down', () => {
    const open = classed()
      .filter(({ field }) => field.kind !== 'sealed')
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(plainFields, name) && !(plainObjects as readonly string[]).includes(name.split('.')[0] ?? ''));
    // Seal it (domain/privacy/sealedColumns.ts, `sealed(…)` in the read map), or say in domain/privacy/plainFields.ts why not.
    expect(open).toEqual([]);
  });

  it('is not excused twice: every exception is a field of the API that is not sealed', () => {
    const open = new Set(
      classed()
        .filter(({ field }) => field.kind !== 'sealed')
        .map(({ name }) => name),
    );
    expect(Object.keys(plainFields).filter((name) => !open.has(name))).toEqual([]);
  });
});

/** Rows of several columns beneath each other say which it is themselves, in SQL. */
const isSealedThere = (columns: readonly string[], { column, of }: SealedField) =>
  of?.column ? columns.length > 0 : columns.includes(column);

it('a sealed field reads a sealed column of its own table', () => {
  const tables: Readonly<Record<string, { readonly columns: readonly string[] }>> = sealedTables;
  const lost = Object.keys(schema.getTypeMap())
    .flatMap(known)
    .flatMap((map) =>
      Object.entries(map.fields).flatMap(([name, field]) =>
        field.kind === 'sealed' && !isSealedThere(tables[field.of?.table ?? map.table]?.columns ?? [], field)
          ? [`${map.type}.${name}`]
          : [],
      ),
    );
  expect(lost).toEqual([]);
});

it('no list is filtered or ordered by sealed content', () => {
  const columns = Object.values(sealedTables).flatMap(({ columns }) => columns as readonly string[]);
  const told = Object.keys(schema.getTypeMap())
    .flatMap(known)
    .flatMap((map) => Object.entries(map.fields).flatMap(([name, field]) => (field.kind === 'page' ? [{ name, list: field.list() }] : [])))
    .flatMap(({ name, list }) => {
      const sql = [
        ...Object.values(list.filters ?? {}).map((filter) => filter.sql('r', () => '$1', [] as never, {})),
        ...[...Object.values(list.orders ?? {}).flat(), ...list.defaultOrder].map((order) => order.sql('r')),
      ].join(' ');
      const sealed: readonly string[] =
        (sealedTables as Readonly<Record<string, { columns: readonly string[] }>>)[list.map().table]?.columns ?? [];
      return sealed.filter((column) => new RegExp(`r\\."?${column}\\b`).test(sql)).map((column) => `${name}: ${column}`);
    });
  expect(columns.length).toBeGreaterThan(30);
  expect(told).toEqual([]);
});
