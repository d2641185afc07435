import { randomBytes } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DESTROYED, type KeyStore, KeyStoreAway, type StoredKey } from './keyStore';

const SUBJECT = /^[0-9a-f-]{36}$/;
const MARK = '.destroyed';
/** Says that keys lie here: an empty folder may be one that is not mounted. */
const CLAIM = '.keys-of-persons';
const SHARD = /^[0-9a-f-]{2}$/;

/**
 * One small file for each subject, in a folder that several processes may share. To destroy a key a mark is
 * set, and its file written over and removed. Copies of this folder are kept apart from those of the database, and for days, not years (OPERATING.md).
 */
export function fileKeyStore(folder: string): KeyStore {
  // The last byte is random; the first names the kind of the id.
  const shard = (subject: string) => path.join(folder, subject.slice(-2));
  const file = (subject: string) => {
    if (!SUBJECT.test(subject)) throw new Error('This is no id that a key can belong to.');
    return path.join(shard(subject), subject);
  };
  const mark = (subject: string) => `${file(subject)}${MARK}`;
  const isDestroyed = (subject: string) => exists(mark(subject));
  const claim = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, CLAIM), '', { mode: 0o600 });
  };
  const inPlace = async () => {
    if (await exists(path.join(folder, CLAIM))) return;
    // Keys of an earlier version lie here without the mark.
    const names = await readdir(folder).catch(absentAs<string[]>([]));
    if (!names.some((name) => SHARD.test(name))) throw new KeyStoreAway();
    await claim();
  };
  const read: KeyStore['read'] = async (subject) => {
    if (await isDestroyed(subject)) return DESTROYED;
    try {
      return parse(await readFile(file(subject), 'utf8'));
    } catch (error) {
      // Gone, or written over while it was read: the mark was set before.
      if (await isDestroyed(subject)) return DESTROYED;
      if (!isAbsent(error)) throw error;
      await inPlace();
      return undefined;
    }
  };
  /** Written whole beside its place; the caller puts it there in one step. */
  const beside = async (subject: string, text: string): Promise<string> => {
    const draft = `${file(subject)}.${randomBytes(6).toString('hex')}.draft`;
    await inPlace();
    await mkdir(shard(subject), { recursive: true, mode: 0o700 });
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text).then(() => handle.sync());
    } catch (error) {
      await unlink(draft);
      throw error;
    } finally {
      await handle.close();
    }
    return draft;
  };
  const keepName = async (subject: string) => {
    const handle = await open(shard(subject), 'r');
    await handle.sync().finally(() => handle.close());
  };
  /** What another process put down while the key was destroyed goes as well: the mark is looked for once more at the end. */
  const unlessDestroyed = async (subject: string, kept: StoredKey): Promise<StoredKey | typeof DESTROYED> => {
    await keepName(subject);
    if (!(await isDestroyed(subject))) return kept;
    await wipe(file(subject));
    return DESTROYED;
  };
  return {
    claim,
    inPlace,
    read,
    create: async (subject, key) => {
      const draft = await beside(subject, textOf(key));
      try {
        await link(draft, file(subject));
        return await unlessDestroyed(subject, key);
      } catch (error) {
        const known = isTaken(error) ? await read(subject) : undefined;
        if (known === undefined) throw error;
        return known;
      } finally {
        await unlink(draft);
      }
    },
    rewrap: async (subject, key) => {
      if (await isDestroyed(subject)) return;
      await rename(await beside(subject, textOf(key)), file(subject));
      await unlessDestroyed(subject, key);
    },
    destroy: async (subject) => {
      await rename(await beside(subject, ''), mark(subject));
      await wipe(file(subject));
      await keepName(subject);
    },
    async *subjects() {
      await inPlace();
      for (const name of await readdir(folder)) {
        const inside = await readdir(path.join(folder, name)).catch(() => []);
        const destroyed = inside.filter((name) => name.endsWith(MARK)).map((name) => name.slice(0, -MARK.length));
        yield* new Set([...inside, ...destroyed].filter((subject) => SUBJECT.test(subject)));
      }
    },
  };
}

const textOf = ({ version, master, wrapped }: StoredKey) => `${JSON.stringify({ version, master, wrapped: wrapped.toString('base64') })}\n`;

function parse(text: string): StoredKey {
  const stored = JSON.parse(text) as { version: number; master: string; wrapped: string };
  return { version: stored.version, master: stored.master, wrapped: Buffer.from(stored.wrapped, 'base64') };
}

/** Written over before it goes: a file system may keep what is merely unlinked. */
async function wipe(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(randomBytes(size), 0, size, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlink(file);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

const exists = (file: string) => access(file).then(() => true, absentAs(false));

const codeOf = (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);
const isAbsent = (error: unknown) => codeOf(error) === 'ENOENT';
/** What is to be told where a file is absent; any other failure stays one. */
const absentAs =
  <Told>(told: Told) =>
  (error: unknown): Told => {
    if (isAbsent(error)) return told;
    throw error;
  };
const isTaken = (error: unknown) => codeOf(error) === 'EEXIST';
