import type { AuditVerb } from './vocabulary';

/** Acts that are more than an alteration (LED Art. 25). */
const NAMED: Readonly<Record<string, AuditVerb>> = {
  importIntake: 'COLLECTION',
  approveSubjectExport: 'DISCLOSURE',
  carryOutErasure: 'ERASURE',
  destroyKeys: 'ERASURE',
};

/** As what the audit keeps a mutation, or an act of the platform's own. */
export const auditVerbOf = (operation: string): AuditVerb =>
  NAMED[operation] ?? (operation.startsWith('register') ? 'COLLECTION' : 'ALTERATION');
