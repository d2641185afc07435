import { type OperationAccess, roles, subjectDesk } from '../operationAccess';

/** Who may do what: data protection. */
export const privacyVerbs = {
  // data protection
  keepRecord: roles('DATA_PROTECTION_OFFICER'),
  proposeErasure: roles('DATA_PROTECTION_OFFICER'),
  declineErasure: roles('LEGAL_OFFICER'),
  carryOutErasure: roles('LEGAL_OFFICER'),
  requestLegalHold: roles('LEGAL_OFFICER'),
  confirmLegalHold: roles('DATA_PROTECTION_OFFICER'),
  declineLegalHold: roles('DATA_PROTECTION_OFFICER'),
  requestLegalHoldRelease: roles('LEGAL_OFFICER'),
  releaseLegalHold: roles('DATA_PROTECTION_OFFICER'),
  keepLegalHold: roles('DATA_PROTECTION_OFFICER'),
  recordDataBreach: roles('DATA_PROTECTION_OFFICER'),
  assessDataBreach: roles('DATA_PROTECTION_OFFICER'),
  notifyDataBreach: roles('DATA_PROTECTION_OFFICER'),
  communicateDataBreach: roles('DATA_PROTECTION_OFFICER'),
  waiveBreachCommunication: roles('DATA_PROTECTION_OFFICER'),
  closeDataBreach: roles('DATA_PROTECTION_OFFICER'),
  restrictProcessing: roles('DATA_PROTECTION_OFFICER', 'LEGAL_OFFICER'),
  liftProcessingRestriction: roles('DATA_PROTECTION_OFFICER', 'LEGAL_OFFICER'),
  recordDataSubjectRequest: subjectDesk,
  prepareSubjectExport: roles('LEGAL_OFFICER'),
  returnSubjectExport: roles('DATA_PROTECTION_OFFICER'),
  approveSubjectExport: roles('DATA_PROTECTION_OFFICER'),
  grantDataSubjectRequest: roles('DATA_PROTECTION_OFFICER'),
  refuseDataSubjectRequest: roles('DATA_PROTECTION_OFFICER'),
  // Which role sets which code, the table of the codes says.
  setHandlingCode: roles('LEGAL_OFFICER', 'PROSECUTOR', 'CHILD_PROTECTION_OFFICER', 'COURT_REGISTRAR', 'DATA_PROTECTION_OFFICER'),
  liftHandlingCode: roles('DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;
