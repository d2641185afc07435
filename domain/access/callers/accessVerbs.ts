import { glassApprovers, glassAskers } from '../breakGlass';
import { readmitters } from '../caseExclusion';
import { type OperationAccess, roles, signedIn, staff } from '../operationAccess';

/** Who may do what: reports of one’s own, accounts, roles and emergencies. */
export const accessVerbs = {
  recordPublishedFigure: roles('ANALYST', 'LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  // Each account its own, of what its role may ask.
  scheduleReport: signedIn,
  changeReportSchedule: signedIn,
  endReportSchedule: signedIn,
  // accounts
  createAccount: roles('ADMINISTRATOR'),
  suspendAccount: roles('ADMINISTRATOR'),
  resumeAccount: roles('ADMINISTRATOR'),
  endAccount: roles('ADMINISTRATOR'),
  grantRole: roles('ADMINISTRATOR'),
  approveRoleGrant: roles('ADMINISTRATOR'),
  declineRoleGrant: roles('ADMINISTRATOR'),
  revokeRole: roles('ADMINISTRATOR'),
  // An administrator ends every session, every account its own.
  revokeSessions: signedIn,
  revokeToken: signedIn,
  // conflicts of interest: each officer steps back; who keeps others out, the command asks
  excludeFromCase: staff,
  readmitToCase: roles(...readmitters),
  // emergency access
  requestBreakGlass: roles(...glassAskers),
  approveBreakGlass: roles(...glassApprovers),
  declineBreakGlass: roles(...glassApprovers),
  endBreakGlass: roles(...glassAskers, 'DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;
