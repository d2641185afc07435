import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { latestCheckpoint } from '../commands/audit/latestCheckpoint';

/** The latest signed head of the audit log, for witnesses: it says how many entries there are, and nothing of any. */
export function mountAuditCheckpoint(app: FastifyInstance, dataSource: DataSource): void {
  app.get('/audit/checkpoint', async (_request, reply) => {
    const note = await latestCheckpoint(dataSource);
    reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'no-store');
    return note === null ? reply.code(404).send('Nothing is sealed yet.\n') : reply.send(note);
  });
}
