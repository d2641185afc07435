import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { endsWithMovement } from '../../domain/access/fieldClasses';
import { scopeFamilyOf } from '../../domain/access/roles';
import { type Compilation, type Compiled, personsOf, together } from './compilation';
import { fieldAccess } from './fieldAccess';
import { compilePage } from './page';
import { type FieldRead, mapNamed, type NodeField, type ReadMap } from './readMap';
import { sealedSql } from './sealed';
import { type FieldsByKey, fieldsOf } from './selection';
import { CONCRETE_KEY, RESTRICTED_MARKER, type Shape } from './shape';

/** The object of one row, as the selection asks; by concrete type where the map stands for an interface. */
export function compileObject(compilation: Compilation, map: ReadMap, row: string, nodes: readonly FieldNode[]): Compiled {
  const { schema } = compilation.operation;
  const type = schema.getType(map.type);
  if (isObjectType(type)) return compileFields(compilation, map, row, type, fieldsOf(compilation.operation, nodes, type.name), undefined);
  if (!isInterfaceType(type) || !map.concrete) throw new Error(`The read map of ${map.type} names no type of the schema.`);
  const name = map.concrete(row);
  const possible = schema.getPossibleTypes(type).map((concrete) => {
    const fields = fieldsOf(compilation.operation, nodes, concrete.name);
    return { concrete, compiled: compileFields(compilation, map, row, concrete, fields, concrete.name) };
  });
  const cases = possible.map(({ concrete, compiled }) => `when '${concrete.name}' then ${compiled.sql}`).join(' ');
  const persons = possible.flatMap(({ concrete, compiled: { persons } }) => (persons ? [`when '${concrete.name}' then ${persons}`] : []));
  return {
    sql: `case ${name} ${cases} end`,
    persons: persons.length > 0 ? `case ${name} ${persons.join(' ')} end` : undefined,
    shape: {
      kind: 'byType',
      types: new Map(possible.flatMap(({ concrete, compiled }) => (compiled.shape ? [[concrete.name, compiled.shape] as const] : []))),
    },
  };
}

function compileFields(
  compilation: Compilation,
  map: ReadMap,
  row: string,
  type: GraphQLObjectType,
  fields: FieldsByKey,
  concrete: string | undefined,
): Compiled {
  const pairs: string[] = concrete === undefined ? [] : [`'${CONCRETE_KEY}', '${concrete}'::text`];
  const shapes = new Map<string, Shape>();
  const persons: (string | undefined)[] = [];
  for (const [key, nodes] of fields) {
    const compiled = compileField(compilation, map, row, type, nodes);
    pairs.push(`'${key}', ${compiled.sql}`);
    persons.push(compiled.persons);
    if (compiled.shape) shapes.set(key, compiled.shape);
  }
  return { sql: jsonObject(pairs), shape: shapes.size > 0 ? { kind: 'object', fields: shapes } : undefined, persons: together(persons) };
}

/** PostgreSQL functions take 100 arguments at most: larger objects are joined from pieces. */
function jsonObject(pairs: readonly string[]): string {
  if (pairs.length <= 48) return `json_build_object(${pairs.join(', ')})`;
  const head = `json_build_object(${pairs.slice(0, 48).join(', ')})`;
  return `(left(${head}::text, -1) || ', ' || substr((${jsonObject(pairs.slice(48))})::text, 2))::json`;
}

function compileField(compilation: Compilation, map: ReadMap, row: string, type: GraphQLObjectType, nodes: readonly FieldNode[]): Compiled {
  const [node] = nodes;
  const name = node?.name.value ?? '';
  if (name === '__typename') return { sql: `'${type.name}'::text`, shape: undefined };
  const declared = map.fields[name];
  if (!declared) throw new Error(`${type.name}.${name} has no entry in its read map.`);
  const field = compilation.forState ? (declared.forStates ?? declared) : declared;
  const access = accessTo(compilation, map, type.name, name, field);
  if (access === 'CLOSED') return { sql: 'null', shape: { kind: 'restricted' } };
  const definition = type.getFields()[name];
  const args = node && definition ? getArgumentValues(definition, node, compilation.operation.variableValues) : {};
  const elsewhere = map.person === null || field.others === true;
  const compiled = required(compileRead(compilation, map, field, row, nodes, args, definition?.type, elsewhere), field, definition);
  const condition = rowCondition(map, row, field, access);
  if (condition === null) return compiled;
  return {
    sql: `case when ${condition} then to_json(${compiled.sql}) else '${RESTRICTED_MARKER}'::json end`,
    shape: { kind: 'perRow', open: compiled.shape },
    persons: compiled.persons && `case when ${condition} then ${compiled.persons} end`,
  };
}

/** Whether a field is open: to the role, to the role's team of the case, by an emergency for the person, or not. */
type Access = 'OPEN' | 'CLOSED' | 'TEAM' | 'GLASS' | 'TEAM_OR_GLASS';

/** What must hold of the row for the field to be open; null when nothing must. */
function rowCondition(map: ReadMap, row: string, field: FieldRead, access: Access): string | null {
  const conditions: string[] = [];
  if (access !== 'OPEN' && access !== 'CLOSED' && map.person) {
    const person = map.person(row);
    const ways = [
      access === 'TEAM' || access === 'TEAM_OR_GLASS' ? `works_on(${person}, '${field.category}')` : null,
      access === 'GLASS' || access === 'TEAM_OR_GLASS' ? `broken_glass(${person}, '${field.category}')` : null,
    ];
    conditions.push(`(${ways.filter((way) => way !== null).join(' or ')})`);
  }
  // No emergency opens what is over.
  if (field.category && endsWithMovement(field.category) && map.over) conditions.push(`not (${map.over(row)})`);
  return conditions.length > 0 ? conditions.join(' and ') : null;
}

