import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import { recordRefusedRead } from '../commands/audit/record';
import type { CommandDeps } from '../commands/command';
import type { ApiContext } from '../resolvers/context';

const REFUSALS = ['FORBIDDEN', 'PURPOSE_REQUIRED'];

/**
 * Leaves what a viewer tried to read and may not in the audit, before the refusal is told. Commands leave their own refusals.
 * A refusal gives nothing away: where it cannot be written, it is told all the same, and the failure is logged.
 */
export function refusedReads(deps: CommandDeps, failed: (error: unknown) => void): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response, contextValue }) => {
        if (operation?.operation !== 'query' || response.body.kind !== 'single') return;
        const { requestId, viewer } = contextValue;
        for (const [field, code] of refusedFields(operation, response.body.singleResult.errors ?? []))
          await recordRefusedRead({ ...deps, requestId }, viewer, field, code).catch(failed);
      },
    }),
  };
}

/** Root fields by name, once each, whatever they were called in the response. */
function refusedFields(operation: OperationDefinitionNode, errors: readonly GraphQLFormattedError[]): ReadonlyMap<string, string> {
  const names = new Map(
    operation.selectionSet.selections.flatMap((node) =>
      node.kind === 'Field' ? [[node.alias?.value ?? node.name.value, node.name.value] as const] : [],
    ),
  );
  const refused = new Map<string, string>();
  for (const { path, extensions } of errors) {
    const code = String(extensions?.['code']);
    const key = String(path?.[0] ?? '');
    if (REFUSALS.includes(code)) refused.set(names.get(key) ?? key, code);
  }
  return refused;
}
