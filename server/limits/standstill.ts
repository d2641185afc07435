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

/**
 * Whether a pool stands still: every connection is held, somebody waits, and none has come back for a while. Whoever comes then is told
 * at once to come again; a pool that is only busy serves in its turn.
 */
export function standstill<Name extends string>(
  pools: Readonly<Record<Name, Pick<Pool, 'waitingCount' | 'on'>>>,
  afterMs = STANDSTILL_MS,
): (name: Name) => boolean {
  const movedAt = new Map<Name, number>();
  const moved = (name: Name) => () => void movedAt.set(name, performance.now());
  for (const name of Object.keys(pools) as Name[])
    for (const event of ['acquire', 'release'] as const) pools[name].on(event as 'acquire', moved(name));
  return (name) => pools[name].waitingCount > 0 && performance.now() - (movedAt.get(name) ?? 0) > afterMs;
}
