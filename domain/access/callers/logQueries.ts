import { type OperationAccess, roles } from '../operationAccess';

/** Who may ask what was done, and who was refused. */
export const logQueries = {
  auditTrail: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  securityEvents: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditCheckpoint: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditInclusionProof: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditConsistencyProof: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  // Who asks for one person by name answers that person (LED Art. 14); auditors look at acts.
  accessesOfPerson: roles('DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;
