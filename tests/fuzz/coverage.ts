import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const KINDS = ['root fields', 'types', 'fields', 'arguments'] as const;
type Kind = (typeof KINDS)[number];

/** What of the schema an officer of a State can ask at all, and what of it was asked. */
export class Coverage {
  private readonly reachable: Readonly<Record<Kind, ReadonlySet<string>>>;
  private readonly seen: Readonly<Record<Kind, Set<string>>> = {
    'root fields': new Set(),
    types: new Set(),
    fields: new Set(),
    arguments: new Set(),
  };

  /** Fields by their type. */
  private readonly open = new Map<string, string[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    rootFields: readonly string[],
  ) {
    this.reachable = reachableFrom(schema, rootFields);
    for (const field of this.reachable.fields) {
      const [type = ''] = field.split('.');
      this.open.set(type, [...(this.open.get(type) ?? []), field]);
    }
  }

  asked(document: string): void {
    const info = new TypeInfo(this.schema);
    visit(
      parse(document),
      visitWithTypeInfo(info, {
        Field: () => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()];
          if (!parent || !field || field.name.startsWith('__')) return;
          this.seen.types.add(parent.name);
          if (parent === this.schema.getQueryType()) this.seen['root fields'].add(field.name);
          else this.seen.fields.add(`${parent.name}.${field.name}`);
        },
        Argument: (argument) => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()];
          if (parent && field) this.seen.arguments.add(`${parent.name}.${field.name}(${argument.name.value})`);
        },
      }),
    );
  }

  has(type: string, field: string): boolean {
    return type === 'Query' ? this.seen['root fields'].has(field) : this.seen.fields.has(`${type}.${field}`);
  }

  /** Whether fields of this type, or of one that stands behind it, were not asked. */
  leavesOut(name: string): boolean {
    const type = this.schema.getType(name);
    const shown = type && isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    // The rows of a page, or of an edge, stand behind it.
    const behind = [name, ...shown.map((each) => each.name), name.replace(/(Connection|Edge)$/, '')];
    return behind.some((each) => this.open.get(each)?.some((field) => !this.seen.fields.has(field)));
  }

  /** In [0, 1]. */
  share(kind: Kind): number {
    return 1 - this.unasked(kind).length / Math.max(1, this.reachable[kind].size);
  }

  unasked(kind: Kind): readonly string[] {
    return [...this.reachable[kind]].filter((name) => !this.seen[kind].has(name));
  }

  report(): string {
    return KINDS.map((kind) => {
      const [all, left] = [this.reachable[kind].size, this.unasked(kind)];
      const some = left.length === 0 ? '' : ` (not ${left.slice(0, 8).join(', ')}${left.length > 8 ? ' …' : ''})`;
      return `${kind} ${all - left.length} of ${all}${some}`;
    }).join('\n');
  }
}

function reachableFrom(schema: GraphQLSchema, rootFields: readonly string[]): Record<Kind, Set<string>> {
  const found: Record<Kind, Set<string>> = {
    'root fields': new Set(rootFields),
    types: new Set(),
    fields: new Set(),
    arguments: new Set(),
  };
  const query = schema.getQueryType();
  const waiting: GraphQLNamedType[] = [];
  const meet = (type: GraphQLNamedType | undefined) => {
    if (!type || !isCompositeType(type) || found.types.has(type.name)) return;
    found.types.add(type.name);
    waiting.push(type);
  };
  const field = (parent: string, { name, args, type }: GraphQLField<unknown, unknown>) => {
    for (const argument of args) found.arguments.add(`${parent}.${name}(${argument.name})`);
    meet(getNamedType(type));
  };
  for (const name of rootFields) {
    const root = query?.getFields()[name];
    if (root) field('Query', root);
  }
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (isInputObjectType(type)) continue;
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) meet(possible);
    if (!('getFields' in type)) continue;
    for (const each of Object.values(type.getFields())) {
      found.fields.add(`${type.name}.${each.name}`);
      if ('args' in each) field(type.name, each);
    }
  }
  // A union has no fields of its own to be asked on.
  for (const name of [...found.types]) {
    const type = schema.getType(name);
    if (type && !('getFields' in type)) found.types.delete(name);
  }
  found.types.add('Query');
  return found;
}
