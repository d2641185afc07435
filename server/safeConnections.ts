import type { Config } from './config';

const DATABASES = {
  databaseUrl: 'DATABASE_URL',
  databaseAdminUrl: 'DATABASE_ADMIN_URL',
  databaseReplicaUrl: 'DATABASE_REPLICA_URL',
} as const;
/** What would take back, in the driver, what `sslmode` says. */
const OVERRULING = ['ssl', 'uselibpqcompat'];

/** Another process of this host, or a socket in its file system: nothing goes over a wire. */
const isHere = (host: string) => host === '' || host.startsWith('/') || /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/.test(host);

/** Here, or encrypted with a server that proves by its certificate that it is the one named (ASVS 5.0, 12.3). */
function isSafe(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  if (OVERRULING.some((name) => searchParams.has(name))) return false;
  const named = [hostname, ...searchParams.getAll('host')].filter((host) => host !== '');
  return named.every(isHere) || searchParams.getAll('sslmode').join() === 'verify-full';
}

/** Faults of what production would speak to in the clear, or without asking who it is. */
export function unsafeConnections(config: Config, environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const faults: string[] = [];
  for (const [key, name] of Object.entries(DATABASES)) {
    const url = config[key as keyof typeof DATABASES];
    if (url !== undefined && URL.canParse(url) && !isSafe(url))
      faults.push(
        `${name} must say sslmode=verify-full (with sslrootcert where the authority is your own), unless the database is on this host.`,
      );
  }
  if (config.oidcIssuer?.startsWith('http:'))
    faults.push('OIDC_ISSUER must begin with https: whoever answers in its place lets anybody in.');
  if (config.auditWitnesses.some((witness) => witness.startsWith('http:')))
    faults.push('AUDIT_WITNESS_URL must begin with https: what a witness says counts because it is the witness.');
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    faults.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0: certificates of others would not be looked at. Name your authority in NODE_EXTRA_CA_CERTS.',
    );
  return faults;
}
