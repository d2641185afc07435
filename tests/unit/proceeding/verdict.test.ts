import { type ChargeOutcome, chargeOutcomes, outcomeOfAll, verdictOf } from '../../../domain/proceeding/verdict';
import { verdicts } from '../../../domain/proceeding/vocabulary';

test.each<[string, ChargeOutcome[]]>([
  ['CONVICTED', ['PROVEN']],
  ['CONVICTED', ['NOT_PROVEN', 'PROVEN']],
  ['CONVICTED', ['DISMISSED', 'PROVEN', 'NOT_PROVEN']],
  ['ACQUITTED', ['NOT_PROVEN']],
  ['ACQUITTED', ['DISMISSED', 'NOT_PROVEN']],
  ['DISMISSED', ['DISMISSED', 'DISMISSED']],
])('%s follows from %j', (verdict, outcomes) => {
  expect(verdictOf(outcomes)).toBe(verdict);
});

test.each(verdicts)('a judgment of the case as a whole says of each charge what leads to %s', (verdict) => {
  expect(verdictOf([outcomeOfAll[verdict]])).toBe(verdict);
  expect(chargeOutcomes).toContain(outcomeOfAll[verdict]);
});
