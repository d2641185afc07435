import { rarityAmong } from './nameRarity';
import { compareRecords, type Match, type MatchRecord, PROPOSE_FROM, type PreparedRecord, prepared, YEARS_APART } from './recordComparison';

export interface FoundPair extends Match {
  readonly a: string;
  readonly b: string;
}

const { max, min } = Math;

/** Words that so many people share that they lead to nobody. */
const COMMONEST = 60;

/** Pairs of records that may be one person: each new record against the others of the list and of the register. */
export function findDuplicates(fresh: readonly MatchRecord[], known: readonly MatchRecord[]): readonly FoundPair[] {
  const search = duplicateSearch(fresh, known);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/**
 * The same, step by step: a whole list against a whole register takes seconds, in which whoever runs it may do something else.
 * Only records are compared that share a number, or that may be of one age and share two words, or a rare one, of their names.
 * Each step tells how many pairs are found so far.
 */
export function* duplicateSearch(fresh: readonly MatchRecord[], known: readonly MatchRecord[]): Generator<number, readonly FoundPair[]> {
  const all: PreparedRecord[] = [];
  for (const record of [...known, ...fresh]) {
    all.push(prepared(record));
    yield 0;
  }
  const bearers = countOf(all);
  const everyYear = [...new Set(all.map(yearOf))];
  const words = indexOf(all, (record) => [...keysOf(record)].map((word) => `${word} ${yearOf(record)}`));
  yield 0;
  const numbers = indexOf(all, ({ identifiers }) => new Set(identifiers));
  const rarity = rarityAmong(all.map(keysOf));
  const found: FoundPair[] = [];
  // How much each earlier record shares with the one in hand; cleared by the list of those touched.
  const shared = new Uint8Array(all.length);
  for (let place = known.length; place < all.length; place += 1) {
    const record = all[place];
    if (!record) continue;
    const touched: number[] = [];
    const touch = (places: readonly number[] | undefined, worth: number) => {
      for (const other of places ?? []) {
        if (other >= place) break;
        if (shared[other] === 0) touched.push(other);
        shared[other] = min(255, (shared[other] ?? 0) + worth);
      }
    };
    const years = yearsBeside(record) ?? everyYear;
    for (const word of keysOf(record)) {
      const worth = (bearers.get(word) ?? 0) <= COMMONEST ? 2 : 1;
      for (const year of years) touch(words.get(`${word} ${year}`), worth);
    }
    for (const number of record.identifiers) touch(numbers.get(number), 2);
    for (const other of touched) {
      const candidate = all[other];
      const match = candidate && (shared[other] ?? 0) >= 2 ? compareRecords(record, candidate, rarity, PROPOSE_FROM) : null;
      if (candidate && match && match.score >= PROPOSE_FROM) found.push({ a: record.id, b: candidate.id, ...match });
      shared[other] = 0;
    }
    yield found.length;
  }
  return found;
}

const keysOf = ({ read }: PreparedRecord): ReadonlySet<string> => new Set(read.flatMap(({ words }) => words.map(({ key }) => key)));

const ANY = 'any';

/** The year of birth, where it is one: others may be anybody's age. */
function yearOf({ birth }: PreparedRecord): number | typeof ANY {
  return birth && Number(birth.last.slice(0, 4)) === birth.year ? birth.year : ANY;
}

/** The years of those whose birth does not contradict this one's (recordComparison); null where all of them may be it. */
function yearsBeside({ birth }: PreparedRecord): readonly (number | typeof ANY)[] | null {
  if (!birth) return null;
  const [from, to] = [birth.year - YEARS_APART, max(Number(birth.last.slice(0, 4)), birth.year + YEARS_APART)];
  return [ANY, ...Array.from({ length: to - from + 1 }, (_, n) => from + n)];
}

/** How many records hold a word. */
function countOf(records: readonly PreparedRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) for (const word of keysOf(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Places of the records that have a key, ascending. */
function indexOf(
  records: readonly PreparedRecord[],
  keysOf: (record: PreparedRecord) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const places = index.get(key);
      if (places) places.push(place);
      else index.set(key, [place]);
    }
  }
  return index;
}
