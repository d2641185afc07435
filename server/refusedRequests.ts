import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { errorFormatter } from './errors';
import { AGAIN_AFTER_S } from './limits/overHttp';
import { writeSecurityHeaders } from './securityHeaders';

/** An answer given before GraphQL is reached, in the form of GraphQL over HTTP. */
export function refuseRequest(reply: FastifyReply, status: number, code: string, message: string, extensions: object = {}): FastifyReply {
  if (code === 'SERVICE_UNAVAILABLE') reply.header('retry-after', AGAIN_AFTER_S);
  return reply
    .code(status)
    .header('content-type', 'application/graphql-response+json; charset=utf-8')
    .send(textOf(code, message, extensions));
}

const textOf = (code: string, message: string, extensions: object = {}) =>
  JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] });

/** What the HTTP layer itself refuses, in words of ours: its own may repeat what was sent. */
const REFUSALS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'The body is no JSON object of GraphQL over HTTP.'],
  403: ['FORBIDDEN', 'Pages of another site open nothing here.'],
  404: ['NOT_FOUND', 'There is nothing at this address.'],
  413: ['PAYLOAD_TOO_LARGE', 'The body is too large.'],
  415: ['BAD_REQUEST', 'The body must be application/json in utf-8, without content-encoding.'],
};

const NOT_UNDERSTOOD = ['BAD_REQUEST', 'This request is not understood.'] as const;
const refusalOf = (status: number) => REFUSALS[status] ?? NOT_UNDERSTOOD;

/** The body of a refusal that is written past Fastify: nothing was understood. */
export const refusalText = (status: number) => textOf(...(status === 403 ? refusalOf(status) : NOT_UNDERSTOOD));

/** An address that cannot be read is answered before any hook runs: by Fastify itself it would be repeated, in words that name it. */
export const refuseUnreadable = (reply: FastifyReply) => {
  writeSecurityHeaders(reply);
  return refuseRequest(reply, 400, ...refusalOf(404));
};

/** Answers what fails beside GraphQL, such as a database lost while a token was checked: translated as within it, nothing of an inner part leaves. */
export function answerRefusedRequests(app: FastifyInstance, formatError: ReturnType<typeof errorFormatter>): void {
  app.setNotFoundHandler((_request, reply) => refuseRequest(reply, 404, ...refusalOf(404)));
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return refuseRequest(reply, status, ...refusalOf(status));
    const { message, extensions: { code, ...rest } = {} } = formatError({ message: '' }, error);
    return refuseRequest(reply, code === 'SERVICE_UNAVAILABLE' ? 503 : 500, String(code), message, rest);
  });
}
