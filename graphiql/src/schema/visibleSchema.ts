import type {
  IntrospectionNamedTypeRef,
  IntrospectionObjectType,
  IntrospectionQuery,
  IntrospectionType,
  IntrospectionTypeRef,
} from 'graphql';

/**
 * The part of the schema that a role may use: root fields it may call, and every type that those lead to. The answer to
 * introspection stays whole for every client; only what this page shows and completes is the viewer's own.
 */
export function visibleSchema({ __schema: schema }: IntrospectionQuery, permissions: readonly string[]): IntrospectionQuery {
  const allowed = new Set(permissions);
  const roots = [schema.queryType, schema.mutationType, schema.subscriptionType].flatMap((root) => (root ? [root.name] : []));
  const closed = closedLists(schema.types, roots, allowed);
  const types = new Map(
    schema.types.map((type) => [
      type.name,
      withFields(type, roots.includes(type.name) ? ({ name }) => allowed.has(name) : (field) => !closed.has(named(field.type))),
    ]),
  );
  const kept = reachable(
    types,
    roots.filter((name) => hasFields(types.get(name))),
  );
  for (const { name } of schema.types) if (name.startsWith('__') || builtIn.has(name)) kept.add(name);
  const root = (type: typeof schema.mutationType) => (type && hasFields(types.get(type.name)) ? type : null);
  return {
    __schema: {
      ...schema,
      mutationType: root(schema.mutationType),
      subscriptionType: root(schema.subscriptionType),
      types: [...types.values()].filter(({ name }) => kept.has(name)).map((type) => withoutTypes(type, kept)),
    },
  };
}

const builtIn = new Set(['Boolean', 'String', 'Int', 'Float', 'ID']);

type Field = IntrospectionObjectType['fields'][number];

const withFields = (type: IntrospectionType, shown: (field: Field) => boolean): IntrospectionType =>
  type.kind === 'OBJECT' || type.kind === 'INTERFACE' ? { ...type, fields: type.fields.filter(shown) } : type;

/** Lists that the role may ask for nowhere: where such a list hangs on another object, it is empty for the role. */
function closedLists(types: readonly IntrospectionType[], roots: readonly string[], allowed: ReadonlySet<string>): ReadonlySet<string> {
  const fields = types.flatMap((type) => (type.kind === 'OBJECT' && roots.includes(type.name) ? type.fields : []));
  const open = new Set(fields.filter(({ name }) => allowed.has(name)).map((field) => named(field.type)));
  return new Set(fields.map((field) => named(field.type)).filter((name) => name.endsWith('Connection') && !open.has(name)));
}

const hasFields = (type: IntrospectionType | undefined) => type?.kind === 'OBJECT' && type.fields.length > 0;

/** An interface does not lead to the types that implement it: `node` could else be thought to give every object to everyone. */
function reachable(types: ReadonlyMap<string, IntrospectionType>, roots: readonly string[]): Set<string> {
  const found = new Set(roots);
  for (const name of found) {
    const type = types.get(name);
    if (!type) continue;
    for (const next of namesIn(type)) found.add(next);
  }
  return found;
}

function namesIn(type: IntrospectionType): readonly string[] {
  switch (type.kind) {
    case 'OBJECT':
    case 'INTERFACE':
      return [
        ...type.fields.flatMap((field) => [named(field.type), ...field.args.map((arg) => named(arg.type))]),
        ...type.interfaces.map(({ name }) => name),
      ];
    case 'INPUT_OBJECT':
      return type.inputFields.map((field) => named(field.type));
    case 'UNION':
      return type.possibleTypes.map(({ name }) => name);
    default:
      return [];
  }
}

function named(type: IntrospectionTypeRef): string {
  return 'ofType' in type && type.ofType ? named(type.ofType) : (type as IntrospectionNamedTypeRef).name;
}

/** No type may point to one that is not there. */
function withoutTypes(type: IntrospectionType, kept: ReadonlySet<string>): IntrospectionType {
  return type.kind === 'INTERFACE' ? { ...type, possibleTypes: type.possibleTypes.filter(({ name }) => kept.has(name)) } : type;
}
