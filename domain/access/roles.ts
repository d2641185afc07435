import type { Role } from './vocabulary';

/**
 * The three families of row visibility (rulings 1). `staff`: the custodial organisation's cases. `liaison`: the own
 * State's slice. `office`: no person at all; incidents, facilities, audit and settings by role.
 */
export type ScopeFamily = 'staff' | 'liaison' | 'office';

export const scopeFamilies = {
  REGISTRAR: 'staff',
  BIOMETRICS_OFFICER: 'staff',
  LEGAL_OFFICER: 'staff',
  PROSECUTOR: 'staff',
  DECISION_AUTHORITY: 'staff',
  COURT_REGISTRAR: 'staff',
  HEALTH_OFFICER: 'staff',
  TRANSFER_COORDINATOR: 'staff',
  CHILD_PROTECTION_OFFICER: 'staff',
  DATA_PROTECTION_OFFICER: 'staff',
  LIAISON_OFFICER: 'liaison',
  FACILITY_MONITOR: 'office',
  ANALYST: 'office',
  AUDITOR: 'office',
  ADMINISTRATOR: 'office',
} as const satisfies Record<Role, ScopeFamily>;

/** The roles of one family, in the order of the vocabulary. */
export type RoleOf<Family extends ScopeFamily> = {
  [R in Role]: (typeof scopeFamilies)[R] extends Family ? R : never;
}[Role];

export function scopeFamilyOf(role: Role): ScopeFamily {
  return scopeFamilies[role];
}

export function rolesOf<const Family extends ScopeFamily>(...families: readonly Family[]): RoleOf<Family>[] {
  return (Object.keys(scopeFamilies) as Role[]).filter((role): role is RoleOf<Family> =>
    (families as readonly ScopeFamily[]).includes(scopeFamilies[role]),
  );
}
