import type { FieldCategory, Level } from '../../domain/access/fieldClasses';
import type { ScopeFamily } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import type { AvailableAction } from '../../domain/lifecycle/lifecycle';
import { whileRestricted } from '../../domain/privacy/restriction';

/** SQL over one row; `row` is the alias of the table it comes from. Never holds a value: values are parameters. */
export type RowSql = (row: string) => string;

interface Classified {
  /** Sensitivity class (domain D.2); the compiler of plans refuses what the role may not read, before any SQL. */
  readonly level: Level;
  /** Which roles read it, where the level alone does not say (rulings 6). */
  readonly category?: FieldCategory;
  /** True: what it leads to may be another person than the row's, who is then a subject of the audit as well. */
  readonly others?: true;
  /** What a State of origin reads instead, where it reads another thing than the custodial side (rulings 3). */
  readonly forStates?: FieldRead;
}

/** A JSON-able expression on the row itself. */
export interface SqlField extends Classified {
  readonly kind: 'sql';
  /** `args` are those of the field, coerced by the schema. */
  readonly sql: (row: string, args: Readonly<Record<string, unknown>>, bind: Bind) => string;
}
/** Sealed content of the row itself (domain/privacy/sealedColumns.ts): opened after the statement, one load of keys for the whole answer. */
export interface SealedField extends Classified {
  readonly kind: 'sealed';
  readonly column: string;
  /** False in SQL: null. */
  readonly when?: RowSql;
  /** In the place of null. */
  readonly otherwise?: RowSql;
  /** True: the sealed text is JSON. */
  readonly json?: true;
  /** Where the map reads a view: the table in which the content stands, and its row there. */
  readonly of?: {
    readonly table: string;
    readonly row: RowSql;
    /** Its column there, where it has another name or rows of several columns stand beneath each other. */
    readonly column?: RowSql;
  };
}
/** One object of another map. Null when it is absent or out of the viewer's sight. */
export interface OneField extends Classified {
  readonly kind: 'one';
  readonly map: () => ReadMap;
  readonly on: (row: string, child: string) => string;
}
export type ListOrder = (child: string, parent: string) => string;
/** A short list of objects, whole, ordered. */
export interface ManyField extends Classified {
  readonly kind: 'many';
  readonly map: () => ReadMap;
  readonly on: (row: string, child: string) => string;
  /** Over the child; `parent` is the alias of the row that holds the list. */
  readonly order: ListOrder;
}
/** A list that grows: a connection by keyset. */
export interface PageField extends Classified {
  readonly kind: 'page';
  readonly list: () => ListRead;
  readonly on: (row: string, child: string) => string;
}
/** A value object made of columns of the same row. */
export interface PartField extends Classified {
  readonly kind: 'part';
  readonly map: () => ReadMap;
  /** False in SQL: the value object is null. */
  readonly present?: RowSql;
}
/** One object of any of several types, by a type name and an id in the row. Null when it is absent or out of sight. */
export interface NodeField extends Classified {
  readonly kind: 'node';
  readonly type: RowSql;
  readonly id: RowSql;
  /** Types that this family may see at all: a statement may not name tables that its role has no grant for. */
  readonly types: (family: ScopeFamily) => readonly string[];
}
/** Computed in the domain from facts that SQL delivers as JSON. The result is plain objects, projected on the selection. */
export interface ComputedField extends Classified {
  readonly kind: 'computed';
  readonly facts: SqlField['sql'];
  readonly compute: (facts: never, viewer: Viewer, now: Date) => unknown;
}

export type FieldRead = SqlField | SealedField | OneField | ManyField | PageField | PartField | NodeField | ComputedField;

/** The one place that says, for each field of a GraphQL type, where it comes from and who may read it. */
export interface ReadMap {
  /** The GraphQL type, or the interface when `concrete` tells the types apart. */
  readonly type: string;
  readonly table: string;
  /** For an interface: SQL that names the concrete type. */
  readonly concrete?: RowSql;
  /** SQL for the person of the row: subject of the audit, and of the rule "cases worked on". */
  readonly person: RowSql | null;
  /** SQL that is true once the movement of the row is over: routes and times close then (rulings 6). */
  readonly over?: RowSql;
  readonly fields: Readonly<Record<string, FieldRead>>;
}

export interface OrderTerm {
  readonly sql: RowSql;
  readonly direction: 'asc' | 'desc';
  /** PostgreSQL type of the expression, to read the cursor back. */
  readonly type: 'text' | 'timestamptz' | 'date' | 'uuid' | 'integer' | 'real' | 'bigint';
  /** No two rows share its value: nothing after it orders anything, and an index on it alone gives the page. */
  readonly unique?: true;
  /** Its value is told to nobody: cursors of the list are hidden. */
  readonly veiled?: true;
}

/** Adds a parameter and returns its placeholder. */
export type Bind = (value: unknown) => string;

export interface FilterRead {
  readonly level: Level;
  readonly category?: FieldCategory;
  /** True when a State may filter by it. Closed by default (domain D.3.3). */
  readonly forStates?: boolean;
  /** Where a State may filter by it only with some of its values: those. */
  readonly valuesForStates?: readonly string[];
  /** `filter` is the whole filter, for fields that mean something only together. */
  readonly sql: (row: string, bind: Bind, value: never, filter: Readonly<Record<string, unknown>>) => string;
}

