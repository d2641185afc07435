import { decrypt, encrypt, KEY_BYTES, newKey } from './aesGcm';

/** A key, encrypted by the master key of that id. */
export interface WrappedKey {
  readonly master: string;
  readonly wrapped: Buffer;
}

/** Wraps the keys of persons. A key management service stands behind the same two acts. */
export interface MasterKeys {
  /** The one that wraps from now on; the others still unwrap. */
  readonly current: string;
  wrap(key: Buffer, boundTo: string): Promise<WrappedKey>;
  /** @throws when the master key of that id is not here. */
  unwrap(wrapped: WrappedKey, boundTo: string): Promise<Buffer>;
}

const FORM = /^([A-Za-z0-9-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;

/** `id:key`, the key 32 random bytes in base64. */
export const newMasterKey = (id: string): string => `${id}:${newKey().toString('base64url')}`;

/** Master keys in the memory of this process. @throws a fault in plain words, without the key. */
export function masterKeysOf(texts: readonly string[]): MasterKeys {
  const keys = new Map(texts.map(readMasterKey));
  if (keys.size < texts.length) throw new Error('two master keys have the same id');
  const [current] = keys.keys();
  if (current === undefined) throw new Error('there is no master key');
  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    if (!key) throw new Error(`The master key ${id} is not in ENCRYPTION_KEYS.`);
    return key;
  };
  return {
    current,
    wrap: async (key, boundTo) => ({ master: current, wrapped: encrypt(keyOf(current), key, boundTo) }),
    unwrap: async ({ master, wrapped }, boundTo) => decrypt(keyOf(master), wrapped, boundTo),
  };
}

function readMasterKey(text: string): readonly [string, Buffer] {
  const [, id, base64] = FORM.exec(text) ?? [];
  const key = Buffer.from(base64 ?? '', 'base64');
  if (id === undefined || key.length !== KEY_BYTES) {
    throw new Error('a master key is written as an id of letters, digits and hyphens, a colon, and 32 bytes in base64');
  }
  return [id, key];
}
