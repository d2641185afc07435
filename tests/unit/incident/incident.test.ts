import { roles } from '../../../domain/access/vocabulary';
import { incidentLifecycle } from '../../../domain/incident/lifecycle';
import { firstStatus, isReferred, mayReport } from '../../../domain/incident/referral';
import { incidentKinds } from '../../../domain/incident/vocabulary';

it.each(incidentKinds)('%s is referred at once exactly if the place may not investigate itself', (kind) => {
  const referred = ['DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV'].includes(kind);
  expect(isReferred(kind)).toBe(referred);
  expect(firstStatus(kind)).toBe(referred ? 'REFERRED' : 'REPORTED');
});

it('nothing leads on from REFERRED: the facility cannot close it', () => {
  for (const verb of Object.values(incidentLifecycle.verbs)) expect(verb.from).not.toContain('REFERRED');
});

it.each(roles)('%s reports every kind only as monitor or registrar, an allegation of torture always', (role) => {
  const every = role === 'FACILITY_MONITOR' || role === 'REGISTRAR';
  for (const kind of incidentKinds) expect(mayReport(role, kind)).toBe(every || kind === 'TORTURE_ALLEGATION');
});
