import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
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
  return createGraphiQLFetcher({
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
}
