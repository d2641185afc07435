import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { webhookFigures } from '../commands/integration/webhookFigures';
import type { SignInPolicy } from '../domain/access/recentSignIn';
import type { Viewer } from '../domain/access/viewer';
import { DomainError } from '../domain/errors';
import { defaultThresholds } from '../domain/statistics/thresholds';
import type { OutboxBus } from '../integrations/events/outboxBus';
import type { ApiContext } from '../resolvers/context';
import { mountAuditCheckpoint } from './auditCheckpointRoute';
import { bears } from './bearers';
import { RequestContext } from './context';
import { demandsOfTokens } from './demandsOfTokens';
import { errorFormatter } from './errors';
import { fastAnswers, stringifyAnswer } from './fastAnswers';
import { admission } from './limits/admission';
import { askedOnce } from './limits/askedOnce';
import { LARGEST_BODY, limitedBody } from './limits/bodyLimit';
import { documentLimits } from './limits/documentLimits';
import { busyIsToldByStatus, subscriptionsOverSocketsAlone } from './limits/overHttp';
import { mayRun, type PersistedOperations } from './limits/persistedOperations';
import { rateLimit } from './limits/rateLimit';
import { assertPlainUtf8, readUtf8Alone } from './limits/readableBody';
import { createMetrics } from './metrics';
import { partConnectionsOnClose } from './partingConnections';
import { commandDeps, type Platform } from './platform';
import { refusedReads } from './refusedReads';
import { answerRefusedRequests, refuseRequest, refuseUnreadable } from './refusedRequests';
import { openSecurityEvents } from './securityEvents';
import { setSecurityHeaders } from './securityHeaders';
import { mountSituationReports, SITUATION_REPORT_URL } from './situationReportRoute';
import { serveSubscriptions } from './subscriptions';
import { refuseUnread } from './wireRefusals';

/** Turns the headers of a request into a viewer. @throws Unauthenticated | PurposeRequired | Forbidden */
export type Authenticate = (headers: {
  readonly authorization?: string;
  readonly purpose?: string;
  readonly role?: string;
}) => Promise<Viewer>;

export interface AppOptions {
  readonly platform: Platform;
  readonly schema: GraphQLSchema;
  /** `forget`: the rights of some account changed. */
  readonly authenticate: Authenticate & { forget?(): void };
  readonly logger: Logger;
  /** False until migrations are current and the database answers, and again while draining. */
  readonly ready: () => Promise<string | null>;
  /** Where subscriptions hear of events; absent: none are served. */
  readonly bus?: OutboxBus;
  /** True: graphql-js completes every answer, none is written past it. The same answers, later; to compare both ways. */
  readonly graphqlAlone?: boolean;
  /** Requests per second and account; 0 or absent: no limit. */
  readonly rateLimit?: number;
  /** Present: only these operations run. */
  readonly persistedOperations?: PersistedOperations;
  /** Who asks for the figures of the process names it as a bearer token; null: nobody gets them. Absent: everybody does. */
  readonly metricsToken?: string | null;
  /** Who fetches the head of the audit log names one of these; none: nobody gets it. Absent: everybody does. */
  readonly checkpointTokens?: readonly string[];
  /** What acts of weight demand of a sign-in; absent: nothing. */
  readonly signInPolicy?: SignInPolicy;
  /** How often refusals at the door are written; absent: each minute. */
  readonly securityEventsEveryMs?: number;
  /** Adds pages beside the API: the demo provider, GraphiQL. */
  readonly mount?: (app: FastifyInstance) => Promise<void>;
}

/** Who sends its headers or its body drop by drop is cut off; a long list over a weak line takes its time. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 } as const;
const GRAPHQL_URL = '/graphql';
/** Of one document, or of its variables, before it is given up: many errors for few signs cost more to tell than to send. */
const MOST_ERRORS = 5;
/** How long readiness, which anybody may ask, is told without asking the database again. */
const TOLD_FOR_MS = 250;

