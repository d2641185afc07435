import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Purpose } from '../../../domain/access/vocabulary';
import type { Token } from '../session/signIn';

/** Sends operations as the signed-in account: over HTTP, subscriptions over a WebSocket that opens with the first of them. */
export function createApiFetcher(token: Token, purpose: () => Purpose | null, onExpired: () => void): Fetcher {
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
      if (response.status === 401) onExpired();
      return response;
    },
  });
  return (params, options) => send(namedByItsText(params), options);
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
