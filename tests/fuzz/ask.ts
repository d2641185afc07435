import type { FastifyInstance } from 'fastify';
import type { Operation } from './operations';

export interface RawAnswer {
  readonly status: number;
  /** As it left the server. */
  readonly text: string;
}

/** One operation as an account, through HTTP. */
export async function ask(app: FastifyInstance, login: string, operation: Operation, purpose?: string): Promise<RawAnswer> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Test ${login}`, 'content-type': 'application/json', ...(purpose ? { 'x-purpose': purpose } : {}) },
    payload: JSON.stringify({ query: operation.document, variables: operation.variables }),
  });
  return { status: response.statusCode, text: response.body };
}

/** JSON text without the white space between its tokens; nothing else is changed, so that order, twins and spellings still show. */
export function withoutSpace(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Saying {
  readonly status: number;
  readonly data: string;
  readonly errors: readonly string[];
}

/** What an answer says: its data byte for byte, its errors in an order of their own, without what is new in every request. */
export function saying({ status, text }: RawAnswer): Saying {
  const { errors = [], data } = JSON.parse(text) as { errors?: readonly Told[]; data?: unknown };
  const told = errors.map(({ path, message, extensions }) => JSON.stringify([path, extensions?.['code'], message, extensions?.['fields']]));
  // With errors no answer is text of the database.
  const written = errors.length > 0 ? JSON.stringify(data) : withoutSpace(text).replace(/^\{"data":(.*)\}$/s, '$1');
  return { status, data: written, errors: told.sort() };
}

/** Null: both say the same. Where a root field leaves no data at all, the errors of its neighbours are told by who was first. */
export function differenceOf(left: Saying, right: Saying): string | null {
  const raced = left.data === 'null' && right.data === 'null' && left.status === right.status;
  const [fewer, more] = left.errors.length < right.errors.length ? [left, right] : [right, left];
  if (raced && fewer.errors.length > 0 && fewer.errors.every((error) => more.errors.includes(error))) return null;
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  if (one === other) return null;
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `…${one.slice(Math.max(0, at - 80), at + 120)}\n   is not …${other.slice(Math.max(0, at - 80), at + 120)}`;
}

/** Codes that no client's question may earn. */
export const faultsOfOurs = (text: string): readonly string[] =>
  ((JSON.parse(text) as { errors?: readonly Told[] }).errors ?? [])
    .filter(({ extensions }) => ['INTERNAL', 'TIMEOUT', 'SERVICE_UNAVAILABLE', undefined].includes(extensions?.['code'] as string))
    .map(({ path, extensions }) => `${extensions?.['code']} at ${path?.join('.')}`);
