import { situationWriters } from '../../operation/situationEntries';
import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: operations across agencies, and early warning. */
export const operationVerbs = {
  // operations across agencies
  recordOrganisation: roles('DECISION_AUTHORITY', 'LEGAL_OFFICER'),
  recordFocalPoint: roles('DECISION_AUTHORITY', 'LEGAL_OFFICER'),
  endFocalPoint: roles('DECISION_AUTHORITY', 'LEGAL_OFFICER'),
  planOperation: roles('DECISION_AUTHORITY'),
  beginOperation: roles('DECISION_AUTHORITY'),
  suspendOperation: roles('DECISION_AUTHORITY'),
  resumeOperation: roles('DECISION_AUTHORITY'),
  concludeOperation: roles('DECISION_AUTHORITY'),
  reviewOperation: roles('DECISION_AUTHORITY'),
  addOperationFacilities: roles('DECISION_AUTHORITY'),
  addOperationParticipant: roles('DECISION_AUTHORITY'),
  endOperationParticipant: roles('DECISION_AUTHORITY'),
  setOperationTargets: roles('DECISION_AUTHORITY'),
  addMovementsToOperation: roles('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'),
  recordSituationEntry: roles(...(Object.keys(situationWriters) as (keyof typeof situationWriters)[])),
  issueSituationReport: roles('DECISION_AUTHORITY'),
  proposeMovingOrder: roles('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'),
  overrideMovingOrder: roles('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'),
  signMovingOrder: roles('DECISION_AUTHORITY'),
  withdrawMovingOrder: roles('DECISION_AUTHORITY'),
  planMovementOfBatch: roles('TRANSFER_COORDINATOR'),
  // early warning about places
  recordRiskReading: roles('FACILITY_MONITOR', 'REGISTRAR'),
  confirmAlert: roles('FACILITY_MONITOR', 'DECISION_AUTHORITY'),
  dismissAlert: roles('FACILITY_MONITOR', 'DECISION_AUTHORITY'),
  recordContingencyPlan: roles('FACILITY_MONITOR', 'TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'),
  approveContingencyPlan: roles('DECISION_AUTHORITY'),
  closeContingencyPlan: roles('DECISION_AUTHORITY'),
  assessFacilityRisk: roles('FACILITY_MONITOR'),
  confirmFacilityRisk: roles('DECISION_AUTHORITY'),
  rejectFacilityRisk: roles('DECISION_AUTHORITY'),
} as const satisfies Record<string, OperationAccess>;
