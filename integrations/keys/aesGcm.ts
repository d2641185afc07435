import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** The one place that encrypts: AES-256-GCM, with a random nonce. Nonce, ciphertext and tag in this order. */
export function encrypt(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  return encrypted(key, plain, boundTo, randomBytes(NONCE_BYTES));
}

/**
 * The same bytes each time: the nonce follows, under a key of its own, from what is encrypted and what it is bound to (as RFC 5297
 * does), so that no nonce comes twice for two contents. It tells that two contents are the same, and nothing else.
 */
export function encryptAlike(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  const nonceKey = Buffer.from(hkdfSync('sha256', key, '', 'repatria|nonce', KEY_BYTES));
  const nonce = createHmac('sha256', nonceKey).update(boundTo).update('\0').update(plain).digest().subarray(0, NONCE_BYTES);
  return encrypted(key, plain, boundTo, nonce);
}

function encrypted(key: Buffer, plain: Buffer, boundTo: string, nonce: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when a bit of it, of the key or of what it is bound to differs. */
export function decrypt(key: Buffer, sealed: Buffer, boundTo: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

export const newKey = (): Buffer => randomBytes(KEY_BYTES);
