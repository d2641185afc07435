import type { Role } from '../../domain/access/vocabulary';

/** One account of the demo for each role. */
export const logins = {
  REGISTRAR: 'registrar',
  BIOMETRICS_OFFICER: 'biometrics',
  LEGAL_OFFICER: 'legal-1',
  PROSECUTOR: 'prosecutor',
  DECISION_AUTHORITY: 'decision-1',
  COURT_REGISTRAR: 'court',
  HEALTH_OFFICER: 'health',
  TRANSFER_COORDINATOR: 'transfer-1',
  FACILITY_MONITOR: 'monitor',
  CHILD_PROTECTION_OFFICER: 'child-1',
  LIAISON_OFFICER: 'liaison-fra',
  ANALYST: 'analyst',
  DATA_PROTECTION_OFFICER: 'dpo',
  AUDITOR: 'auditor',
  ADMINISTRATOR: 'admin',
} as const satisfies Record<Role, string>;
