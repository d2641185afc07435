import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSigningKey } from '../../../domain/audit/signedNote';
import { newMasterKey } from '../../../integrations/keys/masterKeys';
import { ConfigFault, readConfig } from '../../../server/config';
import { masterKeys } from '../../../server/keys';

const production = {
  REPATRIA_MODE: 'production',
  DATABASE_URL: 'postgres://db.example/r?sslmode=verify-full',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_AUDIENCE: 'r',
  AUDIT_SIGNING_KEY: newSigningKey('repatria.example/audit'),
};
const faultsOf = (environment: Readonly<Record<string, string>>) => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'repatria-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('production', () => {
  it('does not start without a master key and a place for the keys of persons', () => {
    expect(faultsOf(production)).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEYS must hold/),
      expect.stringMatching(/^KEY_STORE must name/),
    ]);
    expect(faultsOf({ ...production, ENCRYPTION_KEYS: newMasterKey('2026'), KEY_STORE: '/keys' })).toEqual([]);
    expect(faultsOf({ ...production, ENCRYPTION_KEYS_COMMAND: '/usr/bin/keys', KEY_STORE: '/keys' })).toEqual([]);
  });

  it('tells what is no master key without repeating it', () => {
    const [fault] = faultsOf({ ...production, KEY_STORE: '/keys', ENCRYPTION_KEYS: '2026:secret' });
    expect(fault).toMatch(/^ENCRYPTION_KEYS: a master key is written as/);
    expect(fault).not.toContain('secret');
  });

  it('makes no master key of its own', async () => {
    await expect(
      masterKeys({ mode: 'production', encryptionKeys: [], encryptionKeysCommand: undefined, keyStore: folder }),
    ).rejects.toThrow('Production takes its master keys from');
  });
});

it('the demo makes one at the first start, for its owner alone, and keeps it', async () => {
  const settings = { mode: 'demo', encryptionKeys: [], encryptionKeysCommand: undefined, keyStore: path.join(folder, 'demo') } as const;
  const made = await masterKeys(settings);
  const wrapped = await made.wrap(Buffer.alloc(32, 7), 'somebody');
  expect(statSync(path.join(settings.keyStore, 'master')).mode & 0o077).toBe(0);
  expect(await (await masterKeys(settings)).unwrap(wrapped, 'somebody')).toEqual(Buffer.alloc(32, 7));
});

it('a program may print them, such as the client of a key management service, and no shell runs it', async () => {
  const program = path.join(folder, 'print-keys');
  writeFileSync(program, `#!/bin/sh\necho '${newMasterKey('new')}'\necho '${newMasterKey('old')}'\n`);
  chmodSync(program, 0o700);
  const settings = { mode: 'production', encryptionKeys: [], keyStore: folder } as const;
  expect((await masterKeys({ ...settings, encryptionKeysCommand: program })).current).toBe('new');
  const failing = masterKeys({ ...settings, encryptionKeysCommand: path.join(folder, 'nothing') });
  await expect(failing).rejects.toThrow('The program of ENCRYPTION_KEYS_COMMAND failed.');
  const made = path.join(folder, 'made-by-a-shell');
  for (const words of [`${program}; touch ${made}`, `${program} $(touch ${made})`, `touch ${made}`])
    await expect(masterKeys({ ...settings, encryptionKeysCommand: words })).rejects.toThrow('failed');
  expect(existsSync(made)).toBe(false);
});
