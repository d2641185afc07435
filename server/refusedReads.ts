import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode, SelectionSetNode } from 'graphql';
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
      willSendResponse: async ({ document, operation, response, contextValue }) => {
        if (!document || operation?.operation !== 'query' || response.body.kind !== 'single') return;
        const { requestId, viewer } = contextValue;
        for (const [field, code] of refusedFields(document, operation, response.body.singleResult.errors ?? []))
          await recordRefusedRead({ ...deps, requestId }, viewer, field, code).catch(failed);
      },
    }),
  };
}

/** Root fields by name, once each, whatever they were called in the response and whichever fragment they stood in. */
function refusedFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  errors: readonly GraphQLFormattedError[],
): ReadonlyMap<string, string> {
  const names = namesByKey(document, operation);
  const refused = new Map<string, string>();
  for (const { path, extensions } of errors) {
    const code = String(extensions?.['code']);
    const key = String(path?.[0] ?? '');
    if (REFUSALS.includes(code)) refused.set(names.get(key) ?? key, code);
  }
  return refused;
}

/** Validation has refused circles of fragments, and two fields of one key. */
function namesByKey(document: DocumentNode, operation: OperationDefinitionNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') names.set(selection.alias?.value ?? selection.name.value, selection.name.value);
      else if (selection.kind === 'InlineFragment') look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const definition of document.definitions)
          if (definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value) look(definition.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return names;
}