/** A row behind a scope may be out of sight; code lists never are. */
function required(compiled: Compiled, field: FieldRead, definition: GraphQLField<unknown, unknown> | undefined): Compiled {
  const mayVanish = field.kind === 'one' && field.map().person !== null && isNonNullType(definition?.type);
  return mayVanish ? { ...compiled, shape: { kind: 'required', inner: compiled.shape } } : compiled;
}

function accessTo(compilation: Compilation, map: ReadMap, typeName: string, fieldName: string, field: FieldRead): Access {
  const { viewer } = compilation;
  const byRole = fieldAccess(viewer.role, map, typeName, fieldName);
  const glass = field.category !== undefined && map.person !== null && viewer.glass?.includes(field.category) === true;
  if (byRole === 'CLOSED' && !glass) return 'CLOSED';
  compilation.read(field.level, `${typeName}.${fieldName}`);
  if (byRole === 'OPEN') return 'OPEN';
  if (glass && field.category) compilation.glass.add(field.category);
  if (byRole === 'TEAM') return glass ? 'TEAM_OR_GLASS' : 'TEAM';
  return 'GLASS';
}

function compileRead(
  compilation: Compilation,
  own: ReadMap,
  field: FieldRead,
  row: string,
  nodes: readonly FieldNode[],
  args: Readonly<Record<string, unknown>>,
  type: GraphQLOutputType | undefined,
  /** True: the objects beneath may belong to another person than the row. */
  elsewhere: boolean,
): Compiled {
  switch (field.kind) {
    case 'sql':
      return { sql: field.sql(row, args, compilation.bind), shape: undefined };
    case 'sealed': {
      if (!type) throw new Error('A sealed field is a field of the schema.');
      compilation.opensSealed = true;
      const { column, json } = field;
      const table = field.of?.table ?? own.table;
      return { sql: sealedSql(table, field, row), shape: { kind: 'sealed', table, column, json: json === true, nodes, type } };
    }
    case 'computed':
      if (!type) throw new Error('A computed field is a field of the schema.');
      return { sql: `(${field.facts(row, args, compilation.bind)})`, shape: { kind: 'computed', compute: field.compute, nodes, type } };
    case 'part': {
      const inner = compileObject(compilation, field.map(), row, nodes);
      return field.present ? { ...inner, sql: `case when ${field.present(row)} then ${inner.sql} end` } : inner;
    }
    case 'one': {
      const map = field.map();
      const child = compilation.alias();
      const inner = compileObject(compilation, map, child, nodes);
      const from = `${map.table} ${child}`;
      const on = field.on(row, child);
      return {
        sql: `(select ${inner.sql} from ${from} where ${on} limit 1)`,
        shape: inner.shape,
        persons: met(map, child, inner, elsewhere, (array) => personsOf(array, from, on)),
      };
    }
    case 'many': {
      const map = field.map();
      const child = compilation.alias();
      const inner = compileObject(compilation, map, child, nodes);
      const from = `${map.table} ${child}`;
      const on = field.on(row, child);
      return {
        sql: `(select coalesce(json_agg(${inner.sql} order by ${field.order(child, row)}), '[]'::json) from ${from} where ${on})`,
        shape: inner.shape ? { kind: 'list', of: inner.shape } : undefined,
        persons: met(map, child, inner, elsewhere, (array) => personsOf(array, from, on)),
      };
    }
    case 'node':
      return compileNode(compilation, field, row, nodes, elsewhere);
    case 'page':
      return compilePage(compileObject, compilation, field.list(), nodes, args, { on: (child) => field.on(row, child), elsewhere });
    default:
      return field satisfies never;
  }
}

/** The child's own person, where it may be another one, and those beneath it. */
function met(map: ReadMap, child: string, inner: Compiled, elsewhere: boolean, collect: (array: string) => string): string | undefined {
  const own = elsewhere && map.person ? `array[${map.person(child)}]` : undefined;
  const array = together([own, inner.persons]);
  return array && collect(array);
}

function compileNode(compilation: Compilation, field: NodeField, row: string, nodes: readonly FieldNode[], elsewhere: boolean): Compiled {
  const types = new Map<string, Shape>();
  const persons: string[] = [];
  const cases = field.types(scopeFamilyOf(compilation.viewer.role)).map((name) => {
    const map = mapNamed(name);
    const child = compilation.alias();
    const type = compilation.operation.schema.getType(name);
    const inner = isObjectType(type)
      ? compileFields(compilation, map, child, type, fieldsOf(compilation.operation, nodes, name), name)
      : compileObject(compilation, map, child, nodes);
    if (inner.shape?.kind === 'byType') for (const [concrete, shape] of inner.shape.types) types.set(concrete, shape);
    else if (inner.shape) types.set(name, inner.shape);
    const from = `${map.table} ${child}`;
    const on = `${child}.id = ${field.id(row)}`;
    const seen = met(map, child, inner, elsewhere, (array) => personsOf(array, from, on));
    if (seen) persons.push(`when '${name}' then ${seen}`);
    return `when '${name}' then (select ${inner.sql} from ${from} where ${on} limit 1)`;
  });
  return {
    sql: `case ${field.type(row)} ${cases.join(' ')} end`,
    shape: { kind: 'byType', types },
    persons: persons.length > 0 ? `case ${field.type(row)} ${persons.join(' ')} end` : undefined,
  };
}
