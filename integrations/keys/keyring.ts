import { LRUCache } from 'lru-cache';
import { ContentErased } from '../../domain/errors';
import { boundTo, readEnvelope, type SealedPlace, writeEnvelope } from '../../domain/privacy/envelope';
import { ERASED, type Keyring } from '../../domain/privacy/keyring';
import { decrypt, encrypt, newKey } from './aesGcm';
import { DESTROYED, type KeyStore, type StoredKey } from './keyStore';
import type { MasterKeys } from './masterKeys';

interface DataKey {
  readonly version: number;
  readonly key: Buffer;
}

/** Keys in memory: few, and not for long, so that what another process destroys stops opening here too. */
const MOST_KEPT = 2_000;
const KEPT_MS = 10_000;
const AT_ONCE = 16;

/** What a wrapped key is authenticated with: it opens under no other subject's name. */
export const keyBoundTo = (subject: string, version: number) => `repatria|key|${subject}|${version}`;

/** A data key for each subject, random, wrapped by the master key, kept in the store. */
export function openKeyring(store: KeyStore, masters: MasterKeys): Keyring {
  const kept = new LRUCache<string, DataKey>({ max: MOST_KEPT, ttl: KEPT_MS });

  const unwrapped = async (subject: string, stored: StoredKey | typeof DESTROYED): Promise<DataKey | typeof DESTROYED> => {
    if (stored === DESTROYED) return DESTROYED;
    const { version } = stored;
    const dataKey = { version, key: await masters.unwrap(stored, keyBoundTo(subject, version)) };
    kept.set(subject, dataKey);
    return dataKey;
  };
  const find = async (subject: string): Promise<DataKey | typeof DESTROYED | undefined> => {
    const known = kept.get(subject);
    if (known) return known;
    const stored = await store.read(subject);
    return stored && unwrapped(subject, stored);
  };
  const findOrMake = async (subject: string): Promise<DataKey> => {
    const found = (await find(subject)) ?? (await make(subject));
    if (found === DESTROYED) throw new ContentErased();
    return found;
  };
  const make = async (subject: string) => {
    const version = 1;
    const wrapped = await masters.wrap(newKey(), keyBoundTo(subject, version));
    return unwrapped(subject, await store.create(subject, { version, ...wrapped }));
  };

  return {
    seal: async (subject, place, text) => {
      const { key, version } = await findOrMake(subject);
      const sealed = encrypt(key, Buffer.from(text, 'utf8'), boundTo(place, subject, version)).toString('base64url');
      return writeEnvelope({ subject, keyVersion: version, sealed });
    },
    prepare: async (subjects) => {
      const waiting = [...new Set(subjects)];
      const worker = async () => {
        for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) await findOrMake(subject);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    opener: async (subjects) => {
      const keys = new Map<string, DataKey | typeof DESTROYED | undefined>();
      await Promise.all([...new Set(subjects)].map(async (subject) => keys.set(subject, await find(subject))));
      return (text: string, place: SealedPlace) => {
        const envelope = readEnvelope(text);
        if (!envelope) throw new Error(`${place.table}.${place.column} holds a text that is not sealed.`);
        const { subject, keyVersion, sealed } = envelope;
        const dataKey = keys.get(subject);
        if (dataKey === DESTROYED) return ERASED;
        if (dataKey?.version !== keyVersion) throw new Error(`The key store has no key ${keyVersion} of ${subject}.`);
        return decrypt(dataKey.key, Buffer.from(sealed, 'base64url'), boundTo(place, subject, keyVersion)).toString('utf8');
      };
    },
    secret: async (name) => (await findOrMake(name)).key,
    shred: async (subjects) => {
      for (const subject of new Set(subjects)) {
        await store.destroy(subject);
        kept.delete(subject);
      }
    },
  };
}
