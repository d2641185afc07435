import { newSigningKey } from '../../../domain/audit/signedNote';
import { newMasterKey } from '../../../integrations/keys/masterKeys';
import { ConfigFault, readConfig } from '../../../server/config';
import { openPlatform } from '../../../server/platform';
import { createTestDatabase } from '../../support/cluster';
import { openTestKeyring } from '../../support/testKeyring';

const production = {
  REPATRIA_MODE: 'production',
  DATABASE_URL: 'postgres://db.example/r?sslmode=verify-full',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_AUDIENCE: 'r',
  AUDIT_SIGNING_KEY: newSigningKey('repatria.example/audit'),
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

describe('production', () => {
  it.each([
    'postgres://u:p@db.example/r?sslmode=verify-full',
    'postgres://u:p@db.example/r?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://u:p@localhost/r',
    'postgres://u:p@127.0.0.1:5433/r',
    'postgres://u:p@[::1]/r',
    'postgres:///r?host=/var/run/postgresql&user=u',
  ])('speaks to a database that is here, or that proves who it is: %s', (url) => {
    expect(faultsOf({ ...production, DATABASE_URL: url, DATABASE_ADMIN_URL: url, DATABASE_REPLICA_URL: url })).toEqual([]);
  });

  it.each([
    'postgres://u:p@db.example/r',
    'postgres://u:p@db.example/r?sslmode=disable',
    'postgres://u:p@db.example/r?sslmode=prefer',
    'postgres://u:p@db.example/r?sslmode=require',
    'postgres://u:p@db.example/r?sslmode=no-verify',
    'postgres://u:p@localhost.example/r',
    'postgres://u:p@localhost/r?host=db.example',
    'postgres://u:p@db.example/r?sslmode=verify-full&ssl=0',
    'postgres://u:p@db.example/r?sslmode=disable&sslmode=verify-full&sslmode=disable',
  ])('speaks to no other in the clear or unproven: %s', (url) => {
    for (const name of ['DATABASE_URL', 'DATABASE_ADMIN_URL', 'DATABASE_REPLICA_URL'])
      expect(faultsOf({ ...production, [name]: url })).toEqual([
        expect.stringMatching(new RegExp(`^${name} must say sslmode=verify-full`)),
      ]);
  });

  it('asks its identity provider and its witnesses by https alone', () => {
    expect(faultsOf({ ...production, OIDC_ISSUER: 'http://idp.example' })).toEqual([
      expect.stringMatching(/^OIDC_ISSUER must begin with https/),
    ]);
    expect(faultsOf({ ...production, AUDIT_WITNESS_URL: 'https://a.example http://b.example' })).toEqual([
      expect.stringMatching(/^AUDIT_WITNESS_URL must begin with https/),
    ]);
  });

  it('does not start where the environment has switched off that certificates are looked at', () => {
    expect(faultsOf({ ...production, NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
      expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED/),
    ]);
    expect(faultsOf({ ...production, NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([]);
  });

  it('begins with no account of the demo, no embedded database and no endpoint on this host', () => {
    const { DATABASE_URL: _one, OIDC_ISSUER: _other, ...rest } = production;
    expect(faultsOf(rest)).toEqual([expect.stringMatching(/^DATABASE_URL must name/), expect.stringMatching(/^OIDC_ISSUER must name/)]);
    expect(faultsOf({ ...production, WEBHOOK_LOOPBACK: 'true' })).toEqual([expect.stringMatching(/^WEBHOOK_LOOPBACK/)]);
    expect(readConfig(production)).toMatchObject({ demoPeople: 0, recentSignIn: true, rateLimit: 20 });
  });
});

it('a demo may be on a plain database', () => {
  expect(faultsOf({ REPATRIA_MODE: 'demo', DATABASE_URL: 'postgres://db.example/r', OIDC_ISSUER: 'http://idp.example' })).toEqual([]);
});

it('a database that cannot be spoken to encrypted is not spoken to in the clear instead', async () => {
  const database = await createTestDatabase();
  try {
    const url = new URL(database.url);
    url.searchParams.set('sslmode', 'verify-full');
    await expect(openPlatform({ servingUrl: url.toString(), keys: openTestKeyring(), poolSize: 1 })).rejects.toThrow(
      /does not support SSL/,
    );
  } finally {
    await database.drop();
  }
});
