import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ERASED } from '../../../domain/privacy/keyring';
import { newId } from '../../../domain/reference/nodeId';
import { fileKeyStore } from '../../../integrations/keys/fileKeyStore';
import { openKeyring } from '../../../integrations/keys/keyring';
import { DESTROYED } from '../../../integrations/keys/keyStore';
import { masterKeysOf, newMasterKey } from '../../../integrations/keys/masterKeys';
import { keyCensus, rotateMasterKey } from '../../../integrations/keys/rotateMasterKey';

const TEXT = 'A scar on the left arm. ندبة';
const first = newMasterKey('first');
const second = newMasterKey('second');
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'repatria-keys-'));
  await fileKeyStore(folder).claim();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ringOf = (...masters: string[]) => openKeyring(fileKeyStore(folder), masterKeysOf(masters));
const place = (row: string) => ({ table: 'admission_record', column: 'injuries', row });
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== '.keys-of-persons');

async function sealed(masters: string[] = [first]) {
  const subject = newId('Person');
  return { subject, text: await ringOf(...masters).seal(subject, place(subject), TEXT) };
}
const opened = async (subject: string, text: string, at = place(subject), masters: string[] = [first]) =>
  (await ringOf(...masters).opener([subject]))(text, at);

describe('sealed content', () => {
  it('opens where it was sealed, in another process too, and shows nothing meanwhile', async () => {
    const { subject, text } = await sealed();
    expect(text).not.toContain('scar');
    expect(await opened(subject, text)).toBe(TEXT);
  });

  it('is never the same twice', async () => {
    const subject = newId('Person');
    const ring = ringOf(first);
    expect(await ring.seal(subject, place(subject), TEXT)).not.toBe(await ring.seal(subject, place(subject), TEXT));
  });

  it.each([
    ['another row', (subject: string) => ({ ...place(subject), row: newId('Person') })],
    ['another column', (subject: string) => ({ ...place(subject), column: 'next_of_kin' })],
    ['another table', (subject: string) => ({ ...place(subject), table: 'child_case' })],
  ])('opens in no other place: %s', async (_, elsewhere) => {
    const { subject, text } = await sealed();
    await expect(opened(subject, text, elsewhere(subject))).rejects.toThrow();
  });

  it('opens with no other person’s key, though the envelope names it', async () => {
    const [one, other] = [await sealed(), await sealed()];
    await expect(opened(other.subject, one.text.replace(one.subject, other.subject), place(one.subject))).rejects.toThrow();
  });

  it('shows every change of a bit', async () => {
    const { subject, text } = await sealed();
    const head = text.lastIndexOf('.') + 1;
    for (const at of [head, head + 20, text.length - 2]) {
      const other = text[at] === 'A' ? 'B' : 'A';
      await expect(opened(subject, text.slice(0, at) + other + text.slice(at + 1))).rejects.toThrow();
    }
  });

  it('does not open under another master key', async () => {
    const { subject, text } = await sealed();
    await expect(opened(subject, text, place(subject), [newMasterKey('first')])).rejects.toThrow();
    await expect(opened(subject, text, place(subject), [second])).rejects.toThrow('The master key first is not in ENCRYPTION_KEYS.');
  });
});

describe('two processes at once', () => {
  it('make one key for a person', async () => {
    const subject = newId('Person');
    const texts = await Promise.all(Array.from({ length: 8 }, () => ringOf(first).seal(subject, place(subject), TEXT)));
    for (const text of texts) expect(await opened(subject, text)).toBe(TEXT);
    expect(files()).toHaveLength(1);
  });

  it('bring no destroyed key back, whichever is quicker', async () => {
    for (let trial = 0; trial < 20; trial += 1) {
      const { subject, text } = await sealed();
      const store = fileKeyStore(folder);
      await Promise.all([rotateMasterKey(store, masterKeysOf([second, first]), () => undefined), store.destroy(subject)]);
      expect(await store.read(subject)).toBe(DESTROYED);
      expect(files().filter(({ name }) => name === subject)).toEqual([]);
      expect(await opened(subject, text, place(subject), [second, first])).toBe(ERASED);
    }
  });
});

describe('a new master key', () => {
  it('wraps all keys, though it was interrupted, and the old one may go; nothing sealed was touched', async () => {
    const people = await Promise.all(Array.from({ length: 9 }, () => sealed()));
    const masters = masterKeysOf([second, first]);
    let done = 0;
    const interrupted = rotateMasterKey(fileKeyStore(folder), masters, () => {
      done += 1;
      if (done === 4) throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect([...(await keyCensus(fileKeyStore(folder))).byMaster].sort()).toEqual([
      ['first', 5],
      ['second', 4],
    ]);
    for (const { subject, text } of people) expect(await opened(subject, text, place(subject), [second, first])).toBe(TEXT);
    expect(await rotateMasterKey(fileKeyStore(folder), masters, () => undefined)).toBe(5);
    for (const { subject, text } of people) expect(await opened(subject, text, place(subject), [second])).toBe(TEXT);
  });
});

describe('a destroyed key', () => {
  it('opens nothing, here and in a copy of what is left of the store, and no other is made', async () => {
    const { subject, text } = await sealed();
    const other = await sealed();
    const ring = ringOf(first);
    await ring.shred([subject]);
    expect(await opened(subject, text)).toBe(ERASED);
    await expect(ring.seal(subject, place(subject), TEXT)).rejects.toMatchObject({ code: 'CONTENT_ERASED' });
    expect(
      files()
        .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'))
        .filter((file) => file !== ''),
    ).toHaveLength(1);
    expect(await opened(other.subject, other.text)).toBe(TEXT);
    expect(await keyCensus(fileKeyStore(folder))).toEqual({ byMaster: new Map([['first', 1]]), destroyed: 1 });
  });
});

describe('master keys', () => {
  it.each(['', 'first', 'first:short', `:${first.slice(6)}`, 'fi rst:x'])('are refused when malformed: %s', (text) => {
    expect(() => masterKeysOf([text])).toThrow('a master key is written as');
  });
  it('have an id each, and there is one', () => {
    expect(() => masterKeysOf([first, first])).toThrow('two master keys have the same id');
    expect(() => masterKeysOf([])).toThrow('there is no master key');
  });
});

describe('the folder of keys', () => {
  it('of an earlier version, which holds keys and no mark, goes on', async () => {
    const { subject, text } = await sealed();
    rmSync(path.join(folder, '.keys-of-persons'));
    expect(await opened(subject, text)).toBe(TEXT);
    const fresh = await sealed();
    expect(await opened(fresh.subject, fresh.text)).toBe(TEXT);
  });

  it('without a mark and without keys takes none, and destroys none', async () => {
    rmSync(path.join(folder, '.keys-of-persons'));
    await expect(sealed()).rejects.toMatchObject({ code: 'KEY_STORE_AWAY' });
    await expect(fileKeyStore(folder).destroy(newId('Person'))).rejects.toMatchObject({ code: 'KEY_STORE_AWAY' });
    await expect(keyCensus(fileKeyStore(folder))).rejects.toMatchObject({ code: 'KEY_STORE_AWAY' });
    expect(files()).toEqual([]);
  });
});
