import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ApiContext } from '../../resolvers/context';

/** A subscription has nothing to answer once: over HTTP it is the fault of who asks. */
export function subscriptionsOverSocketsAlone(): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation }) => {
        if (operation?.operation !== 'subscription') return;
        throw new GraphQLError('Subscriptions go over a WebSocket alone (graphql-transport-ws, at the same address).', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
    }),
  };
}

/** What passes by itself, whoever asks again. */
const AWHILE: readonly unknown[] = ['SERVICE_UNAVAILABLE', 'TIMEOUT'];
export const AGAIN_AFTER_S = '1';

/** Where nothing was answered because the database was away or busy, the status says so to whoever does not read errors, and when to ask again. */
export function busyIsToldByStatus(): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const { data, errors = [] } = response.body.singleResult;
        const answered = data && Object.values(data).some((value) => value !== null);
        if (answered || !errors.some(({ extensions }) => AWHILE.includes(extensions?.['code']))) return;
        response.http.status = 503;
        response.http.headers.set('retry-after', AGAIN_AFTER_S);
      },
    }),
  };
}
