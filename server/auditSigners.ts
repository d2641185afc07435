import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type NoteSigner, newSigningKey, readSigner } from '../domain/audit/signedNote';
import type { Config } from './config';

const DEMO_NAME = 'demo.repatria.invalid/audit';
const FILE = 'audit-signing-key';

/** The keys of the setting; in demo mode one that is made at the first start and kept beside the data. */
export function auditSigners(config: Pick<Config, 'auditSigningKeys' | 'dataDir'>): [NoteSigner, ...NoteSigner[]] {
  const [first = demoKey(config.dataDir), ...others] = config.auditSigningKeys;
  return [readSigner(first), ...others.map(readSigner)];
}

function demoKey(dataDir: string): string {
  const file = path.join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, `${newSigningKey(DEMO_NAME)}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
