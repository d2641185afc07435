import type { Pool } from 'pg';
import { DomainError } from '../../domain/errors';

export class StandsStill extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super('The platform is busy. Try again in a moment.');
  }
}

/** How long nothing may come back while somebody waits, before those who come next are sent away. */
export const STANDSTILL_MS = 2_000;
/** While nobody waits who could be told of it: whoever came next would be the first. */
const UNSEEN_MS = 2 * STANDSTILL_MS;

type Watched = Pick<Pool, 'waitingCount' | 'idleCount' | 'totalCount' | 'options' | 'on'>;

/**
 * Whether a pool stands still: every connection is held, and none has come back for a while. Whoever comes then is told at once to come
 * again; a pool that is only busy serves in its turn.
 */
export function standstill<Name extends string>(pools: Readonly<Record<Name, Watched>>): (name: Name) => boolean {
  const movedAt = new Map<Name, number>();
  for (const name of Object.keys(pools) as Name[]) {
    const moved = () => void movedAt.set(name, performance.now());
    pools[name].on('acquire', moved);
    pools[name].on('release', moved);
  }
  return (name) => {
    const { waitingCount, idleCount, totalCount, options } = pools[name];
    if (idleCount > 0 || totalCount < (options.max ?? 0)) return false;
    return performance.now() - (movedAt.get(name) ?? 0) > (waitingCount > 0 ? STANDSTILL_MS : UNSEEN_MS);
  };
}
