import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Role } from '../../domain/access/vocabulary';
import type { ApiContext } from '../../resolvers/context';

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

class Measure {
  depth = 0;
  fields = 0;
  aliases = 0;
  directives = 0;
  cost = 0;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  walk(selections: SelectionSetNode, depth: number, size: number): void {
    this.depth = Math.max(this.depth, depth);
    for (const selection of selections.selections) {
      this.directives += selection.directives?.length ?? 0;
      if (selection.kind === 'Field') this.field(selection, depth, size);
      else if (selection.kind === 'InlineFragment') this.walk(selection.selectionSet, depth, size);
      else {
        // Validation has refused circles; each use counts, because each use is answered.
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.walk(fragment.selectionSet, depth, size);
      }
    }
  }

  private field(field: FieldNode, depth: number, size: number): void {
    if (isIntrospection(field)) return;
    this.fields += 1;
    if (field.alias) this.aliases += 1;
    this.cost += size;
    if (field.selectionSet) this.walk(field.selectionSet, depth + 1, size * this.pageOf(field));
  }

  private pageOf(field: FieldNode): number {
    const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
    if (argument?.value.kind === 'IntValue') return Math.max(1, Number(argument.value.value));
    if (argument?.value.kind === 'Variable') {
      const value = this.variables[argument.value.name.value];
      return typeof value === 'number' && value > 0 ? value : DEFAULT_PAGE;
    }
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
  const measure = new Measure(fragments, variables);
  measure.walk(operation.selectionSet, 1, 1);
  const { depth, fields, aliases, directives, cost } = measure;
  return {
    depth,
    fields,
    aliases,
    directives: directives + (operation.directives?.length ?? 0),
    cost,
    rootFields: operation.selectionSet.selections.length,
    operations: document.definitions.filter((node) => node.kind === 'OperationDefinition').length,
  };
}

/** Why an operation is too large for a role; null: it is not. The document has been validated: its fragments form no circle. */
export function refusalOfSize(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  role: Role,
): GraphQLError | null {
  const limits = role === 'LIAISON_OFFICER' ? portalLimits : staffLimits;
  const size = sizeOf(document, operation, variables ?? {});
  const over = (Object.keys(limits) as (keyof DocumentLimits)[]).filter((name) => size[name] > limits[name]);
  if (over.length === 0) return null;
  const told = over.map((name) => `${name} ${size[name]}, at most ${limits[name]}`).join('; ');
  return new GraphQLError(`This asks for too much at once: ${told}.`, {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 }, cost: size.cost },
  });
}

/** Refuses what is too large before anything is executed, by either way of answering. */
export function documentLimits(): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const refusal = operation ? refusalOfSize(document, operation, request.variables, contextValue.viewer.role) : null;
        if (refusal) throw refusal;
      },
    }),
  };
}
