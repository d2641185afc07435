import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type CountedRefusals, recordSecurityEvents } from '../commands/audit/securityEvents';
import { type SecurityEventChannel, type SecurityEventReason, toldOf } from '../domain/access/securityEvents';
import type { Authenticate } from './app';
import { repeating } from './repeating';

export interface SecurityEvents {
  count(reason: SecurityEventReason, channel: SecurityEventChannel, login?: string | null): void;
  /** Authenticates, and counts who is refused. */
  watched(authenticate: Authenticate, channel: SecurityEventChannel): Authenticate;
  /** Writes what was counted so far; what cannot be written is kept for the next time. */
  write(): Promise<void>;
  /** Writes what was counted, and counts no more. */
  stop(): Promise<void>;
}

export interface SecurityEventsOptions {
  readonly dataSource: DataSource;
  readonly now: () => Date;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** Told of each refusal, at once. */
  readonly counted: (reason: SecurityEventReason, channel: SecurityEventChannel) => void;
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;
/** Rows of a minute at most: the accounts beyond are counted as nobody's. */
const MOST_KINDS = 100;

/**
 * Counts refusals at the door in memory and writes the counts once a minute, with a line in the log of the process for each kind:
 * whoever floods it makes larger numbers. What a process that is killed has counted within the minute is lost.
 */
export function openSecurityEvents({ dataSource, now, logger, counted, everyMs = EVERY_MS }: SecurityEventsOptions): SecurityEvents {
  let kinds = new Map<string, CountedRefusals>();
  const add = (one: CountedRefusals) => {
    const named = `${one.reason} ${one.channel} ${one.login ?? ''}`;
    const login = kinds.has(named) || kinds.size < MOST_KINDS ? one.login : null;
    const key = `${one.reason} ${one.channel} ${login ?? ''}`;
    const known = kinds.get(key);
    kinds.set(key, known ? { ...known, times: known.times + one.times, lastAt: one.lastAt } : { ...one, login });
  };
  const count: SecurityEvents['count'] = (reason, channel, login = null) => {
    counted(reason, channel);
    const at = now();
    add({ reason, channel, login, times: 1, firstAt: at, lastAt: at });
  };
  const write = async () => {
    const gathered = [...kinds.values()];
    kinds = new Map();
    try {
      await recordSecurityEvents(dataSource, gathered);
    } catch (error) {
      const since = [...kinds.values()];
      kinds = new Map();
      for (const one of [...gathered, ...since]) add(one);
      throw error;
    }
    for (const { reason, channel, times } of gathered) logger.warn({ reason, channel, times }, 'refused at the door');
  };
  const failed = (error: unknown) =>
    logger.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'security events were not recorded');
  const loop = repeating(write, everyMs, failed, 'unref');
  return {
    count,
    watched:
      (authenticate, channel) =>
      async (headers): Promise<Awaited<ReturnType<Authenticate>>> => {
        try {
          return await authenticate(headers);
        } catch (error) {
          const told = toldOf(error);
          if (told) count(told.reason, channel, told.login);
          throw error;
        }
      },
    write,
    stop: async () => {
      await loop.stop();
      await write().catch(failed);
    },
  };
}
