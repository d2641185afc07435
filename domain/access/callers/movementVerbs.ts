import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: movements. */
export const movementVerbs = {
  // movements
  planMovement: roles('TRANSFER_COORDINATOR'),
  addToManifest: roles('TRANSFER_COORDINATOR'),
  removeFromManifest: roles('TRANSFER_COORDINATOR'),
  lockManifest: roles('REGISTRAR'),
  reopenManifest: roles('TRANSFER_COORDINATOR'),
  authoriseMovement: roles('DECISION_AUTHORITY'),
  openEscortRecords: roles('TRANSFER_COORDINATOR'),
  answerEscortRecords: roles('TRANSFER_COORDINATOR', 'REGISTRAR', 'HEALTH_OFFICER'),
  confirmEscortRecords: roles('REGISTRAR', 'TRANSFER_COORDINATOR'),
  sealProperty: roles('TRANSFER_COORDINATOR', 'REGISTRAR'),
  // Both sides sign, the receiving one as for the arrival.
  releaseProperty: roles('TRANSFER_COORDINATOR'),
  receiveProperty: roles('REGISTRAR', 'LIAISON_OFFICER'),
  resolvePropertyDifference: roles('DECISION_AUTHORITY'),
  startMovementLeg: roles('TRANSFER_COORDINATOR'),
  completeMovementLeg: roles('TRANSFER_COORDINATOR'),
  cancelMovementLeg: roles('TRANSFER_COORDINATOR'),
  planOvernightStop: roles('TRANSFER_COORDINATOR'),
  beginOvernightStop: roles('TRANSFER_COORDINATOR'),
  endOvernightStop: roles('TRANSFER_COORDINATOR'),
  cancelOvernightStop: roles('TRANSFER_COORDINATOR'),
  beginBoarding: roles('TRANSFER_COORDINATOR'),
  recordHeadcount: roles('TRANSFER_COORDINATOR', 'REGISTRAR', 'LIAISON_OFFICER'),
  departMovement: roles('TRANSFER_COORDINATOR'),
  // The receiving side: a registrar inside the country, the State's officer abroad (rulings 20).
  arriveMovement: roles('REGISTRAR', 'LIAISON_OFFICER'),
  reconcileMovement: roles('TRANSFER_COORDINATOR'),
  resolveDiscrepancy: roles('DECISION_AUTHORITY'),
  cancelMovement: roles('TRANSFER_COORDINATOR'),
  abortMovement: roles('TRANSFER_COORDINATOR'),
  divertMovement: roles('TRANSFER_COORDINATOR'),
  overrideDestination: roles('DECISION_AUTHORITY'),
  openEmergencyLane: roles('DECISION_AUTHORITY'),
  completeEmergencyChecks: roles('TRANSFER_COORDINATOR', 'REGISTRAR', 'HEALTH_OFFICER'),
  recordLateMovementEvents: roles('TRANSFER_COORDINATOR', 'REGISTRAR'),
  recordLockout: roles('TRANSFER_COORDINATOR', 'REGISTRAR'),
} as const satisfies Record<string, OperationAccess>;
