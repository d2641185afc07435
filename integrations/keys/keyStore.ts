import type { WrappedKey } from './masterKeys';

export interface StoredKey extends WrappedKey {
  readonly version: number;
}

/** The key was destroyed, and no other is ever made for this subject. */
export const DESTROYED = 'DESTROYED';

/**
 * Where keys were kept before there is nothing now: a folder that is not mounted, or another one. No key is made meanwhile, as what would
 * be sealed with it could not be opened when the keys are back.
 */
export class KeyStoreAway extends Error {
  readonly code = 'KEY_STORE_AWAY';
  override readonly name = 'KeyStoreAway';
  constructor() {
    super('The keys of persons are not where KEY_STORE says.');
  }
}

/** Where the wrapped keys of subjects lie: never in the database, so that a copy of it holds nothing that opens anything. */
export interface KeyStore {
  /** From now on keys lie here; before, and wherever the mark of it is missing, every other call fails with KeyStoreAway. */
  claim(): Promise<void>;
  /** @throws KeyStoreAway */
  inPlace(): Promise<void>;
  /** Undefined: none was made yet. */
  read(subject: string): Promise<StoredKey | typeof DESTROYED | undefined>;
  /** Keeps a new key, unless another process was quicker: answers the one that is kept. On disk before it answers. */
  create(subject: string, key: StoredKey): Promise<StoredKey | typeof DESTROYED>;
  /** Puts the same key, wrapped anew, in the place of the old one. A destroyed one stays destroyed. */
  rewrap(subject: string, key: StoredKey): Promise<void>;
  destroy(subject: string): Promise<void>;
  subjects(): AsyncIterable<string>;
}

/** For tests: gone with the process. */
export function memoryKeyStore(): KeyStore {
  const keys = new Map<string, StoredKey | typeof DESTROYED>();
  return {
    claim: async () => undefined,
    inPlace: async () => undefined,
    read: async (subject) => keys.get(subject),
    create: async (subject, key) => {
      const kept = keys.get(subject) ?? key;
      keys.set(subject, kept);
      return kept;
    },
    rewrap: async (subject, key) => {
      if (keys.get(subject) !== DESTROYED) keys.set(subject, key);
    },
    destroy: async (subject) => {
      keys.set(subject, DESTROYED);
    },
    async *subjects() {
      yield* [...keys.keys()];
    },
  };
}
