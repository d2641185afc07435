import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Fastify answers it as its own refusals. */
class Unreadable extends Error {
  constructor(readonly statusCode: 400 | 415) {
    super();
  }
}

const CHARSETS = /;\s*charset\s*=\s*"?([^";\s]*)/gi;
const UTF_8 = /^utf-?8$/i;

/** A body in another charset, or packed, would be read as if it were plain utf-8, and a name in it stored as another. @throws Unreadable */
export function assertPlainUtf8({ 'content-type': type = '', 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders): void {
  const foreign = [...type.matchAll(CHARSETS)].some(([, charset = '']) => !UTF_8.test(charset));
  if (foreign || encoding.toLowerCase() !== 'identity') throw new Unreadable(415);
}

/** JSON whose bytes are no utf-8 is refused: read on, each such byte would become the sign for what could not be read. */
export function readUtf8Alone(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) done(new Unreadable(400));
    else void parse(request, body.toString('utf8'), done);
  });
}
