import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { createSchema } from '../../../server/schema';

const CORE = readFileSync(path.join(__dirname, '../../fixtures/core.graphql'), 'utf8');

/** The core names types whose fields it leaves to us: they are declared with one field each, only so that it parses. */
function completed(core: string): GraphQLSchema {
  const named = new Set([...core.matchAll(/^(?:type|input|enum|interface|scalar)\s+(\w+)/gm)].map(([, name]) => name));
  const withoutComments = core.replace(/#.*$/gm, '');
  const used = new Set([...withoutComments.matchAll(/[:[]\s*\[?(\w+)/g)].map(([, name]) => name ?? ''));
  const open = [...used].filter((name) => /^[A-Z]/.test(name) && !named.has(name) && !BUILT_IN.has(name));
  const declared = open.map((name) =>
    /(Input|Filter)$/.test(name)
      ? `input ${name} { _: Boolean }`
      : /Order$/.test(name)
        ? `enum ${name} { _ }`
        : `type ${name} { _: Boolean }`,
  );
  return buildSchema([core, ...declared].join('\n'));
}

const BUILT_IN = new Set(['ID', 'Int', 'Float', 'String', 'Boolean']);
const core = completed(CORE);
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await createSchema();
});

const typesOfCore = Object.values(core.getTypeMap()).filter((type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name));
const left = (name: string) => name === '_';

function ours(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (!type) throw new Error(`The schema has no type ${name}.`);
  return type;
}

function argumentsText(args: readonly GraphQLArgument[]): Record<string, string> {
  return Object.fromEntries(args.map((arg) => [arg.name, `${arg.type}${arg.defaultValue === undefined ? '' : ` = ${arg.defaultValue}`}`]));
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

function faultsOfFields(wanted: Fielded, actual: GraphQLNamedType): string[] {
  if (!isObjectType(actual) && !isInterfaceType(actual)) return [`${wanted.name} is no object`];
  const faces = actual.getInterfaces().map((face) => face.name);
  const missing = wanted.getInterfaces().filter((face) => !faces.includes(face.name));
  return [
    ...missing.map((face) => `${wanted.name} does not implement ${face.name}`),
    ...Object.values(wanted.getFields())
      .filter((field) => !left(field.name))
      .flatMap((field) => {
        const found = actual.getFields()[field.name];
        if (!found) return [`${wanted.name}.${field.name} is missing`];
        const type = String(found.type) === String(field.type) ? [] : [`${wanted.name}.${field.name}: ${found.type}, not ${field.type}`];
        const args = argumentsText(found.args);
        return [
          ...type,
          ...Object.entries(argumentsText(field.args))
            .filter(([name, text]) => args[name] !== text)
            .map(([name, text]) => `${wanted.name}.${field.name}(${name}): ${args[name]}, not ${text}`),
        ];
      }),
  ];
}

function faultsOfInput(wanted: GraphQLInputObjectType, actual: GraphQLNamedType): string[] {
  if (!isInputObjectType(actual)) return [`${wanted.name} is no input`];
  const fields = Object.values(wanted.getFields()).filter((field) => !left(field.name));
  const added = Object.values(actual.getFields()).filter((field) => fields.length > 0 && !wanted.getFields()[field.name]);
  return [
    ...fields.flatMap((field) => {
      const found = actual.getFields()[field.name];
      const same = found && String(found.type) === String(field.type) && found.defaultValue === field.defaultValue;
      return same ? [] : [`${wanted.name}.${field.name}: ${found?.type}, not ${field.type}`];
    }),
    // Nothing new may be asked of a client of the core.
    ...added.filter(isRequiredInputField).map((field) => `${wanted.name}.${field.name} was added and is required`),
  ];
}

function faultsOfEnum(wanted: GraphQLEnumType, actual: GraphQLNamedType): string[] {
  if (!isEnumType(actual)) return [`${wanted.name} is no enum`];
  return wanted
    .getValues()
    .filter((value) => !left(value.name) && !actual.getValue(value.name))
    .map((value) => `${wanted.name}.${value.name} is missing`);
}

function faultsOf(wanted: GraphQLNamedType): string[] {
  const actual = schema.getType(wanted.name);
  if (!actual) return [`${wanted.name} is missing`];
  if (isObjectType(wanted) || isInterfaceType(wanted)) return faultsOfFields(wanted, actual);
  if (isInputObjectType(wanted)) return faultsOfInput(wanted, actual);
  if (isEnumType(wanted)) return faultsOfEnum(wanted, actual);
  return isScalarType(actual) ? [] : [`${wanted.name} is no scalar`];
}

describe('the core of the API is kept, name by name', () => {
  it.each(typesOfCore.map((type) => [type.name, type] as const))('%s', (_name, type) => {
    expect(faultsOf(type)).toEqual([]);
  });
});

describe('descriptions', () => {
  const undescribed = (said: string | null | undefined) => (said ?? '').trim().length < 3;

  it('stand at every type, field, argument and enum value', () => {
    const missing: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || BUILT_IN.has(type.name)) continue;
      if (undescribed(type.description) && !['Query', 'Mutation', 'Subscription'].includes(type.name)) missing.push(type.name);
      if (isEnumType(type))
        for (const value of type.getValues()) if (undescribed(value.description)) missing.push(`${type.name}.${value.name}`);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) if (undescribed(field.description)) missing.push(`${type.name}.${field.name}`);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (undescribed(field.description)) missing.push(`${type.name}.${field.name}`);
        for (const arg of field.args) if (undescribed(arg.description)) missing.push(`${type.name}.${field.name}(${arg.name})`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('tell the unit of time: UTC wherever a DateTime is answered', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields()))
        if (String(field.type).startsWith('DateTime') && !/UTC/.test(field.description ?? '')) silent.push(`${type.name}.${field.name}`);
    }
    expect(silent).toEqual([]);
  });
});

