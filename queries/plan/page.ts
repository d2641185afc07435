import type { FieldNode } from 'graphql';
import { BadUserInput, type FieldFault } from '../../domain/errors';
import { type Compilation, type Compiled, type CompileObject, personsOf, together } from './compilation';
import { filterIsOpen } from './fieldAccess';
import { type Keyset, keysetOf } from './keyset';
import type { ListRead } from './readMap';
import { type FieldsByKey, fieldsOf } from './selection';
import type { Shape } from './shape';

export const DEFAULT_PAGE = 25;
export const LARGEST_PAGE = 100;

export interface CompiledPage extends Compiled {
  /** As a statement of its own: the answer and the persons on the page, for the audit. */
  readonly statement: string;
}

/** Where a page hangs beneath an object. */
export interface NestedPage {
  readonly on: (row: string) => string;
  /** True: its rows may belong to another person than the object. */
  readonly elsewhere: boolean;
}

/** A Relay connection in one expression: the page, its cursors, whether more follows, and the total when it is asked for. */
export function compilePage(
  compileObject: CompileObject,
  compilation: Compilation,
  list: ListRead,
  nodes: readonly FieldNode[],
  args: Readonly<Record<string, unknown>>,
  nested: NestedPage | undefined,
): CompiledPage {
  const map = list.map();
  if (list.level !== undefined) compilation.read(list.level, `${map.type}Connection`);
  const table = list.from ?? map.table;
  const row = compilation.alias();
  const page = compilation.alias();
  const conditions = [
    nested?.on(row),
    list.where?.(row),
    list.within?.(row, compilation.bind, args),
    ...filterConditions(compilation, list, row, args),
  ].filter((part) => part !== undefined);
  const keyset = keysetOf(list, args, row, compilation.bind, compilation.viewer.role, compilation.veil);
  const size = pageSize(args);
  const where = (parts: readonly string[]) => (parts.length > 0 ? `where ${parts.join(' and ')}` : '');
  const rows = `select ${row}.*, row_number() over (order by ${keyset.order}) as "$n" from ${table} ${row} ${where([...conditions, ...keyset.conditions])} order by ${keyset.order} limit ${size + 1}`;
  const onPage = new PageColumns(page, row, size, keyset);
  const compiled = connectionFields(
    compileObject,
    compilation,
    list,
    onPage,
    fieldsOf(compilation.operation, nodes, `${map.type}Connection`),
    `(select count(*) from ${table} ${row} ${where(conditions)})`,
  );
  const persons = map.person
    ? `array_agg(${map.person(row)}) filter (where ${row}."$n" <= ${size} and ${map.person(row)} is not null)`
    : `null::uuid[]`;
  const own = nested?.elsewhere && map.person ? `array[${map.person(row)}]` : undefined;
  const array = together([own, compiled.persons]);
  const met = array && personsOf(array, `(${rows}) ${row}`, `${row}."$n" <= ${size}`);
  const from = `(select ${[...onPage.columns, `count(*) > ${size} as more`, `${persons} as persons`].join(', ')} from (${rows}) ${row}) ${page}`;
  return {
    sql: `(select ${compiled.sql} from ${from})`,
    statement: `select ${compiled.sql} as answer, ${together([`${page}.persons`, met])} as subjects from ${from}`,
    shape: compiled.shape,
    persons: met,
  };
}

/** What the rows of a page are aggregated into: each part of the answer is built once, where the rows are. */
class PageColumns {
  readonly columns: string[] = [];

  constructor(
    private readonly page: string,
    readonly row: string,
    private readonly size: number,
    readonly keyset: Keyset,
  ) {}

