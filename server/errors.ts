import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain/errors';

/**
 * What the log keeps of a failure that is ours, under the id that the client was told, or of a database that is away or full: whoever
 * runs the platform asks why. Never a query, a variable or a value.
 */
export type ReportFailure = (kind: 'internal' | 'database' | 'keys', error: Readonly<Record<string, unknown>>, requestId: string) => void;

/** What the database says of data (class 22) repeats them, and the stack begins with it: the state, the constraint and the place say enough. */
export function tellable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return {};
  const { name, message, stack } = error;
  const { code, constraint, table, column } = error as { code?: unknown; constraint?: unknown; table?: unknown; column?: unknown };
  const places = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  // A file of keys has the name of its person.
  if (typeof code === 'string' && 'syscall' in error) return { name, code, syscall: error.syscall, stack: places?.join('\n') };
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return { name, message, stack };
  const said = code.startsWith('22') ? {} : { message };
  return { name, code, ...said, constraint, table, column, stack: places?.join('\n') };
}

/** With it graphql-js gives variables up, and names nobody whose fault it was. */
const TOO_MANY_VALUES = /^Too many errors processing variables/;
const SUGGESTION = / Did you mean .*$/s;
const COERCION = /^Variable "\$(\w+)" got invalid value/s;
/** Literals in a document are values too: validation repeats them. */
const ECHOES: readonly (readonly [echo: RegExp, said: string])[] = [
  [/^Value .* does not exist in "(\w+)" enum\..*$/s, 'This value does not exist in the enum "$1".'],
  [/^Enum "(\w+)" cannot represent .*$/s, 'Enum "$1" cannot represent this value.'],
  [/^(\w+) cannot represent .*$/s, '$1 cannot represent this value.'],
  [/^(Expected value of type "[^"]+"), found .*$/s, '$1.'],
];
/** The network's words: the other side is away, or went away while something was being said to it. */
const NETWORK_LOST = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_STREAM_PREMATURE_CLOSE',
];
/** Those of PostgreSQL: class 08, and sessions that it ends or does not begin. */
const SESSIONS_LOST = ['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '57P05', '25P03', '53300'];
const CONNECTION_LOST = new Set([...NETWORK_LOST, ...SESSIONS_LOST]);
/** The driver and TypeORM say without a code that a connection is no more. */
const LOST =
  /timeout exceeded when trying to connect|timeout expired|Received unexpected \w+ message|Connection terminated|connection error and is not queryable|Client was closed|already released/;
/** No room on the disk, in memory or in the lock table: nothing of the act was kept, and reads go on. */
const NO_ROOM = new Set(['53000', '53100', '53200', '58030']);
/** The store of keys is not there, full, or cannot be read: files are kept for nothing else (integrations/keys/fileKeyStore). */
const KEYS_AWAY = new Set(['KEY_STORE_AWAY', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ESTALE', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE']);
/** The one character of JSON that PostgreSQL keeps in no text and no jsonb. */
const UNSTORABLE = new Set(['22021', '22P05']);
const LOCKED = '55P03';
const TIMED_OUT = new Set(['57014', LOCKED]);
/** A command was tried anew as often as it is (commands/triedAnew.ts). */
const IN_THE_WAY = new Set(['40001', '40P01']);

/**
 * The one translation of errors for clients: the contract's code, no stack, no SQL, no value, no suggestion.
 * What is not known is INTERNAL, logged once with the request's id.
 */
export function errorFormatter(report: ReportFailure, requestId: () => string) {
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
    if (KEYS_AWAY.has(sqlState(cause))) {
      report('keys', tellable(cause), requestId());
      return { message: NO_KEYS, ...place, extensions: { code: 'SERVICE_UNAVAILABLE' } };
    }
    const code = databaseCode(cause);
    if (code) {
      if (code === 'SERVICE_UNAVAILABLE' && !IN_THE_WAY.has(sqlState(cause))) report('database', tellable(cause), requestId());
      return { message: saidOf(code, sqlState(cause)), ...place, extensions: { code } };
    }
    if (TOO_MANY_VALUES.test(formatted.message))
      return { message: 'Too many values are not valid.', ...place, extensions: { code: 'BAD_USER_INPUT', fields: [] } };
    if (isClients(formatted))
      return {
        message: safeMessage(formatted.message),
        ...place,
        extensions: { code: String(formatted.extensions?.['code']), ...clientFields(formatted) },
      };
    const id = requestId();
    report('internal', tellable(cause), id);
    return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL', requestId: id } };
  };
}

const UNAVAILABLE = {
  SERVICE_UNAVAILABLE: 'The database does not answer. Try again in a moment.',
  TIMEOUT: 'This took longer than is allowed. Ask for less at once.',
} as const;
const CROWDED = new Set([...IN_THE_WAY, LOCKED]);
const FULL = 'The database has no room left: nothing was changed. Whoever runs the platform has to make room; then do it again.';
const NO_KEYS =
  'The keys of sealed content cannot be read or written: nothing was changed. Whoever runs the platform has to look; then do it again.';
const OTHERS_FIRST = 'Others change the same records just now. Nothing was changed by you: try again in a moment.';

const saidOf = (code: keyof typeof UNAVAILABLE, state: string) =>
  NO_ROOM.has(state) ? FULL : CROWDED.has(state) ? OTHERS_FIRST : UNAVAILABLE[code];

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
  for (const [echo, said] of ECHOES) if (echo.test(message)) return message.replace(echo, said);
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
  if (error instanceof GraphQLError && error.originalError) return rootCause(error.originalError);
  // What graphql takes for no error, such as one that another realm of the process made, it wraps.
  return error instanceof Error && 'thrownValue' in error ? rootCause(error.thrownValue) : error;
}

const sqlState = (cause: unknown): string => (typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '');

function databaseCode(cause: unknown): keyof typeof UNAVAILABLE | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const code = sqlState(cause);
  if (TIMED_OUT.has(code)) return 'TIMEOUT';
  if (CONNECTION_LOST.has(code) || NO_ROOM.has(code) || IN_THE_WAY.has(code) || ('message' in cause && LOST.test(String(cause.message))))
    return 'SERVICE_UNAVAILABLE';
  return undefined;
}
