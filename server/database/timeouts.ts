import type { ScopeFamily } from '../../domain/access/roles';

/** What a pool is for. Each has connections of its own, so that one class that waits never keeps another from answering. */
export type PoolClass = ScopeFamily | 'statistics' | 'search' | 'commands';

interface Timeouts {
  /** Milliseconds that one statement may take. */
  readonly statement: number;
  /** That it may wait for somebody else's lock. */
  readonly lock: number;
  /** That a transaction may lie open with nothing asked in it: a process that hangs must not keep the locks of a case. */
  readonly idle: number;
}

const READ: Timeouts = { statement: 8_000, lock: 3_000, idle: 10_000 };

/** Who asks for more is told TIMEOUT. */
export const timeouts = {
  staff: READ,
  liaison: READ,
  office: READ,
  search: READ,
  statistics: READ,
  // A list of a hundred thousand people is one statement; a case that somebody works on is free again at once.
  commands: { statement: 120_000, lock: 5_000, idle: 60_000 },
} as const satisfies Record<PoolClass, Timeouts>;

/** As parameters of a connection. */
export function timeoutOptions(pool: PoolClass, statement: number = timeouts[pool].statement): string {
  const { lock, idle } = timeouts[pool];
  return `-c statement_timeout=${statement} -c lock_timeout=${lock} -c idle_in_transaction_session_timeout=${idle}`;
}
