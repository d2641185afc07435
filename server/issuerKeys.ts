import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { DomainError } from '../domain/errors';

/** Whether a token is right cannot be told just now: nobody is let in, and nobody is told that the token is bad. */
export class IssuerUnavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super('The identity provider does not answer. Try again in a moment.');
  }
}

/** Keys are kept for an hour though the issuer is away; a key that is not known is asked for every thirty seconds at most. */
const KEPT_MS = 3_600_000;
const ASKED_EVERY_MS = 30_000;
const MOST_WAIT_MS = 2_500;

/** What the token itself is to blame for, where the keys are at hand. */
const FAULTS_OF_TOKENS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported, errors.JWKInvalid];

/** The issuer's public keys: those at hand, or those of its address, which may be down, slow or answer with anything. */
export function issuerKeys({ jwks, url }: { readonly jwks?: JSONWebKeySet | undefined; readonly url: string }): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  const keys = createRemoteJWKSet(new URL(url), {
    cooldownDuration: ASKED_EVERY_MS,
    cacheMaxAge: KEPT_MS,
    timeoutDuration: MOST_WAIT_MS,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (FAULTS_OF_TOKENS.some((fault) => error instanceof fault)) throw error;
      throw new IssuerUnavailable();
    }
  };
}
