import { Forbidden, Unauthenticated } from '../errors';

/** Why somebody was not let in, or was stopped at the door (ASVS 5.0, V16.3). Told to overseers; whoever is refused learns less. */
export const securityEventReasons = {
  NO_TOKEN: 'There was no bearer token, or what stood there is none.',
  UNREADABLE: 'What was sent is no signed token, or lacks a claim that a token needs.',
  SIGNATURE: 'The signature is of no key of the identity provider, or of an algorithm that is not taken.',
  WRONG_ISSUER: 'The token is of another issuer.',
  WRONG_AUDIENCE: 'The token was given for another service.',
  WRONG_KIND: 'The token is no access token that whoever bears it may use.',
  EXPIRED: 'The token is over.',
  NOT_YET_VALID: 'The token has not begun.',
  REVOKED: 'The token or the sessions of the account were revoked.',
  ACCOUNT: 'The account is unknown here, closed, suspended or without a role now.',
  ROLE: 'The account asked to act in a role that it does not hold now.',
  PURPOSE: 'The account asked to work for a purpose that its role may not.',
  OLD_SIGN_IN: 'The act wants a recent sign-in, and this one was too long ago.',
  READ_ONLY_TOKEN: 'The token was given for reading, and an act was asked for.',
  RATE: 'The account asked more often than it may.',
  OPERATION: 'The operation is not one of those registered.',
  ORIGIN: 'A page of another site wanted a WebSocket.',
  SOCKETS: 'The account had as many WebSockets open as it may.',
  METRICS: 'The figures of the process were asked for without their token.',
  CHECKPOINT: 'The head of the audit log was asked for without a token.',
  MANY_PERSONS:
    'An officer of a State read of more persons within an hour than that work wants; nobody was refused. `times` is their number.',
} as const satisfies Record<string, string>;
export type SecurityEventReason = keyof typeof securityEventReasons;

export const securityEventChannels = { HTTP: 'A request over HTTP.', SOCKET: 'A WebSocket.' } as const satisfies Record<string, string>;
export type SecurityEventChannel = keyof typeof securityEventChannels;

/** How long a count is kept. */
export const SECURITY_EVENT_DAYS = 400;

/** What was refused, beyond what the refusal says to whoever is refused. */
interface Told {
  readonly reason: SecurityEventReason;
  /** The login that a right signature of our issuer names; null: nobody is known to have asked. */
  readonly login: string | null;
}

/** A token that opens nothing. The words are the same whichever check failed. */
export class SignInRefused extends Unauthenticated implements Told {
  constructor(
    message: string,
    readonly reason: SecurityEventReason,
    readonly login: string | null = null,
  ) {
    super(message);
  }
}

/** Signed in, and stopped at the door. */
export class EntryForbidden extends Forbidden implements Told {
  constructor(
    message: string,
    readonly reason: SecurityEventReason,
    readonly login: string | null,
  ) {
    super(message);
  }
}

/** What to count of an error; null: it is no refusal at the door. */
export function toldOf(error: unknown): Told | null {
  if (error instanceof SignInRefused || error instanceof EntryForbidden) return error;
  return error instanceof Unauthenticated ? { reason: 'NO_TOKEN', login: null } : null;
}
