import { createHash } from 'node:crypto';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Role } from '../../domain/access/vocabulary';
import { BadUserInput } from '../../domain/errors';
import type { CursorVeil } from '../../domain/privacy/cursorVeil';
import { orderIsOpen } from './fieldAccess';
import type { Bind, ListRead, OrderTerm } from './readMap';

export interface Keyset {
  /** Order as the rows are fetched: reversed when paging backward. */
  readonly order: string;
  /** SQL that builds the opaque cursor of a row, or what the veil makes one of. */
  readonly cursor: string;
  /** What the cursor is bound to, where it is still to be hidden. */
  readonly veiledFor: string | undefined;
  readonly conditions: readonly string[];
  readonly backward: boolean;
  /** True when a cursor was given: rows lie on its other side. */
  readonly continued: boolean;
}

const BY_ID: OrderTerm = { sql: (row) => `${row}.id`, direction: 'asc', type: 'uuid', unique: true };

const upToUnique = (terms: readonly OrderTerm[]) => terms.slice(0, 1 + terms.findIndex(({ unique }) => unique));

/** Paging by the values of the last row seen, so that rows that come or go between two pages shift nothing. */
export function keysetOf(
  list: ListRead,
  args: Readonly<Record<string, unknown>>,
  row: string,
  bind: Bind,
  role: Role,
  veil: CursorVeil,
): Keyset {
  const terms = upToUnique([...orderTerms(list, args, role), BY_ID]);
  const backward = args['last'] != null;
  const anchor = (backward ? args['before'] : args['after']) as string | null | undefined;
  const other = (backward ? args['after'] : args['before']) as string | null | undefined;
  const conditions: string[] = [];
  const mark = markOf(list, terms);
  const veiledFor = terms.some(({ veiled }) => veiled) ? `${mark} ${terms.map((term) => term.sql('row')).join()}` : undefined;
  const read = (cursor: string, path: string) =>
    veiledFor === undefined
      ? decode(Buffer.from(cursor, 'base64url').toString('utf8'), terms, path, mark)
      : decode(veil.show(cursor, veiledFor), terms, path);
  if (anchor != null) conditions.push(beyond(terms, read(anchor, backward ? 'before' : 'after'), row, bind, backward));
  if (other != null) conditions.push(beyond(terms, read(other, backward ? 'after' : 'before'), row, bind, !backward));
  const order = terms.map((term) => `${term.sql(row)} ${direction(term, backward)}`).join(', ');
  const values = terms.map((term) => `${term.sql(row)}`).join(', ');
  const held = `json_build_array(${veiledFor === undefined ? `'${mark}', ` : ''}${values})::text`;
  const cursor = veiledFor === undefined ? `translate(encode(convert_to(${held}, 'UTF8'), 'base64'), E'+/=\\n', '-_')` : held;
  return { order, cursor, veiledFor, conditions, backward, continued: anchor != null };
}

/** Of a list and its order: in another one a cursor would pass over rows that nobody has seen, and say nothing. */
const markOf = ({ name = '' }: ListRead, terms: readonly OrderTerm[]) =>
  createHash('sha256')
    .update([name, ...terms.map((term) => `${term.sql('row')} ${term.direction}`)].join())
    .digest('base64url')
    .slice(0, 8);

function orderTerms(list: ListRead, args: Readonly<Record<string, unknown>>, role: Role): OrderTerm[] {
  const asked = (args['orderBy'] ?? []) as readonly string[];
  if (asked.length === 0) return [...((scopeFamilyOf(role) === 'liaison' ? list.defaultOrderForStates : undefined) ?? list.defaultOrder)];
  return asked.flatMap((name) => {
    const terms = orderIsOpen(role, list, name) ? list.orders?.[name] : undefined;
    if (!terms) throw new BadUserInput([{ path: 'orderBy', code: 'RESTRICTED', message: 'You may not order by this field.' }]);
    return [...terms];
  });
}

const direction = (term: OrderTerm, backward: boolean) => ((term.direction === 'asc') !== backward ? 'asc' : 'desc');

/** Rows strictly after (or before) the cursor, term by term; one row comparison where all terms run the same way, for the index. */
function beyond(terms: readonly OrderTerm[], values: readonly unknown[], row: string, bind: Bind, backward: boolean): string {
  const bound = terms.map((term, index) => `${bind(values[index])}::${term.type}`);
  const sign = (term: OrderTerm) => (direction(term, backward) === 'asc' ? '>' : '<');
  const signs = new Set(terms.map(sign));
  if (signs.size === 1) return `(${terms.map((term) => term.sql(row)).join(', ')}) ${[...signs][0]} (${bound.join(', ')})`;
  const branches = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((before, position) => `${before.sql(row)} = ${bound[position]}`);
    return [...equal, `${term.sql(row)} ${sign(term)} ${bound[index]}`].join(' and ');
  });
  return `(${branches.map((branch) => `(${branch})`).join(' or ')})`;
}

/** The values that a cursor holds, as JSON; undefined: the veil knows it not. */
function decode(held: string | undefined, terms: readonly OrderTerm[], path: string, mark?: string): readonly unknown[] {
  const fault = new BadUserInput([{ path, code: 'INVALID_CURSOR', message: 'This cursor does not belong to this list and order.' }]);
  let values: unknown;
  try {
    values = JSON.parse(held ?? '');
  } catch {
    throw fault;
  }
  if (!Array.isArray(values) || (mark !== undefined && values.shift() !== mark) || values.length !== terms.length) throw fault;
  if (!values.every((value, index) => fits(value, terms[index]))) throw fault;
  return values;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As PostgreSQL writes dates and instants in JSON. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-]\d{2}(?::\d{2})?))?$/;
const LARGEST_INTEGER = 2_147_483_647;
const LARGEST_REAL = 3.4e38;

/** A cursor is input like any other: a value that is not of the term's type never reaches SQL. */
function fits(value: unknown, term: OrderTerm | undefined): boolean {
  switch (term?.type) {
    case 'integer':
      return Number.isSafeInteger(value) && Math.abs(Number(value)) <= LARGEST_INTEGER;
    case 'bigint':
      return Number.isSafeInteger(value);
    case 'real':
      return typeof value === 'number' && Math.abs(value) <= LARGEST_REAL;
    case 'uuid':
      return typeof value === 'string' && UUID.test(value);
    case 'timestamptz':
    case 'date':
      return typeof value === 'string' && isDay(WRITTEN.exec(value)?.[1]);
    default:
      return typeof value === 'string' && !value.includes('\u0000');
  }
}

/** Date.parse takes names with a number for dates, and the 30th of February for the 2nd of March. */
function isDay(written: string | undefined): boolean {
  const at = new Date(written ?? '');
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${written}T`);
}
