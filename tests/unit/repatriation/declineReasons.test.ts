import { declineReasonHolds, factualReasons } from '../../../domain/repatriation/declineReasons';
import type { RepatriationFacts } from '../../../domain/repatriation/facts';
import { type DeclineReason, declineReasons } from '../../../domain/repatriation/vocabulary';
import { gatesAll, unobstructed } from '../../support/requestFacts';

const grounds: readonly (readonly [DeclineReason, Partial<RepatriationFacts>])[] = [
  ['NATIONALITY_NOT_CONFIRMED', { claimStatus: 'INCONCLUSIVE' }],
  ['NATIONALITY_WITHDRAWN', { claimStatus: 'DEPRIVED' }],
  ['IDENTITY_NOT_CONFIRMED', { gates: gatesAll('CLEARED', { IDENTITY: 'OPEN' }) }],
  ['JUDICIAL_HOLD', { gates: gatesAll('CLEARED', { JUDICIAL_HOLD: 'OPEN' }) }],
  ['OWN_NATIONAL_BAR', { ownNationalConfirmed: true }],
  ['NE_BIS_IN_IDEM', { neBisInIdemBarred: true }],
  ['REAL_RISK_UNMITIGATED', { finding: 'REAL_RISK' }],
  ['REAL_RISK_UNMITIGATED', { finding: 'REAL_RISK_MITIGATED', findingAssuranceAccepted: false }],
  ['COMPETING_REQUEST_PREFERRED', { rankingDecided: true, rankedBehind: true }],
  ['CONSENT_REFUSED', { consent: 'REFUSED' }],
  ['MEDICAL', { gates: gatesAll('CLEARED', { HEALTH: 'FAILED' }) }],
];

describe('reasons to decline', () => {
  it.each(grounds)('%s is given when %j', (reason, facts) => {
    expect(declineReasonHolds(reason, { ...unobstructed, ...facts })).toBe(true);
  });

  it.each([...new Set(grounds.map(([reason]) => reason))])('%s is not given when its fact does not hold', (reason) => {
    expect(declineReasonHolds(reason, unobstructed)).toBe(false);
  });

  it('other reasons are judgments and need no fact', () => {
    const judged = declineReasons.filter((reason) => !(reason in factualReasons));
    expect(judged.filter((reason) => !declineReasonHolds(reason, unobstructed))).toEqual([]);
    expect(judged).toContain('POLITICAL');
  });
});
