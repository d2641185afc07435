import type { AuditVerb } from './vocabulary';

/** Acts that are more than an alteration (LED Art. 25). */
const NAMED: Readonly<Record<string, AuditVerb>> = {
  importIntake: 'COLLECTION',
  approveSubjectExport: 'DISCLOSURE',
  submitNationalityClaim: 'DISCLOSURE',
  submitNationalityClaims: 'DISCLOSURE',
  resubmitNationalityClaim: 'DISCLOSURE',
  notifyConsularPost: 'DISCLOSURE',
  releaseTracingInquiry: 'DISCLOSURE',
  recordBiometricSharing: 'DISCLOSURE',
  dispatchHandoff: 'DISCLOSURE',
  mergePersons: 'COMBINATION',
  unmergePersons: 'COMBINATION',
  carryOutErasure: 'ERASURE',
  destroyKeys: 'ERASURE',
};

/** As what the audit keeps a mutation, or an act of the platform's own. */
export const auditVerbOf = (operation: string): AuditVerb =>
  NAMED[operation] ?? (operation.startsWith('register') ? 'COLLECTION' : 'ALTERATION');