  /** A JSON list of an expression over the rows of the page, in the order of the list. */
  list(expression: string): string {
    return this.column(`coalesce(${this.aggregated(`json_agg(${expression}`)}, '[]'::json)`);
  }

  /** The cursor of the first or of the last row; null on an empty page. */
  cursor(end: 'first' | 'last'): string {
    const cursors = this.column(this.aggregated(`array_agg(${this.keyset.cursor}`));
    return end === 'first' ? `(${cursors})[1]` : `(${cursors})[array_length(${cursors}, 1)]`;
  }

  /** What remains to be done to a cursor. */
  get veiled(): Shape | undefined {
    const { veiledFor } = this.keyset;
    return veiledFor === undefined ? undefined : { kind: 'cursor', boundTo: veiledFor };
  }

  /** Whether rows follow in the direction of paging. */
  get more(): string {
    return `${this.page}.more`;
  }

  private aggregated(opened: string): string {
    const n = `${this.row}."$n"`;
    return `${opened} order by ${n} ${this.keyset.backward ? 'desc' : 'asc'}) filter (where ${n} <= ${this.size})`;
  }

  private column(expression: string): string {
    const name = `a${this.columns.length}`;
    this.columns.push(`${expression} as ${name}`);
    return `${this.page}.${name}`;
  }
}

function connectionFields(
  compileObject: CompileObject,
  compilation: Compilation,
  list: ListRead,
  onPage: PageColumns,
  fields: FieldsByKey,
  total: string,
): Compiled {
  const pairs: string[] = [];
  const shapes = new Map<string, Shape>();
  const persons: (string | undefined)[] = [];
  const typeName = `${list.map().type}Connection`;
  const addList = (key: string, item: Compiled) => {
    pairs.push(`'${key}', ${onPage.list(item.sql)}`);
    persons.push(item.persons);
    if (item.shape) shapes.set(key, { kind: 'list', of: item.shape });
  };
  for (const [key, selected] of fields) {
    const name = selected[0]?.name.value;
    if (name === '__typename') pairs.push(`'${key}', '${typeName}'::text`);
    else if (name === 'totalCount') pairs.push(`'${key}', ${total}`);
    else if (name === 'pageInfo') {
      const info = pageInfo(compilation, selected, onPage);
      pairs.push(`'${key}', ${info.sql}`);
      if (info.shape) shapes.set(key, info.shape);
    } else if (name === 'nodes') addList(key, compileObject(compilation, list.map(), onPage.row, selected));
    else if (name === 'edges') addList(key, edge(compileObject, compilation, list, onPage, selected));
    else throw new Error(`${typeName}.${name} is no field of a connection.`);
  }
  const sql = pairs.length > 0 ? `json_build_object(${pairs.join(', ')})` : `'{}'::json`;
  return { sql, shape: shapes.size > 0 ? { kind: 'object', fields: shapes } : undefined, persons: together(persons) };
}

function edge(
  compileObject: CompileObject,
  compilation: Compilation,
  list: ListRead,
  onPage: PageColumns,
  selected: readonly FieldNode[],
): Compiled {
  const pairs: string[] = [];
  const shapes = new Map<string, Shape>();
  const persons: (string | undefined)[] = [];
  const typeName = `${list.map().type}Edge`;
  for (const [key, nodes] of fieldsOf(compilation.operation, selected, typeName)) {
    const name = nodes[0]?.name.value;
    if (name === '__typename') pairs.push(`'${key}', '${typeName}'::text`);
    else if (name === 'cursor') {
      pairs.push(`'${key}', ${onPage.keyset.cursor}`);
      if (onPage.veiled) shapes.set(key, onPage.veiled);
    } else {
      const inner = compileObject(compilation, list.map(), onPage.row, nodes);
      pairs.push(`'${key}', ${inner.sql}`);
      persons.push(inner.persons);
      if (inner.shape) shapes.set(key, inner.shape);
    }
  }
  return {
    sql: `json_build_object(${pairs.join(', ')})`,
    shape: shapes.size > 0 ? { kind: 'object', fields: shapes } : undefined,
    persons: together(persons),
  };
}

function pageInfo(compilation: Compilation, selected: readonly FieldNode[], onPage: PageColumns): Compiled {
  const { keyset, veiled } = onPage;
  const facts: Readonly<Record<string, () => string>> = {
    __typename: () => `'PageInfo'::text`,
    hasNextPage: () => (keyset.backward ? `${keyset.continued}` : onPage.more),
    hasPreviousPage: () => (keyset.backward ? onPage.more : `${keyset.continued}`),
    startCursor: () => onPage.cursor('first'),
    endCursor: () => onPage.cursor('last'),
  };
  const fields = [...fieldsOf(compilation.operation, selected, 'PageInfo')].map(
    ([key, nodes]) => [key, nodes[0]?.name.value ?? ''] as const,
  );
  const cursors = fields.filter(([, name]) => name === 'startCursor' || name === 'endCursor');
  return {
    sql: `json_build_object(${fields.map(([key, name]) => `'${key}', ${facts[name]?.() ?? 'null'}`).join(', ')})`,
    shape: veiled && cursors.length > 0 ? { kind: 'object', fields: new Map(cursors.map(([key]) => [key, veiled])) } : undefined,
  };
}

/** Sizes are refused, not clamped (security 2.1). */
function pageSize(args: Readonly<Record<string, unknown>>): number {
  const faults: FieldFault[] = [];
  for (const name of ['first', 'last']) {
    const value = args[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'number' || value < 1 || value > LARGEST_PAGE) {
      faults.push({ path: name, code: 'OUT_OF_RANGE', message: `A page holds 1 to ${LARGEST_PAGE} objects.` });
    }
  }
  if (args['first'] != null && args['last'] != null) {
    faults.push({ path: 'last', code: 'CONFLICT', message: 'Ask for the first or for the last, not for both.' });
  }
  if (faults.length > 0) throw new BadUserInput(faults);
  return Number(args['first'] ?? args['last'] ?? DEFAULT_PAGE);
}

/** A field that this viewer may not read may not be filtered by either: refused, never dropped silently (rulings 24). */
function filterConditions(compilation: Compilation, list: ListRead, row: string, args: Readonly<Record<string, unknown>>): string[] {
  const filter = (args['filter'] ?? {}) as Readonly<Record<string, unknown>>;
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  const faults: FieldFault[] = [];
  const conditions: string[] = [];
  for (const [name, value] of asked) {
    const read = list.filters?.[name];
    if (!read || !filterIsOpen(compilation.viewer.role, read, value))
      faults.push({ path: `filter.${name}`, code: 'RESTRICTED', message: 'You may not filter by this field.' });
    else {
      // To count the rows that fit is to read the field.
      compilation.read(read.level, `${list.map().type}Connection.filter.${name}`);
      conditions.push(`(${read.sql(row, compilation.bind, value as never, filter)})`);
    }
  }
  if (faults.length > 0) throw new BadUserInput(faults);
  return conditions;
}
