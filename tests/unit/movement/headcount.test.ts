import fc from 'fast-check';
import { compareCounts, type FoundDiscrepancy } from '../../../domain/movement/headcount';

const persons = fc.uniqueArray(
  fc.integer({ min: 0, max: 60 }).map((n) => `person-${String(n).padStart(2, '0')}`),
  { maxLength: 40 },
);
const ofKind = (found: readonly FoundDiscrepancy[], ...kinds: readonly string[]) =>
  found.filter(({ kind }) => kinds.includes(kind)).map(({ personId }) => personId);

describe('two counts', () => {
  it.each([
    ['the same persons', ['a', 'b'], { present: ['b', 'a'], unidentified: [] }, []],
    ['one fewer', ['a', 'b'], { present: ['a'], unidentified: [] }, [{ kind: 'MISSING', personId: 'b', label: null }]],
    ['one more', ['a'], { present: ['a', 'b'], unidentified: [] }, [{ kind: 'EXTRA', personId: 'b', label: null }]],
    [
      'another in the place of one: the numbers agree, the sets do not',
      ['a', 'b'],
      { present: ['a', 'c'], unidentified: [] },
      [
        { kind: 'SUBSTITUTED', personId: 'b', label: null },
        { kind: 'EXTRA', personId: 'c', label: null },
      ],
    ],
    ['one called twice', ['a', 'b'], { present: ['a', 'b', 'a'], unidentified: [] }, [{ kind: 'DOUBLE', personId: 'a', label: null }]],
    [
      'somebody nobody knows',
      ['a'],
      { present: ['a'], unidentified: ['a man without papers'] },
      [{ kind: 'COUNT_ONLY', personId: null, label: 'a man without papers' }],
    ],
    ['nobody on either side', [], { present: [], unidentified: [] }, []],
  ])('of %s', (_what, boarded, received, expected) => {
    expect(compareCounts(boarded, received)).toEqual(expected);
  });
});

describe('for any two counts', () => {
  it('nothing is found exactly when the sets are equal, nobody is called twice and everybody is known', () => {
    fc.assert(
      fc.property(persons, persons, fc.array(fc.string(), { maxLength: 2 }), (boarded, present, unidentified) => {
        const equal = unidentified.length === 0 && [...boarded].sort().join() === [...present].sort().join();
        expect(compareCounts(boarded, { present, unidentified }).length === 0).toBe(equal);
      }),
    );
  });

  it('who is gone and who is there too much is told person by person, and nothing else', () => {
    fc.assert(
      fc.property(persons, persons, (boarded, present) => {
        const found = compareCounts(boarded, { present, unidentified: [] });
        expect(ofKind(found, 'MISSING', 'SUBSTITUTED')).toEqual(boarded.filter((person) => !present.includes(person)).sort());
        expect(ofKind(found, 'EXTRA')).toEqual(present.filter((person) => !boarded.includes(person)).sort());
        expect(ofKind(found, 'DOUBLE', 'COUNT_ONLY')).toEqual([]);
      }),
    );
  });

  it('the difference explains the numbers: received = boarded − gone + extra', () => {
    fc.assert(
      fc.property(persons, persons, fc.array(fc.string(), { maxLength: 3 }), (boarded, present, unidentified) => {
        const found = compareCounts(boarded, { present, unidentified });
        const gone = ofKind(found, 'MISSING', 'SUBSTITUTED').length;
        expect(boarded.length - gone + ofKind(found, 'EXTRA', 'COUNT_ONLY').length).toBe(present.length + unidentified.length);
      }),
    );
  });

  it('the order of calling does not matter', () => {
    fc.assert(
      fc.property(persons, fc.shuffledSubarray(['person-01', 'person-02', 'person-03', 'person-04']), (boarded, present) => {
        expect(compareCounts(boarded, { present, unidentified: [] })).toEqual(
          compareCounts([...boarded].reverse(), { present: [...present].reverse(), unidentified: [] }),
        );
      }),
    );
  });
});
