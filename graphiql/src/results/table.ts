import type { Block, ChartSpec, Column } from '../reports/report';
import { type Cell, numberText, readAbsent, readCell } from './cells';

/** A list of an answer, ready to be shown. */
export interface Table {
  readonly name: string;
  readonly title: string | null;
  readonly columns: readonly Column[];
  /** One cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  readonly chart: ChartSpec | null;
  /** What stands beside the list: as of when, on what basis. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** The lists of a report in the answer to it; a list that the answer lacks is left out. */
export function tablesOf(blocks: readonly Block[], data: unknown): readonly Table[] {
  return blocks.flatMap((block, index) => {
    const list = listAt(data, block.rows);
    if (list === null) return [];
    const { title, columns, chart } = block;
    return [
      { name: block.name ?? `list-${index + 1}`, title, columns, chart, rows: rowsOf(list, columns), facts: factsBeside(data, block.rows) },
    ];
  });
}

export const rowsOf = (list: readonly unknown[], columns: readonly Column[]): readonly (readonly Cell[])[] =>
  list.map((row) => columns.map((column) => cellAt(row, column)));

function cellAt(row: unknown, { path, kind }: Column): Cell {
  const raw = valueAt(row, path);
  const beside = path.includes('.') ? valueAt(row, `${path.slice(0, path.lastIndexOf('.'))}.display`) : undefined;
  const follows = (kind === 'percent' || kind === 'duration') && raw === null;
  return follows && typeof beside === 'string' ? readAbsent(beside) : readCell(raw, kind);
}

export function valueAt(root: unknown, path: string): unknown {
  if (path === '') return root;
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
      root,
    );
}

function listAt(data: unknown, path: string): readonly unknown[] | null {
  const found = valueAt(data, path);
  if (Array.isArray(found)) return found;
  const nodes = valueAt(found, 'nodes');
  if (Array.isArray(nodes)) return nodes;
  // A single object is a list of one.
  return typeof found === 'object' && found !== null ? [found] : null;
}

/** Single values of the objects that one passes on the way to the list. */
export function factsBeside(data: unknown, path: string): readonly Fact[] {
  const steps = path.split('.');
  return steps.flatMap((_step, depth) => {
    const beside = valueAt(data, steps.slice(0, depth).join('.'));
    if (typeof beside !== 'object' || beside === null || Array.isArray(beside)) return [];
    return Object.entries(beside).flatMap(([name, value]) => (isSingle(value) ? [{ label: labelOf(name), text: factText(value) }] : []));
  });
}

/** The same fact beside several lists is told once; a different one of the same name says whose it is. */
export function distinctFacts(tables: readonly Table[]): readonly Fact[] {
  const all = tables.flatMap((table) => table.facts.map((fact) => ({ ...fact, of: table.title })));
  return all.flatMap(({ label, text, of }, index) => {
    if (all.findIndex((other) => other.label === label && other.text === text) < index) return [];
    const differs = all.some((other) => other.label === label && other.text !== text);
    return [{ label: differs && of ? `${label} (${of})` : label, text }];
  });
}

const isSingle = (value: unknown): value is string | number => (typeof value === 'string' && value !== '') || typeof value === 'number';

const factText = (value: string | number) =>
  typeof value === 'number' ? numberText(value) : readCell(value, /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? 'date' : 'text').text;

/** `totalCount` as people write it. */
export function labelOf(name: string): string {
  if (name === 'asOf') return 'As of';
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, (_whole, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
