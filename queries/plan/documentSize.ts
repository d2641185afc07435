import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Role } from '../../domain/access/vocabulary';

/** How large one operation may be (security 2.1). */
export interface DocumentLimits {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly operations: number;
  /** Objects that may be touched: the sum over fields of the product of the pages around them. */
  readonly cost: number;
}

export const portalLimits: DocumentLimits = {
  depth: 12,
  fields: 250,
  aliases: 15,
  directives: 10,
  rootFields: 10,
  operations: 1,
  cost: 5_000,
};
export const staffLimits: DocumentLimits = {
  depth: 15,
  fields: 400,
  aliases: 40,
  directives: 20,
  rootFields: 25,
  operations: 20,
  cost: 20_000,
};

/** What an operation asks for, as its document says; variables change nothing but the sizes of pages. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly operations: number;
  readonly cost: number;
}

const DEFAULT_PAGE = 25;
/** The system of types is no data: tools ask for it with their own long documents. */
const isIntrospection = (field: FieldNode) => field.name.value.startsWith('__');

/** What a selection asks for where its object stands once. */
interface Measured {
  /** Fields of the selection itself, in its fragments too. */
  readonly own: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Objects touched; times the pages around it. */
  readonly cost: number;
}

const NOTHING: Measured = { own: 0, depth: 0, fields: 0, aliases: 0, directives: 0, cost: 0 };

const plus = (one: Measured, other: Measured): Measured => ({
  own: one.own + other.own,
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  cost: one.cost + other.cost,
});

class Measure {
  /** Each fragment is measured once, however often it is used: fragments that use each other twice double with every one of them. */
  private readonly known = new Map<string, Measured>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  of(selections: SelectionSetNode): Measured {
    return selections.selections
      .map((selection) => {
        const directives = selection.directives?.length ?? 0;
        const inner =
          selection.kind === 'Field'
            ? this.field(selection)
            : selection.kind === 'InlineFragment'
              ? this.of(selection.selectionSet)
              : this.fragment(selection.name.value);
        return { ...inner, directives: inner.directives + directives };
      })
      .reduce(plus, NOTHING);
  }

  /** Each use counts, because each use is answered. Validation has refused circles. */
  private fragment(name: string): Measured {
    const known = this.known.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const measured = fragment ? this.of(fragment.selectionSet) : NOTHING;
    this.known.set(name, measured);
    return measured;
  }

  private field(field: FieldNode): Measured {
    // The name of a type costs nothing; a thousand names for it are an answer a thousand times as long.
    const named = field.alias && field.name.value === '__typename' ? 1 : 0;
    if (isIntrospection(field)) return { ...NOTHING, own: 1, depth: 1, fields: named, aliases: named };
    const below = field.selectionSet ? this.of(field.selectionSet) : NOTHING;
    return {
      own: 1,
      depth: below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      directives: below.directives,
      cost: 1 + (field.selectionSet ? this.pageOf(field) * below.cost : 0),
    };
  }

  /** How many objects are asked for by their ids. */
  private namedBy(field: FieldNode): number {
    const value = field.arguments?.find(({ name }) => name.value === 'ids')?.value;
    if (value?.kind === 'ListValue') return value.values.length;
    const given = value?.kind === 'Variable' ? this.variables[value.name.value] : null;
    return Array.isArray(given) ? given.length : 0;
  }

  private pageOf(field: FieldNode): number {
    const sizes = (field.arguments ?? [])
      .filter(({ name }) => name.value === 'first' || name.value === 'last')
      .map(({ value }) => {
        if (value.kind === 'IntValue') return Number(value.value);
        const given = value.kind === 'Variable' ? this.variables[value.name.value] : null;
        return typeof given === 'number' ? given : 0;
      });
    const largest = Math.max(0, ...sizes, this.namedBy(field));
    if (largest > 0) return largest;
    const isConnection = field.selectionSet?.selections.some(
      (inner) => inner.kind === 'Field' && (inner.name.value === 'nodes' || inner.name.value === 'edges'),
    );
    return isConnection ? DEFAULT_PAGE : 1;
  }
}

export function sizeOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): DocumentSize {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map((node) => [node.name.value, node]),
  );
  // What a variable is where nothing is given for it.
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === 'IntValue' ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  const known = { ...Object.fromEntries(defaults), ...variables };
  const { own, depth, fields, aliases, directives, cost } = new Measure(fragments, known).of(operation.selectionSet);
  return {
    depth,
    fields,
    aliases,
    directives: directives + (operation.directives?.length ?? 0),
    cost,
    rootFields: own,
    operations: document.definitions.filter((node) => node.kind === 'OperationDefinition').length,
  };
}

/** In what an operation is too large for a role; empty: in nothing. The document has been validated: its fragments form no circle. */
export function oversizeOf(size: DocumentSize, role: Role): string[] {
  const limits = role === 'LIAISON_OFFICER' ? portalLimits : staffLimits;
  const over = (Object.keys(limits) as (keyof DocumentLimits)[]).filter((name) => size[name] > limits[name]);
  return over.map((name) => `${name} ${size[name]}, at most ${limits[name]}`);
}
