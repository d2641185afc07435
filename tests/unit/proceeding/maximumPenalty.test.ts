import { isAboveMaximum, type ProvenCharge } from '../../../domain/proceeding/maximumPenalty';

const charge = (penaltyMax: string | null, more: Partial<ProvenCharge> = {}): ProvenCharge => ({
  penaltyMax,
  lifePossible: false,
  deathPossible: false,
  ...more,
});
const FROM = '2026-01-31';

it.each<[string, string | null, readonly ProvenCharge[], 'CONCURRENT' | 'CONSECUTIVE', boolean]>([
  ['the greatest term itself', 'P10Y', [charge('P10Y')], 'CONSECUTIVE', false],
  ['the same in other units', 'P120M', [charge('P10Y')], 'CONSECUTIVE', false],
  ['a day more', 'P10Y1D', [charge('P10Y')], 'CONSECUTIVE', true],
  ['terms that add up', 'P15Y', [charge('P10Y'), charge('P5Y')], 'CONSECUTIVE', false],
  ['terms that run together', 'P10Y1D', [charge('P10Y'), charge('P5Y')], 'CONCURRENT', true],
  ['a law that names no greatest term', 'P40Y', [charge('P10Y'), charge(null)], 'CONCURRENT', false],
  ['a law that threatens life', 'P40Y', [charge('P10Y', { lifePossible: true })], 'CONCURRENT', false],
  ['no charge at all', 'P1Y', [], 'CONCURRENT', false],
  ['a sentence without a length', null, [charge('P1Y')], 'CONCURRENT', false],
])('%s: %s', (_what, length, proven, runs, above) => {
  expect(isAboveMaximum(length, proven, runs, FROM)).toBe(above);
});
