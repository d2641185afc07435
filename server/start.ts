import './productionMode';
import path from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import pino, { type Logger } from 'pino';
import { seedReferenceData } from '../demo/referenceData';
import { openOutboxBus } from '../integrations/events/outboxBus';
import { isDemoAccount } from '../integrations/identity/accounts';
import { createDemoProvider } from '../integrations/identity/demoProvider';
import type { KeyStore } from '../integrations/keys/keyStore';
import { sendWebhook } from '../integrations/webhooks/sendWebhook';
import { askWitness } from '../integrations/witness/witness';
import { createApp } from './app';
import { auditSigners } from './auditSigners';
import { authenticator } from './authentication';
import { clocksAgree } from './clocksAgree';
import { type Config, ConfigFault, readConfig } from './config';
import { migrationsAreCurrent } from './database/migrate';
import { openDatabase } from './database/openDatabase';
import { mountDemoProvider } from './demoProviderRoutes';
import { ensureGraphiqlBuilt } from './ensureGraphiqlBuilt';
import { mountGraphiql } from './graphiqlPages';
import { openKeyStore, openKeys } from './keys';
import { keysOfDatabase } from './keysOfDatabase';
import { catchTheRest } from './lastResort';
import { readPersistedOperations } from './limits/persistedOperations';
import { commandDeps, openPlatform } from './platform';
import { reportRunner } from './reportRunner';
import { startScheduler } from './scheduler';
import { createSchema } from './schema';
import { sealPlainContent } from './sealPlainContent';
import { seedPeople } from './seedPeople';
import { writeWebhookSettings } from './webhookSettings';

const SHUTDOWN_MS = 15_000;
/** Between "not ready" and the end of listening: requests that are on their way arrive, and a balancer looks elsewhere. */
const NOTICE_MS = 1_000;
/** Of the event loop: one to accept a connection, one to read it, one to spare. */
const TURNS = 3;
const SAME_SIGNAL_MS = 2_000;
const READY_WITHIN_MS = 2_000;

/** Starts the platform and keeps it until SIGTERM or Ctrl-C, which drain what is in flight and stop the database too. */
async function start(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel, redact: { paths: ['req.headers', 'headers', 'token', 'password'], remove: true } });
  const signers = auditSigners(config);
  const keys = await openKeys(config);
  const keyStore = openKeyStore(config);
  const graphiql = builtGraphiql(logger);
  const database = await openDatabase(config);
  const closing: (() => Promise<unknown>)[] = [() => database.close()];
  try {
    await keysOfDatabase(database.adminUrl, keyStore);
    await sealPlainContent(database.adminUrl, keys);
    await seed(config, database.adminUrl);
    const platform = await openPlatform({
      servingUrl: database.servingUrl,
      keys,
      ...(config.databaseReplicaUrl ? { replicaUrl: config.databaseReplicaUrl } : {}),
    });
    closing.unshift(() => platform.close());
    await writeWebhookSettings(platform, config);
    await seedPeople(config, database.adminUrl, keys);
    const origin = `http://localhost:${config.port}`;
    const provider =
      config.oidcIssuer === undefined
        ? await createDemoProvider({ issuer: `${origin}/oidc`, audience: config.oidcAudience, dataDir: config.dataDir })
        : undefined;
    let draining = false;
    const bus = await openOutboxBus(database.servingUrl);
    closing.unshift(() => bus.close());
    const asking = readinessPool(database.servingUrl);
    closing.unshift(() => asking.end());
    const readiness = readinessOf(asking, database.adminUrl, keyStore);
    const schema = await createSchema();
    const app = await createApp({
      platform,
      bus,
      schema,
      authenticate: authenticator({
        issuer: config.oidcIssuer ?? `${origin}/oidc`,
        audience: config.oidcAudience,
        ...(provider ? { jwks: provider.jwks } : {}),
        pool: platform.pools.staff,
        sessionHours: config.sessionHours,
        ...(config.mode === 'production' ? { refuses: isDemoAccount } : {}),
      }),
      logger,
      ready: async () => (draining ? 'draining' : readiness()),
      rateLimit: config.rateLimit,
      signInPolicy: { recent: config.recentSignIn, acr: config.signInAcr },
      ...(config.metricsToken === undefined && config.mode === 'demo' ? {} : { metricsToken: config.metricsToken ?? null }),
      ...(config.checkpointTokens.length === 0 && config.mode === 'demo' ? {} : { checkpointTokens: config.checkpointTokens }),
      ...(config.persistedOnly
        ? { persistedOperations: readPersistedOperations(['operations', path.join(config.dataDir, 'operations')]) }
        : {}),
      mount: async (server) => {
        if (provider) await mountDemoProvider(server, provider);
        await mountGraphiql(server, { folder: await graphiql, issuer: config.oidcIssuer ?? '/oidc' });
      },
    });
    const scheduler = startScheduler(commandDeps(platform), logger, {
      audit: { signers, witnesses: config.auditWitnesses, witness: askWitness },
      timeIsCertain: clocksAgree(platform),
      askAs: reportRunner(platform, schema),
      sendWebhook,
    });
    closing.unshift(() => scheduler.stop());
    closing.unshift(() => app.close());
    const end = stopOnSignals(() => {
      draining = true;
      return closing;
    });
    catchTheRest(process, logger, () => void end(1));
    await app.listen({ port: config.port, host: config.host });
    announce(config, origin, signers[0].verifierKey);
  } catch (error) {
    for (const close of closing) await close().catch(() => undefined);
    throw error;
  }
}

