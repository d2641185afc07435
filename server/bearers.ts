import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request names one of these as its bearer token; in the same time whatever is wrong. */
export function bears(authorization: string | undefined, tokens: readonly string[]): boolean {
  const named = digest(authorization ?? '');
  return tokens.filter((token) => timingSafeEqual(named, digest(`Bearer ${token}`))).length > 0;
}
