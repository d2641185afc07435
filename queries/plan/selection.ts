import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What of an operation the planner needs; GraphQLResolveInfo satisfies it. */
export interface OperationContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** Fields of one object by response key, in the order of the answer; fields of one key are merged. */
export type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields that a selection asks of an object of this concrete type, with fragments and @include/@skip applied. */
export function fieldsOf(operation: OperationContext, parents: readonly FieldNode[], typeName: string): FieldsByKey {
  const fields = new Map<string, FieldNode[]>();
  for (const parent of parents) if (parent.selectionSet) collect(operation, parent.selectionSet, typeName, fields, new Set());
  return fields;
}

function collect(
  operation: OperationContext,
  selections: SelectionSetNode,
  typeName: string,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections.selections) {
    if (!isIncluded(operation, selection)) continue;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else if (selection.kind === 'InlineFragment') {
      if (applies(operation, selection.typeCondition?.name.value, typeName))
        collect(operation, selection.selectionSet, typeName, fields, visited);
    } else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      const fragment = operation.fragments[selection.name.value];
      if (fragment && applies(operation, fragment.typeCondition.name.value, typeName)) {
        collect(operation, fragment.selectionSet, typeName, fields, visited);
      }
    }
  }
}

function isIncluded(operation: OperationContext, selection: SelectionNode): boolean {
  const variables = operation.variableValues;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}

function applies(operation: OperationContext, condition: string | undefined, typeName: string): boolean {
  if (condition === undefined || condition === typeName) return true;
  const conditionType = operation.schema.getType(condition);
  if (!isAbstractType(conditionType)) return false;
  return operation.schema.getPossibleTypes(conditionType).some((possible) => possible.name === typeName);
}
