import { askedOnce } from '../../../server/limits/askedOnce';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what anybody may ask', () => {
  it('is asked once for all who ask at the same time, and anew after a moment', async () => {
    let asked = 0;
    const ask = askedOnce(async () => {
      await pause(10);
      asked += 1;
      return asked;
    }, 30);
    expect(await Promise.all(Array.from({ length: 100 }, ask))).toEqual(Array.from({ length: 100 }, () => 1));
    expect(await ask()).toBe(1);
    await pause(60);
    expect(await ask()).toBe(2);
  });

  it('fails for all of them, and is asked anew after a moment', async () => {
    let asked = 0;
    const ask = askedOnce(async () => {
      asked += 1;
      if (asked === 1) throw new Error('away');
      return asked;
    }, 10);
    const answers = await Promise.allSettled([ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await pause(40);
    expect(await ask()).toBe(2);
  });
});
