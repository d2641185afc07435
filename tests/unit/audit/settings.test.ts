import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { newMasterKey } from '../../../integrations/keys/masterKeys';
import { auditSigners } from '../../../server/auditSigners';
import { ConfigFault, readConfig } from '../../../server/config';

const production = {
  REPATRIA_MODE: 'production',
  DATABASE_URL: 'postgres://db.example/r?sslmode=verify-full',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_AUDIENCE: 'r',
  ENCRYPTION_KEYS: newMasterKey('2026'),
  KEY_STORE: '/keys',
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

describe('the settings of the audit', () => {
  it('ask for a signing key in production', () => {
    expect(faultsOf(production)).toEqual([expect.stringMatching(/^AUDIT_SIGNING_KEY must be a key/)]);
    expect(faultsOf({ ...production, AUDIT_SIGNING_KEY: newSigningKey('repatria.example/audit') })).toEqual([]);
  });

  it('refuse what is no key and do not repeat it', () => {
    const [fault, ...others] = faultsOf({ ...production, AUDIT_SIGNING_KEY: 'PRIVATE+KEY+secret' });
    expect(fault).toMatch(/^AUDIT_SIGNING_KEY: a signing key reads/);
    expect(fault).not.toContain('secret');
    expect(others).toEqual([]);
  });

  it('take several witnesses, each with an address', () => {
    expect(readConfig({ AUDIT_WITNESS_URL: 'https://a.example, https://b.example/w' }).auditWitnesses).toEqual([
      'https://a.example',
      'https://b.example/w',
    ]);
    expect(faultsOf({ AUDIT_WITNESS_URL: 'ftp://a.example' })).toEqual([expect.stringMatching(/^AUDIT_WITNESS_URL must be URLs/)]);
  });

  it('take two keys while one replaces the other; the first names the log', () => {
    const keys = [newSigningKey('repatria.example/audit'), newSigningKey('repatria.example/audit')];
    const { auditSigningKeys } = readConfig({ AUDIT_SIGNING_KEY: keys.join(' ') });
    const signers = auditSigners({ auditSigningKeys, dataDir: '/nowhere' });
    expect(signers.map(({ verifierKey }) => verifierKey)).toEqual(keys.map((key) => readSigner(key).verifierKey));
  });

  it('make a key in demo mode once, and keep it where nobody else reads it', () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'repatria-key-'));
    try {
      const [first] = auditSigners({ auditSigningKeys: [], dataDir });
      const [again] = auditSigners({ auditSigningKeys: [], dataDir });
      expect(again.verifierKey).toBe(first.verifierKey);
      expect(statSync(path.join(dataDir, 'audit-signing-key')).mode & 0o077).toBe(0);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});
