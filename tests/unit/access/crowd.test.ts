import { type Crowd, crowd, MOST_WAIT_MS } from '../../../server/limits/crowd';

let now: number;
let gate: Crowd;
let inside: (() => void)[];
beforeEach(() => {
  now = 10_000;
  inside = [];
  gate = crowd(() => now);
});

const come = (count: number, account = 'a portal') => {
  for (let n = 0; n < count; n += 1) if (!gate.isTooLarge(account)) inside.push(gate.enter(account));
};
const answer = (count: number) => {
  for (const leave of inside.splice(0, count)) leave();
};
/** So many come, and are answered, in each of these steps of ten milliseconds. */
const pass = (steps: number, { comes, answered }: { readonly comes: number; readonly answered: number }) => {
  for (let step = 0; step < steps; step += 1) {
    now += 10;
    answer(answered);
    come(comes);
  }
};

it('lets everybody in who can be answered in time', () => {
  pass(1_000, { comes: 2, answered: 2 });
  come(60);
  expect(inside).toHaveLength(62);
});

it('keeps the wait within bounds when three times as many come as can be answered', () => {
  pass(1_000, { comes: 6, answered: 2 });
  // Two in ten milliseconds: each of those inside waits five.
  expect(inside.length * 5).toBeLessThanOrEqual(MOST_WAIT_MS * 1.1);
  expect(inside.length * 5).toBeGreaterThan(MOST_WAIT_MS / 2);
});

it('is open again as soon as there are few', () => {
  pass(500, { comes: 6, answered: 2 });
  expect(gate.isTooLarge('a portal')).toBe(true);
  answer(inside.length - 10);
  expect(gate.isTooLarge('a portal')).toBe(false);
});

it('refuses who sends the most first, and everybody when all send too much', () => {
  for (let step = 0; step < 500; step += 1) {
    pass(1, { comes: 6, answered: 2 });
    if (step % 10 === 0) come(1, 'an officer');
  }
  expect(gate.isTooLarge('a portal')).toBe(true);
  expect(gate.isTooLarge('an officer')).toBe(false);
  for (let step = 0; step < 500; step += 1) {
    pass(1, { comes: 0, answered: 2 });
    for (let officer = 0; officer < 6; officer += 1) come(1, `officer ${step} ${officer}`);
  }
  expect(gate.isTooLarge('one more officer')).toBe(true);
  expect(inside.length * 5).toBeLessThanOrEqual(MOST_WAIT_MS * 1.6);
});

it('lets no burst in behind a crowd that has just gone', () => {
  pass(500, { comes: 6, answered: 2 });
  answer(inside.length - 10);
  now += 500;
  come(200);
  expect(inside.length).toBeLessThan(100);
  answer(inside.length);
  now += 5_000;
  come(150);
  expect(inside).toHaveLength(150);
});

it('answers a hundred at once, and a hundred after them, however long it takes', () => {
  for (let batch = 0; batch < 3; batch += 1) {
    for (let n = 0; n < 100; n += 1) {
      now += 10;
      come(1);
    }
    expect(inside).toHaveLength(100);
    pass(100, { comes: 0, answered: 1 });
  }
});

it('takes a burst that is soon served, after a quiet hour too', () => {
  now += 3_600_000;
  come(150);
  expect(inside).toHaveLength(150);
  pass(60, { comes: 0, answered: 2 });
  expect(gate.isTooLarge('a portal')).toBe(false);
});

it('lets nobody wait for a few long answers', () => {
  come(10);
  now += 60_000;
  expect(gate.isTooLarge('a portal')).toBe(false);
});

it('closes when nothing at all comes back', () => {
  come(150);
  now += 600;
  expect(gate.isTooLarge('a portal')).toBe(true);
});

it('counts who leaves once, however often it is said', () => {
  come(150);
  const [leave] = inside;
  for (let n = 0; n < 150; n += 1) leave?.();
  now += 600;
  expect(gate.isTooLarge('a portal')).toBe(true);
});
