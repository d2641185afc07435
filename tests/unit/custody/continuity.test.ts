import fc from 'fast-check';
import { chainFaults, type Stay } from '../../../domain/custody/continuity';
import { custodyEndReasons } from '../../../domain/custody/vocabulary';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const stay = (from: number, to: number | null, endReason: Stay['endReason'] = to === null ? null : 'TRANSFER'): Stay => ({
  admittedAt: day(from),
  endedAt: to === null ? null : day(to),
  endReason,
});

describe('a chain of custody', () => {
  it.each([
    ['one open stay', [stay(1, null)], []],
    ['a transfer that ends where the next begins', [stay(1, 5), stay(5, null)], []],
    ['two open stays', [stay(1, null), stay(5, null)], [{ rule: 'I-01', at: 1 }]],
    ['stays that overlap', [stay(1, 6), stay(5, null)], [{ rule: 'I-01', at: 1 }]],
    ['a day that nobody accounts for', [stay(1, 5), stay(6, null)], [{ rule: 'I-02', at: 1 }]],
    ['an admission after a death', [stay(1, 5, 'DEATH'), stay(5, null)], [{ rule: 'I-02', at: 1 }]],
  ])('with %s', (_what, stays, faults) => {
    expect(chainFaults(stays)).toEqual(faults);
  });

  it.each(custodyEndReasons)('a gap after %s is silent unless the reason explains it', (reason) => {
    const explained = ['ESCAPE', 'RELEASE', 'UNKNOWN'].includes(reason);
    expect(chainFaults([stay(1, 5, reason), stay(9, null)])).toEqual(explained ? [] : [{ rule: 'I-02', at: 1 }]);
  });

  it('made of transfers that follow each other is whole, in whatever order it is read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 12 }), (days) => {
        const ordered = [...days].sort((a, b) => a - b);
        const stays = ordered.map((from, index) => stay(from, ordered[index + 1] ?? null));
        expect(chainFaults([...stays].reverse())).toEqual([]);
      }),
    );
  });
});