/** A list that can be filtered, ordered and paged. */
export interface ListRead {
  /** As which it was registered. */
  readonly name?: string;
  readonly map: () => ReadMap;
  /** Narrows by the arguments of the list's own field. */
  readonly within?: (row: string, bind: Bind, args: Readonly<Record<string, unknown>>) => string;
  /** Class of the list as a whole, where to count its rows is already to read them. */
  readonly level?: Level;
  readonly where?: RowSql;
  /** A view on the rows of the map, with columns by which this list alone is ordered. */
  readonly from?: string;
  readonly filters?: Readonly<Record<string, FilterRead>>;
  /** By the value of an `orderBy` element. */
  readonly orders?: Readonly<Record<string, readonly OrderTerm[]>>;
  /** Orders that would tell a State a field that it does not read: refused (rulings 24). */
  readonly ordersClosedToStates?: readonly string[];
  /** Ends in a unique term by itself or gets the id appended. */
  readonly defaultOrder: readonly OrderTerm[];
  /** Where the default order would tell a State, by its cursors, what it does not read. */
  readonly defaultOrderForStates?: readonly OrderTerm[];
}

// ------------------------------------------------------------ makers, to write maps that read as tables

type Options = Omit<Classified, 'level'> & { readonly level?: Level };
const classified = (options: Options = {}): Classified => ({ level: 2, ...options });

export const sql = (expression: SqlField['sql'], options?: Options): SqlField => ({ kind: 'sql', sql: expression, ...classified(options) });
export const column = (name: string, options?: Options): SqlField => sql((row) => `${row}."${name}"`, options);
export const sealed = (name: string, options: Options & Pick<SealedField, 'when' | 'otherwise' | 'json' | 'of'> = {}): SealedField => {
  const { when, otherwise, json, of, ...rest } = options;
  return {
    kind: 'sealed',
    column: name,
    ...(when ? { when } : {}),
    ...(otherwise ? { otherwise } : {}),
    ...(json ? { json } : {}),
    ...(of ? { of } : {}),
    ...classified(rest),
  };
};
/** RFC 3339 in UTC with milliseconds, as the DateTime scalar writes it. */
export const instantSql = (expression: string) => `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
export const instant = (name: string, options?: Options): SqlField => sql((row) => instantSql(`${row}."${name}"`), options);

const MAPS = new Map<string, ReadMap>();

/** The read map of a GraphQL type, by name: types refer to each other in circles, their files do not. */
export function mapNamed(type: string): ReadMap {
  const map = MAPS.get(type);
  if (!map) throw new Error(`No read map of ${type} was loaded.`);
  return map;
}

export const one = (type: string, foreignKey: string, options?: Options): OneField =>
  oneOn(type, (row, child) => `${child}.id = ${row}."${foreignKey}"`, options);
export const oneOn = (type: string, on: OneField['on'], options?: Options): OneField => ({
  kind: 'one',
  map: () => mapNamed(type),
  on,
  ...classified(options),
});
export const many = (type: string, childKey: string, order: ListOrder, options?: Options): ManyField =>
  manyOn(type, (row, child) => `${child}."${childKey}" = ${row}.id`, order, options);
export const manyOn = (type: string, on: ManyField['on'], order: ListOrder, options?: Options): ManyField => ({
  kind: 'many',
  map: () => mapNamed(type),
  on,
  order,
  ...classified(options),
});
export const page = (list: () => ListRead, on: PageField['on'], options?: Options): PageField => ({
  kind: 'page',
  list,
  on,
  ...classified(options),
});
export const part = (type: string, present?: RowSql, options?: Options): PartField => ({
  kind: 'part',
  map: () => mapNamed(type),
  ...(present ? { present } : {}),
  ...classified(options),
});
export const node = (field: Pick<NodeField, 'type' | 'id' | 'types'>, options?: Options): NodeField => ({
  kind: 'node',
  ...field,
  ...classified(options),
});
export function computed<Facts>(
  facts: SqlField['sql'],
  compute: (facts: Facts, viewer: Viewer, now: Date) => unknown,
  options?: Options,
): ComputedField {
  return { kind: 'computed', facts, compute: compute as never, ...classified(options) };
}

/** Closes a read map and makes it known under its type's name. */
export function reads(map: ReadMap): ReadMap {
  if (MAPS.has(map.type)) throw new Error(`${map.type} has two read maps.`);
  const told = underRestriction(map);
  MAPS.set(map.type, told);
  return told;
}

interface Restrictable {
  readonly facts: unknown;
  readonly restricted: boolean;
}

/** What may happen next with the record of a person waits where its processing is restricted, whatever else the object's table says. */
function underRestriction(map: ReadMap): ReadMap {
  const { person } = map;
  const actions = map.fields['availableActions'];
  if (person === null || actions?.kind !== 'computed') return map;
  const wrapped: ComputedField = {
    ...actions,
    facts: (row, args, bind) =>
      `select json_build_object('facts', (${actions.facts(row, args, bind)}), 'restricted',
        is_restricted(${person(row)}))`,
    compute: ({ facts, restricted }: Restrictable, viewer, now) => {
      if (facts === null) return null;
      const allowed = actions.compute(facts as never, viewer, now) as readonly AvailableAction[];
      return restricted ? whileRestricted(allowed) : allowed;
    },
  };
  return { ...map, fields: { ...map.fields, availableActions: wrapped } };
}

const LISTS = new Map<string, ListRead>();

/** Makes a list known under a name, for connections nested in objects of other features. */
export function lists(name: string, list: ListRead): ListRead {
  if (LISTS.has(name)) throw new Error(`Two lists are named ${name}.`);
  const named = { ...list, name };
  LISTS.set(name, named);
  return named;
}

export function listNamed(name: string): ListRead {
  const list = LISTS.get(name);
  if (!list) throw new Error(`No list named ${name} was loaded.`);
  return list;
}
