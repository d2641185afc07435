import type { ChartSpec } from '../reports/report';
import { type Cell, measures, NOTHING, numberText } from '../results/cells';
import type { Table } from '../results/table';

/** One height of a picture. A hidden count is a span: it lies somewhere from `low` to `high`. */
export interface Mark {
  readonly x: Cell;
  readonly series: string | null;
  /** What is told; null where nothing is told at all. */
  readonly low: number | null;
  /** What it can be at most; equal to `low` where nothing is hidden. */
  readonly high: number | null;
  readonly label: string;
}

/** What a chart draws of a table: one mark for each x and series, rows of the same summed. */
export function marksOf({ columns, rows }: Table, spec: ChartSpec): readonly Mark[] {
  const place = (path: string | null) => columns.findIndex((column) => column.path === path);
  const [x, y, series] = [place(spec.x), place(spec.y), place(spec.series)];
  const sums = new Map<string, { x: Cell; series: string | null; cells: Cell[]; rows: number }>();
  for (const row of rows) {
    const at = row[x];
    if (!at) continue;
    const part = series < 0 ? null : (row[series]?.text ?? null);
    const key = `${at.text}\0${part}`;
    const sum = sums.get(key) ?? { x: at, series: part, cells: [], rows: 0 };
    const cell = row[y];
    if (cell) sum.cells.push(cell);
    sum.rows += 1;
    sums.set(key, sum);
  }
  return [...sums.values()].map((sum) => ({ x: sum.x, series: sum.series, ...(y < 0 ? counted(sum.rows) : summed(sum.cells)) }));
}

const counted = (rows: number) => ({ low: rows, high: rows, label: numberText(rows) });

function summed(cells: readonly Cell[]): Pick<Mark, 'low' | 'high' | 'label'> {
  const [only] = cells;
  const told = cells.filter((cell): cell is Cell & { value: number } => typeof cell.value === 'number');
  const hidden = cells.flatMap(({ hiddenBelow }) => (hiddenBelow === null ? [] : [hiddenBelow]));
  if (told.length === 0 && hidden.length === 0) return { low: null, high: null, label: only?.text ?? NOTHING };
  const low = told.reduce((sum, { value }) => sum + value, 0);
  const high = hidden.reduce((sum, below) => sum + below - 1, low);
  const label = cells.length === 1 && only ? only.text : `${hidden.length > 0 ? '≥ ' : ''}${numberText(low)}`;
  return { low, high, label };
}

/** Part of it is hidden. */
export const isHidden = ({ low, high }: Mark): boolean => low !== null && high !== null && high > low;

/** The picture that a list suggests when nobody said: its first name against its first measure. */
export function suggestedChart({ columns, rows }: Table): ChartSpec | null {
  const [x] = columns.filter(({ kind }) => !measures(kind));
  const y = columns.find(({ kind }) => kind === 'suppressed') ?? columns.find(({ kind }) => measures(kind));
  if (!x || rows.length < 2) return null;
  return { kind: x.kind === 'date' ? 'line' : 'bar', x: x.path, y: y?.path ?? null, series: null };
}

/** All of it is hidden, so that no amount can be shown for it. */
export const isWhollyHidden = (mark: Mark): boolean => isHidden(mark) && mark.low === 0;
