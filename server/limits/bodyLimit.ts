import { Transform } from 'node:stream';
import type { RequestPayload } from 'fastify';
import { mayCall } from '../../domain/access/operations';
import type { Role } from '../../domain/access/vocabulary';

/** Of whoever may send an intake list: its 64 MB, and what JSON adds to them. */
export const LARGEST_BODY = 70 * 1024 * 1024;
/** Of everybody else: no other act comes near it. */
const ORDINARY_BODY = 1024 * 1024;

/** Fastify answers it as its own refusal of a large body. */
class TooLarge extends Error {
  readonly statusCode = 413;
}

/** The body as it comes in, or an end to it where it grows beyond what this role may send. @throws TooLarge */
export function limitedBody(role: Role, announced: string | undefined, body: RequestPayload): RequestPayload {
  if (mayCall(role, 'Mutation', 'importIntake')) return body;
  if (Number(announced ?? 0) > ORDINARY_BODY) throw new TooLarge();
  if (announced !== undefined) return body;
  let received = 0;
  const counted: Transform & { receivedEncodedLength?: number } = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      received += chunk.length;
      counted.receivedEncodedLength = received;
      pass(received > ORDINARY_BODY ? new TooLarge() : null, chunk);
    },
  });
  return body.pipe(counted);
}