describe('connections (Relay)', () => {
  const connections = () =>
    Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection'));

  it('have edges with cursor and node, and page information that is never null', () => {
    expect(connections().length).toBeGreaterThan(10);
    for (const connection of connections()) {
      const { edges, nodes, pageInfo, totalCount } = connection.getFields();
      const name = connection.name.replace(/Connection$/, '');
      expect(String(edges?.type)).toBe(`[${name}Edge!]!`);
      expect(String(nodes?.type)).toBe(`[${name}!]!`);
      expect(String(pageInfo?.type)).toBe('PageInfo!');
      expect(String(totalCount?.type)).toBe('Int');
      const edge = ours(`${name}Edge`) as GraphQLObjectType;
      expect(String(edge.getFields()['cursor']?.type)).toBe('String!');
      expect(String(edge.getFields()['node']?.type)).toBe(`${name}!`);
    }
  });

  it('take first and after wherever they are answered', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!/Connection!?$/.test(String(field.type))) continue;
        expect(Object.keys(argumentsText(field.args))).toEqual(expect.arrayContaining(['first', 'after']));
      }
    }
  });

  it('serve every list that grows: no root field answers a bare list of nodes but by ids or search', () => {
    const bare = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter((field) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type))
      .map((field) => field.name);
    expect(bare.filter((name) => !['nodes', 'searchPersons', 'tracingCandidates'].includes(name))).toEqual([]);
  });
});

it('scalars of ours say where they are specified or how they are written', () => {
  const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !BUILT_IN.has(type.name));
  expect(scalars.map((type) => type.name).sort()).toEqual([
    'BCP47',
    'CaseRef',
    'CountryCode',
    'DateTime',
    'Duration',
    'PartialDate',
    'Sha256',
  ]);
  const untold = scalars.filter((type) => isScalarType(type) && !type.specifiedByURL && !/[`“]|\d/.test(type.description ?? ''));
  expect(untold.map((type) => type.name)).toEqual([]);
});
