import { GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Viewer } from '../../domain/access/viewer';
import { Forbidden } from '../../domain/errors';
import { refusalOfSize } from './documentLimits';
import { mayRun, type PersistedOperations } from './persistedOperations';

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** An event is read once for each subscription that may hear it: so many at once on a socket, and so many sockets of an account. */
export const MOST_SUBSCRIPTIONS = 20;
export const MOST_SOCKETS = 50;

const MOST_FAULTS = 5;
/** As over HTTP, where Apollo gives faults of the document their code: without one they would be taken for ours. */
const coded = ({ message, nodes, source, positions }: GraphQLError, code: string) =>
  new GraphQLError(message, { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code } });

const refusal = (code: string, message: string) => [new GraphQLError(message, { extensions: { code } })];
export const tooManyRequests = () => refusal('RATE_LIMITED', 'Too many requests: wait a moment.');

/**
 * What holds over HTTP holds over a WebSocket: registered operations, and sizes. Queries and mutations go over HTTP, where their
 * refusals are recorded. Undefined: go on.
 */
export function refusalOverSocket(
  schema: GraphQLSchema,
  persisted: PersistedOperations | undefined,
  viewer: Viewer,
  { query, operationName, variables }: Asked,
  /** Subscriptions of the socket, this one included. */
  running: number,
): readonly GraphQLError[] | undefined {
  if (persisted && !mayRun(persisted, viewer, query))
    return [new GraphQLError('', { originalError: new Forbidden('Only registered operations run here.') })];
  if (running > MOST_SUBSCRIPTIONS) return refusal('RATE_LIMITED', `A socket holds ${MOST_SUBSCRIPTIONS} subscriptions at most.`);
  try {
    const document = parse(query, { maxTokens: 4_000 });
    const faults = validate(schema, document, undefined, { maxErrors: MOST_FAULTS });
    if (faults.length > 0) return faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (operation && operation.operation !== 'subscription')
      return refusal('BAD_REQUEST', 'Subscriptions alone go over a WebSocket: send queries and mutations over HTTP.');
    const tooLarge = operation ? refusalOfSize(document, operation, variables, viewer.role) : null;
    return tooLarge ? [tooLarge] : undefined;
  } catch (error) {
    return error instanceof GraphQLError ? [coded(error, 'GRAPHQL_PARSE_FAILED')] : undefined;
  }
}
