import { type Disclosure, nameOf, type SuppressedCount, small, type TableNature, type ToldCell, told } from './disclosure';
import { type Measure, measureOf, type Share, shareOf } from './figures';

/** Some values of a table's dimensions, by the dimension's name. */
export type Keys = Readonly<Record<string, string>>;

/** A table after disclosure control, to be read by the values of its dimensions. */
export class ToldTable {
  /** Every cell that may be listed. */
  readonly rows: readonly { readonly keys: Keys; readonly cell: ToldCell; readonly count: SuppressedCount }[];
  private readonly dimensions: readonly string[];
  /** By its values in the order of the dimensions. */
  private readonly named: ReadonlyMap<string, ToldCell>;

  constructor(
    { dimensions }: TableNature,
    private readonly disclosed: Disclosure,
    readonly threshold: number,
  ) {
    this.dimensions = dimensions.map(({ name }) => name);
    this.rows = disclosed.cells.map((cell) => ({ keys: this.keysOf(cell), cell, count: cell.count }));
    this.named = new Map(disclosed.cells.map((cell) => [nameOf(cell.keys), cell]));
  }

  /** The values that a dimension has, in the order of the cells. */
  values(dimension: string): readonly string[] {
    return [...new Set(this.rows.flatMap(({ keys }) => keys[dimension] ?? []))];
  }

  /** Of all dimensions the value is asked. Nobody where no cell is listed, unless some cell was withheld. */
  count(keys: Keys): SuppressedCount {
    const cell = this.cellOf(keys);
    if (cell) return cell.count;
    return this.disclosed.emptyMeansNobody ? told(0) : small(this.threshold);
  }

  /** What part of those with one of these values has the first of them. */
  share(keys: Keys, dimension: string, [value, ...others]: readonly string[]): Share {
    const part = this.count({ ...keys, [dimension]: value ?? '' });
    const rest = others.map((other) => this.count({ ...keys, [dimension]: other }));
    const all = [part, ...rest];
    const whole = all.some(({ suppressed }) => suppressed)
      ? this.wholeOf(keys, dimension, all.length)
      : told(all.reduce((sum, { value: one }) => sum + (one ?? 0), 0));
    return shareOf(part, whole);
  }

  measure(keys: Keys): Measure {
    return measureOf(this.cellOf(keys), this.threshold);
  }

  /** Where the values are all that the dimension has, their sum may be told though they are not. */
  private wholeOf(keys: Keys, dimension: string, asked: number): SuppressedCount {
    const one = this.disclosed.cells.find((cell) =>
      this.dimensions.every((name, place) => !(name in keys) || cell.keys[place] === keys[name]),
    );
    return one && this.values(dimension).length <= asked ? one.over(dimension) : small(this.threshold);
  }

  private cellOf(keys: Keys): ToldCell | undefined {
    return this.named.get(nameOf(this.dimensions.map((name) => keys[name] ?? '')));
  }

  private keysOf(cell: ToldCell): Keys {
    return Object.fromEntries(this.dimensions.map((name, place) => [name, cell.keys[place] ?? '']));
  }
}
