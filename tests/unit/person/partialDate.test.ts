import fc from 'fast-check';
import { ageOn, partialDate, yearsBetween } from '../../../domain/person/partialDate';

test.each([
  ['1988', '1988-01-01', '1988-12-31'],
  ['1988-02', '1988-02-01', '1988-02-29'],
  ['1988?', '1988-01-01', '1988-12-31'],
  ['1988~', '1988-01-01', '1988-12-31'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['1988-XX', '1988-01-01', '1988-12-31'],
  ['1988-07-XX', '1988-07-01', '1988-07-31'],
  ['1986/1990', '1986-01-01', '1990-12-31'],
  ['../1990', null, '1990-12-31'],
  ['1986/..', '1986-01-01', null],
])('%s may mean %s to %s', (edtf, earliest, latest) => expect(partialDate(edtf)).toMatchObject({ edtf, earliest, latest }));

test.each(['', '88', '1988-13', '1987-02-29', '1990/1986', '../..', '1988/1989/1990', 'XXXX', '1988-7', '1988-07-12T00:00'])(
  '%s is no date',
  (text) => expect(partialDate(text)).toBeNull(),
);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every calendar day means itself alone, and is conventional on 1 January only', () => {
  fc.assert(
    fc.property(day, (text) => {
      expect(partialDate(text)).toEqual({
        edtf: text,
        earliest: text,
        latest: text,
        precision: 'DAY',
        conventional: text.endsWith('-01-01'),
      });
    }),
  );
});

test('a month and a year of a day hold the day', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7), (text, length) => {
      const part = partialDate(text.slice(0, length));
      expect((part?.earliest ?? '') <= text && text <= (part?.latest ?? '')).toBe(true);
    }),
  );
});

test('the true age lies within the range of ages of what is known of the birth', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom(4, 7, 10), (birth, today, length) => {
      const known = partialDate(birth.slice(0, length));
      const age = yearsBetween(birth, today);
      const range = known && ageOn(known, today);
      expect(range && (range.min ?? age) <= age && age <= (range.max ?? age)).toBe(true);
    }),
  );
});
