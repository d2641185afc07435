import { operations } from '../../../domain/access/operations';
import { rolesOf } from '../../../domain/access/roles';
import { conflictsOf, separatedRoles, separation } from '../../../domain/access/separationOfDuties';
import { type Role, roles } from '../../../domain/access/vocabulary';

const pairs = roles.flatMap((one) => roles.filter((other) => other !== one).map((other) => [one, other] as const));

describe('separation of duties', () => {
  it.each(pairs)('%s and %s: is the same whichever role is held first', (one, other) => {
    expect(separation(one, other)).toBe(separation(other, one));
  });

  it('an auditor holds no role that may write of a case', () => {
    // What others published, and which report is made each week, is said of no case.
    const ofCases = Object.entries(operations.Mutation).filter(
      ([field]) => !/ReportSchedule$|^scheduleReport$|Webhook$|WebhookSecret$|WebhookDelivery$|^recordPublishedFigure$/.test(field),
    );
    const writers = roles.filter(
      (role) => role !== 'AUDITOR' && ofCases.some(([, access]) => access.access === 'ROLES' && access.roles.includes(role)),
    );
    expect(writers.length).toBeGreaterThan(10);
    expect(writers.filter((role) => separation('AUDITOR', role) === null)).toEqual([]);
  });

  it('an administrator and a data-protection officer hold no case role', () => {
    const caseRoles = rolesOf('staff', 'liaison');
    expect(caseRoles.filter((role) => separation('ADMINISTRATOR', role) === null)).toEqual([]);
    expect(caseRoles.filter((role) => role !== 'DATA_PROTECTION_OFFICER' && separation('DATA_PROTECTION_OFFICER', role) === null)).toEqual(
      [],
    );
  });

  it.each<[Role, Role]>([
    ['LEGAL_OFFICER', 'DECISION_AUTHORITY'],
    ['LEGAL_OFFICER', 'COURT_REGISTRAR'],
    ['REGISTRAR', 'TRANSFER_COORDINATOR'],
    ['DECISION_AUTHORITY', 'TRANSFER_COORDINATOR'],
  ])('who does the first half as %s does not do the second as %s', (first, second) => {
    expect(separation(first, second)).toEqual(expect.any(String));
  });

  it('leaves every role to somebody: none is separated from itself', () => {
    for (const role of roles) expect(Object.keys(separatedRoles[role])).not.toContain(role);
  });

  it('an account acts for one State', () => {
    const france = { role: 'LIAISON_OFFICER', country: 'FRA' } as const;
    expect(conflictsOf({ role: 'LIAISON_OFFICER', country: 'TUN' }, [france])).toEqual(['An account acts for one State, never for two.']);
    expect(conflictsOf({ role: 'BIOMETRICS_OFFICER', country: null }, [{ role: 'REGISTRAR', country: null }])).toEqual([]);
  });
});
