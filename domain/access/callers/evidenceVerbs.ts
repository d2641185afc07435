import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: evidence and packages for prosecutors. */
export const evidenceVerbs = {
  // evidence and handoff
  registerEvidence: roles('PROSECUTOR'),
  recordEvidenceCopy: roles('PROSECUTOR'),
  endEvidenceCopy: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  recordEvidenceVictim: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  recordEvidenceCustody: roles('PROSECUTOR'),
  countersignEvidenceCustody: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  releaseEvidence: roles('LEGAL_OFFICER'),
  quarantineEvidence: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  flagEvidenceCat15: roles('LEGAL_OFFICER'),
  openHandoff: roles('PROSECUTOR'),
  removeEvidenceFromHandoff: roles('PROSECUTOR'),
  addEvidenceToHandoff: roles('PROSECUTOR'),
  submitHandoffForReview: roles('PROSECUTOR'),
  clearHandoffLegally: roles('LEGAL_OFFICER'),
  sealHandoff: roles('DATA_PROTECTION_OFFICER'),
  offerHandoff: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  acceptHandoffOffer: roles('LIAISON_OFFICER'),
  declineHandoffOffer: roles('LIAISON_OFFICER'),
  withdrawHandoffOffer: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  dispatchHandoff: roles('TRANSFER_COORDINATOR'),
  receiveHandoff: roles('LIAISON_OFFICER'),
  verifyHandoff: roles('LIAISON_OFFICER'),
  acknowledgeHandoff: roles('LIAISON_OFFICER'),
  rejectHandoff: roles('LIAISON_OFFICER'),
  reportHandoffFeedback: roles('LIAISON_OFFICER'),
  returnHandoff: roles('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
  supplementHandoff: roles('PROSECUTOR'),
  recallHandoff: roles('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;
