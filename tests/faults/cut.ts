import { Client } from 'pg';

export interface Cut {
  /** How many statements connections of this kind have sent since. */
  sent(): number;
  end(): void;
}

/** `TERMINATE` ends the session as a lost network or a restart does; `CANCEL` the statement alone, as a timeout does, and `FULL` as a full disk does. */
export type Fault = 'TERMINATE' | 'CANCEL' | 'FULL';

interface Sending {
  query(...args: unknown[]): unknown;
}
type Connected = Client & { readonly processID: number; readonly connectionParameters: { readonly application_name?: string } };

/** As PostgreSQL says it; a cancel from outside may come before the statement has begun. */
const NO_ROOM = `do $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;
const CANCELLED = `do $$ begin raise exception 'canceling statement due to statement timeout' using errcode = '57014'; end $$`;
/** What is sent when all is lost already, and what the driver says to a new connection. */
const BESIDE = /^(ROLLBACK|SHOW|SELECT version)/i;

/** Makes the statement of this number fail, and `more` after it, counted from nought over all connections with this name. One cut at a time. */
export function cutBefore(at: number, fault: Fault, admin: Client, applicationName = 'repatria', more = 0): Cut {
  const sending = Client.prototype as unknown as Sending;
  const original = sending.query as (...args: unknown[]) => Promise<unknown>;
  let sent = 0;
  sending.query = function (this: Connected, ...args: unknown[]) {
    const isOther = this.connectionParameters.application_name !== applicationName;
    if (isOther || (typeof args[0] === 'string' && BESIDE.test(args[0]))) return original.apply(this, args);
    const isCut = sent >= at && sent <= at + more;
    sent += 1;
    if (!isCut) return original.apply(this, args);
    if (fault !== 'TERMINATE') return original.call(this, fault === 'FULL' ? NO_ROOM : CANCELLED);
    return (
      original
        .call(admin, 'select pg_terminate_backend($1, 5000)', [this.processID])
        // As a promise in TypeORM; whoever gave a callback is called back.
        .then(() => original.apply(this, args))
    );
  } as Sending['query'];
  return {
    sent: () => sent,
    end: () => {
      sending.query = original;
    },
  };
}
