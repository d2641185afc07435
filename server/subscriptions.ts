import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer as serveOn } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SecurityEventReason } from '../domain/access/securityEvents';
import type { Viewer } from '../domain/access/viewer';
import { DomainError } from '../domain/errors';
import type { ApiContext } from '../resolvers/context';
import type { Authenticate } from './app';
import type { PersistedOperations } from './limits/persistedOperations';
import type { RateLimit } from './limits/rateLimit';
import { MOST_SOCKETS, refusalOverSocket, tooManyRequests } from './limits/subscribeLimits';
import { watchRights } from './watchRights';
import { refuseOnTheWire } from './wireRefusals';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  /** Told of who is refused beside authentication. */
  readonly refused: (reason: SecurityEventReason, login: string | null) => void;
  readonly contextOf: (viewer: Viewer, again: () => Promise<Viewer>) => ApiContext;
  /** Present: only these operations run. */
  readonly persistedOperations?: PersistedOperations;
  /** Counts what is asked over sockets together with what is asked over HTTP; null: no limit. */
  readonly rateLimit: RateLimit | null;
  /** Tells whose rights changed; null: anybody's. */
  readonly onAccessChanged: (tell: (accountId: string | null) => void) => () => void;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

interface Signed extends Record<PropertyKey, unknown> {
  again?: () => Promise<Viewer>;
  viewer?: Viewer;
}

/** A page of another site opens no socket here (ASVS 4.4.2); what is no browser names no origin. A proxy in front keeps `Host`. */
function isOfThisHost({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** GraphQL over WebSocket at /graphql (`graphql-transport-ws`); token and purpose stand in connection_init (rulings 26). */
export function serveSubscriptions(
  server: Server,
  { schema, authenticate, refused, contextOf, formatError, persistedOperations, rateLimit, onAccessChanged }: SubscriptionOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });
  sockets.on('wsClientError', (_error, socket) => refuseOnTheWire(socket, 400));
  server.on('upgrade', (request, socket, head) => {
    // Whoever hangs up before it is a WebSocket: nobody else listens for it, and it would end the process.
    socket.on('error', () => socket.destroy());
    // As text: an address that is none, such as `//`, must not throw here either.
    if (request.url?.split('?', 1)[0] !== '/graphql') {
      socket.destroy();
      return;
    }
    if (!isOfThisHost(request)) {
      refused('ORIGIN', null);
      refuseOnTheWire(socket, 403);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const socketsOf = new Map<string, number>();
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
          const { accountId } = viewer;
          const open = socketsOf.get(accountId) ?? 0;
          if (open >= MOST_SOCKETS) {
            refused('SOCKETS', viewer.login);
            return false;
          }
          socketsOf.set(accountId, open + 1);
          extra.socket.once('close', () => socketsOf.set(accountId, (socketsOf.get(accountId) ?? 1) - 1));
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
      onSubscribe: async ({ extra, subscriptions }, _id, asked) => {
        if (!extra.viewer) return undefined;
        const wait = (await rateLimit?.take(extra.viewer.accountId)) ?? null;
        if (wait !== null) refused('RATE', extra.viewer.login);
        const running = Object.keys(subscriptions).length;
        // GraphQLErrors, or the socket is closed as if we had failed; `onError` translates them.
        return wait === null
          ? (refusalOverSocket(schema, persistedOperations, extra.viewer, asked, running) as GraphQLError[] | undefined)
          : tooManyRequests();
      },
      onError: (_context, _id, _payload, errors) => translated(errors) as unknown as GraphQLError[],
    },
    sockets,
  );
  return async () => {
    await disposable.dispose();
  };
}
