import { keyBoundTo } from './keyring';
import { DESTROYED, type KeyStore } from './keyStore';
import type { MasterKeys } from './masterKeys';

/** How many keys each master key wraps, and how many were destroyed. */
export interface KeyCensus {
  readonly byMaster: ReadonlyMap<string, number>;
  readonly destroyed: number;
}

export async function keyCensus(store: KeyStore): Promise<KeyCensus> {
  const byMaster = new Map<string, number>();
  let destroyed = 0;
  for await (const subject of store.subjects()) {
    const stored = await store.read(subject);
    if (stored === DESTROYED) destroyed += 1;
    else if (stored) byMaster.set(stored.master, (byMaster.get(stored.master) ?? 0) + 1);
  }
  return { byMaster, destroyed };
}

/**
 * Wraps every key that an older master key wraps with the current one. What is done stays done: an interrupted run is simply
 * started again. The keys themselves stay, so that nothing sealed is touched and both masters serve meanwhile.
 */
export async function rotateMasterKey(store: KeyStore, masters: MasterKeys, onKey: () => void): Promise<number> {
  let rewrapped = 0;
  for await (const subject of store.subjects()) {
    const stored = await store.read(subject);
    if (stored && stored !== DESTROYED && stored.master !== masters.current) {
      const boundTo = keyBoundTo(subject, stored.version);
      const key = await masters.unwrap(stored, boundTo);
      await store.rewrap(subject, { version: stored.version, ...(await masters.wrap(key, boundTo)) });
      rewrapped += 1;
    }
    onKey();
  }
  return rewrapped;
}
