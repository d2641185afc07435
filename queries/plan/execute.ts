import type { FieldNode } from 'graphql';
import type { Pool } from 'pg';
import { FIRST_LOGGED_LEVEL, type FieldCategory, type Level } from '../../domain/access/fieldClasses';
import { type ScopeFamily, scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import type { CursorVeil } from '../../domain/privacy/cursorVeil';
import type { Keyring } from '../../domain/privacy/keyring';
import { traceSql } from '../audit/trace';
import { Compilation, personsOf, together } from './compilation';
import { compileObject } from './compile';
import { compilePage } from './page';
import type { Bind, ListRead, ReadMap, RowSql } from './readMap';
import { inViewerScope } from './scopedQuery';
import { sealedSubjects } from './sealed';
import type { OperationContext } from './selection';
import { type Finishing, finish, type Shape } from './shape';

/** What a read needs from outside: one pool per scope family, each connecting as that family's database role. */
export interface ReadDeps {
  readonly pools: Readonly<Record<ScopeFamily, Pool>>;
  readonly now: () => Date;
  /** Opens sealed content. */
  readonly keys: Pick<Keyring, 'opener'>;
  /** Hides cursors whose order nobody may read. */
  readonly veil: CursorVeil;
  readonly requestId?: string;
}

/** A field of Query, or of a payload, that the planner answers. */
export type RootRead =
  | {
      readonly kind: 'single';
      readonly map: () => ReadMap;
      /** Null: no row can match (a malformed id is an unknown id). */
      readonly where: (args: Readonly<Record<string, unknown>>, bind: Bind) => RowSql | null;
    }
  | { readonly kind: 'list'; readonly list: () => ListRead }
  /** Objects by id, in the order of the ids; null where one is absent or out of sight. */
  | { readonly kind: 'byIds'; readonly map: () => ReadMap; readonly ids: readonly string[] };

export interface ReadRequest {
  /** Name in the audit: the root field. */
  readonly operation: string;
  readonly root: RootRead;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: OperationContext;
  /** What was asked for, where the arguments of the field do not say it. */
  readonly question?: unknown;
  /** True: `root` follows from the field, its arguments and the viewer's role alone, so that its plan may serve again. */
  readonly planned?: boolean;
}

/** The answer of one root field, shaped as the selection asks. */
export interface ReadAnswer {
  readonly value: unknown;
  /** The same as JSON text, straight from the database, where nothing had to be done to it. */
  readonly text?: string;
  /** True: the value holds errors, or null where the schema forbids it; graphql-js must complete it. */
  readonly troubled: boolean;
}

const NOTHING: ReadAnswer = { value: null, text: 'null', troubled: false };

/** Runs one root field and gives its value. */
export async function executeRead(deps: ReadDeps, viewer: Viewer, request: ReadRequest): Promise<unknown> {
  const answer = await answerRead(deps, viewer, request);
  return answer.text === undefined ? answer.value : JSON.parse(answer.text);
}

/** Runs one root field: one statement, in the viewer's row scope, its trace in the audit written by the same statement. */
export async function answerRead(deps: ReadDeps, viewer: Viewer, request: ReadRequest): Promise<ReadAnswer> {
  const compiled = plan(deps.veil, viewer, request);
  if (!compiled) return NOTHING;
  const { classes, fields, glass } = compiled;
  const values = [...compiled.parameters];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const question = request.question ?? filterOf(request);
  const trace = {
    viewer,
    operation: request.operation,
    classes,
    fields,
    glass,
    requestId: deps.requestId,
    ...(question === undefined ? {} : { question }),
  };
  const subjects = compiled.nested
    ? '(select array_agg(distinct met.id) from answer cross join lateral unnest(subjects) met (id) where met.id is not null)'
    : '(select subjects from answer)';
  const text = `with answer as materialized (${compiled.statement}), ${traceSql(bind, trace, subjects)} select answer::text as answer from answer`;
  const durable = classes.some((level) => level >= FIRST_LOGGED_LEVEL);
  const rows = await inViewerScope(deps.pools[scopeFamilyOf(viewer.role)], viewer, { durable, now: deps.now() }, text, values);
  const answerText = rows[0]?.answer ?? null;
  if (answerText === null) return NOTHING;
  if (!compiled.shape) return { value: undefined, text: answerText, troubled: false };
  const answer: unknown = JSON.parse(answerText);
  const open = await deps.keys.opener(compiled.opensSealed ? [...sealedSubjects(answer, compiled.shape)] : []);
  const finishing: Finishing = { operation: request.context, viewer, now: deps.now(), open, veil: deps.veil, trouble: false };
  const value = finish(answer, compiled.shape, finishing);
  return { value, troubled: finishing.trouble };
}

/** A filtered list is a search, and the audit keeps what was searched for (I-34). */
function filterOf({ root, args }: ReadRequest): unknown {
  const filter = root.kind === 'list' ? args['filter'] : undefined;
  const empty =
    typeof filter !== 'object' || filter === null || Object.values(filter).every((value) => value === undefined || value === null);
  return empty ? undefined : filter;
}

interface Root {
  readonly statement: string;
  readonly shape: Shape | undefined;
  /** True: objects beneath may add persons to the subjects, more than once. */
  readonly nested: boolean;
}

interface Plan extends Root {
  readonly opensSealed: boolean;
  readonly parameters: readonly unknown[];
  readonly classes: readonly Level[];
  readonly fields: readonly string[];
  readonly glass: readonly FieldCategory[];
}

/** Plans by the field of a parsed document: they go when the document goes. */
const PLANS = new WeakMap<FieldNode, Map<string, Plan | null>>();
const MOST_PLANS_PER_FIELD = 64;

/** What a plan depends on is its document, arguments, variables, and of the viewer role and stated purpose; nothing else may enter it. */
function plan(veil: CursorVeil, viewer: Viewer, request: ReadRequest): Plan | null {
  const [node] = request.nodes;
  if (!node || !request.planned) return compilePlan(veil, viewer, request);
  const key = JSON.stringify([viewer.role, viewer.purposeStated, viewer.glass ?? [], request.args, request.context.variableValues]);
  const known = PLANS.get(node) ?? new Map<string, Plan | null>();
  const plan = known.get(key);
  if (plan !== undefined) return plan;
  const fresh = compilePlan(veil, viewer, request);
  if (known.size >= MOST_PLANS_PER_FIELD) known.clear();
  PLANS.set(node, known.set(key, fresh));
  return fresh;
}

function compilePlan(veil: CursorVeil, viewer: Viewer, request: ReadRequest): Plan | null {
  const compilation = new Compilation(request.context, viewer, veil);
  const compiled = compileRoot(compilation, request);
  return (
    compiled && {
      ...compiled,
      parameters: compilation.parameters,
      opensSealed: compilation.opensSealed,
      classes: [...compilation.classes].sort(),
      fields: [...compilation.fields].sort(),
      glass: [...compilation.glass].sort(),
    }
  );
}

function compileRoot(compilation: Compilation, request: ReadRequest): Root | null {
  const { root, nodes, args } = request;
  if (root.kind === 'list') {
    const page = compilePage(compileObject, compilation, root.list(), nodes, args, undefined);
    return { ...page, nested: page.persons !== undefined };
  }
  const map = root.map();
  const row = compilation.alias();
  if (root.kind === 'byIds') {
    const object = compileObject(compilation, map, row, nodes);
    const ids = compilation.bind(root.ids);
    const person = map.person?.(row);
    const own = person ? `array_agg(${person}) filter (where ${person} is not null)` : 'null::uuid[]';
    const met = object.persons && personsOf(object.persons, `${map.table} ${row}`, `${row}.id = any(${ids}::uuid[])`);
    return {
      statement: `select coalesce(json_agg(case when ${row}.id is not null then ${object.sql} end order by i.n), '[]'::json) as answer, ${together([own, met])} as subjects from unnest(${ids}::uuid[]) with ordinality i (id, n) left join ${map.table} ${row} on ${row}.id = i.id`,
      shape: object.shape ? { kind: 'list', of: object.shape } : undefined,
      nested: met !== undefined,
    };
  }
  const where = root.where(args, compilation.bind);
  if (!where) return null;
  const object = compileObject(compilation, map, row, nodes);
  const own = map.person ? `array_remove(array[${map.person(row)}], null)` : `null::uuid[]`;
  return {
    statement: `select ${object.sql} as answer, ${together([own, object.persons])} as subjects from ${map.table} ${row} where ${where(row)} limit 1`,
    shape: object.shape,
    nested: object.persons !== undefined,
  };
}
