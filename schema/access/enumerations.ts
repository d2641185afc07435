import type { AccountStatus } from '../../domain/access/accountLifecycle';
import type { BreakGlassStatus } from '../../domain/access/breakGlassLifecycle';
import type { FieldCategory } from '../../domain/access/fieldClasses';
import type { RoleGrantStatus } from '../../domain/access/roleGrantLifecycle';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import { enumeration } from '../enumeration';

export const RoleEnum = enumeration<Role>('Role', 'What a signed-in account may do. A request runs in one role.', {
  REGISTRAR: 'Keeps the register of a place of detention: persons, custody, identifiers, intake lists, the lock of a manifest.',
  BIOMETRICS_OFFICER: 'Enrols and compares biometrics by reference; decides duplicates with a second officer.',
  LEGAL_OFFICER: 'Prepares cases: claims, consular choices, gates, findings, proposals. Never decides what it prepared.',
  PROSECUTOR: 'Charges, evidence and the handoff package.',
  DECISION_AUTHORITY: 'Decides for the custodial State: approvals, declines, movements, assurances, discrepancies.',
  COURT_REGISTRAR: 'Records acts of a court: release orders, rulings, hearings, judgments, reviews.',
  HEALTH_OFFICER: 'Fitness to travel.',
  TRANSFER_COORDINATOR: 'Plans and runs movements.',
  FACILITY_MONITOR: 'Watches places and reports incidents; sees no person.',
  CHILD_PROTECTION_OFFICER: 'Children and protected residents: age, guardianship, best interests.',
  LIAISON_OFFICER: 'Acts for one State of origin and sees that State’s slice alone.',
  ANALYST: 'Statistics with small cells suppressed; sees no person.',
  DATA_PROTECTION_OFFICER: 'Legal basis of transfers, sealing and recall of packages, the audit trail.',
  AUDITOR: 'Reads the audit trail; sees no person, writes nothing.',
  ADMINISTRATOR: 'Accounts and settings; sees no case and passes no gate.',
});

export const PurposeEnum = enumeration<Purpose>(
  'Purpose',
  'What a request is for (LED Art. 4). Every request runs under one purpose: the role’s default, or the header `x-purpose`.',
  {
    REGISTRATION: 'Keeping the register of persons deprived of liberty.',
    VERIFICATION: 'Establishing identity or nationality.',
    REPATRIATION: 'Preparing, deciding and carrying out a return.',
    PROSECUTION: 'Investigating or prosecuting, here or in the receiving State.',
    DEFENCE: 'The person’s defence.',
    PROTECTION: 'Protecting a child or another vulnerable person.',
    TRANSFER_SAFETY: 'Moving persons safely.',
    OVERSIGHT: 'Supervising places, officers and the platform.',
    STATISTICS: 'Counting without identifying.',
    SUBJECT_RIGHTS: 'Rights of the persons whose data this is.',
  },
);

export const AccountStatusEnum = enumeration<AccountStatus>('AccountStatus', 'Whether an account works.', {
  ACTIVE: 'It signs in, in the roles that it holds.',
  SUSPENDED: 'Closed for a time.',
  ENDED: 'Closed for good.',
});

export const RoleGrantStatusEnum = enumeration<RoleGrantStatus>('RoleGrantStatus', 'Where a role of an account stands.', {
  REQUESTED: 'Asked for by one administrator; it does not hold yet.',
  GRANTED: 'Given; it holds within its time.',
  DECLINED: 'Refused.',
  REVOKED: 'Taken back.',
});

export const BreakGlassStatusEnum = enumeration<BreakGlassStatus>('BreakGlassStatus', 'Where emergency access stands.', {
  REQUESTED: 'Asked for; it waits for its two approvals.',
  OPEN: 'Open, until its end.',
  DECLINED: 'Refused.',
  ENDED: 'Over, by itself or before.',
});

export const FieldCategoryEnum = enumeration<FieldCategory>('FieldCategory', 'A category of sensitive fields (docs/PERMISSIONS.md).', {
  BIOMETRICS: 'Metadata of biometrics, class 3.',
  DOCUMENTS: 'Numbers and machine readable zones of identity documents, class 3.',
  HEALTH: 'Health, class 3.',
  CONSULAR: 'The consular choice and a fear of a State, class 3; no emergency opens it (I-14).',
  ASSURANCE: 'Assurances, class 3.',
  CHILD: 'The case of a child, class 4.',
  ROUTE: 'Routes and times of movements, class 5.',
  OPERATION: 'Operations across agencies: plan, log, figures. Never opened.',
  MOVING_ORDER: 'Orders of moving. Never opened.',
  FACILITY_RISK: 'Indicators, alerts, plans and assessments of places. Never opened.',
  EVIDENCE: 'Evidence, class 6.',
  AUDIT: 'The audit, class 7; no emergency opens it.',
  SUBJECT_ACCESS: 'The copy of a record made for the person.',
  ACCOUNTS: 'Accounts and their roles, class 1.',
});
