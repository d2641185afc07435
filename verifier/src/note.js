import { createHash, createPublicKey, verify } from 'node:crypto';

/** C2SP signed-note with Ed25519 keys, and the timestamped cosignatures of witnesses (C2SP tlog-cosignature). */
const ED25519 = 1;
const COSIGNATURE_V1 = 4;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** @param {string} text a verifier key, `name+hash+base64` */
export function readVerifierKey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim());
  if (!match) throw new Error('A public key reads <name>+<hash>+<base64>.');
  const [, name, hash, encoded] = match;
  const data = Buffer.from(encoded, 'base64');
  const algorithm = data[0];
  if (data.length !== 33 || (algorithm !== ED25519 && algorithm !== COSIGNATURE_V1))
    throw new Error(`The key of ${name} is not an Ed25519 key.`);
  const id = createHash('sha256').update(`${name}\n`).update(data).digest().subarray(0, 4);
  if (id.toString('hex') !== hash) throw new Error(`The hash of the key of ${name} does not fit it.`);
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, data.subarray(1)]), format: 'der', type: 'spki' });
  return { name, id, algorithm, key };
}

/** @param {string} note */
export function readNote(note) {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new Error('A signed note is a text, an empty line, and signature lines.');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
    const bytes = Buffer.from(match?.[2] ?? '', 'base64');
    if (!match || bytes.length < 5) throw new Error('A signature line reads — <name> <base64>.');
    return { name: match[1], id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  return { text, signatures };
}

/**
 * @returns {{ at: Date | null } | null} null where the key has not signed the note; `at` is the moment a witness states.
 * A line of that key whose signature is wrong is an error: a note is never half right.
 */
export function signatureOf({ text, signatures }, key) {
  const own = signatures.find(({ name, id }) => name === key.name && id.equals(key.id));
  if (!own) return null;
  if (key.algorithm === ED25519) {
    if (!verify(null, Buffer.from(text, 'utf8'), key.key, own.signature)) throw new Error(`The signature of ${key.name} is wrong.`);
    return { at: null };
  }
  if (own.signature.length !== 72) throw new Error(`The cosignature of ${key.name} is malformed.`);
  const seconds = own.signature.readBigUInt64BE(0);
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');
  if (!verify(null, message, key.key, own.signature.subarray(8))) throw new Error(`The cosignature of ${key.name} is wrong.`);
  return { at: new Date(Number(seconds) * 1000) };
}

/** C2SP tlog-checkpoint: origin, size, root. */
export function readCheckpoint(note) {
  const parsed = readNote(note);
  const [origin, size, root] = parsed.text.split('\n');
  const hash = Buffer.from(root ?? '', 'base64');
  if (!origin || !/^(0|[1-9]\d*)$/.test(size ?? '') || hash.length !== 32 || hash.toString('base64') !== root)
    throw new Error('A checkpoint reads origin, size and root, a line each.');
  return { ...parsed, origin, size: Number(size), root: hash };
}

/** A checkpoint that one of the keys signed. @throws Error that says what is wrong */
export function trustedCheckpoint(note, keys) {
  const checkpoint = readCheckpoint(note);
  const logKeys = keys.filter(({ algorithm }) => algorithm === ED25519);
  if (!logKeys.some((key) => signatureOf(checkpoint, key) !== null))
    throw new Error(`No key given has signed the checkpoint of ${checkpoint.size} entries.`);
  if (!logKeys.some(({ name }) => name === checkpoint.origin))
    throw new Error(`The checkpoint is of the log ${checkpoint.origin}, and no key given bears that name.`);
  const witnesses = keys
    .filter(({ algorithm }) => algorithm === COSIGNATURE_V1)
    .map((key) => ({ name: key.name, seen: signatureOf(checkpoint, key) }));
  return { ...checkpoint, witnesses };
}
