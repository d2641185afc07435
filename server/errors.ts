import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain/errors';

/** What the log keeps of a failure that is ours. Never a query, a variable or a value. */
export type ReportInternal = (error: unknown) => void;

const SUGGESTION = / Did you mean .*$/s;
const COERCION = /^Variable "\$(\w+)" got invalid value/s;
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08003', '53300']);
/** The one character of JSON that PostgreSQL keeps in no text and no jsonb. */
const UNSTORABLE = new Set(['22021', '22P05']);
const TIMED_OUT = new Set(['57014', '55P03']);

/**
 * The one translation of errors for clients: the contract's code, no stack, no SQL, no value, no suggestion.
 * What is not known is INTERNAL, logged once with the request's id.
 */
export function errorFormatter(report: ReportInternal, requestId: () => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    const cause = rootCause(error);
    if (cause instanceof DomainError) {
      return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.extensions } };
    }
    if (UNSTORABLE.has(sqlState(cause)))
      return { message: 'Text may not hold the character U+0000.', ...place, extensions: { code: 'BAD_USER_INPUT', fields: [] } };
    const code = databaseCode(cause);
    if (code) return { message: UNAVAILABLE[code], ...place, extensions: { code } };
    if (isClients(formatted))
      return {
        message: safeMessage(formatted.message),
        ...place,
        extensions: { code: String(formatted.extensions?.['code']), ...clientFields(formatted) },
      };
    report(cause);
    return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL', requestId: requestId() } };
  };
}

const UNAVAILABLE = {
  SERVICE_UNAVAILABLE: 'The database does not answer. Try again in a moment.',
  TIMEOUT: 'This took longer than is allowed. Ask for less at once.',
} as const;

const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'PAYLOAD_TOO_LARGE',
  'UNAUTHENTICATED',
]);

const isClients = (formatted: GraphQLFormattedError) => CLIENT_CODES.has(String(formatted.extensions?.['code']));

/** Coercion of variables echoes the submitted value, twice: it becomes a constant. */
function safeMessage(message: string): string {
  const variable = COERCION.exec(message)?.[1];
  if (variable !== undefined) return `Variable "$${variable}" is not valid.`;
  return message.replace(SUGGESTION, '').replace(/"[^"]{60,}"/g, '"…"');
}

function clientFields(formatted: GraphQLFormattedError): Record<string, unknown> {
  if (formatted.extensions?.['code'] !== 'BAD_USER_INPUT') return {};
  if (formatted.extensions['fields']) return { fields: formatted.extensions['fields'] };
  const variable = COERCION.exec(formatted.message)?.[1];
  const at = / at "([\w.[\]]+)"/.exec(formatted.message)?.[1] ?? variable;
  return { fields: at === undefined ? [] : [{ path: at, code: 'INVALID_VALUE', message: 'This value is not of the type asked for.' }] };
}

function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}

const sqlState = (cause: unknown): string => (typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '');

function databaseCode(cause: unknown): keyof typeof UNAVAILABLE | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const code = sqlState(cause);
  if (TIMED_OUT.has(code)) return 'TIMEOUT';
  if (
    CONNECTION_LOST.has(code) ||
    ('message' in cause && /timeout exceeded when trying to connect|Connection terminated/.test(String(cause.message)))
  )
    return 'SERVICE_UNAVAILABLE';
  return undefined;
}
