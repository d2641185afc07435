import { roles } from '../../../domain/access/vocabulary';
import { incidentLifecycle } from '../../../domain/incident/lifecycle';
import { firstStatus, isReferred, mayReport } from '../../../domain/incident/referral';
import { incidentKinds } from '../../../domain/incident/vocabulary';

it.each(incidentKinds)('%s is referred at once exactly if the place may not investigate itself', (kind) => {
  const referred = ['DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV'].includes(kind);
  expect(isReferred(kind)).toBe(referred);
  expect(firstStatus(kind)).toBe(referred ? 'REFERRED' : 'REPORTED');
});

it('only the answer of the independent authority leads on from REFERRED, and no place records it', () => {
  const leading = Object.entries(incidentLifecycle.verbs).filter(([, verb]) => verb.from.includes('REFERRED') && verb.to !== 'UNCHANGED');
  expect(leading.map(([name, verb]) => [name, verb.by])).toEqual([['recordReferralOutcome', ['LEGAL_OFFICER']]]);
});

it.each(roles)('%s reports every kind only as monitor or registrar, an allegation of torture always', (role) => {
  const every = role === 'FACILITY_MONITOR' || role === 'REGISTRAR';
  for (const kind of incidentKinds) expect(mayReport(role, kind)).toBe(every || kind === 'TORTURE_ALLEGATION');
});
