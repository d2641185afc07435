import type { FastifyInstance } from 'fastify';

/** Long enough for a request that was sent before the end was told, and is not read yet. */
const LOOK_EVERY_MS = 2_000;

/**
 * A server ends only when its last connection does, and clients keep theirs for the next request: whoever is answered while it
 * closes is told that the connection ends, and what lies idle is ended.
 */
export function partConnectionsOnClose(app: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    closing = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => clearInterval(closing));
}
