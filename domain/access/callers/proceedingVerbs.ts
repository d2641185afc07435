import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: proceedings and courts. */
export const proceedingVerbs = {
  // law
  openProceeding: roles('PROSECUTOR', 'COURT_REGISTRAR'),
  appointDefenceCounsel: roles('LEGAL_OFFICER', 'COURT_REGISTRAR'),
  recordPersonInformed: roles('LEGAL_OFFICER', 'PROSECUTOR', 'COURT_REGISTRAR'),
  recordPriorAdjudication: roles('LEGAL_OFFICER', 'COURT_REGISTRAR'),
  recordAdjudicationRecognition: roles('LEGAL_OFFICER'),
  recordNeBisInIdemFinding: roles('LEGAL_OFFICER'),
  recordCharge: roles('PROSECUTOR'),
  recordChargeSheetServed: roles('PROSECUTOR', 'COURT_REGISTRAR'),
  recordDisclosure: roles('PROSECUTOR', 'COURT_REGISTRAR'),
  recordHearingNotice: roles('COURT_REGISTRAR'),
  extendTimeLimit: roles('COURT_REGISTRAR'),
  scheduleHearing: roles('COURT_REGISTRAR'),
  recordHearingOutcome: roles('COURT_REGISTRAR'),
  recordJudgment: roles('COURT_REGISTRAR'),
  lodgeAppeal: roles('COURT_REGISTRAR', 'LEGAL_OFFICER'),
  recordAppealDecision: roles('COURT_REGISTRAR'),
  recordForeignCustody: roles('LEGAL_OFFICER', 'COURT_REGISTRAR'),
  creditTimeServed: roles('COURT_REGISTRAR', 'LEGAL_OFFICER'),
  requestClemency: roles('COURT_REGISTRAR', 'LEGAL_OFFICER'),
  recordClemencyDecision: roles('COURT_REGISTRAR'),
  recordJuvenileForum: roles('COURT_REGISTRAR'),
  recordPublicSummary: roles('COURT_REGISTRAR'),
  advanceProceeding: roles('PROSECUTOR', 'COURT_REGISTRAR'),
} as const satisfies Record<string, OperationAccess>;
