import { BadUserInput } from '../errors';
import { groupOf, regionOf } from './smallStates';
import { type Coarseness, suppress } from './suppression';
import { FEWEST_FOR_A_MEDIAN, type Grain, type Thresholds, thresholdFor } from './thresholds';

/** What a table is, as far as its disclosure goes: every table that the platform tells passes through here (domain D.4, I-38). */
export interface TableNature {
  readonly dimensions: readonly TableDimension[];
  /** Everybody counted is a child, or treated as one. */
  readonly children: boolean;
  /** The answer goes to another State. */
  readonly leaves: boolean;
  /** False: places, rules and the like, which have nothing to hide in small numbers. */
  readonly countsPersons?: boolean;
}

export interface TableDimension {
  readonly name: string;
  readonly grain: Grain;
}

export interface CountedCell {
  /** One for each dimension; of a facility its kind and its code, parted by a stroke. */
  readonly keys: readonly string[];
  readonly count: number;
  /** Medians and the like, with how many values they rest on. */
  readonly figures?: Readonly<Record<string, number | null>> | null;
  readonly of?: number | null;
}

export interface SuppressedCount {
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly display: string;
}

export interface ToldCell {
  readonly keys: readonly string[];
  readonly count: SuppressedCount;
  /** None where they rest on too few. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** How many values the figures rest on; for the platform alone, it is not told as it is. */
  readonly of: number;
  /** The cells of this line added up over one dimension. */
  readonly over: (dimension: string) => SuppressedCount;
}

export interface Disclosure {
  /** Every cell that may be listed. */
  readonly cells: readonly ToldCell[];
  /** False: some cell is not even listed, so that an empty place does not mean nobody. */
  readonly emptyMeansNobody: boolean;
}

/** Beyond, nearly every cell is small. */
const MOST_CELLS = 800;

/** Turns counts into what may be told. */
export function disclose(counted: readonly CountedCell[], nature: TableNature, thresholds: Thresholds): Disclosure {
  const threshold = thresholdOf(nature, thresholds);
  const finest = nature.dimensions.map(() => 0);
  const grouped = nature.leaves ? counted : withSmallStatesGrouped(counted, nature, thresholds.inside);
  if (grouped.length > MOST_CELLS) {
    throw new BadUserInput([
      { path: 'by', code: 'TOO_FINE', message: 'So fine a table is nearly all suppressed: ask for fewer dimensions.' },
    ]);
  }
  const order = canonicalOrder(nature);
  const paths = withEmptyCells(grouped).map((cell) => ({
    keys: order.map((place) => path(cell.keys[place] ?? '', nature, place)),
    count: cell.count,
    cell,
  }));
  const inOrder = (coarseness: Coarseness) => finest.map((_, place) => coarseness[order.indexOf(place)] ?? 0);
  const { hidden, withheld, total } = suppress(paths, (coarseness) => threshold(inOrder(coarseness)));
  const cells = paths
    .filter((one) => !withheld.has(one) && (one.count > 0 || hidden.has(one)))
    .map((one) => ({
      keys: one.cell.keys.map((key, place) => (nature.dimensions[place]?.grain === 'FACILITY' ? (key.split(STROKE).at(-1) ?? key) : key)),
      count: hidden.has(one) ? small(threshold(finest)) : told(one.count),
      figures: hidden.has(one) || (one.cell.of ?? 0) < FEWEST_FOR_A_MEDIAN ? {} : (one.cell.figures ?? {}),
      of: one.cell.of ?? 0,
      over: (dimension: string) => {
        const coarseness = order.map((place) =>
          nature.dimensions[place]?.name === dimension ? (one.keys[order.indexOf(place)] ?? []).length : 0,
        );
        const sum = total(one, coarseness);
        return sum === null ? small(threshold(inOrder(coarseness))) : told(sum);
      },
    }));
  return { cells, emptyMeansNobody: withheld.size === 0 };
}

const STROKE = '/';

export const told = (count: number): SuppressedCount => ({ value: count, suppressed: false, display: String(count) });
export const small = (threshold: number): SuppressedCount => ({ value: null, suppressed: true, display: `<${threshold}` });

/** What a cell of the table itself must reach. */
export const finestThreshold = (nature: TableNature, thresholds: Thresholds): number =>
  thresholdOf(nature, thresholds)(nature.dimensions.map(() => 0));

/** The threshold of the table asked and of each coarser one: a dimension that is added up no longer asks for its own. */
function thresholdOf(nature: TableNature, thresholds: Thresholds): (coarseness: Coarseness) => number {
  const { dimensions, children, leaves } = nature;
  if (nature.countsPersons === false) return () => 1;
  return (coarseness) => {
    const kept = dimensions.flatMap(({ grain }, place) => (isKept(grain, coarseness[place] ?? 0) ? [grain] : []));
    return thresholdFor(kept, { children, leaves }, thresholds);
  };
}

/** A kind of facility may be one facility: its total asks for as much. */
const isKept = (grain: Grain, step: number) => step === 0 || (grain === 'FACILITY' && step === 1);

/** States of few become a group of their region, the same in every table, so that none shows which they are. */
function withSmallStatesGrouped(cells: readonly CountedCell[], { dimensions }: TableNature, threshold: number): readonly CountedCell[] {
  const place = dimensions.findIndex(({ grain }) => grain === 'STATE');
  if (place < 0) return cells;
  const totals = new Map<string, number>();
  for (const { keys, count } of cells) totals.set(keys[place] ?? '', (totals.get(keys[place] ?? '') ?? 0) + count);
  const grouped = new Map<string, CountedCell>();
  for (const cell of cells) {
    const state = cell.keys[place] ?? '';
    const keys = state !== UNKNOWN && (totals.get(state) ?? 0) < threshold ? cell.keys.with(place, groupOf(state)) : cell.keys;
    const name = nameOf(keys);
    const known = grouped.get(name);
    grouped.set(name, known ? { keys, count: known.count + cell.count } : { ...cell, keys });
  }
  return [...grouped.values()];
}

/** Empty cells too can be hidden, so that a lone cell of a line is not told by its place; where there are too many, the cell is withheld. */
function withEmptyCells(cells: readonly CountedCell[]): readonly CountedCell[] {
  const values = (cells[0]?.keys ?? []).map((_, place) => [...new Set(cells.map(({ keys }) => keys[place] ?? ''))]);
  if (values.length < 2 || values.reduce((product, some) => product * some.length, 1) > MOST_CELLS) return cells;
  let all: string[][] = [[]];
  for (const some of values) all = all.flatMap((head) => some.map((value) => [...head, value]));
  const known = new Map(cells.map((cell) => [nameOf(cell.keys), cell]));
  return all.map((keys) => known.get(nameOf(keys)) ?? { keys, count: 0 });
}

/** No key holds a line feed. */
export const nameOf = (keys: readonly string[]): string => keys.join('\n');

export const UNKNOWN = 'UNKNOWN';

/** By name: two questions that name the same dimensions in another order have one answer. */
function canonicalOrder({ dimensions }: TableNature): number[] {
  return dimensions.map((_, place) => place).sort((a, b) => ((dimensions[a]?.name ?? '') < (dimensions[b]?.name ?? '') ? -1 : 1));
}

/** A value and what it is a part of: a State of a region, a facility of a kind. All paths of one dimension are of one length. */
function path(key: string, { dimensions }: TableNature, place: number): readonly string[] {
  switch (dimensions[place]?.grain) {
    case 'STATE':
      return [key, regionOf(key) ?? UNKNOWN];
    case 'FACILITY':
      return [key, key.split(STROKE)[0] ?? key];
    default:
      return [key];
  }
}
