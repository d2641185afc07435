import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.join(__dirname, '../../..');
const FOLDERS = ['server', 'domain', 'integrations', 'queries', 'commands', 'resolvers', 'schema', 'loaders', 'graphiql/src', 'verifier'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|js|mjs)$/.test(file) && !/(^|\/)(tests|node_modules|build)\//.test(file))
    .map((file) => `${folder}/${file}`),
).map((file) => ({ file, text: readFileSync(path.join(REPOSITORY, file), 'utf8') }));

/** Of a file: what each match of a pattern names, and where. */
const named = (pattern: RegExp) => sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, name]) => `${name} (${file})`));
const others = (found: readonly string[], known: RegExp) => found.filter((one) => !known.test(one));

describe('docs/CRYPTOGRAPHY.md', () => {
  it('names every file that computes with keys, digests or chance, and no other', () => {
    const page = readFileSync(path.join(REPOSITORY, 'docs/CRYPTOGRAPHY.md'), 'utf8');
    const told = [...page.matchAll(/^\| `([\w/.-]+)` \| /gm)].map(([, file]) => file).sort();
    const computing = sources
      .filter(({ text }) => /node:crypto|from 'jose'|\bcrypto\.(subtle|getRandomValues)/.test(text))
      .map(({ file }) => file)
      .sort();
    expect(computing.length).toBeGreaterThan(20);
    expect(told).toEqual(computing);
  });
});

describe('the code', () => {
  it('knows one cipher, one digest and one kind of signature of its own', () => {
    expect(others(named(/createHash\(\s*(.+?)\)/g), /^'sha256'/)).toEqual([]);
    expect(others(named(/createHmac\(\s*(.+?),/g), /^'sha256'/)).toEqual([]);
    expect(others(named(/hkdfSync\(\s*(.+?),/g), /^'sha256'/)).toEqual([]);
    expect(named(/create(?:C|Dec)ipheriv\(\s*(.+?),/g)).toEqual([
      'CIPHER (integrations/keys/aesGcm.ts)',
      'CIPHER (integrations/keys/aesGcm.ts)',
    ]);
    expect(named(/const CIPHER = '(.+?)'/g)).toEqual(['aes-256-gcm (integrations/keys/aesGcm.ts)']);
    expect(others(named(/generateKeyPair(?:Sync)?\(\s*'(.+?)'/g), /^(ed25519|ES256) /)).toEqual([]);
    expect(named(/\b(createCipher|createDecipher|publicEncrypt|privateDecrypt|createECDH|pbkdf2\w*|scrypt\w*)\(/g)).toEqual([]);
  });

  it('draws nothing that is to be secret from a generator that can be foretold', () => {
    // How long a command waits before it is tried anew.
    expect(others(named(/(Math\.random)\(/g), /\(commands\/triedAnew\.ts\)$/)).toEqual([]);
    const bytes = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:SECRET_BYTES|SALT_BYTES|KEY_BYTES) = (\d+)/g)].map(([, count]) => [file, Number(count) * 8 >= 128]),
    );
    expect(bytes.length).toBeGreaterThanOrEqual(3);
    expect(bytes.filter(([, enough]) => !enough)).toEqual([]);
  });

  it('runs no text as a program and writes no text as a page', () => {
    const page = sources.filter(({ file }) => file.startsWith('graphiql/src'));
    expect(page.length).toBeGreaterThan(60);
    const sinks =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc|createContextualFragment|parseFromString)\b/;
    expect(page.filter(({ text }) => sinks.test(text)).map(({ file }) => file)).toEqual([]);
    expect(others(named(/\b(eval|new Function|setTimeout\(['"`]|setInterval\(['"`])\(/g), /^never$/)).toEqual([]);
    expect(named(/\bfrom '((?:node:)?vm)'/g)).toEqual([]);
    // No message of another window is listened to, and nothing hangs on what stands in the document under a name.
    expect(
      page.filter(({ text }) => /postMessage|addEventListener\(\s*'message'|document\.(domain|cookie)|window\.open/.test(text)),
    ).toEqual([]);
    expect(named(/\b(?:window|document|globalThis)\.(\w+) = /g)).toEqual([]);
  });

  it('builds no pattern from what somebody wrote', () => {
    expect(named(/new (RegExp)\(/g)).toEqual([]);
  });

  it('starts no program but those of its settings and its own, without a shell', () => {
    const starting = sources.filter(({ text }) => /node:child_process/.test(text)).map(({ file }) => file);
    expect(starting.sort()).toEqual([
      'integrations/postgres/binaries.ts',
      'integrations/postgres/embeddedPostgres.ts',
      'integrations/postgres/serviceUser.ts',
      'server/ensureGraphiqlBuilt.ts',
      'server/keys.ts',
    ]);
    expect(named(/(?<![.\w])(execSync|exec|fork)\(/g)).toEqual([]);
    expect(named(/(shell: (?!false))/g)).toEqual([]);
  });
});
