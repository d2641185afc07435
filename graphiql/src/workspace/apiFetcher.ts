import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, type IntrospectionQuery, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Purpose } from '../../../domain/access/vocabulary';
import { visibleSchema } from '../schema/visibleSchema';
import type { Account } from '../session/session';
import { faultOf, type SignInFault, type Token } from '../session/signIn';

/** The page's own introspection; one that the viewer writes is answered whole. */
export const SCHEMA_OPERATION = 'WorkspaceSchema';

interface ApiFetcherOptions {
  readonly account: Account;
  readonly token: Token;
  readonly purpose: () => Purpose | null;
  readonly onExpired: (fault: SignInFault) => void;
}

/** Sends operations as the signed-in account: over HTTP, subscriptions over a WebSocket that opens with the first of them. */
export function createApiFetcher({ account, token, purpose, onExpired }: ApiFetcherOptions): Fetcher {
  const headers = (): Record<string, string> => {
    const stated = purpose();
    return { authorization: `Bearer ${token.value}`, ...(stated ? { 'x-purpose': stated } : {}) };
  };
  const address = new URL('/graphql', location.origin);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const send = createGraphiQLFetcher({
    url: '/graphql',
    // The API takes one operation and gives one answer: no incremental delivery.
    enableIncrementalDelivery: false,
    wsClient: createClient({ url: address.href, lazy: true, connectionParams: headers }),
    fetch: async (input, init) => {
      const response = await fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...headers() } });
      if (response.status === 401) onExpired(faultOf(response));
      return response;
    },
  });
  return (params, options) =>
    params.operationName === SCHEMA_OPERATION
      ? ownSchema(send(params, options), account.permissions)
      : send(namedByItsText(params), options);
}

async function ownSchema(answer: ReturnType<Fetcher>, permissions: readonly string[]): Promise<ExecutionResult> {
  const result = (await answer) as ExecutionResult;
  return result.data ? { ...result, data: { ...visibleSchema(result.data as unknown as IntrospectionQuery, permissions) } } : result;
}

/** GraphiQL learns the operations of a text a moment after the text: on a slow machine it still names one of the tab before. */
function namedByItsText(params: FetcherParams): FetcherParams {
  if (!params.operationName) return params;
  try {
    const names = parse(params.query).definitions.flatMap((node) => (node.kind === 'OperationDefinition' ? [node.name?.value] : []));
    return names.length === 1 ? { ...params, operationName: names[0] } : params;
  } catch {
    return params;
  }
}
