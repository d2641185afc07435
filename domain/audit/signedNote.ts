import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** An Ed25519 key of a signed note (C2SP signed-note), by the name that its signatures carry. */
export interface NoteSigner {
  readonly name: string;
  /** The public key as verifiers take it: `name+hash+key`. */
  readonly verifierKey: string;
  /** One signature line, without its line end. */
  sign(text: string): string;
}

const ED25519 = 1;
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/**
 * Reads a signing key in the form of Go's note package, `PRIVATE+KEY+name+hash+data`.
 * @throws Error that says what is wrong and never repeats the key.
 */
export function readSigner(text: string): NoteSigner {
  const match = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const data = Buffer.from(match?.[3] ?? '', 'base64');
  if (!match?.[1] || data.length !== SEED_BYTES + 1 || data[0] !== ED25519)
    throw new Error('a signing key reads PRIVATE+KEY+<name>+<hash>+<base64 of an Ed25519 seed>; `npm run audit -- key <name>` makes one');
  const signer = signerOf(match[1], data.subarray(1));
  if (!signer.verifierKey.startsWith(`${match[1]}+${match[2]}+`))
    throw new Error('the hash of the signing key does not fit its name and data');
  return signer;
}

/** A fresh key in the form that `readSigner` reads. */
export function newSigningKey(name: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-SEED_BYTES);
  const id = keyId(name, publicBytes(privateKey)).toString('hex');
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([Buffer.of(ED25519), seed]).toString('base64')}`;
}

export interface CheckpointHead {
  /** Name of the log: a URL without a scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** A checkpoint (C2SP tlog-checkpoint), signed by every key given: two of them while one replaces the other. */
export function signedCheckpoint({ origin, size, root }: CheckpointHead, signers: readonly NoteSigner[]): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  return `${text}\n${signers.map((signer) => `${signer.sign(text)}\n`).join('')}`;
}

const SIGNATURE_LINE = /^— \S+ [A-Za-z0-9+/]+={0,2}$/;

/** Whether a line has the form of a note's signature. */
export const isSignatureLine = (line: string): boolean => SIGNATURE_LINE.test(line);

function signerOf(name: string, seed: Buffer): NoteSigner {
  const key = createPrivateKey({ key: Buffer.concat([SEED_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const raw = publicBytes(key);
  const id = keyId(name, raw);
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ED25519), raw]).toString('base64')}`,
    sign: (text) => `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text, 'utf8'), key)]).toString('base64')}`,
  };
}

const publicBytes = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-SEED_BYTES);

const keyId = (name: string, raw: Buffer) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), Buffer.of(ED25519), raw]))
    .digest()
    .subarray(0, 4);
