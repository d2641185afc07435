import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Viewer } from '../../domain/access/viewer';
import { refusalOfSize } from './documentLimits';
import { mayRun, type PersistedOperations } from './persistedOperations';

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** What holds over HTTP holds over a WebSocket: registered operations, and sizes. Undefined: go on (and let the protocol tell of faults in the document). */
export function refusalOverSocket(
  schema: GraphQLSchema,
  persisted: PersistedOperations | undefined,
  viewer: Viewer,
  { query, operationName, variables }: Asked,
): readonly GraphQLError[] | undefined {
  if (persisted && !mayRun(persisted, viewer, query))
    return [new GraphQLError('Only registered operations run here.', { extensions: { code: 'FORBIDDEN' } })];
  try {
    const document = parse(query, { maxTokens: 4_000 });
    if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return undefined;
    const operation = getOperationAST(document, operationName);
    const refusal = operation ? refusalOfSize(document, operation, variables, viewer.role) : null;
    return refusal ? [refusal] : undefined;
  } catch (error) {
    return error instanceof GraphQLError ? [error] : undefined;
  }
}
