import { inSlices } from '../../../commands/inSlices';

function* counting(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield step;
  }
  return 'counted';
}

test('long work lets others in before it ends', async () => {
  const order: string[] = [];
  const work = inSlices(counting(100)).then((result) => order.push(result));
  setImmediate(() => order.push('another'));
  await work;
  expect(order).toEqual(['another', 'counted']);
});

test('whoever looks at the steps may end the work', async () => {
  let last = 0;
  const work = inSlices(counting(100), {
    look: (step) => {
      last = step;
      if (step === 3) throw new Error('Enough.');
    },
  });
  await expect(work).rejects.toThrow('Enough.');
  expect(last).toBe(3);
});
