import { errors, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { defaultPurpose, mayUsePurpose } from '../domain/access/purposes';
import { EntryForbidden, type SecurityEventReason, SignInRefused } from '../domain/access/securityEvents';
import type { Viewer } from '../domain/access/viewer';
import { type Purpose, purposes } from '../domain/access/vocabulary';
import { accountSigningIn, type SignedInAccount } from '../queries/access/accountSigningIn';
import type { Authenticate } from './app';
import { IssuerUnavailable, issuerKeys } from './issuerKeys';

export interface AuthenticationOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys where they are at hand; otherwise they are fetched: from `jwksUrl`, or where its discovery document says. */
  readonly jwks?: JSONWebKeySet;
  readonly jwksUrl?: string;
  /** Reads accounts, as the staff family. */
  readonly pool: Pool;
  /** Since the account proved itself, however long its tokens live; absent: as long as they do. */
  readonly sessionHours?: number;
  /** Accounts that nobody acts as here, though they are there: in production those of a demo that ran on the same database. */
  readonly refuses?: (accountId: string) => boolean;
}

/** Authenticates, and forgets what it knew of accounts when it hears that their rights changed. */
export interface Authenticator extends Authenticate {
  forget(): void;
}

/** Asymmetric only: a public key must never serve as a shared secret. */
export const signatureAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_SECONDS = 60;
const INVALID_TOKEN = 'The token is not valid. Sign in again.';
const ACCOUNT_LIVES_MS = 1_000;
/** How long a key that the issuer withdraws may still count for a token that was seen before. */
const SIGNATURE_LIVES_MS = 30_000;

/**
 * Checks the bearer token as any issuer's: signature by its keys, `iss`, `aud`, `exp`, `nbf`, an allow-list of algorithms.
 * Who the account is and what it may do comes from our own table, never from the token.
 */
export function authenticator(options: AuthenticationOptions): Authenticator {
  const keys = issuerKeys({ issuer: options.issuer, jwks: options.jwks, url: options.jwksUrl });
  const accounts = new LRUCache<string, { readonly signedIn: SignedInAccount | undefined }>({ max: 10_000, ttl: ACCOUNT_LIVES_MS });
  const verified = new LRUCache<string, Bearer>({ max: 10_000 });

  let changes = 0;

  const accountOf = async (login: string, role: string | undefined): Promise<SignedInAccount | undefined> => {
    const key = `${login} ${role ?? ''}`;
    const known = accounts.get(key);
    if (known) return known.signedIn;
    const asked = changes;
    const signedIn = await accountSigningIn(options.pool, { login, role, at: new Date() });
    // What was read before a change must not be kept after it.
    if (asked === changes) accounts.set(key, { signedIn });
    return signedIn;
  };

  const authenticate: Authenticate = async ({ authorization, purpose, role }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new SignInRefused('Sign in: send a bearer token.', 'NO_TOKEN');
    const known = verified.get(token);
    // Of the wall clock, which may have been set: what was checked a moment ago may be over.
    const bearer = known && isOfNow(known) ? known : await verify(token, keys, options, verified);
    const account = await accountOf(bearer.login, role?.trim().toUpperCase());
    if (!account || options.refuses?.(account.id)) throw new SignInRefused('This account is not active here.', 'ACCOUNT', bearer.login);
    if (isRevoked(bearer, account)) throw new SignInRefused(INVALID_TOKEN, 'REVOKED', bearer.login);
    const until = account.roleEndsAt && account.roleEndsAt < bearer.ends ? account.roleEndsAt : bearer.ends;
    return { ...viewerOf(account, { purpose, role }), until, ...bearer.told };
  };
  return Object.assign(authenticate, {
    forget: () => {
      changes += 1;
      accounts.clear();
    },
  });
}

/** Who bears a token, by which application, and from when to when. */
interface Bearer {
  readonly login: string;
  /** What the token says of the sign-in, for the viewer. */
  readonly told: Pick<Viewer, 'clientId' | 'signedInAt' | 'acr' | 'readOnly'>;
  readonly jti: string | null;
  readonly issued: Date;
  readonly ends: Date;
  readonly begins: Date;
}

const isOfNow = ({ ends, begins }: Bearer, now = Date.now()) =>
  now < ends.getTime() + CLOCK_TOLERANCE_SECONDS * 1_000 && now >= begins.getTime() - CLOCK_TOLERANCE_SECONDS * 1_000;

/** A token tells its issue in whole seconds: one of the very second of the revocation counts as before it. */
const isRevoked = ({ issued, jti }: Bearer, { sessionsRevokedAt, revokedTokens }: SignedInAccount) =>
  (sessionsRevokedAt !== null && issued <= sessionsRevokedAt) || (jti !== null && revokedTokens.includes(jti));

/** RFC 9068, and what providers of before it write. */
const TYPES_OF_ACCESS_TOKENS = ['at+jwt', 'application/at+jwt', 'jwt'];
/** What only a token for a page to know who signed in carries (OpenID Connect Core 2, 3.1.3.6, 3.3.2.11); the first, with some providers, others too. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash'];
/** As some providers name a token's use in it. */
const OTHER_USES = ['ID', 'Refresh', 'Logout'];

/** An access token, and one that whoever bears it may use: one that is bound to a key, which is not proven here, is none (RFC 9449, 8705). */
function isForBearers(type: string | undefined, payload: JWTPayload): boolean {
  const said = (type ?? 'jwt').toLowerCase();
  const saysAccess = said.endsWith('at+jwt') || payload['typ'] === 'Bearer';
  return (
    TYPES_OF_ACCESS_TOKENS.includes(said) &&
    (saysAccess || !OF_ID_TOKENS.some((claim) => claim in payload)) &&
    !OTHER_USES.includes(String(payload['typ'])) &&
    payload['cnf'] === undefined
  );
}

