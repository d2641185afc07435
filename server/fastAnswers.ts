import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { fieldsOf, type OperationContext } from '../queries/plan/selection';
import type { ApiContext } from '../resolvers/context';
import { RequestContext } from './context';

/** Data that is JSON text already. */
class SplicedData {
  [field: string]: unknown;
  constructor(readonly text: () => string) {}
}

/** Writes an answer: text from the database goes in as it is. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  return answer.data instanceof SplicedData ? `{"data":${answer.data.text()}}\n` : `${JSON.stringify(answer)}\n`;
}

/**
 * Skips graphql-js where every root field of a query is planned: the database has shaped the answer in the keys of the
 * response already. Where a plan meets a restricted field or an object out of sight, graphql-js completes the same values,
 * with nulls and errors as the specification wants them. Both ways give the same bytes; a test compares them.
 */
export function fastAnswers(schema: GraphQLSchema, plannedFields: ReadonlySet<string>): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, response, contextValue }) => {
        if (operation?.operation !== 'query' || !(contextValue instanceof RequestContext)) return null;
        const planned = plannedOperation(schema, document, operation, request.variables ?? {}, plannedFields);
        if (!planned) return null;
        // Whatever goes wrong here goes wrong again there, where Apollo translates it.
        const text = await answer(planned, contextValue).catch(() => undefined);
        // Otherwise Apollo executes as usual, and finds every answer known already.
        if (text === undefined) return null;
        return { http: response.http, body: { kind: 'single', singleResult: { data: new SplicedData(() => text) } } };
      },
    }),
  };
}

interface PlannedOperation {
  readonly context: OperationContext;
  readonly operation: OperationDefinitionNode;
  readonly roots: ReadonlyMap<string, readonly FieldNode[]>;
}

function plannedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  plannedFields: ReadonlySet<string>,
): PlannedOperation | undefined {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (coerced.errors) return undefined;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === 'FragmentDefinition')
      .map((node) => [node.name.value, node]),
  );
  const context: OperationContext = { schema, fragments, variableValues: coerced.coerced };
  const roots = fieldsOf(
    context,
    [{ kind: 'Field', name: { kind: 'Name', value: 'query' }, selectionSet: operation.selectionSet } as FieldNode],
    'Query',
  );
  const all = [...roots.values()].every(([node]) => plannedFields.has(node?.name.value ?? ''));
  return all && roots.size > 0 ? { context, operation, roots } : undefined;
}

/** The whole `data` as JSON text; undefined where graphql-js must complete it. */
async function answer(planned: PlannedOperation, context: RequestContext): Promise<string | undefined> {
  const parts = await Promise.all([...planned.roots].map(([key, nodes]) => answerRoot(planned, context, key, nodes)));
  return parts.includes(undefined) ? undefined : `{${parts.join(',')}}`;
}

async function answerRoot(
  planned: PlannedOperation,
  context: RequestContext,
  key: string,
  nodes: readonly FieldNode[],
): Promise<string | undefined> {
  const { schema } = planned.context;
  const parentType = schema.getQueryType();
  const [node] = nodes;
  const field = node && parentType?.getFields()[node.name.value];
  if (!node || !field?.resolve || !parentType) return undefined;
  const info = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { key, prev: undefined, typename: parentType.name },
    schema,
    fragments: planned.context.fragments,
    rootValue: undefined,
    operation: planned.operation,
    variableValues: planned.context.variableValues,
  } as GraphQLResolveInfo;
  try {
    await context.asText(() => field.resolve?.(undefined, getArgumentValues(field, node, planned.context.variableValues), context, info));
  } catch {
    return undefined;
  }
  const known = await context.answerOf(key);
  if (!known || known.troubled) return undefined;
  return `${JSON.stringify(key)}:${known.text ?? JSON.stringify(known.value)}`;
}
