import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiContext } from '../resolvers/context';
import { refuseRequest } from './refusedRequests';

/** Guarded like /graphql: a viewer stands before the handler is reached. */
export const SITUATION_REPORT_URL = '/situation-reports/:id';

const DOCUMENT = 'query SituationReportDocument($id: ID!) { situationReport(id: $id) { document sha256 } }';

/** A page of its own, which runs and fetches nothing; it is read once and kept by no cache. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const STATUS: Readonly<Record<string, number>> = { PURPOSE_REQUIRED: 403, FORBIDDEN: 403, SERVICE_UNAVAILABLE: 503, INTERNAL: 500 };

interface Report {
  readonly document: string;
  readonly sha256: string;
}

/** The daily situation report as a document. It is asked for through the API itself: same roles, same purpose, same trace in the audit. */
export function mountSituationReports(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  contextOf: (request: FastifyRequest) => ApiContext,
): void {
  app.get<{ Params: { id: string } }>(SITUATION_REPORT_URL, async (request, reply) => {
    const { body } = await apollo.executeOperation(
      { query: DOCUMENT, variables: { id: request.params.id } },
      { contextValue: contextOf(request) },
    );
    if (body.kind !== 'single') throw new Error('A report is one answer.');
    const [error] = body.singleResult.errors ?? [];
    if (error) {
      const code = String(error.extensions?.['code'] ?? 'INTERNAL');
      return refuseRequest(reply, STATUS[code] ?? 400, code, error.message);
    }
    const report = body.singleResult.data?.['situationReport'] as Report | null | undefined;
    if (!report) return refuseRequest(reply, 404, 'NOT_FOUND', 'There is no such object, or it is not yours to see.');
    return reply
      .headers({
        ...HEADERS,
        'content-disposition': `inline; filename="situation-report-${report.sha256.slice(0, 12)}.html"`,
        'repr-digest': `sha-256=:${Buffer.from(report.sha256, 'hex').toString('base64')}:`,
      })
      .send(report.document);
  });
}