/** The account that a token names. A signature that was checked is not computed again for a few seconds; the account is asked for each time. */
async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, sessionHours = Number.POSITIVE_INFINITY }: AuthenticationOptions,
  verified: LRUCache<string, Bearer>,
): Promise<Bearer> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: signatureAlgorithms,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const account = loginOf(payload);
    if (account === null) throw new SignInRefused(INVALID_TOKEN, 'UNREADABLE');
    if (isForBearers(protectedHeader.typ, payload)) {
      const bearer: Bearer = {
        login: account,
        told: toldBy(payload),
        jti: payload.jti ?? null,
        issued: new Date((payload.iat ?? 0) * 1_000),
        ends: new Date(Math.min(payload.exp ?? 0, provedAt(payload) + sessionHours * 3_600) * 1_000),
        begins: new Date((payload.nbf ?? 0) * 1_000),
      };
      const left = bearer.ends.getTime() - Date.now();
      if (left + CLOCK_TOLERANCE_SECONDS * 1_000 <= 0) throw new SignInRefused(INVALID_TOKEN, 'EXPIRED', account);
      if (left > 0) verified.set(token, bearer, { ttl: Math.min(left, SIGNATURE_LIVES_MS) });
      return bearer;
    }
    throw new SignInRefused(INVALID_TOKEN, 'WRONG_KIND', account);
  } catch (error) {
    if (error instanceof IssuerUnavailable || error instanceof SignInRefused) throw error;
    // Which check failed is no business of whoever holds a bad token.
    throw refusedFor(error);
  }
}

/** Of a token that is renewed again and again the sign-in stays; one of a program, which signs in for each, is as old as itself. */
const provedAt = ({ auth_time: signedInAt, iat = 0 }: JWTPayload): number => (typeof signedInAt === 'number' ? signedInAt : iat);

/** Scopes of ours: all that the account may do, and reading alone. Whatever else a token says widens and narrows nothing. */
const ALL = 'repatria';
const READING = 'repatria:read';

function toldBy(payload: JWTPayload): Bearer['told'] {
  const { auth_time: signedInAt, acr } = payload;
  const clientId = payload['client_id'] ?? payload['azp'];
  const scopes = [payload['scope'], payload['scp']].flat().flatMap((scope) => (typeof scope === 'string' ? scope.split(' ') : []));
  return {
    ...(typeof clientId === 'string' && clientId !== '' ? { clientId } : {}),
    ...(typeof signedInAt === 'number' ? { signedInAt: new Date(signedInAt * 1_000) } : {}),
    ...(typeof acr === 'string' ? { acr } : {}),
    ...(scopes.includes(READING) && !scopes.includes(ALL) ? { readOnly: true } : {}),
  };
}

function loginOf(payload: JWTPayload): string | null {
  const account = payload['account'] ?? payload.sub;
  return typeof account === 'string' && account !== '' ? account : null;
}

const CLAIMS: Readonly<Record<string, SecurityEventReason>> = { iss: 'WRONG_ISSUER', aud: 'WRONG_AUDIENCE', nbf: 'NOT_YET_VALID' };

/** Claims are looked at behind the signature: whom a token names that is over, or for another service, is known. */
function refusedFor(error: unknown): SignInRefused {
  const { JWTExpired, JWTClaimValidationFailed, JWSSignatureVerificationFailed, JWKSNoMatchingKey, JOSEAlgNotAllowed, JOSENotSupported } =
    errors;
  if (error instanceof JWTExpired) return new SignInRefused(INVALID_TOKEN, 'EXPIRED', loginOf(error.payload));
  if (error instanceof JWTClaimValidationFailed) {
    const reason = error.reason === 'missing' ? 'UNREADABLE' : (CLAIMS[error.claim] ?? 'UNREADABLE');
    // The accounts of another issuer are none of ours, whatever they are called.
    const known = reason !== 'WRONG_ISSUER' && error.payload['iss'] !== undefined;
    return new SignInRefused(INVALID_TOKEN, reason, known ? loginOf(error.payload) : null);
  }
  const forged = [JWSSignatureVerificationFailed, JWKSNoMatchingKey, JOSEAlgNotAllowed, JOSENotSupported].some(
    (kind) => error instanceof kind,
  );
  return new SignInRefused(INVALID_TOKEN, forged ? 'SIGNATURE' : 'UNREADABLE');
}

/** @throws Forbidden for a purpose that the role may not use, and for a role that the account does not hold now. */
export function viewerOf(
  account: SignedInAccount,
  { purpose, role }: { readonly purpose?: string | undefined; readonly role?: string | undefined },
): Viewer {
  if (role !== undefined && role.trim().toUpperCase() !== account.role)
    throw new EntryForbidden('This account does not hold this role now.', 'ROLE', account.login);
  const stated = purpose === undefined ? undefined : statedPurpose(account, purpose);
  return {
    accountId: account.id,
    login: account.login,
    name: account.name,
    role: account.role,
    country: account.country,
    organisation: account.organisation,
    purpose: stated ?? defaultPurpose(account.role),
    purposeStated: stated !== undefined,
    roles: account.roles,
    ...(account.glass.length > 0 ? { glass: account.glass } : {}),
  };
}

function statedPurpose({ role, login }: SignedInAccount, text: string): Purpose {
  const purpose = purposes.find((known) => known === text.trim().toUpperCase());
  if (!purpose || !mayUsePurpose(role, purpose)) throw new EntryForbidden('This role may not work for this purpose.', 'PURPOSE', login);
  return purpose;
}
