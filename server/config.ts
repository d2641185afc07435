import path from 'node:path';
import { readSigner } from '../domain/audit/signedNote';
import { masterKeysOf } from '../integrations/keys/masterKeys';
import { unsafeConnections } from './safeConnections';

/** What an operator may set (contract, Settings). Every fault is told at once, in plain words. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly mode: 'demo' | 'production';
  /** Unset: an embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databaseAdminUrl: string | undefined;
  readonly databaseReplicaUrl: string | undefined;
  readonly dataDir: string;
  /** Unset in demo mode: the provider on board. */
  readonly oidcIssuer: string | undefined;
  readonly oidcAudience: string;
  readonly persistedOnly: boolean;
  /** Acts of weight want a recent sign-in (domain/access/recentSignIn.ts). */
  readonly recentSignIn: boolean;
  /** Values of `acr` of which a sign-in for these acts must have one; empty: any. */
  readonly signInAcr: readonly string[];
  /** How long a sign-in counts, however its tokens are renewed. */
  readonly sessionHours: number;
  /** Requests per second and account; 0 is no limit. */
  readonly rateLimit: number;
  readonly logLevel: string;
  /** Keys that sign the audit's checkpoints; the first one names the log. Empty in demo mode: one is made and kept in `dataDir`. */
  readonly auditSigningKeys: readonly string[];
  /** Master keys that wrap the keys of persons, as `id:base64`; the first one wraps. Empty: see `encryptionKeysCommand`; in demo mode one is made and kept in `keyStore`. */
  readonly encryptionKeys: readonly string[];
  /** A program that writes the master keys to its standard output, such as the client of a key management service. */
  readonly encryptionKeysCommand: string | undefined;
  /** Folder of the wrapped keys of persons. */
  readonly keyStore: string;
  /** With it the figures of the process are asked for at `/metrics`; in demo mode, unset, everybody may; in production, unset, nobody. */
  readonly metricsToken: string | undefined;
  /** Who fetches the head of the audit log over HTTP names one of them. None: in demo mode everybody gets it, in production nobody. */
  readonly checkpointTokens: readonly string[];
  /** Addresses of witnesses outside, to which checkpoints are given. */
  readonly auditWitnesses: readonly string[];
  /** Hosts that may be told of events; `*.example.org` is every name beneath it. Empty: none, and nobody registers an endpoint. */
  readonly webhookHosts: readonly string[];
  /** Endpoints on this host itself, by http too: in demo mode alone. */
  readonly webhookLoopback: boolean;
  /** Synthetic people that the first start of the demo makes in an empty register. */
  readonly demoPeople: number;
}

