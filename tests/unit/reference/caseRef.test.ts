import { randomBytes } from 'node:crypto';
import { caseRef, checkCharacter, isCaseRef } from '../../../domain/reference/caseRef';

const key = randomBytes(32);

test('the check character of the published example is H', () => {
  expect(checkCharacter('2026000123')).toBe('H');
  expect(isCaseRef('RCM-2026-000123-H')).toBe(true);
});

test('a changed digit or two swapped neighbours are found', () => {
  expect(isCaseRef('RCM-2026-000124-H')).toBe(false);
  expect(isCaseRef('RCM-2026-000132-H')).toBe(false);
});

test('every number of the sequence has its own reference, and neighbours are far apart', () => {
  const refs = Array.from({ length: 5_000 }, (_, index) => caseRef(2026, index, key));
  expect(new Set(refs).size).toBe(refs.length);
  expect(refs.every(isCaseRef)).toBe(true);
  const numbers = refs.map((ref) => Number(ref.slice(9, 15)));
  const near = numbers.filter((number, index) => index > 0 && Math.abs(number - (numbers[index - 1] ?? 0)) < 100).length;
  expect(near).toBeLessThan(20);
});

test('past a million the references grow a digit and stay distinct', () => {
  expect(caseRef(2026, 1_000_000, key)).toMatch(/^RCM-2026-[1-9]\d{6}-.$/);
  expect(caseRef(2026, 123_456_789, key)).toMatch(/^RCM-2026-[1-9]\d{8}-.$/);
});
