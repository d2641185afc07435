import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: nationality, consular acts and States. */
export const nationalityVerbs = {
  // nationality
  recordNationalityClaim: roles('REGISTRAR', 'LEGAL_OFFICER'),
  recordConsularChoice: roles('LEGAL_OFFICER'),
  notifyConsularPost: roles('LEGAL_OFFICER'),
  requestConsularVisit: roles('LIAISON_OFFICER'),
  arrangeConsularVisit: roles('LEGAL_OFFICER'),
  declineConsularVisit: roles('LEGAL_OFFICER'),
  recordConsularVisit: roles('LEGAL_OFFICER', 'LIAISON_OFFICER'),
  withdrawAsylumFear: roles('LEGAL_OFFICER'),
  prepareNationalityClaim: roles('REGISTRAR', 'LEGAL_OFFICER'),
  submitNationalityClaim: roles('LEGAL_OFFICER'),
  submitNationalityClaims: roles('LEGAL_OFFICER'),
  resubmitNationalityClaim: roles('LEGAL_OFFICER'),
  acknowledgeNationalityClaim: roles('LIAISON_OFFICER'),
  acknowledgeNationalityClaims: roles('LIAISON_OFFICER'),
  // Two legal officers answer for the custodial State itself (rulings 15).
  confirmNationality: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  refuteNationality: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  declareNationalityInconclusive: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  recordDeprivation: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  determineStatelessness: roles('LEGAL_OFFICER'),
  recordCountryStance: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordDemarche: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordDemarcheAnswer: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  closeDemarcheUnanswered: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCommitment: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCommitmentOutcome: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordTreaty: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  endTreaty: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCentralAuthority: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCountryContact: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  endCountryContact: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  setDataTransferBasis: roles('DATA_PROTECTION_OFFICER'),
  recallDataTransfer: roles('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;
