import { createHmac } from 'node:crypto';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After each failure in a row: seconds for a hiccup, an hour for an outage. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR] as const;

/** How long a failing endpoint is tried before it is given up. */
export const GIVEN_UP_AFTER_MS = 72 * HOUR;
/** How long a secret still signs beside the one that came in its place. */
export const BOTH_SECRETS_MS = 24 * HOUR;
/** How long the ledger keeps what was delivered. */
export const LEDGER_DAYS = 30;

export const nextAttemptAt = (failures: number, now: Date): Date =>
  new Date(now.getTime() + (WAITS[Math.min(failures, WAITS.length) - 1] ?? WAITS[0]));

/** What is told: that something happened, and where to ask; never about whom beyond a reference that the owner sees. */
export interface Notification {
  /** The same at each attempt: whoever has had it has had it. */
  readonly notification: string;
  readonly event: { readonly id: string; readonly kind: string; readonly recordedAt: string };
  /** Null where the subject has no reference, or the owner does not see it. */
  readonly subject: { readonly ref: string } | null;
  /** Of `deskEvents`: what comes after it. */
  readonly cursor: string;
}

/** Hex HMAC-SHA256 of the time in seconds, a full stop and the body; one for each secret that counts. */
export function signatureHeader(secrets: readonly string[], seconds: number, body: string): string {
  const signed = secrets.map((secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`);
  return [`t=${seconds}`, ...signed].join(',');
}
