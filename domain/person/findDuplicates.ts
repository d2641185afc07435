import { rarityAmong } from './nameRarity';
import { compareRecords, type Match, type MatchRecord, PROPOSE_FROM, type PreparedRecord, prepared } from './recordComparison';

export interface FoundPair extends Match {
  readonly a: string;
  readonly b: string;
}

const { min } = Math;

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
 * Only records that share a number, or two words, or one rare word of their names are compared. Each step tells how many pairs
 * are found so far.
 */
export function* duplicateSearch(fresh: readonly MatchRecord[], known: readonly MatchRecord[]): Generator<number, readonly FoundPair[]> {
  const all: PreparedRecord[] = [];
  for (const record of [...known, ...fresh]) {
    all.push(prepared(record));
    yield 0;
  }
  const words = indexOf(all, keysOf);
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
    for (const word of keysOf(record)) touch(words.get(word), (words.get(word)?.length ?? 0) <= COMMONEST ? 2 : 1);
    for (const number of record.identifiers) touch(numbers.get(number), 2);
    for (const other of touched) {
      const candidate = all[other];
      const match = candidate && (shared[other] ?? 0) >= 2 ? compareRecords(record, candidate, rarity) : null;
      if (candidate && match && match.score >= PROPOSE_FROM) found.push({ a: record.id, b: candidate.id, ...match });
      shared[other] = 0;
    }
    yield found.length;
  }
  return found;
}

const keysOf = ({ read }: PreparedRecord): ReadonlySet<string> => new Set(read.flatMap(({ words }) => words.map(({ key }) => key)));

/** Places of the records that have a key, ascending. */
function indexOf(
  records: readonly PreparedRecord[],
  keysOf: (record: PreparedRecord) => ReadonlySet<string>,
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
