import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { Role } from '../../domain/access/vocabulary';
import { oversizeOf, sizeOf } from '../../queries/plan/documentSize';
import type { ApiContext } from '../../resolvers/context';

/** Why an operation is too large for a role; null: it is not. */
export function refusalOfSize(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  role: Role,
): GraphQLError | null {
  const size = sizeOf(document, operation, variables ?? {});
  const over = oversizeOf(size, role);
  if (over.length === 0) return null;
  return new GraphQLError(`This asks for too much at once: ${over.join('; ')}.`, {
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
