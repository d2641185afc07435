import { categoryAccess } from './fieldClasses';
import { rolesOf } from './roles';
import type { Role } from './vocabulary';

/** Who may call one operation: every signed-in account, or the roles named. Anonymous callers never. */
export type OperationAccess = { readonly access: 'SIGNED_IN' } | { readonly access: 'ROLES'; readonly roles: readonly Role[] };

export const signedIn = { access: 'SIGNED_IN' } as const satisfies OperationAccess;
export const roles = (...named: readonly Role[]): OperationAccess => ({ access: 'ROLES', roles: named });

/** Custodial staff and the States: everyone who sees a person at all (rulings 1). */
export const caseRoles = roles(...rolesOf('staff', 'liaison'));
export const staff = roles(...rolesOf('staff'));
export const custodialSide = roles(...rolesOf('staff', 'office'));
export const assuranceReaders = roles('LEGAL_OFFICER', 'DECISION_AUTHORITY', 'DATA_PROTECTION_OFFICER', 'ANALYST', 'AUDITOR');

/** Who takes down what a person asks of the record (LED Art. 12). */
export const subjectDesk = roles('DATA_PROTECTION_OFFICER', 'LEGAL_OFFICER', 'REGISTRAR', 'CHILD_PROTECTION_OFFICER');
/** Whoever reads the risk of places (fieldClasses). */
export const riskReaders = Object.keys(categoryAccess.FACILITY_RISK.readers) as (keyof typeof categoryAccess.FACILITY_RISK.readers)[];
export const orderReaders = Object.keys(categoryAccess.MOVING_ORDER.readers) as (keyof typeof categoryAccess.MOVING_ORDER.readers)[];

/** Owners of the gates that a human clears or fails (contract, gates table). */
export const gateOwners = roles(
  'LEGAL_OFFICER',
  'LIAISON_OFFICER',
  'CHILD_PROTECTION_OFFICER',
  'COURT_REGISTRAR',
  'DATA_PROTECTION_OFFICER',
  'HEALTH_OFFICER',
);
