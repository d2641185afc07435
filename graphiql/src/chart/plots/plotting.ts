import type { ChartSpec, Column } from '../../reports/report';
import type { Mark } from '../marks';
import type { Palette } from '../palette';

/** What every kind of picture is drawn from. */
export interface Plotting {
  readonly marks: readonly Mark[];
  readonly spec: ChartSpec;
  readonly columns: readonly Column[];
  readonly width: number;
  readonly palette: Palette;
  /** The fill of a hidden count: hatched in this colour. */
  hatch(color: string): string;
}

export interface Drawing {
  readonly svg: SVGElement | HTMLElement;
  readonly legend: Legend;
  /** What the picture leaves to the table; null when nothing. */
  readonly remark: string | null;
}

export interface Legend {
  readonly swatches: readonly { readonly label: string; readonly fill: string }[];
  readonly ramp: { readonly colors: readonly string[]; readonly from: string; readonly to: string } | null;
}

export const labelOfColumn = (columns: readonly Column[], path: string | null): string =>
  columns.find((column) => column.path === path)?.label ?? 'Number of rows';

export const kindOfColumn = (columns: readonly Column[], path: string | null) =>
  columns.find((column) => column.path === path)?.kind ?? 'number';

/** Different values in the order in which they come. */
export const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** Colours of series, the same in every picture of the same table. */
export function seriesColors(marks: readonly Mark[], palette: Palette): ReadonlyMap<string | null, string> {
  const names = distinct(marks.map(({ series }) => series));
  return new Map(names.map((name, index) => [name, palette.series[index % palette.series.length] ?? palette.text]));
}

/** The swatch that explains hatching, where anything is hidden. */
export function hiddenSwatch(marks: readonly Mark[], hatch: (color: string) => string, palette: Palette, drawn = 'hatched') {
  const hidden = marks.find(({ low, high }) => low !== null && high !== null && high > low);
  return hidden ? [{ label: `hidden: a small count, somewhere in the ${drawn} span`, fill: hatch(palette.faint) }] : [];
}

/** Bands, periods and numbers by size, which the order of an answer is not; words stay as they come. */
export function inOrder(names: readonly string[]): readonly string[] {
  if (!names.some(beginsWithDigit)) return names;
  const order = new Intl.Collator('en', { numeric: true });
  return [...names].sort((one, other) => Number(beginsWithDigit(other)) - Number(beginsWithDigit(one)) || order.compare(one, other));
}

export const beginsWithDigit = (name: string): boolean => /^(under |over |days )?\d/i.test(name);

/** Room for labels of this many characters, within limits. */
export const roomFor = (labels: readonly string[], limits: { readonly least: number; readonly most: number }): number =>
  Math.min(limits.most, Math.max(limits.least, 16 + 6.6 * Math.max(0, ...labels.map(({ length }) => length))));

export const shortened = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label);
