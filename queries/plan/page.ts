import type { FieldNode } from 'graphql';
import { scopeFor } from '../../domain/access/fieldClasses';
import { BadUserInput, type FieldFault } from '../../domain/errors';
import type { Compilation, Compiled, CompileObject } from './compilation';
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

/** A Relay connection in one expression: the page, its cursors, whether more follows, and the total when it is asked for. */
export function compilePage(
  compileObject: CompileObject,
  compilation: Compilation,
  list: ListRead,
  nodes: readonly FieldNode[],
  args: Readonly<Record<string, unknown>>,
  scope: ((row: string) => string) | undefined,
): CompiledPage {
  const map = list.map();
  const row = compilation.alias();
  const page = compilation.alias();
  const conditions = [scope?.(row), list.where?.(row), ...filterConditions(compilation, list, row, args)].filter(
    (part) => part !== undefined,
  );
  const keyset = keysetOf(list, args, row, compilation.bind, compilation.forState);
  const size = pageSize(args);
  const where = (parts: readonly string[]) => (parts.length > 0 ? `where ${parts.join(' and ')}` : '');
  const connection = fieldsOf(compilation.operation, nodes, `${map.type}Connection`);
  const compiled = connectionFields(
    compileObject,
    compilation,
    list,
    row,
    page,
    connection,
    keyset,
    `(select count(*) from ${map.table} ${row} ${where(conditions)})`,
  );
  const rows = `select ${row}.*, ${keyset.cursor} as "$cursor", row_number() over (order by ${keyset.order}) as "$n" from ${map.table} ${row} ${where([...conditions, ...keyset.conditions])} order by ${keyset.order} limit ${size + 1}`;
  const items = `coalesce(json_agg(json_build_object('c', ${row}."$cursor"${compiled.nodes}) order by ${row}."$n" ${keyset.backward ? 'desc' : 'asc'}) filter (where ${row}."$n" <= ${size}), '[]'::json) as items`;
  const persons = map.person ? `array_agg(${map.person(row)}) filter (where ${row}."$n" <= ${size})` : `null::uuid[]`;
  const from = `(select ${items}, count(*) > ${size} as more, ${persons} as persons from (${rows}) ${row}) ${page}`;
  return {
    sql: `(select ${compiled.sql} from ${from})`,
    statement: `select ${compiled.sql} as answer, ${page}.persons as subjects from ${from}`,
    shape: compiled.shape,
  };
}

interface ConnectionSql extends Compiled {
  readonly nodes: string;
}

function connectionFields(
  compileObject: CompileObject,
  compilation: Compilation,
  list: ListRead,
  row: string,
  page: string,
  fields: FieldsByKey,
  keyset: Keyset,
  total: string,
): ConnectionSql {
  const pairs: string[] = [];
  const shapes = new Map<string, Shape>();
  let nodes = '';
  let compiledNodes = 0;
  const addNode = (selected: readonly FieldNode[]): { readonly key: string; readonly shape: Shape | undefined } => {
    const inner = compileObject(compilation, list.map(), row, selected);
    const key = `n${compiledNodes}`;
    compiledNodes += 1;
    nodes += `, '${key}', ${inner.sql}`;
    return { key, shape: inner.shape };
  };
  const each = (expression: string) => `(select coalesce(json_agg(${expression}), '[]'::json) from json_array_elements(${page}.items) e)`;
  const typeName = `${list.map().type}Connection`;
  for (const [key, selected] of fields) {
    const name = selected[0]?.name.value;
    if (name === '__typename') pairs.push(`'${key}', '${typeName}'::text`);
    else if (name === 'totalCount') pairs.push(`'${key}', ${total}`);
    else if (name === 'pageInfo') pairs.push(`'${key}', ${pageInfo(compilation, selected, page, keyset)}`);
    else if (name === 'nodes') {
      const inner = addNode(selected);
      pairs.push(`'${key}', ${each(`e->'${inner.key}'`)}`);
      if (inner.shape) shapes.set(key, { kind: 'list', of: inner.shape });
    } else if (name === 'edges') {
      const edge = edgeFields(compilation, selected, `${list.map().type}Edge`, addNode);
      pairs.push(`'${key}', ${each(edge.sql)}`);
      if (edge.shape) shapes.set(key, { kind: 'list', of: edge.shape });
    } else throw new Error(`${typeName}.${name} is no field of a connection.`);
  }
  const sql = pairs.length > 0 ? `json_build_object(${pairs.join(', ')})` : `'{}'::json`;
  return { sql, nodes, shape: shapes.size > 0 ? { kind: 'object', fields: shapes } : undefined };
}

function edgeFields(
  compilation: Compilation,
  selected: readonly FieldNode[],
  typeName: string,
  addNode: (selected: readonly FieldNode[]) => { readonly key: string; readonly shape: Shape | undefined },
): Compiled {
  const pairs: string[] = [];
  const shapes = new Map<string, Shape>();
  for (const [key, nodes] of fieldsOf(compilation.operation, selected, typeName)) {
    const name = nodes[0]?.name.value;
    if (name === '__typename') pairs.push(`'${key}', '${typeName}'::text`);
    else if (name === 'cursor') pairs.push(`'${key}', e->'c'`);
    else {
      const inner = addNode(nodes);
      pairs.push(`'${key}', e->'${inner.key}'`);
      if (inner.shape) shapes.set(key, inner.shape);
    }
  }
  return { sql: `json_build_object(${pairs.join(', ')})`, shape: shapes.size > 0 ? { kind: 'object', fields: shapes } : undefined };
}

function pageInfo(compilation: Compilation, selected: readonly FieldNode[], page: string, keyset: Keyset): string {
  const facts: Readonly<Record<string, string>> = {
    __typename: `'PageInfo'::text`,
    hasNextPage: keyset.backward ? `${keyset.continued}` : `${page}.more`,
    hasPreviousPage: keyset.backward ? `${page}.more` : `${keyset.continued}`,
    startCursor: `${page}.items->0->'c'`,
    endCursor: `${page}.items->-1->'c'`,
  };
  const pairs = [...fieldsOf(compilation.operation, selected, 'PageInfo')].map(
    ([key, nodes]) => `'${key}', ${facts[nodes[0]?.name.value ?? ''] ?? 'null'}`,
  );
  return `json_build_object(${pairs.join(', ')})`;
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
    const open =
      read &&
      (compilation.forState
        ? read.forStates === true && (read.valuesForStates?.includes(String(value)) ?? true)
        : read.category === undefined || scopeFor(compilation.viewer.role, read.category) !== null);
    if (!open) faults.push({ path: `filter.${name}`, code: 'RESTRICTED', message: 'You may not filter by this field.' });
    else conditions.push(`(${read.sql(row, compilation.bind, value as never, filter)})`);
  }
  if (faults.length > 0) throw new BadUserInput(faults);
  return conditions;
}
