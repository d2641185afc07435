import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { defaultPurpose, mayUsePurpose } from '../domain/access/purposes';
import type { Viewer } from '../domain/access/viewer';
import { type Purpose, purposes, type Role } from '../domain/access/vocabulary';
import { Forbidden, Unauthenticated } from '../domain/errors';
import type { Authenticate } from './app';

export interface AuthenticationOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys where they are at hand; otherwise they are fetched from its discovery document's place. */
  readonly jwks?: JSONWebKeySet;
  readonly jwksUrl?: string;
  /** Reads accounts, as the staff family. */
  readonly pool: Pool;
}

/** Asymmetric only: a public key must never serve as a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_SECONDS = 60;
const ACCOUNT_LIVES_MS = 1_000;
/** How long a key that the issuer withdraws may still count for a token that was seen before. */
const SIGNATURE_LIVES_MS = 30_000;

interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly country: string | null;
  readonly organisation: string;
}

/**
 * Checks the bearer token as any issuer's: signature by its keys, `iss`, `aud`, `exp`, `nbf`, an allow-list of algorithms.
 * Who the account is and what it may do comes from our own table, never from the token.
 */
export function authenticator(options: AuthenticationOptions): Authenticate {
  const keys: JWTVerifyGetKey = options.jwks
    ? createLocalJWKSet(options.jwks)
    : createRemoteJWKSet(new URL(options.jwksUrl ?? `${options.issuer}/.well-known/jwks.json`), {
        cooldownDuration: 30_000,
        cacheMaxAge: 3_600_000,
      });
  const accounts = new Map<string, { readonly at: number; readonly row: AccountRow | undefined }>();
  const verified = new LRUCache<string, Bearer>({ max: 10_000 });

  const accountOf = async (login: string): Promise<AccountRow | undefined> => {
    const known = accounts.get(login);
    if (known && Date.now() - known.at < ACCOUNT_LIVES_MS) return known.row;
    const { rows } = await options.pool.query<AccountRow>(
      'select id, login, name, role, country, organisation from account where login = $1 and active',
      [login],
    );
    accounts.set(login, { at: Date.now(), row: rows[0] });
    return rows[0];
  };

  return async ({ authorization, purpose }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Unauthenticated('Sign in: send a bearer token.');
    const { login, clientId } = verified.get(token) ?? (await verify(token, keys, options, verified));
    const account = await accountOf(login);
    if (!account) throw new Unauthenticated('This account is not active here.');
    return { ...viewerOf(account, purpose), ...(clientId ? { clientId } : {}) };
  };
}

/** Who bears a token, and by which application. */
interface Bearer {
  readonly login: string;
  readonly clientId: string | null;
}

/** The account that a token names. A signature that was checked is not computed again for a few seconds; the account is asked for each time. */
async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: AuthenticationOptions,
  verified: LRUCache<string, Bearer>,
): Promise<Bearer> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const account = payload['account'] ?? payload.sub;
    if (typeof account === 'string' && account !== '') {
      const clientId = payload['client_id'] ?? payload['azp'];
      const bearer = { login: account, clientId: typeof clientId === 'string' ? clientId : null };
      const ends = (payload.exp ?? 0) * 1_000 - Date.now();
      if (ends > 0) verified.set(token, bearer, { ttl: Math.min(ends, SIGNATURE_LIVES_MS) });
      return bearer;
    }
  } catch {
    // Which check failed is no business of whoever holds a bad token.
  }
  throw new Unauthenticated('The token is not valid. Sign in again.');
}

function viewerOf(account: AccountRow, purpose: string | undefined): Viewer {
  const stated = purpose === undefined ? undefined : statedPurpose(account.role, purpose);
  return {
    accountId: account.id,
    login: account.login,
    name: account.name,
    role: account.role,
    country: account.country,
    organisation: account.organisation,
    purpose: stated ?? defaultPurpose(account.role),
    purposeStated: stated !== undefined,
  };
}

function statedPurpose(role: Role, text: string): Purpose {
  const purpose = purposes.find((known) => known === text.trim().toUpperCase());
  if (!purpose || !mayUsePurpose(role, purpose)) throw new Forbidden('This role may not work for this purpose.');
  return purpose;
}
