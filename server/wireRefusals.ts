import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalText } from './refusedRequests';
import { securityHeaderLines } from './securityHeaders';

/** Of what Node refuses before it is a request; the rest is 400. */
const STATUS_OF_FAULT: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * Ends a connection whose request could not be read, or that is not to become a WebSocket, in an answer that carries the headers of every
 * other: Node, Fastify and ws would answer without them, in words that tell what serves here.
 */
export function refuseOnTheWire(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = refusalText(status);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/graphql-response+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n${securityHeaderLines()}\r\n${body}`);
}

/** What Node could not read as a request. Whoever is gone is answered nothing. */
export function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  refuseOnTheWire(socket, STATUS_OF_FAULT[error.code ?? ''] ?? 400);
}
