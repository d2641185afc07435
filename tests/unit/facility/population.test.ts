import { type DayFacts, facilityPopulation } from '../../../domain/facility/population';

const day = (name: string, changes: Partial<DayFacts> = {}): DayFacts => ({
  day: name,
  operational: 100,
  occupied: null,
  admitted: 0,
  left: 0,
  expectedIn: 0,
  expectedOut: 0,
  ...changes,
});
const facts = { today: '2026-02-02', present: 90, expectedInBefore: 0, expectedOutBefore: 0, undatedIn: 0, undatedOut: 0 };

describe('the arithmetic of a place', () => {
  it('is operational less occupied less expected in plus expected out, added up over the days', () => {
    const { days } = facilityPopulation({
      ...facts,
      days: [
        day('2026-02-01', { occupied: 88 }),
        day('2026-02-02', { occupied: 90, expectedIn: 15 }),
        day('2026-02-03', { expectedOut: 40 }),
        day('2026-02-04', { operational: 60, expectedIn: 2 }),
      ],
    });
    expect(days.map(({ day: name, free }) => [name.slice(0, 10), free])).toEqual([
      ['2026-02-01', null],
      ['2026-02-02', -5],
      ['2026-02-03', 35],
      ['2026-02-04', -7],
    ]);
  });

  it('counts what moves before the first day that was asked for', () => {
    const { days } = facilityPopulation({ ...facts, expectedInBefore: 20, expectedOutBefore: 5, days: [day('2026-02-09')] });
    expect(days.map(({ free }) => free)).toEqual([-5]);
  });

  it('says nothing of a place without a known capacity, and keeps apart what has no day', () => {
    const { days, undatedIn } = facilityPopulation({ ...facts, undatedIn: 7, days: [day('2026-02-02', { operational: null })] });
    expect([days[0]?.free, undatedIn]).toEqual([null, 7]);
  });
});
