import { type OperationAccess, roles, signedIn } from '../operationAccess';

/** Who may do what: incidents. */
export const incidentVerbs = {
  // facilities: any role may report a torture allegation, monitor and registrar every kind; the command asks which it is.
  triageIncident: roles('FACILITY_MONITOR', 'REGISTRAR'),
  beginIncidentInvestigation: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  concludeIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  recordIncidentRemedy: roles('REGISTRAR', 'LEGAL_OFFICER'),
  closeIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  referIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  recordReferralReceipt: roles('LEGAL_OFFICER'),
  recordReferralOutcome: roles('LEGAL_OFFICER'),
  reportIncident: signedIn,
} as const satisfies Record<string, OperationAccess>;
