import type { Purpose, Role } from './vocabulary';

interface PurposesOfRole {
  /** Taken when the request names no purpose. */
  readonly default: Purpose;
  /** Further purposes that the header `x-purpose` may name. */
  readonly also: readonly Purpose[];
}

/** Which purposes a role may work under (rulings 26; LED Art. 4(2): a change of purpose must be authorised). */
export const purposesByRole = {
  REGISTRAR: { default: 'REGISTRATION', also: ['VERIFICATION'] },
  BIOMETRICS_OFFICER: { default: 'VERIFICATION', also: [] },
  LEGAL_OFFICER: { default: 'REPATRIATION', also: ['VERIFICATION', 'PROSECUTION', 'PROTECTION'] },
  PROSECUTOR: { default: 'PROSECUTION', also: [] },
  DECISION_AUTHORITY: { default: 'REPATRIATION', also: ['PROSECUTION'] },
  COURT_REGISTRAR: { default: 'PROSECUTION', also: [] },
  HEALTH_OFFICER: { default: 'PROTECTION', also: [] },
  TRANSFER_COORDINATOR: { default: 'TRANSFER_SAFETY', also: [] },
  FACILITY_MONITOR: { default: 'OVERSIGHT', also: [] },
  CHILD_PROTECTION_OFFICER: { default: 'PROTECTION', also: [] },
  LIAISON_OFFICER: { default: 'REPATRIATION', also: ['PROSECUTION', 'PROTECTION'] },
  ANALYST: { default: 'STATISTICS', also: [] },
  DATA_PROTECTION_OFFICER: { default: 'SUBJECT_RIGHTS', also: ['OVERSIGHT'] },
  AUDITOR: { default: 'OVERSIGHT', also: [] },
  ADMINISTRATOR: { default: 'OVERSIGHT', also: [] },
} as const satisfies Record<Role, PurposesOfRole>;

export function defaultPurpose(role: Role): Purpose {
  return purposesByRole[role].default;
}

/** Default first. */
export function allowedPurposes(role: Role): Purpose[] {
  return [purposesByRole[role].default, ...purposesByRole[role].also];
}

export function mayUsePurpose(role: Role, purpose: Purpose): boolean {
  return allowedPurposes(role).includes(purpose);
}
