import { findDuplicates } from '../../../domain/person/findDuplicates';
import { partialDate } from '../../../domain/person/partialDate';
import type { MatchRecord } from '../../../domain/person/recordComparison';

const record = (id: string, birth: string): MatchRecord => {
  const date = partialDate(birth);
  return {
    id,
    names: ['SYN Karim Testfamily Invented'],
    birthEarliest: date?.earliest ?? null,
    birthLatest: date?.latest ?? null,
    birthConventional: date?.conventional ?? false,
    sex: 'MALE',
    countries: [],
    identifiers: [],
  };
};
const scoreOf = (a: string, b: string) => findDuplicates([record('a', a)], [record('b', b)])[0]?.score ?? 0;

describe('I-46: the first of January is no exact evidence', () => {
  it('the same conventional day says less than the same day of the year', () => {
    expect(scoreOf('1988-01-01', '1988-01-01')).toBeLessThan(scoreOf('1988-07-12', '1988-07-12'));
  });

  it('and does not contradict another day of its year', () => {
    expect(scoreOf('1988-01-01', '1988-07-12')).toBeGreaterThan(0);
    expect(scoreOf('1988-01-01', '1988-07-12')).toBe(scoreOf('1988-01-01', '1988-01-01'));
  });

  it.each([
    ['1988-01-01', true],
    ['1988-01-02', false],
    ['1988-01', false],
    ['1988', false],
  ])('%s is conventional: %s', (birth, conventional) => {
    expect(partialDate(birth)?.conventional).toBe(conventional);
  });
});
