import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Keyring } from '../domain/privacy/keyring';
import { fileKeyStore } from '../integrations/keys/fileKeyStore';
import { openKeyring } from '../integrations/keys/keyring';
import type { KeyStore } from '../integrations/keys/keyStore';
import { type MasterKeys, masterKeysOf, newMasterKey } from '../integrations/keys/masterKeys';
import type { Config } from './config';

const run = promisify(execFile);
const COMMAND_MS = 30_000;
const DEMO_MASTER = 'master';

type KeyConfig = Pick<Config, 'encryptionKeys' | 'encryptionKeysCommand' | 'keyStore' | 'mode'>;

/** The keys that the settings name. */
export async function openKeys(config: KeyConfig): Promise<Keyring> {
  return openKeyring(openKeyStore(config), await masterKeys(config));
}

export const openKeyStore = ({ keyStore }: Pick<Config, 'keyStore'>): KeyStore => fileKeyStore(path.join(keyStore, 'persons'));

export async function masterKeys(config: KeyConfig): Promise<MasterKeys> {
  const { encryptionKeys, encryptionKeysCommand } = config;
  if (encryptionKeys.length > 0) return masterKeysOf(encryptionKeys);
  if (encryptionKeysCommand === undefined) return masterKeysOf([demoMaster(config)]);
  // The program says only what is wrong with it: its output holds keys.
  const { stdout } = await run(encryptionKeysCommand, { timeout: COMMAND_MS }).catch(() => {
    throw new Error('The program of ENCRYPTION_KEYS_COMMAND failed.');
  });
  return masterKeysOf(stdout.split(/\s+/).filter((word) => word !== ''));
}

/** In demo mode one that is made at the first start and kept beside the data. */
function demoMaster({ keyStore, mode }: KeyConfig): string {
  if (mode === 'production') throw new Error('Production takes its master keys from ENCRYPTION_KEYS or ENCRYPTION_KEYS_COMMAND.');
  const file = path.join(keyStore, DEMO_MASTER);
  mkdirSync(keyStore, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, `${newMasterKey('demo')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
