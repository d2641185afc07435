import { advisoryLocks } from '../../../domain/reference/advisoryLocks';

test('no two kinds of work share a lock', () => {
  const numbers = Object.values(advisoryLocks);
  expect(new Set(numbers).size).toBe(numbers.length);
});
