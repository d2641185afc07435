import type { Server } from 'node:http';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer as serveOn } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Viewer } from '../domain/access/viewer';
import { DomainError } from '../domain/errors';
import type { ApiContext } from '../resolvers/context';
import type { Authenticate } from './app';
import type { PersistedOperations } from './limits/persistedOperations';
import { refusalOverSocket } from './limits/subscribeLimits';
import { watchRights } from './watchRights';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  readonly contextOf: (viewer: Viewer, again: () => Promise<Viewer>) => ApiContext;
  /** Present: only these operations run. */
  readonly persistedOperations?: PersistedOperations;
  /** Tells whose rights changed; null: anybody's. */
  readonly onAccessChanged: (tell: (accountId: string | null) => void) => () => void;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

interface Signed extends Record<PropertyKey, unknown> {
  again?: () => Promise<Viewer>;
  viewer?: Viewer;
}

/** GraphQL over WebSocket at /graphql (`graphql-transport-ws`); token and purpose stand in connection_init (rulings 26). */
export function serveSubscriptions(
  server: Server,
  { schema, authenticate, contextOf, formatError, persistedOperations, onAccessChanged }: SubscriptionOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const translated = (errors: readonly GraphQLError[]) => errors.map((error) => formatError(error.toJSON(), error));
  const disposable = serveOn<Record<string, unknown>, Signed>(
    {
      schema,
      connectionInitWaitTimeout: 5_000,
      onConnect: async ({ connectionParams, extra }) => {
        const authorization = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
        const purpose = connectionParams?.['x-purpose'];
        const role = connectionParams?.['x-role'];
        const again = () =>
          authenticate({
            ...(typeof authorization === 'string' ? { authorization } : {}),
            ...(typeof purpose === 'string' ? { purpose } : {}),
            ...(typeof role === 'string' ? { role } : {}),
          });
        try {
          const viewer = await again();
          extra.viewer = viewer;
          extra.again = again;
          const unwatch = watchRights({
            viewer,
            again,
            onAccessChanged,
            close: () => extra.socket.close(CloseCode.Forbidden, 'Forbidden'),
          });
          extra.socket.once('close', unwatch);
          return true;
        } catch (error) {
          if (error instanceof DomainError) return false;
          throw error;
        }
      },
      context: ({ extra }) => {
        if (!extra.viewer || !extra.again) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
        const { again } = extra;
        const checked = () =>
          again().catch((error: unknown) => {
            extra.socket.close(CloseCode.Forbidden, 'Forbidden');
            throw error;
          });
        return contextOf(extra.viewer, checked) as unknown as Record<string, unknown>;
      },
      onSubscribe: ({ extra }, _id, asked) => {
        const refused = extra.viewer ? refusalOverSocket(schema, persistedOperations, extra.viewer, asked) : undefined;
        return refused ? ([...translated(refused)] as unknown as GraphQLError[]) : undefined;
      },
      onError: (_context, _id, _payload, errors) => translated(errors) as unknown as GraphQLError[],
    },
    sockets,
  );
  return async () => {
    await disposable.dispose();
  };
}
