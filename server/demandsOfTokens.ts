import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { recordRefusal } from '../commands/audit/record';
import type { CommandDeps } from '../commands/command';
import { accessTo, type MutationName } from '../domain/access/operations';
import { type SignInPolicy, unmetDemand } from '../domain/access/recentSignIn';
import type { SecurityEventReason } from '../domain/access/securityEvents';
import { type DomainError, Forbidden } from '../domain/errors';
import type { ApiContext } from '../resolvers/context';

export interface DemandsOfTokens {
  readonly policy: SignInPolicy;
  readonly commands: CommandDeps;
  readonly refused: (reason: SecurityEventReason, login: string) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Before a mutation begins: a token that was given for reading carries out none, and some want a recent sign-in. The operation is
 * refused whole, each of its acts leaves its refusal in the audit, and the answer says by RFC 6750 and 9470 what would help.
 */
export function demandsOfTokens({ policy, commands, refused, failed }: DemandsOfTokens): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue: { viewer, requestId } }) => {
        if (operation?.operation !== 'mutation') return;
        const verbs = rootFields(document, operation);
        const refuse = async (reason: SecurityEventReason, status: number, cause: DomainError, challenge: string) => {
          refused(reason, viewer.login);
          for (const verb of verbs)
            if (accessTo('Mutation', verb) !== null)
              await recordRefusal({ ...commands, requestId }, viewer, verb as MutationName, cause.code).catch(failed);
          const headers = new HeaderMap([['www-authenticate', `Bearer ${challenge}`]]);
          throw new GraphQLError(cause.message, { originalError: cause, extensions: { code: cause.code, http: { status, headers } } });
        };
        if (viewer.readOnly)
          await refuse(
            'READ_ONLY_TOKEN',
            403,
            new Forbidden('This token was given for reading alone.'),
            'error="insufficient_scope", scope="repatria"',
          );
        const unmet = unmetDemand(policy, viewer, verbs, commands.now());
        if (unmet) {
          const acr = unmet.acrValues.length > 0 ? `, acr_values="${unmet.acrValues.join(' ')}"` : '';
          await refuse('OLD_SIGN_IN', 401, unmet, `error="insufficient_user_authentication", max_age="${unmet.maxAge}"${acr}`);
        }
      },
    }),
  };
}

/** Names of the root fields, once each, whichever fragment they stand in. Validation has refused circles of fragments. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') names.add(selection.name.value);
      else if (selection.kind === 'InlineFragment') look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        for (const definition of document.definitions)
          if (definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value) look(definition.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return [...names];
}
