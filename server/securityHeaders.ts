import type { FastifyInstance, FastifyReply } from 'fastify';

/** A page that needs more sets its own. Nothing of the API is to be framed, guessed at, cached on the way or told on to another site. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Written before anything answers, so that refusals, and what answers past Fastify, carry them as well. */
export function setSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => writeSecurityHeaders(reply));
}

/** For what is answered before there is a reply to write them on. */
export const securityHeaderLines = (): string =>
  Object.entries(HEADERS)
    .map((header) => `${header.join(': ')}\r\n`)
    .join('');

export function writeSecurityHeaders({ raw }: FastifyReply): void {
  for (const [name, value] of Object.entries(HEADERS)) raw.setHeader(name, value);
}
