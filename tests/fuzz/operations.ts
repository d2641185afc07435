import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Material } from './material';
import { Random } from './random';
import { type Json, literal, Values } from './values';

export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, Json>>;
  /** Replays it on the same material. */
  readonly seed: number;
}

/** Fields of one object by response key: what is selected twice under one key must be the same field with the same arguments. */
type Scope = Map<string, Selected>;
interface Selected {
  readonly field: string;
  readonly type: string;
  readonly args: string;
  readonly below: Scope;
}

const MOST_ATTEMPTS = 20;
/** Keys that mean something to JavaScript or to the planner; to GraphQL they are names like any other. */
const TRAPS = ['__proto__', 'constructor', 'toJSON', '__Concrete', '__typename2', 'a'.repeat(70), '_', 'length', 'then', '__typename_'];

/** What was asked before, so that the rest is asked more often. */
export interface Asked {
  has(type: string, field: string): boolean;
  /** True: this type has fields that were not. */
  leavesOut(type: string): boolean;
}

/** A valid query over these root fields, and its variables. */
export function randomOperation(
  schema: GraphQLSchema,
  material: Material,
  seed: number,
  roots: readonly string[],
  asked?: Asked,
): Operation {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const draft = new Draft(schema, material, new Random(seed + attempt * 0x1f123bb5), asked);
    const { document, variables } = draft.operation(roots);
    // Fragments on different types may still meet in one key with types that do not merge: then another draft.
    if (validate(schema, parse(document)).length === 0) return { document, variables, seed };
  }
  throw new Error(`No valid operation came of seed ${seed}.`);
}

const nameOf = ({ name }: { readonly name: string }) => name;

class Draft {
  private readonly values: Values;
  private readonly variables: Record<string, Json> = {};
  private readonly declarations: string[] = [];
  private readonly fragments: string[] = [];
  private aliases = 0;
  private budget: number;

  constructor(
    private readonly schema: GraphQLSchema,
    material: Material,
    private readonly random: Random,
    private readonly asked?: Asked,
  ) {
    this.values = new Values(random, material);
    this.budget = random.pick([4, 8, 15, 25, 40, 60]);
  }

