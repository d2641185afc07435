import type { Purpose, Role } from '../../../domain/access/vocabulary';

export const columnKinds = ['number', 'percent', 'duration', 'date', 'text', 'country', 'suppressed'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Column {
  /** Where the value stands in a row, by dots; a number is a place in a list: `keys.0.value`. */
  readonly path: string;
  readonly label: string;
  readonly kind: ColumnKind;
}

export const chartKinds = ['bar', 'line', 'funnel', 'heat', 'map'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A picture of a list. The channels name columns by their path. */
export interface ChartSpec {
  readonly kind: ChartKind;
  /** What is compared: categories, months, stages, States. */
  readonly x: string;
  /** How much; null counts the rows. */
  readonly y: string | null;
  /** What parts each x: colours of a bar or line, the rows of a heat map. */
  readonly series: string | null;
}

/** One list of a report: its table and its picture. */
export interface Block {
  /** Null where a report has a single list. */
  readonly name: string | null;
  readonly title: string | null;
  /** Where the list stands in `data`, by dots. */
  readonly rows: string;
  readonly columns: readonly Column[];
  readonly chart: ChartSpec | null;
}

/** A saved question: all of it stands in the text of its query, so that it can be copied, changed and shared whole. */
export interface Report {
  readonly number: string;
  readonly question: string;
  readonly group: string;
  /** Empty: every role. */
  readonly roles: readonly Role[];
  /** The purpose that it needs; null: the role's own will do. */
  readonly purpose: Purpose | null;
  readonly note: string | null;
  readonly blocks: readonly Block[];
}
