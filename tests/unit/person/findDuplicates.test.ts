import fc from 'fast-check';
import { findDuplicates } from '../../../domain/person/findDuplicates';
import { rarityAmong } from '../../../domain/person/nameRarity';
import { compareRecords, type MatchRecord, PROPOSE_FROM, prepared } from '../../../domain/person/recordComparison';

const words = ['Ayub', 'Hicham', 'Bilal', 'Omar', 'Dawood', 'Mustafa', 'Salim', 'Karim'];
const births = fc.oneof(
  fc.constant([null, null, false] as const),
  fc.integer({ min: 1980, max: 1992 }).map((year) => [`${year}-03-04`, `${year}-03-04`, false] as const),
  fc.integer({ min: 1980, max: 1992 }).map((year) => [`${year}-01-01`, `${year}-01-01`, true] as const),
  fc
    .tuple(fc.integer({ min: 1980, max: 1992 }), fc.integer({ min: 1, max: 8 }))
    .map(([year, span]) => [`${year}-07-01`, `${year + span}-06-30`, false] as const),
);
const people = fc.array(
  fc.record({
    name: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((chosen) => chosen.join(' ')),
    birth: births,
    number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 4 }),
    countries: fc.subarray(['FRA', 'DEU', 'XXX']),
    sex: fc.constantFrom('MALE', 'MALE', 'FEMALE', 'NOT_KNOWN'),
  }),
  { minLength: 2, maxLength: 12 },
);
type Drawn = {
  readonly name: string;
  readonly birth: readonly [string | null, string | null, boolean];
  readonly number: number | null;
  readonly countries: readonly string[];
  readonly sex: string;
};

const record = (
  { name, birth: [birthEarliest, birthLatest, birthConventional], number, countries, sex }: Drawn,
  n: number,
): MatchRecord => ({
  id: `p${n}`,
  names: [name],
  birthEarliest,
  birthLatest,
  birthConventional,
  sex,
  countries,
  identifiers: number === null ? [] : [`PASSPORT:${number}:FRA`],
});
const pairOf = (a: string, b: string) => [a, b].sort().join(' ');

test('what is looked at by words, ages and numbers is all that a comparison of everybody with everybody finds', () => {
  fc.assert(
    fc.property(people, fc.nat({ max: 6 }), (drawn, split) => {
      const records = drawn.map(record);
      const [known, fresh] = [records.slice(0, split), records.slice(split)];
      const all = records.map(prepared);
      const rarity = rarityAmong(all.map(({ read }) => new Set(read.flatMap(({ words: of }) => of.map(({ key }) => key)))));
      const wanted = new Map<string, number>();
      for (const [place, one] of all.entries())
        for (const other of all.slice(0, place)) {
          const isFresh = place >= known.length;
          const score = isFresh ? (compareRecords(one, other, rarity)?.score ?? 0) : 0;
          if (score >= PROPOSE_FROM) wanted.set(pairOf(one.id, other.id), score);
        }
      const found = new Map(findDuplicates(fresh, known).map(({ a, b, score }) => [pairOf(a, b), score]));
      expect(found).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});
