import { type Role, roles } from '../access/vocabulary';

/** A standing question as `graphiql/reports/NN-name.graphql` holds it (graphiql/reports/README.md). */
export interface ReportFile {
  /** The file's name without its number: `gate-backlog`. */
  readonly name: string;
  readonly number: number;
  readonly question: string;
  readonly group: string;
  readonly roles: readonly Role[];
  readonly purpose: string | null;
  readonly blocks: readonly ReportBlock[];
  readonly chart: string;
  readonly note: string;
  /** The GraphQL document, comments included. */
  readonly document: string;
}

export interface ReportBlock {
  /** Null for the first. */
  readonly name: string | null;
  /** Dot path in `data` to the list of rows. */
  readonly rows: string;
  readonly columns: readonly ReportColumn[];
}

export interface ReportColumn {
  readonly path: string;
  readonly label: string;
  readonly kind: ColumnKind;
}

export const columnKinds = ['number', 'percent', 'duration', 'date', 'text', 'country', 'suppressed'] as const;
export type ColumnKind = (typeof columnKinds)[number];

const HEADER = /^# ([a-zA-Z.]+): (.*)$/;
const COLUMN = /^(\S+) "([^"]+)" (\w+)$/;
const FILE = /^(\d+)-(.+)\.graphql$/;

/** @throws Error that names the file and the key that is missing or malformed. */
export function readReportFile(file: string, text: string): ReportFile {
  const [, number, name] = FILE.exec(file) ?? [];
  const keys = new Map(
    text.split('\n').flatMap((line) => {
      const [, key, value] = HEADER.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value.trim()] as const];
    }),
  );
  const need = (key: string): string => {
    const value = keys.get(key);
    if (value === undefined || value === '') throw new Error(`${file}: “${key}” is missing.`);
    return value;
  };
  if (name === undefined || Number(need('number')) !== Number(number)) throw new Error(`${file}: the name begins with the number.`);
  const blocks = [...keys.keys()]
    .filter((key) => /^rows(\.|$)/.test(key))
    .map((key) => {
      const block = key.split('.')[1] ?? null;
      return { name: block, rows: need(key), columns: columnsOf(file, need(block === null ? 'columns' : `columns.${block}`)) };
    });
  return {
    name,
    number: Number(number),
    question: need('question'),
    group: need('group'),
    roles: need('roles')
      .split(',')
      .map((role) => known(file, roles, role.trim())),
    purpose: need('purpose') === '–' ? null : need('purpose'),
    blocks,
    chart: need('chart'),
    note: need('note'),
    document: text,
  };
}

const columnsOf = (file: string, text: string): ReportColumn[] =>
  text.split(';').map((column) => {
    const [, path, label, kind] = COLUMN.exec(column.trim()) ?? [];
    if (path === undefined || label === undefined) throw new Error(`${file}: no column: ${column}`);
    return { path, label, kind: known(file, columnKinds, kind ?? '') };
  });

function known<Value extends string>(file: string, values: readonly Value[], value: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error(`${file}: unknown ${value}.`);
  return found;
}

/** Goes down a dot path; undefined where there is no such place, null where an object on the way is null. */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('.')) {
    if (here === null || here === undefined) return here;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}
