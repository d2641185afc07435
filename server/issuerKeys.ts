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

export interface IssuerKeysOptions {
  readonly issuer: string;
  /** At hand; absent: they are fetched. */
  readonly jwks?: JSONWebKeySet | undefined;
  /** Where they are; absent: where the issuer's discovery document says. */
  readonly url?: string | undefined;
}

/** The issuer's public keys: those at hand, or those of its address, which may be down, slow or answer with anything. */
export function issuerKeys({ issuer, jwks, url }: IssuerKeysOptions): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  const located = whereKeysAre(issuer, url);
  return async (header, token) => {
    try {
      return await (await located())(header, token);
    } catch (error) {
      if (FAULTS_OF_TOKENS.some((fault) => error instanceof fault)) throw error;
      throw new IssuerUnavailable();
    }
  };
}

const remote = (url: string) =>
  createRemoteJWKSet(new URL(url), { cooldownDuration: ASKED_EVERY_MS, cacheMaxAge: KEPT_MS, timeoutDuration: MOST_WAIT_MS });

/** Finds out once where the keys are, however many ask at the same time; after a failure anew with the next who asks. */
function whereKeysAre(issuer: string, url: string | undefined): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined = url === undefined ? undefined : Promise.resolve(remote(url));
  return () => {
    if (keys) return keys;
    const asking = discovered(issuer).then(remote);
    keys = asking;
    asking.catch(() => {
      keys = undefined;
    });
    return asking;
  };
}

/**
 * OpenID Connect Discovery 1.0: the document must name the very issuer (4.3), and keys come no less safely than it does. An issuer
 * without one has its keys at their usual place.
 */
async function discovered(issuer: string): Promise<string> {
  const base = issuer.replace(/\/$/, '');
  const response = await fetch(`${base}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(MOST_WAIT_MS),
  });
  if (response.status === 404) return `${base}/.well-known/jwks.json`;
  if (!response.ok) throw new IssuerUnavailable();
  const { issuer: named, jwks_uri: keys } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer || typeof keys !== 'string' || !URL.canParse(keys)) throw new IssuerUnavailable();
  const { protocol } = new URL(keys);
  if (protocol !== 'https:' && protocol !== new URL(issuer).protocol) throw new IssuerUnavailable();
  return keys;
}