export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Repatria cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const DEMO_PEOPLE = 600;
const SHORTEST_TOKEN = 32;
/** It is told back in a header, between quotes. */
const ACR = /^[!#-[\]-~]+$/;
/** At least two labels beneath a star: nobody allows a whole top-level domain. */
const WEBHOOK_HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
const DEMO_RATE = 500;
const PRODUCTION_RATE = 20;
/** NIST SP 800-63B-4, 2.2.3: whoever signs in with two factors proves it anew after a day at most; a shift is shorter. */
const SESSION_HOURS = 12;

/** @throws ConfigFault naming every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const faults: string[] = [];
  const text = (name: string) => environment[name]?.trim() || undefined;
  const whole = (name: string, fallback: number, largest: number) => {
    const value = Number(text(name) ?? fallback);
    if (Number.isInteger(value) && value >= 0 && value <= largest) return value;
    faults.push(`${name} must be a whole number from 0 to ${largest}.`);
    return fallback;
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice => {
    const value = text(name) ?? fallback;
    const choice = choices.find((known) => known === value);
    if (choice === undefined) faults.push(`${name} must be one of ${choices.join(', ')}.`);
    return choice ?? fallback;
  };
  const words = (name: string) => text(name)?.split(/[\s,]+/) ?? [];
  const url = (name: string, protocols: readonly string[]) => {
    const value = text(name);
    if (value !== undefined && !(URL.canParse(value) && protocols.includes(new URL(value).protocol))) {
      faults.push(`${name} must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
    }
    return value;
  };
  const postgres = ['postgres:', 'postgresql:'];
  const databaseUrl = url('DATABASE_URL', postgres);
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 4000, 65_535),
    mode: oneOf('REPATRIA_MODE', ['demo', 'production'], databaseUrl === undefined ? 'demo' : 'production'),
    databaseUrl,
    databaseAdminUrl: url('DATABASE_ADMIN_URL', postgres),
    databaseReplicaUrl: url('DATABASE_REPLICA_URL', postgres),
    dataDir: path.resolve(text('REPATRIA_DATA') ?? '.data'),
    oidcIssuer: url('OIDC_ISSUER', ['http:', 'https:']),
    oidcAudience: text('OIDC_AUDIENCE') ?? 'repatria',
    persistedOnly: oneOf('PERSISTED_ONLY', ['true', 'false'], 'false') === 'true',
    recentSignIn: false,
    signInAcr: words('SIGN_IN_ACR'),
    sessionHours: whole('SESSION_HOURS', SESSION_HOURS, 24),
    rateLimit: 0,
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'warn'),
    auditSigningKeys: words('AUDIT_SIGNING_KEY'),
    encryptionKeys: words('ENCRYPTION_KEYS'),
    encryptionKeysCommand: text('ENCRYPTION_KEYS_COMMAND'),
    keyStore: path.resolve(text('KEY_STORE') ?? path.join(text('REPATRIA_DATA') ?? '.data', 'keys')),
    metricsToken: text('METRICS_TOKEN'),
    checkpointTokens: words('CHECKPOINT_TOKEN'),
    auditWitnesses: words('AUDIT_WITNESS_URL'),
    webhookHosts: words('WEBHOOK_HOSTS').map((host) => host.toLowerCase()),
    webhookLoopback: oneOf('WEBHOOK_LOOPBACK', ['true', 'false'], 'false') === 'true',
    demoPeople: whole('DEMO_PEOPLE', databaseUrl === undefined ? DEMO_PEOPLE : 0, 100_000),
  };
  for (const key of config.auditSigningKeys) {
    try {
      readSigner(key);
    } catch (error) {
      faults.push(`AUDIT_SIGNING_KEY: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
    }
  }
  if (config.encryptionKeys.length > 0) {
    try {
      masterKeysOf(config.encryptionKeys);
    } catch (error) {
      faults.push(`ENCRYPTION_KEYS: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
    }
    if (config.encryptionKeysCommand !== undefined) faults.push('ENCRYPTION_KEYS or ENCRYPTION_KEYS_COMMAND, not both.');
  }
  if (config.metricsToken !== undefined && config.metricsToken.length < SHORTEST_TOKEN)
    faults.push(`METRICS_TOKEN must have ${SHORTEST_TOKEN} characters at least, of letters and digits drawn at random.`);
  if (!config.checkpointTokens.every((token) => token.length >= SHORTEST_TOKEN))
    faults.push(
      `CHECKPOINT_TOKEN must be tokens of ${SHORTEST_TOKEN} characters at least, of letters and digits drawn at random, separated by spaces.`,
    );
  if (!config.auditWitnesses.every((witness) => URL.canParse(witness) && /^https?:$/.test(new URL(witness).protocol)))
    faults.push('AUDIT_WITNESS_URL must be URLs that begin with https:// or http://, separated by spaces.');
  const rateLimit = whole('RATE_LIMIT', config.mode === 'demo' ? DEMO_RATE : PRODUCTION_RATE, 1_000_000);
  const recentSignIn = oneOf('RECENT_SIGN_IN', ['true', 'false'], config.mode === 'demo' ? 'false' : 'true') === 'true';
  if (!config.signInAcr.every((value) => ACR.test(value)))
    faults.push('SIGN_IN_ACR must be values of acr, separated by spaces, without quotes.');
  if (config.signInAcr.length > 0 && !recentSignIn) faults.push('SIGN_IN_ACR is of use only together with RECENT_SIGN_IN.');
  if (config.sessionHours === 0) faults.push('SESSION_HOURS must be 1 at least.');
  if (!config.webhookHosts.every((host) => WEBHOOK_HOST.test(host)))
    faults.push('WEBHOOK_HOSTS must be names of hosts, such as portal.example.org or *.example.org, separated by spaces.');
  if (config.webhookLoopback && config.mode === 'production')
    faults.push('WEBHOOK_LOOPBACK is of the demo alone: production tells nothing to itself.');
  if (config.mode === 'production') {
    if (!databaseUrl)
      faults.push('DATABASE_URL must name a PostgreSQL of version 15 or later: production does not run on the embedded one.');
    if (!config.oidcIssuer)
      faults.push('OIDC_ISSUER must name your identity provider: production refuses the demo provider and its accounts.');
    if (config.auditSigningKeys.length === 0)
      faults.push('AUDIT_SIGNING_KEY must be a key that signs the audit log: `npm run audit -- key <name>` makes one.');
    if (config.encryptionKeys.length === 0 && config.encryptionKeysCommand === undefined)
      faults.push(
        'ENCRYPTION_KEYS must hold a master key (`npm run keys -- new <id>` makes one), or ENCRYPTION_KEYS_COMMAND name a program that prints it.',
      );
    if (!text('KEY_STORE'))
      faults.push('KEY_STORE must name the folder of the keys of persons, which is kept and copied apart from the database.');
    faults.push(...unsafeConnections(config, environment));
    if (!text('OIDC_AUDIENCE')) faults.push('OIDC_AUDIENCE must name this API at your identity provider.');
  }
  if (!databaseUrl && config.databaseAdminUrl) faults.push('DATABASE_ADMIN_URL is of use only together with DATABASE_URL.');
  if (faults.length > 0) throw new ConfigFault(faults);
  return { ...config, rateLimit, recentSignIn };
}
