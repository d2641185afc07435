import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { latestCheckpoint } from '../commands/audit/latestCheckpoint';
import { bears } from './bearers';
import { askedOnce } from './limits/askedOnce';

export interface AuditCheckpointRoute {
  readonly dataSource: DataSource;
  /** Who may fetch it names one of these as a bearer token; undefined: anybody may. */
  readonly tokens: readonly string[] | undefined;
  readonly refused: () => void;
}

/** Heads are signed every two seconds. */
const TOLD_FOR_MS = 250;

/** The latest signed head of the audit log, for who keeps it outside: it says how many entries there are, and nothing of any. */
export function mountAuditCheckpoint(app: FastifyInstance, { dataSource, tokens, refused }: AuditCheckpointRoute): void {
  const latest = askedOnce(() => latestCheckpoint(dataSource), TOLD_FOR_MS);
  app.get('/audit/checkpoint', async (request, reply) => {
    if (tokens !== undefined && !bears(request.headers.authorization, tokens)) {
      refused();
      return reply.callNotFound();
    }
    const note = await latest();
    reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'no-store');
    return note === null ? reply.code(404).send('Nothing is sealed yet.\n') : reply.send(note);
  });
}