/** The API serves without its workspace too. */
async function builtGraphiql(logger: Logger): Promise<string | null> {
  try {
    return await ensureGraphiqlBuilt();
  } catch (error) {
    logger.error({ err: error instanceof Error ? { message: error.message } : {} }, 'GraphiQL could not be built');
    return null;
  }
}

async function seed(config: Config, adminUrl: string): Promise<void> {
  if (config.mode !== 'demo') return;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await seedReferenceData(client);
  } finally {
    await client.end();
  }
}

/** A connection of its own: whether the platform is ready is told while every other one is held. */
function readinessPool(connectionString: string): Pool {
  const limits = { connectionTimeoutMillis: READY_WITHIN_MS, query_timeout: READY_WITHIN_MS };
  const pool = new Pool({ connectionString, max: 1, application_name: 'repatria-ready', ...limits });
  pool.on('error', () => undefined);
  return pool;
}

/** Asks the database each time, and for waiting migrations until there are none: they do not come back. */
function readinessOf(pool: { query(text: string): Promise<unknown> }, adminUrl: string, keyStore: KeyStore): () => Promise<string | null> {
  let current = false;
  return async () => {
    try {
      await pool.query('select 1');
      current ||= await migrationsAreCurrent(adminUrl);
      if (!current) return 'Migrations are waiting.';
    } catch {
      return 'The database does not answer.';
    }
    return keyStore.inPlace().then(
      () => null,
      () => 'The keys of sealed content cannot be read.',
    );
  };
}

/**
 * Closes in order: HTTP first, the database last. Fifteen seconds, or a second signal, end the process at once. One Ctrl-C
 * arrives twice under npm, from the terminal and from npm, so that a second one counts only after a while.
 * @returns the same, for who ends it otherwise.
 */
function stopOnSignals(drain: () => readonly (() => Promise<unknown>)[]): (code: number) => Promise<void> {
  let stoppingSince: number | undefined;
  const stop = async (code: number) => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    const deadline = globalThis.setTimeout(() => process.exit(1), SHUTDOWN_MS);
    deadline.unref();
    const closing = drain();
    await setTimeout(NOTICE_MS);
    // A busy process has not yet read what arrived meanwhile: the end of listening would cut it off.
    for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
    for (const close of closing) await close().catch(() => undefined);
    process.exit(code);
  };
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  return stop;
}

function announce(config: Config, origin: string, auditKey: string): void {
  const lines = [
    `ready ${origin}`,
    '',
    `  GraphQL   ${origin}/graphql`,
    `  GraphiQL  ${origin}/graphiql`,
    `  health    ${origin}/healthz  ${origin}/readyz`,
    `  audit     ${origin}/audit/checkpoint  signed by ${auditKey}`,
    ...(config.mode === 'demo'
      ? [
          '',
          '  Demo accounts, each with the password "demo":',
          '  registrar  biometrics  legal-1  legal-2  prosecutor  decision-1  decision-2  court  health',
          '  transfer-1  transfer-2  monitor  child-1  child-2  analyst  dpo  auditor  admin  admin-2',
          '  liaison-fra  liaison-tun  liaison-deu  liaison-gbr  liaison-tur … (and liaison-xxx-2)',
          '',
          '  Play the whole story: npm run demo',
        ]
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Runs the platform as the process. */
void (async () => {
  try {
    await start(readConfig());
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigFault ? error.message : `Repatria could not start: ${error instanceof Error ? error.message : String(error)}`}\n`,
    );
    process.exit(1);
  }
})();
