import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { mayCall } from '../../../domain/access/operations';
import { defaultPurpose } from '../../../domain/access/purposes';
import type { Role } from '../../../domain/access/vocabulary';
import type { TestApi } from '../../support/testApi';

/** What the API said of one field of the objects that a role came to. */
export interface Outcome {
  open: number;
  closed: number;
  /** True: the way to it leads over a field that is open of some objects alone. */
  readonly behindTeam: boolean;
}

export interface Walk {
  /** By `Type.field`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Answers that are neither data nor FIELD_RESTRICTED. */
  readonly troubles: readonly string[];
}

/** How one comes to objects of a type: a query around a selection, and the keys that lead to them. */
interface Way {
  readonly type: string;
  readonly keys: readonly string[];
  readonly wrap: (selection: string) => string;
  readonly behindTeam: boolean;
}

type Path = readonly (string | number)[];
type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Root fields that need an argument to answer something. */
export type RootArguments = Readonly<Record<string, string>>;

/**
 * Goes as a role from every root field it may call over every field that gives it an object, and asks every field of each type
 * on the way once, of all the objects that stand there.
 */
export async function walk(api: TestApi, schema: GraphQLSchema, role: Role, login: string, roots: RootArguments): Promise<Walk> {
  const walker = new Walker(api, schema, role, login);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (!mayCall(role, 'Query', field.name)) continue;
    const args = roots[field.name] ?? (isConnection(field.type) ? '(first: 20)' : '');
    if (args === '' && field.args.some((arg) => isNonNullType(arg.type))) continue;
    for (const way of walker.into(field, args, { type: 'Query', keys: [], wrap: (inner) => `{ ${inner} }`, behindTeam: false }))
      walker.ways.push(way);
  }
  return walker.walked();
}

const isConnection = (type: GraphQLOutputType) => getNamedType(type).name.endsWith('Connection');

const EVERY = Number.POSITIVE_INFINITY;

class Walker {
  readonly ways: Way[] = [];
  private readonly outcomes = new Map<string, Outcome>();
  private readonly troubles: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly api: TestApi,
    private readonly schema: GraphQLSchema,
    private readonly role: Role,
    private readonly login: string,
  ) {}

  async walked(): Promise<Walk> {
    for (let next = this.ways.shift(); next !== undefined; next = this.ways.shift()) {
      if (!this.seen.has(next.type)) await this.probe(next);
    }
    return { outcomes: this.outcomes, troubles: this.troubles };
  }

  /** The ways that open behind a field, one for each type that may stand there. */
  into(field: GraphQLField<unknown, unknown>, args: string, from: Way): Way[] {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return [];
    const paged = type.name.endsWith('Connection');
    const node = paged && isObjectType(type) ? getNamedType(type.getFields()['nodes']?.type ?? field.type) : type;
    const types = isAbstractType(node) ? this.schema.getPossibleTypes(node) : isObjectType(node) ? [node] : [];
    return types.map(({ name }) => ({
      type: name,
      behindTeam: from.behindTeam,
      keys: [...from.keys, field.name, ...(paged ? ['nodes'] : [])],
      wrap: (selection) => {
        const inner = isAbstractType(node) ? `__typename ... on ${name} { ${selection} }` : `__typename ${selection}`;
        return from.wrap(`${field.name}${args} { ${paged ? `nodes { ${inner} }` : inner} }`);
      },
    }));
  }

  private fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
    const named = this.schema.getType(type);
    const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
    return fields.filter((field) => !field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined));
  }

  /** A closed field that may not be null takes its object and the errors of its neighbours with it: what is left is asked for again. */
  private async probe(way: Way): Promise<void> {
    const fields = this.fieldsOf(way.type);
    const closed = new Map<string, number>();
    let objects: Row[] = [];
    for (let fresh = true; fresh; ) {
      const left = fields.filter(({ name }) => closed.get(name) !== EVERY);
      const answer = await this.ask(way.wrap(left.map(selectionOf).join(' ') || '__typename'));
      objects = rowsAt(answer.data, way.keys, way.type);
      const refused = answer.restricted.filter((path) => leadsTo(path, way.keys));
      fresh = objects.length === 0 && refused.length > 0;
      for (const { name } of fields) {
        const count = refused.filter((path) => path.at(-1) === name).length;
        // Where no object is left, its field was closed in the one that was asked first, and so in all.
        if (count > 0) closed.set(name, objects.length === 0 ? EVERY : Math.max(count, closed.get(name) ?? 0));
      }
    }
    const places = this.places(objects, closed);
    if (places === 0) return;
    this.seen.add(way.type);
    for (const { name } of fields) {
      const count = Math.min(closed.get(name) ?? 0, places);
      this.outcomes.set(`${way.type}.${name}`, { closed: count, open: places - count, behindTeam: way.behindTeam });
    }
    for (const field of fields.filter(({ name }) => (closed.get(name) ?? 0) < places)) {
      const partly = closed.has(field.name);
      const present = new Set(objects.flatMap(({ value }) => typesIn(value[field.name] ?? null)));
      for (const next of this.into(field, isConnection(field.type) ? '(first: 3)' : '', way)) {
        if (partly || present.has(next.type)) this.ways.push({ ...next, behindTeam: way.behindTeam || partly });
      }
    }
  }

  private places(objects: readonly Row[], closed: ReadonlyMap<string, number>): number {
    return Math.max(objects.length, ...[...closed.values()].filter((count) => count !== EVERY), 0);
  }

  private async ask(document: string): Promise<{ readonly data: Json; readonly restricted: readonly Path[] }> {
    const { data, errors } = await this.api
      .as(this.login)
      .query<Record<string, Json>>(document, {}, { purpose: defaultPurpose(this.role) });
    const restricted: Path[] = [];
    for (const error of errors) {
      if (error.extensions?.['code'] === 'FIELD_RESTRICTED') restricted.push(error.path ?? []);
      else this.troubles.push(`${document.slice(0, 300)}: ${String(error.extensions?.['code'])} ${error.message}`);
    }
    return { data, restricted };
  }
}

const selectionOf = (field: GraphQLField<unknown, unknown>): string => {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  return isConnection(type) ? `${field.name}(first: 3) { nodes { __typename } }` : `${field.name} { __typename }`;
};

const leadsTo = (path: Path, keys: readonly string[]) =>
  path
    .filter((step) => typeof step === 'string')
    .slice(0, -1)
    .join('.') === keys.join('.');

interface Row {
  readonly path: Path;
  readonly value: { readonly [key: string]: Json };
}

/** The objects of the type at the end of the keys, lists opened on the way. */
function rowsAt(value: Json, keys: readonly string[], type: string, path: Path = []): Row[] {
  if (value === null) return [];
  if (isList(value)) return value.flatMap((item, index) => rowsAt(item, keys, type, [...path, index]));
  if (typeof value !== 'object') return [];
  const [key, ...rest] = keys;
  if (key !== undefined) return rowsAt(value[key] ?? null, rest, type, [...path, key]);
  return value['__typename'] === type ? [{ path, value }] : [];
}

function typesIn(value: Json): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(typesIn);
  return 'nodes' in value ? typesIn(value['nodes'] ?? null) : [String(value['__typename'])];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
