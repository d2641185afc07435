import type { CursorVeil } from '../../domain/privacy/cursorVeil';
import type { Keyring } from '../../domain/privacy/keyring';
import { decrypt, encryptAlike } from './aesGcm';

/** Under this name the key of cursors lies in the key store, wrapped like those of persons and wrapped anew with them. */
export const CURSOR_KEY = '00000000-0000-8000-8000-637572736f72';

/** Lengths are steps of so many bytes, so that none tells how large a number is. */
const STEP = 64;

/** Every process of the platform shares the key. Where its file is removed another is made, and cursors from before are refused. */
export async function openCursorVeil(keys: Pick<Keyring, 'secret'>): Promise<CursorVeil> {
  const key = await keys.secret(CURSOR_KEY);
  const place = (boundTo: string) => `repatria|cursor|${boundTo}`;
  return {
    hide: (text, boundTo) => {
      const plain = Buffer.from(text, 'utf8');
      const padded = Buffer.concat([plain, Buffer.alloc(Math.ceil(plain.length / STEP) * STEP - plain.length, ' ')]);
      return encryptAlike(key, padded, place(boundTo)).toString('base64url');
    },
    show: (cursor, boundTo) => {
      try {
        return decrypt(key, Buffer.from(cursor, 'base64url'), place(boundTo)).toString('utf8').trimEnd();
      } catch {
        return undefined;
      }
    },
  };
}
