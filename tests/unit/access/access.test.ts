import { endsWithMovement, fieldCategories, levelOf, needsStatedPurpose, scopeFor } from '../../../domain/access/fieldClasses';
import { mayCall, operations, permissionsOf, type RootType } from '../../../domain/access/operations';
import { allowedPurposes, defaultPurpose, mayUsePurpose } from '../../../domain/access/purposes';
import { rolesOf, scopeFamilyOf } from '../../../domain/access/roles';
import { roles } from '../../../domain/access/vocabulary';

describe('scope families (rulings 1)', () => {
  it('gives every role exactly one family', () => {
    expect([...rolesOf('staff'), ...rolesOf('liaison'), ...rolesOf('office')].sort()).toEqual([...roles].sort());
  });

  it('lets the office see no person', () => {
    expect(rolesOf('office')).toEqual(['FACILITY_MONITOR', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR']);
    for (const role of rolesOf('office')) expect(mayCall(role, 'Query', 'detainees')).toBe(false);
  });

  it('knows the liaison officer as the only role bound to a State', () => {
    expect(roles.filter((role) => scopeFamilyOf(role) === 'liaison')).toEqual(['LIAISON_OFFICER']);
  });
});

describe('purposes (rulings 26)', () => {
  it.each([
    ['REGISTRAR', ['REGISTRATION', 'VERIFICATION']],
    ['BIOMETRICS_OFFICER', ['VERIFICATION']],
    ['LEGAL_OFFICER', ['REPATRIATION', 'VERIFICATION', 'PROSECUTION', 'PROTECTION']],
    ['PROSECUTOR', ['PROSECUTION']],
    ['DECISION_AUTHORITY', ['REPATRIATION', 'PROSECUTION']],
    ['COURT_REGISTRAR', ['PROSECUTION']],
    ['HEALTH_OFFICER', ['PROTECTION']],
    ['TRANSFER_COORDINATOR', ['TRANSFER_SAFETY']],
    ['FACILITY_MONITOR', ['OVERSIGHT']],
    ['CHILD_PROTECTION_OFFICER', ['PROTECTION']],
    ['LIAISON_OFFICER', ['REPATRIATION', 'PROSECUTION', 'PROTECTION']],
    ['ANALYST', ['STATISTICS']],
    ['DATA_PROTECTION_OFFICER', ['SUBJECT_RIGHTS', 'OVERSIGHT']],
    ['AUDITOR', ['OVERSIGHT']],
    ['ADMINISTRATOR', ['OVERSIGHT']],
  ] as const)('%s works under %j, the first by default', (role, purposes) => {
    expect(allowedPurposes(role)).toEqual(purposes);
    expect(defaultPurpose(role)).toBe(purposes[0]);
  });

  it('refuses a purpose that is not the role’s', () => {
    expect(mayUsePurpose('ANALYST', 'PROSECUTION')).toBe(false);
    expect(mayUsePurpose('LIAISON_OFFICER', 'PROSECUTION')).toBe(true);
  });
});

/** To have one's own report made each week writes nothing of a case. */
const ofSchedules = /ReportSchedule$|^scheduleReport$|Webhook$|WebhookSecret$|WebhookDelivery$/;

describe('operations', () => {
  it('are closed: what is not declared is for nobody', () => {
    for (const role of roles) {
      expect(mayCall(role, 'Query', 'everything')).toBe(false);
      expect(mayCall(role, 'Mutation', 'toString')).toBe(false);
    }
  });

  it('have somebody who may call them', () => {
    for (const root of Object.keys(operations) as RootType[]) {
      for (const field of Object.keys(operations[root])) {
        expect(roles.filter((role) => mayCall(role, root, field))).not.toHaveLength(0);
      }
    }
  });

  it('leave the administrator without a write on any case', () => {
    const writes = Object.keys(operations.Mutation).filter((field) => mayCall('ADMINISTRATOR', 'Mutation', field));
    const ofAccounts = writes.filter((field) => /Account$|Role$|RoleGrant$|^revoke(?:Sessions|Token)$/.test(field));
    expect(writes.filter((field) => !ofAccounts.includes(field) && !ofSchedules.test(field))).toEqual(['reportIncident']);
  });

  it('let the data-protection officer change only what rulings 8 and 14 name', () => {
    // To end its own sessions, and to step back from a case, is every account's; to approve an emergency changes nothing of a case. How long records are kept, what
    // persons ask of them and under which conditions they are handled is its own work (LED Art. 34).
    const ofAccess =
      /^revoke(?:Sessions|Token)$|^excludeFromCase$|BreakGlass$|LegalHold$|SubjectExport$|DataSubjectRequest$|HandlingCode$|ProcessingRestriction$|^restrictProcessing$|DataBreach$|^waiveBreachCommunication$|^(?:keepRecord|proposeErasure)$/;
    const writes = Object.keys(operations.Mutation).filter(
      (field) => mayCall('DATA_PROTECTION_OFFICER', 'Mutation', field) && !ofAccess.test(field) && !ofSchedules.test(field),
    );
    expect(writes.sort()).toEqual(
      [
        'clearGate',
        'clearGates',
        'failGate',
        'raiseAgeDoubt',
        'recallDataTransfer',
        'recallHandoff',
        'reportIncident',
        'returnHandoff',
        'sealHandoff',
        'setDataTransferBasis',
      ].sort(),
    );
  });

  it('are the permissions that the viewer is told', () => {
    expect(permissionsOf('ANALYST')).toContain('statistics');
    expect(permissionsOf('ANALYST')).not.toContain('detainees');
    expect(permissionsOf('DECISION_AUTHORITY')).toContain('approveRepatriationRequest');
  });
});

describe('field classes (rulings 6)', () => {
  it('ask for a stated purpose from class 3 on, which every category of a case is', () => {
    expect(needsStatedPurpose(2)).toBe(false);
    expect(fieldCategories.filter((category) => !needsStatedPurpose(levelOf(category)))).toEqual(['ACCOUNTS']);
    for (const category of fieldCategories.filter((one) => one !== 'ACCOUNTS')) expect(needsStatedPurpose(levelOf(category))).toBe(true);
  });

  it.each([
    ['TRANSFER_COORDINATOR', 'HEALTH', 'c'],
    ['LIAISON_OFFICER', 'ASSURANCE', 'x'],
    ['LIAISON_OFFICER', 'CONSULAR', null],
    ['PROSECUTOR', 'CONSULAR', null],
    ['DECISION_AUTHORITY', 'CONSULAR', 'c'],
    ['ADMINISTRATOR', 'AUDIT', null],
    ['AUDITOR', 'AUDIT', 'o'],
  ] as const)('%s reads %s with scope %s', (role, category, scope) => {
    expect(scopeFor(role, category)).toBe(scope);
  });

  it('never give a State anything but its own slice', () => {
    for (const category of fieldCategories) expect([null, 'x']).toContain(scopeFor('LIAISON_OFFICER', category));
  });

  it('close routes when the movement is over', () => {
    expect(fieldCategories.filter(endsWithMovement)).toEqual(['ROUTE']);
  });
});
