import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { type CountedCell, disclose, finestThreshold, type TableDimension } from '../../domain/statistics/disclosure';
import { ToldTable } from '../../domain/statistics/toldTable';
import { instantOfAnswer } from './asOf';
import { type Bind, type StatisticDeps, tracedCount } from './tracedCount';

/** What the SQL of a report may use. */
export interface ReportScope {
  readonly bind: Bind;
  /** The placeholder of the instant that is answered for. */
  readonly at: string;
  readonly past: boolean;
  /** The placeholder of the viewer's own State; null for the custodial side. */
  readonly state: string | null;
}

/** One table of a report: its cells are disclosed by themselves. */
export interface ReportTable<Args> {
  readonly dimensions: readonly TableDimension[] | ((args: Args) => readonly TableDimension[]);
  /** Everybody counted is a child, or treated as one. */
  readonly children?: boolean;
  /** False: places, rules and the like, never persons or what was done to them. */
  readonly countsPersons?: boolean;
  /** Selects `keys` (text[], one for each dimension), `count`, and where it has medians `figures` and `of`. */
  readonly sql: (scope: ReportScope, args: Args) => string;
}

export interface ReportAnswer {
  readonly asOf: string;
  readonly basis: string;
  readonly method: string;
}

/** A question of domain F.1: what is counted, and how the counts that may be told become rows. */
export interface ReportQuery<Args extends object, Tables extends string = string> {
  /** The root field. */
  readonly name: string;
  readonly basis: string | ((args: Args) => string);
  readonly method: string;
  /** Refuses what cannot be asked. */
  readonly validate?: (args: Args, viewer: Viewer, now: Date) => void;
  /** Common table expressions that the tables use. */
  readonly with?: (scope: ReportScope, args: Args) => string;
  readonly tables: Readonly<Record<Tables, ReportTable<Args>>>;
  /** `leaves`: the answer goes to another State. */
  readonly rows: (told: Readonly<Record<Tables, ToldTable>>, leaves: boolean) => Readonly<Record<string, unknown>>;
}

export interface ReportArgs {
  /** An instant that is past; null for now. */
  readonly asOf?: Date | null;
}

interface ReportCell extends CountedCell {
  readonly of_table: string;
}

/** Answers a report: one statement, every table through disclosure control (I-38). */
export async function answerReport<Args extends object, Tables extends string>(
  deps: StatisticDeps,
  viewer: Viewer,
  report: ReportQuery<Args, Tables>,
  args: Args,
): Promise<ReportAnswer & Readonly<Record<string, unknown>>> {
  report.validate?.(args, viewer, deps.now());
  const { instant, past } = instantOfAnswer((args as ReportArgs).asOf ?? null, viewer, deps.now());
  const leaves = scopeFamilyOf(viewer.role) === 'liaison';
  const names = Object.keys(report.tables) as Tables[];
  const cells = await tracedCount<ReportCell>(deps, viewer, report.name, (bind) => {
    const scope = scopeOf(bind, viewer, instant, past);
    const common = report.with ? `with ${report.with(scope, args)}` : '';
    const tables = names.map(
      (name) => `select '${name}' as of_table, cells.* from (${withFigures(report.tables[name].sql(scope, args))}) cells`,
    );
    return `${common} ${tables.join(' union all ')}`;
  });
  const told = Object.fromEntries(
    names.map((name) => {
      const { dimensions, children = false, countsPersons = true } = report.tables[name];
      const nature = { dimensions: typeof dimensions === 'function' ? dimensions(args) : dimensions, children, countsPersons, leaves };
      const own = cells.filter(({ of_table }) => of_table === name);
      return [name, new ToldTable(nature, disclose(own, nature, deps.thresholds), finestThreshold(nature, deps.thresholds))];
    }),
  ) as Record<Tables, ToldTable>;
  return {
    asOf: instant.toISOString(),
    basis: typeof report.basis === 'function' ? report.basis(args) : report.basis,
    method: report.method,
    ...report.rows(told, leaves),
  };
}

/** A placeholder that no table uses would have no type: each is bound when it is first named. */
function scopeOf(bind: Bind, viewer: Viewer, instant: Date, past: boolean): ReportScope {
  let at: string | undefined;
  let state: string | undefined;
  return {
    bind,
    past,
    get at() {
      at ??= `${bind(instant)}::timestamptz`;
      return at;
    },
    get state() {
      if (viewer.country === null) return null;
      state ??= `${bind(viewer.country)}::text`;
      return state;
    },
  };
}

/** All tables of a report have the same columns. */
const withFigures = (cells: string) =>
  /\bas figures\b/.test(cells) ? cells : `select keys, count, null::json as figures, null::int as of from (${cells}) counted`;

/** Median and ninetieth percentile of an expression, with how many values they rest on: columns of a table's SQL. */
export const figuresOf = (days: string) => `json_build_object('median', percentile_cont(0.5) within group (order by ${days}),
  'percentile90', percentile_cont(0.9) within group (order by ${days})) as figures, count(${days})::int as of`;

/** As floating point, which percentiles are counted in anyway: the exact decimals of `extract` take several times as long to sort. */
export const daysBetween = (from: string, to: string) => `date_part('epoch', ${to} - ${from}) / 86400`;

/** A State counts persons shared with it alone. */
export const sharedWith = (person: string, scope: ReportScope) =>
  scope.state === null
    ? 'true'
    : `exists (select from person_access shared where shared.person_id = ${person} and shared.country = ${scope.state} and shared.since <= ${scope.at})`;

export const refused = (path: string, code: string, message: string) => new BadUserInput([{ path, code, message }]);