  operation(roots: readonly string[]): { document: string; variables: Record<string, Json> } {
    const { random } = this;
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    const scope: Scope = new Map();
    const body = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => {
      const field = query.getFields()[this.choose(query, roots, (root) => root)];
      const text = field ? this.field(query, field, random.int(2, 7), scope) : '__typename';
      if (random.chance(0.1)) return `... on Query${this.directive()} { ${text} }`;
      return random.chance(0.05) ? this.named('Query', text) : text;
    });
    if (random.chance(0.05)) body.push('__typename');
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    const head = declared !== '' || random.chance(0.5) ? `query${random.chance(0.7) ? ' Random' : ''}${declared} ` : '';
    // A short query stands alone.
    const opened = head === '' && this.fragments.length > 0 ? 'query ' : head;
    return { document: [`${opened}{ ${body.join(' ')} }`, ...random.shuffled(this.fragments)].join('\n'), variables: this.variables };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number, scope: Scope): string {
    const { random } = this;
    const fields = this.fieldsOf(type);
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const objects = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const wide = random.chance(0.04) && this.budget > 0 && leaves.length > 0;
    const count = wide ? leaves.length : random.int(1, 5);
    const parts: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const goDown = objects.length > 0 && depth > 0 && this.budget > 0 && (leaves.length === 0 || random.chance(0.5));
      const choice = goDown
        ? this.choose(type, objects, nameOf)
        : wide
          ? leaves[n]
          : leaves.length > 0
            ? this.choose(type, leaves, nameOf)
            : undefined;
      if (!choice || random.chance(0.08)) parts.push(this.typename(scope));
      else if (random.chance(0.12)) parts.push(this.fragment(type, depth, scope));
      else parts.push(this.field(type, choice, depth - 1, scope));
    }
    if (isAbstractType(type) && random.chance(0.7)) parts.push(this.fragment(type, depth, scope));
    return `{ ${parts.join(' ')} }`;
  }

  /** Rather what was not asked yet, or leads to what was not. */
  private choose<Item>(type: GraphQLCompositeType, items: readonly Item[], name: (item: Item) => string): Item {
    const { random, asked } = this;
    if (!asked || !('getFields' in type) || random.chance(0.3)) return random.pick(items);
    const fresh = items.filter((item) => !asked.has(type.name, name(item)));
    if (fresh.length > 0) return random.pick(fresh);
    const leading = items.filter((item) => asked.leavesOut(getNamedType(type.getFields()[name(item)]?.type)?.name ?? ''));
    return random.pick(leading.length > 0 ? leading : items);
  }

  private typename(scope: Scope): string {
    const key = this.random.chance(0.2) ? `typeAlias${this.aliases++}` : '__typename';
    scope.set(key, { field: '__typename', type: 'String!', args: '', below: new Map() });
    return key === '__typename' ? key : `${key}: __typename`;
  }

  private field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number, scope: Scope): string {
    const { random } = this;
    this.budget -= 1;
    const typeName = field.type.toString();
    const again = [...scope].filter(([, known]) => known.field === field.name && known.type === typeName);
    const fresh = again.length === 0 || random.chance(0.4);
    const [key, selected] = fresh ? this.select(field, typeName, scope) : random.pick(again);
    const name = key === field.name ? key : `${key}: ${field.name}`;
    const directive = parent.name === 'Query' && !random.chance(0.2) ? '' : this.directive();
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? ` ${this.selectionSet(inner, depth, selected.below)}` : '';
    return `${name}${selected.args}${directive}${below}`;
  }

  private select(field: GraphQLField<unknown, unknown>, type: string, scope: Scope): readonly [string, Selected] {
    const { random } = this;
    const trap = random.pick(TRAPS);
    const alias = random.chance(0.03) && !scope.has(trap) ? trap : `${field.name}${random.pick(['_', 'Again'])}${this.aliases++}`;
    const key = scope.has(field.name) || random.chance(0.12) ? alias : field.name;
    const selected = { field: field.name, type, args: this.args(field), below: new Map() };
    scope.set(key, selected);
    return [key, selected];
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const asked = this.values.asked(field.args);
    const answer = getNamedType(field.type).name;
    const texts = asked.map((arg) => `${arg.name}: ${this.argument(arg, answer)}`);
    return texts.length > 0 ? `(${this.random.shuffled(texts).join(', ')})` : '';
  }

  private argument(arg: GraphQLArgument, answer: string): string {
    const value = this.values.of(arg.type, arg.name, answer);
    return this.random.chance(0.45) ? this.variable(arg.type, value) : literal(value, arg.type);
  }

  /** Given, left to its default, or absent. */
  private variable(type: GraphQLInputType, value: Json): string {
    const { random } = this;
    const name = `v${this.declarations.length}`;
    const optional = !isNonNullType(type);
    const way = random.next();
    if (way < 0.1 && value !== null) this.declarations.push(`$${name}: ${optional ? type : type.ofType} = ${literal(value, type)}`);
    else this.declarations.push(`$${name}: ${type}`);
    const absent = way < 0.07 ? value !== null : optional && way > 0.95;
    if (!absent) this.variables[name] = value;
    return `$${name}`;
  }

  private directive(): string {
    const { random } = this;
    if (random.chance(0.85)) return '';
    const asked = random.chance(0.7);
    const kept = random.chance(0.75);
    const truth = asked === kept;
    const condition = random.chance(0.6) ? this.condition(truth) : String(truth);
    return ` @${asked ? 'include' : 'skip'}(if: ${condition})`;
  }

  private condition(value: boolean): string {
    const name = `v${this.declarations.length}`;
    const byDefault = this.random.chance(0.2);
    this.declarations.push(byDefault ? `$${name}: Boolean! = ${value}` : `$${name}: Boolean!`);
    if (!byDefault) this.variables[name] = value;
    return `$${name}`;
  }

  /** An inline or a named fragment, on the type itself or on one that shares objects with it. */
  private fragment(type: GraphQLCompositeType, depth: number, scope: Scope): string {
    const { random } = this;
    const condition = random.pick(this.sharing(type));
    const inner = this.selectionSet(condition, Math.max(0, depth - 1), scope);
    if (random.chance(0.4)) return this.named(condition.name, inner.slice(2, -2));
    const bare = condition === type && random.chance(0.5);
    return `...${bare ? '' : ` on ${condition.name}`}${this.directive()} ${inner}`;
  }

  private named(type: string, inner: string): string {
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type} { ${inner} }`);
    const spread = `...${name}${this.directive()}`;
    return this.random.chance(0.15) ? `${spread} ...${name}` : spread;
  }

  private sharing(type: GraphQLCompositeType): GraphQLCompositeType[] {
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      return [type, ...possible, ...possible.flatMap((each) => each.getInterfaces())];
    }
    return [type, ...(isObjectType(type) ? type.getInterfaces() : [])];
  }

  private fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    return 'getFields' in type ? Object.values(type.getFields()) : [];
  }
}
