import { differenceInWords } from '../../../domain/statistics/reportDifference';

const told = (value: number) => ({ value, suppressed: false, display: String(value) });
const hidden = { value: null, suppressed: true, display: '<5' };
const funnel = (rows: object[]) => ({ requestFunnel: { asOf: '2026-03-01T00:00:00.000Z', basis: 'Requests.', rows } });

describe('the difference between two answers, in words', () => {
  it('is a sentence for each number that changed', () => {
    const before = funnel([
      { state: 'APPROVED', count: told(12) },
      { state: 'DECLINED', count: told(9) },
    ]);
    const after = funnel([
      { state: 'APPROVED', count: told(15) },
      { state: 'DECLINED', count: told(7) },
    ]);
    expect(differenceInWords(before, after)).toEqual(['Approved: 12 → 15 (+3)', 'Declined: 9 → 7 (−2)']);
  });

  it('says which number of a row changed where it has several', () => {
    const before = funnel([{ split: 'PRE_TRIAL_RETURN', state: 'READY_FOR_HANDOVER', standing: told(5), reached: told(20) }]);
    const after = funnel([{ split: 'PRE_TRIAL_RETURN', state: 'READY_FOR_HANDOVER', standing: told(5), reached: told(30) }]);
    expect(differenceInWords(before, after)).toEqual(['Pre trial return · Ready for handover, reached: 20 → 30 (+10)']);
  });

  it('never compares a suppressed number, and does not take absence for zero', () => {
    const few = funnel([{ state: 'APPROVED', count: hidden }]);
    const many = funnel([{ state: 'APPROVED', count: told(15) }]);
    expect(differenceInWords(few, many)).toEqual([]);
    expect(differenceInWords(many, few)).toEqual([]);
    expect(differenceInWords(funnel([]), many)).toEqual([]);
    expect(differenceInWords(many, funnel([]))).toEqual([]);
  });

  it('finds rows by their words, in whatever order, and keys of statistics among them', () => {
    const row = (code: string, value: number) => ({ keys: [{ dimension: 'NATIONALITY', value: code }], count: told(value) });
    const before = { statistics: { rows: [row('FRA', 6), row('TUN', 8)] } };
    const after = { statistics: { rows: [row('TUN', 8), row('FRA', 20)] } };
    expect(differenceInWords(before, after)).toEqual(['FRA: 6 → 20 (+14)']);
  });

  it('has nothing to say of the same answer', () => {
    const same = funnel([{ state: 'APPROVED', count: told(12) }]);
    expect(differenceInWords(same, same)).toEqual([]);
  });
});
