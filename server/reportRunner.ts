import { randomUUID } from 'node:crypto';
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AskAs } from '../commands/statistics/runDueReports';
import type { Viewer } from '../domain/access/viewer';
import { DomainError } from '../domain/errors';
import { defaultThresholds } from '../domain/statistics/thresholds';
import { accountSigningIn } from '../queries/access/accountSigningIn';
import { viewerOf } from './authentication';
import { RequestContext } from './context';
import { commandDeps, type Platform } from './platform';

const DOCUMENTS_KEPT = 200;

type Answered = NonNullable<Awaited<ReturnType<AskAs>>>;

/** Answers an operation to a viewer, as the API does: by what the viewer may see, with its trace in the audit. */
export function answering(platform: Platform, schema: GraphQLSchema) {
  const deps = {
    plannedFields: new Set<string>(),
    accountsChanged: () => undefined,
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
  // The same few questions, day by day.
  const known = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_KEPT });
  return async (viewer: Viewer, text: string, variables: Readonly<Record<string, unknown>>): Promise<Answered> => {
    const document = known.get(text) ?? parse(text);
    if (!known.has(text) && validate(schema, document).length > 0) return { answer: null, failure: 'GRAPHQL_VALIDATION_FAILED' };
    known.set(text, document);
    const contextValue = new RequestContext(deps, viewer, randomUUID());
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (!errors?.length && data) return { answer: data, failure: null };
    const codes = (errors ?? []).map(({ originalError }) => (originalError instanceof DomainError ? originalError.code : 'INTERNAL'));
    return { answer: null, failure: [...new Set(codes)].sort().join(', ') || 'INTERNAL' };
  };
}

/** Asks as an account, as it would ask over HTTP: by its rights now. */
export function reportRunner(platform: Platform, schema: GraphQLSchema): AskAs {
  const answer = answering(platform, schema);
  return async ({ login, role, purpose, document, variables }) => {
    const account = await accountSigningIn(platform.pools.staff, { login, role, at: platform.now() });
    // An account that lost the role signs in with another one: that is no longer who asked.
    return account?.role === role ? answer(viewerOf(account, { role, purpose: purpose ?? undefined }), document, variables) : null;
  };
}
