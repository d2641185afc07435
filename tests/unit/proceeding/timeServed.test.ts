import fc from 'fast-check';
import { type CustodyPeriod, daysOfSentence, endOfSentence, timeServed } from '../../../domain/proceeding/timeServed';
import { type Duration, dayAfter, dayAtEnd, daysFrom, duration } from '../../../domain/reference/duration';

const START = '2019-01-01';
const day = (n: number) => dayAfter(START, n);
const length = (text: string) => duration(text) as Duration;
const HORIZON = 400;

const periods = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: HORIZON }),
    length: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
    country: fc.constantFrom('SYR', 'IRQ', 'TUR'),
  }),
  { maxLength: 8 },
);
const toPeriods = (raw: { from: number; length: number | null; country: string }[]): CustodyPeriod[] =>
  raw.map(({ from, length: days, country }) => ({ from: day(from), to: days === null ? null : day(from + days), country }));

/** Counted day by day, as a clerk would. */
const byHand = (all: readonly CustodyPeriod[], upTo: string) => {
  const days = new Set<string>();
  for (const { from, to } of all) for (let at = from; at <= (to ?? upTo) && at <= upTo; at = dayAfter(at)) days.add(at);
  return days;
};

describe('time served', () => {
  it('counts every day in custody once and no other, whatever the periods are', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: HORIZON + 150 }), (raw, end) => {
        const all = toPeriods(raw);
        const upTo = day(end);
        const wanted = byHand(all, upTo);
        const { days, stretches } = timeServed(all, upTo);
        expect(days).toBe(wanted.size);
        const told = stretches.flatMap(({ from, to }) => Array.from({ length: daysFrom(from, to) + 1 }, (_, at) => dayAfter(from, at)));
        expect(new Set(told).size).toBe(told.length);
        expect(new Set(told)).toEqual(wanted);
      }),
    );
  });

  it('does not depend on the order of the record, and a record kept twice adds nothing', () => {
    fc.assert(
      fc.property(periods, (raw) => {
        const all = toPeriods(raw);
        const once = timeServed(all, day(HORIZON));
        expect(timeServed([...all].reverse(), day(HORIZON)).days).toBe(once.days);
        expect(timeServed([...all, ...all], day(HORIZON)).days).toBe(once.days);
      }),
    );
  });

  it('never shrinks as time goes on, and grows by a day at most each day', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: HORIZON }), (raw, end) => {
        const all = toPeriods(raw);
        const grown = timeServed(all, day(end + 1)).days - timeServed(all, day(end)).days;
        expect([0, 1]).toContain(grown);
      }),
    );
  });

  it('tells days under the State that held the person, across States without a gap', () => {
    const all = [
      { from: '2019-03-23', to: '2026-01-21', country: 'SYR' },
      { from: '2026-01-21', to: null, country: 'IRQ' },
    ];
    expect(timeServed(all, '2026-01-31')).toEqual({
      days: 2507,
      stretches: [
        { from: '2019-03-23', to: '2026-01-21', country: 'SYR', days: 2497 },
        { from: '2026-01-22', to: '2026-01-31', country: 'IRQ', days: 10 },
      ],
    });
  });

  it.each([
    [
      'an escape',
      [
        { from: '2020-01-01', to: '2020-01-10', country: 'SYR' },
        { from: '2020-02-01', to: '2020-02-01', country: 'SYR' },
      ],
      11,
    ],
    ['nothing', [], 0],
    ['what lies ahead', [{ from: '2031-01-01', to: null, country: 'IRQ' }], 0],
  ])('of %s', (_what, all, days) => {
    expect(timeServed(all, '2030-01-01').days).toBe(days);
  });
});

describe('the end of a sentence', () => {
  it.each([
    ['P1Y', '2023-03-01', 366],
    ['P1M', '2023-01-31', 28],
    ['P2W', '2023-01-31', 14],
    ['P9Y3M', '2023-01-01', 3378],
  ])('%s from %s is %i days', (text, from, days) => {
    expect(daysOfSentence(from, length(text))).toBe(days);
  });

  it('is as many days ahead as are left, and today when none is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 9000 }), (total, served) => {
        expect(daysFrom(START, endOfSentence(total, served, START))).toBe(Math.max(0, total - served));
      }),
    );
  });
});

describe('a duration', () => {
  it.each(['P9Y3M', 'P18M', 'P90D', 'P2W', 'P1Y2M3W4D'])('%s is read', (text) => expect(duration(text)?.text).toBe(text));
  it.each(['', 'P', 'P0D', 'PT1H', '9Y', 'P-1M', 'P1.5Y', 'P1M1Y'])('"%s" is none', (text) => expect(duration(text)).toBeNull());
  it('ends on the last day of a month that has no such day', () => expect(dayAtEnd('2024-02-29', length('P1Y'))).toBe('2025-02-28'));
});