/** The HTTP side of the API: GraphQL at /graphql, and whether the process lives and is ready. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { platform, schema, authenticate, logger, ready, mount, bus, graphqlAlone, persistedOperations } = options;
  const limit = rateLimit(options.rateLimit ?? 0);
  const door = admission(platform.pools);
  const { dataSource, now } = platform;
  const metrics = createMetrics({
    pools: { ...platform.pools, statistics: platform.statistics, search: platform.search },
    webhooks: () => webhookFigures(dataSource),
  });
  const events = openSecurityEvents({
    dataSource,
    now,
    logger,
    counted: metrics.refused,
    ...(options.securityEventsEveryMs === undefined ? {} : { everyMs: options.securityEventsEveryMs }),
  });
  const authenticateHttp = events.watched(authenticate, 'HTTP');
  const app = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST.requestTimeout,
    http: SLOWEST,
    // What arrives while the server closes is answered, on a connection that closes after it.
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) => refuseUnreadable(reply),
    clientErrorHandler: refuseUnread,
  });
  setSecurityHeaders(app);
  partConnectionsOnClose(app);
  readUtf8Alone(app);
  const plannedFields = new Set<string>();
  const deps = {
    plannedFields,
    accountsChanged: () => authenticate.forget?.(),
    ...(bus ? { bus } : {}),
    reads: { pools: platform.pools, now: platform.now, keys: platform.keys, veil: platform.veil },
    search: platform.search,
    statistics: {
      pool: platform.statistics,
      ...(platform.statisticsReplica ? { replica: platform.statisticsReplica } : {}),
      now: platform.now,
      thresholds: defaultThresholds,
    },
    commands: commandDeps(platform),
  };
  const formatError = errorFormatter((kind, err, requestId) => {
    if (kind === 'database') logger.warn({ err, requestId }, 'the database did not answer');
    else logger.error({ err, requestId }, kind === 'keys' ? 'the keys of sealed content cannot be read or written' : 'internal error');
  }, randomUUID);
  answerRefusedRequests(app, formatError);
  const notRecorded = (error: unknown) =>
    logger.error({ err: error instanceof Error ? { message: error.message } : {} }, 'a refusal was not recorded');
  const apollo = new ApolloServer<ApiContext>({
    schema,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // The process stops in its own order (start.ts).
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: 4_000 },
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    formatError,
    stringifyResult: stringifyAnswer,
    plugins: [
      subscriptionsOverSocketsAlone(),
      busyIsToldByStatus(),
      documentLimits(),
      metrics.plugin,
      demandsOfTokens({
        policy: options.signInPolicy ?? { recent: false, acr: [] },
        commands: deps.commands,
        refused: (reason, login) => events.count(reason, 'HTTP', login),
        failed: notRecorded,
      }),
      refusedReads(deps.commands, notRecorded),
      ...(graphqlAlone ? [] : [fastAnswers(schema, plannedFields)]),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();

  // Anonymous requests are refused before anything is parsed or validated (security 1.1).
  const viewers = new WeakMap<FastifyRequest, Viewer>();
  app.addHook('preParsing', async (request, reply, body) => {
    if (![GRAPHQL_URL, SITUATION_REPORT_URL].includes(request.routeOptions.url ?? '')) return body;
    try {
      const { authorization } = request.headers;
      const purpose = request.headers['x-purpose'];
      const role = request.headers['x-role'];
      const viewer = await authenticateHttp({
        ...(authorization ? { authorization } : {}),
        ...(typeof purpose === 'string' ? { purpose } : {}),
        ...(typeof role === 'string' ? { role } : {}),
      });
      viewers.set(request, viewer);
      const wait = (await limit?.take(viewer.accountId)) ?? null;
      if (wait !== null) {
        events.count('RATE', 'HTTP', viewer.login);
        await refuseRequest(reply.header('retry-after', String(wait)), 429, 'RATE_LIMITED', 'Too many requests: wait a moment.');
        return body;
      }
      door.assertOpen(viewer);
      assertPlainUtf8(request.headers);
      return limitedBody(viewer.role, request.headers['content-length'], body);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await refuseRequest(reply, STATUS_BEFORE_READING[error.code] ?? 403, error.code, error.message, error.extensions);
      return body;
    }
  });
  door.count(app, (request) => viewers.get(request));
  app.addHook('preHandler', async (request, reply) => {
    const viewer = viewers.get(request);
    if (!persistedOperations || !viewer || request.routeOptions.url !== GRAPHQL_URL) return;
    const asked = (request.method === 'GET' ? request.query : request.body) as AskedOperation | null;
    const hash = asked?.extensions?.persistedQuery?.sha256Hash;
    // A registered operation may be asked for by its hash alone.
    if (asked && asked.query === undefined && typeof hash === 'string') {
      const document = persistedOperations.documentOf(hash, viewer.clientId ?? null);
      if (document !== undefined) {
        asked.query = document;
        delete asked.extensions;
      }
    }
    if (!mayRun(persistedOperations, viewer, String(asked?.query ?? ''))) {
      events.count('OPERATION', 'HTTP', viewer.login);
      await refuseRequest(reply, 403, 'FORBIDDEN', 'Only registered operations run here.');
    }
  });
  const contextOf = (request: FastifyRequest): ApiContext => {
    const viewer = viewers.get(request);
    if (!viewer) throw new Error('A request reached GraphQL without a viewer.');
    return new RequestContext(deps, viewer, String(request.id));
  };
  app.route({
    url: GRAPHQL_URL,
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  });
  if (bus) {
    const hearsAccess = bus.onAccessChanged(() => authenticate.forget?.());
    const close = serveSubscriptions(app.server, {
      schema,
      authenticate: events.watched(authenticate, 'SOCKET'),
      refused: (reason, login) => events.count(reason, 'SOCKET', login),
      contextOf: (viewer, again) => new RequestContext(deps, viewer, randomUUID(), again),
      formatError,
      onAccessChanged: bus.onAccessChanged,
      rateLimit: limit,
      ...(persistedOperations ? { persistedOperations } : {}),
    });
    app.addHook('preClose', async () => {
      hearsAccess();
      await close();
    });
  }
  await mount?.(app);
  app.get('/metrics', async (request, reply) => {
    // How much is done tells of who does it.
    const { metricsToken } = options;
    if (metricsToken !== undefined && !bears(request.headers.authorization, metricsToken === null ? [] : [metricsToken])) {
      events.count('METRICS', 'HTTP');
      return reply.callNotFound();
    }
    const { type, body } = await metrics.text();
    return reply.header('content-type', type).send(body);
  });
  mountAuditCheckpoint(app, { dataSource, tokens: options.checkpointTokens, refused: () => events.count('CHECKPOINT', 'HTTP') });
  mountSituationReports(app, apollo, contextOf);
  app.addHook('onClose', () => events.stop());
  app.get('/healthz', async () => ({ status: 'lives' }));
  const readiness = askedOnce(ready, TOLD_FOR_MS);
  app.get('/readyz', async (_request, reply) => {
    const reason = await readiness();
    return reply.code(reason === null ? 200 : 503).send(reason === null ? { status: 'ready' } : { status: 'not ready', reason });
  });
  return app;
}

/** Of what is refused before the body is read; the rest is 403. */
const STATUS_BEFORE_READING: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, SERVICE_UNAVAILABLE: 503 };

interface AskedOperation {
  query?: unknown;
  extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}
