import { panelRoles } from '../family/childCaseLifecycle';
import { glassApprovers, glassAskers } from './breakGlass';
import { rolesOf } from './roles';
import type { Role } from './vocabulary';

/** Who may call one operation: every signed-in account, or the roles named. Anonymous callers never. */
export type OperationAccess = { readonly access: 'SIGNED_IN' } | { readonly access: 'ROLES'; readonly roles: readonly Role[] };

const signedIn = { access: 'SIGNED_IN' } as const satisfies OperationAccess;
const roles = (...named: readonly Role[]): OperationAccess => ({ access: 'ROLES', roles: named });

/** Custodial staff and the States: everyone who sees a person at all (rulings 1). */
const caseRoles = roles(...rolesOf('staff', 'liaison'));
const staff = roles(...rolesOf('staff'));

/** Owners of the gates that a human clears or fails (contract, gates table). */
const gateOwners = roles(
  'LEGAL_OFFICER',
  'LIAISON_OFFICER',
  'CHILD_PROTECTION_OFFICER',
  'COURT_REGISTRAR',
  'DATA_PROTECTION_OFFICER',
  'HEALTH_OFFICER',
);

export const queryAccess = {
  viewer: signedIn,
  node: signedIn,
  nodes: signedIn,
  detainee: caseRoles,
  detainees: caseRoles,
  protectedResidents: caseRoles,
  searchPersons: caseRoles,
  originCountry: signedIn,
  originCountries: signedIn,
  facility: signedIn,
  facilities: signedIn,
  nationalityClaims: caseRoles,
  repatriationRequest: caseRoles,
  repatriationRequests: caseRoles,
  // A State sees no proceedings of the custodial State (rulings 3).
  legalProceeding: staff,
  legalProceedings: staff,
  prosecutionHandoff: caseRoles,
  prosecutionHandoffs: caseRoles,
  movement: caseRoles,
  movements: caseRoles,
  incidents: roles(...rolesOf('staff'), 'FACILITY_MONITOR', 'AUDITOR'),
  incident: roles(...rolesOf('staff'), 'FACILITY_MONITOR', 'AUDITOR'),
  clocks: caseRoles,
  tasks: staff,
  corrections: staff,
  childCase: caseRoles,
  childCases: caseRoles,
  duplicateCandidates: roles('REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER'),
  accounts: roles(...rolesOf('staff', 'office')),
  breakGlasses: staff,
  accountRegister: roles('ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER'),
  statistics: signedIn,
  auditTrail: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditCheckpoint: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditInclusionProof: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  auditConsistencyProof: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  // Who asks for one person by name answers that person (LED Art. 14); auditors look at acts.
  accessesOfPerson: roles('DATA_PROTECTION_OFFICER'),
} as const satisfies Record<string, OperationAccess>;

export const mutationAccess = {
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
  // emergency access
  requestBreakGlass: roles(...glassAskers),
  approveBreakGlass: roles(...glassApprovers),
  declineBreakGlass: roles(...glassApprovers),
  endBreakGlass: roles(...glassAskers, 'DATA_PROTECTION_OFFICER'),
  // register and identity
  registerDetainee: roles('REGISTRAR'),
  registerProtectedResident: roles('CHILD_PROTECTION_OFFICER'),
  importIntake: roles('REGISTRAR'),
  recordCustodyEnd: roles('REGISTRAR'),
  recordDetentionOrder: roles('REGISTRAR', 'LEGAL_OFFICER'),
  recordAdmission: roles('REGISTRAR'),
  recordHealthEvent: roles('HEALTH_OFFICER'),
  recordFamilyNotification: roles('REGISTRAR', 'LEGAL_OFFICER'),
  // The data-protection officer acts on handoffs and fears alone (rulings 8, 14).
  completeTask: roles(...rolesOf('staff').filter((role) => role !== 'DATA_PROTECTION_OFFICER')),
  enrolBiometrics: roles('BIOMETRICS_OFFICER'),
  recordBiometricComparison: roles('BIOMETRICS_OFFICER'),
  startIdentityVerification: roles('REGISTRAR', 'LEGAL_OFFICER'),
  proposeIdentityVerified: roles('LEGAL_OFFICER'),
  confirmIdentityVerified: roles('LEGAL_OFFICER'),
  contestIdentity: roles('REGISTRAR', 'LEGAL_OFFICER', 'LIAISON_OFFICER'),
  declareIdentityUnresolved: roles('LEGAL_OFFICER'),
  decideDuplicate: roles('LEGAL_OFFICER', 'BIOMETRICS_OFFICER'),
  reopenDuplicate: roles('LEGAL_OFFICER', 'BIOMETRICS_OFFICER'),
  mergePersons: roles('LEGAL_OFFICER', 'BIOMETRICS_OFFICER'),
  unmergePersons: roles('LEGAL_OFFICER', 'BIOMETRICS_OFFICER'),
  raiseAgeDoubt: caseRoles,
  determineAge: roles('CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER'),
  requestCorrection: roles('REGISTRAR', 'LEGAL_OFFICER', 'HEALTH_OFFICER'),
  approveCorrection: roles('LEGAL_OFFICER', 'REGISTRAR'),
  rejectCorrection: roles('LEGAL_OFFICER', 'REGISTRAR'),
  recordDetentionReview: roles('COURT_REGISTRAR'),
  recordWhereaboutsUnknown: roles('REGISTRAR'),
  changeFacilityStatus: roles('FACILITY_MONITOR', 'DECISION_AUTHORITY'),
  recordFacilityController: roles('FACILITY_MONITOR'),
  recordRollCall: roles('REGISTRAR'),
  recordFacilityVisit: roles('FACILITY_MONITOR'),
  // children and families
  recordRelationship: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  identifyChild: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  holdForProtection: roles('CHILD_PROTECTION_OFFICER'),
  openChildCase: roles('CHILD_PROTECTION_OFFICER'),
  beginTracing: roles('CHILD_PROTECTION_OFFICER'),
  recordChildAssessment: roles('CHILD_PROTECTION_OFFICER'),
  conveneBestInterestsPanel: roles('CHILD_PROTECTION_OFFICER'),
  giveBestInterestsOpinion: roles(...panelRoles),
  decideBestInterests: roles('CHILD_PROTECTION_OFFICER'),
  recordFamilyConsent: roles('CHILD_PROTECTION_OFFICER'),
  withdrawFamilyConsent: roles('CHILD_PROTECTION_OFFICER'),
  arrangeAlternativeCare: roles('CHILD_PROTECTION_OFFICER'),
  confirmReception: roles('LIAISON_OFFICER'),
  beginChildTravel: roles('TRANSFER_COORDINATOR'),
  signChildReception: roles('LIAISON_OFFICER'),
  handToChildAuthority: roles('TRANSFER_COORDINATOR'),
  recordChildFollowUp: roles('CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER'),
  closeChildCase: roles('CHILD_PROTECTION_OFFICER'),
  reassessChild: roles('CHILD_PROTECTION_OFFICER'),
  // nationality
  recordNationalityClaim: roles('REGISTRAR', 'LEGAL_OFFICER'),
  recordConsularChoice: roles('LEGAL_OFFICER'),
  notifyConsularPost: roles('LEGAL_OFFICER'),
  withdrawAsylumFear: roles('LEGAL_OFFICER'),
  prepareNationalityClaim: roles('REGISTRAR', 'LEGAL_OFFICER'),
  submitNationalityClaim: roles('LEGAL_OFFICER'),
  resubmitNationalityClaim: roles('LEGAL_OFFICER'),
  acknowledgeNationalityClaim: roles('LIAISON_OFFICER'),
  // Two legal officers answer for the custodial State itself (rulings 15).
  confirmNationality: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  refuteNationality: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  declareNationalityInconclusive: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  recordDeprivation: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  recordCountryStance: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordDemarche: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordDemarcheAnswer: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  closeDemarcheUnanswered: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCommitment: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCommitmentOutcome: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordTreaty: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordCountryContact: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  endCountryContact: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  setDataTransferBasis: roles('DATA_PROTECTION_OFFICER'),
  // the repatriation request
  openRepatriationRequest: roles('LIAISON_OFFICER', 'LEGAL_OFFICER', 'CHILD_PROTECTION_OFFICER'),
  acknowledgeInvitation: roles('LIAISON_OFFICER'),
  acceptInPrinciple: roles('LIAISON_OFFICER'),
  declineByOrigin: roles('LIAISON_OFFICER'),
  submitRepatriationRequest: roles('LIAISON_OFFICER'),
  returnRepatriationRequest: roles('LEGAL_OFFICER'),
  registerRepatriationRequest: roles('LEGAL_OFFICER'),
  beginRepatriationReview: roles('LEGAL_OFFICER'),
  holdRepatriationRequest: roles('LEGAL_OFFICER', 'COURT_REGISTRAR'),
  resumeRepatriationRequest: roles('LEGAL_OFFICER', 'COURT_REGISTRAR'),
  clearGate: gateOwners,
  failGate: gateOwners,
  markGateNotApplicable: roles('LEGAL_OFFICER'),
  appointCounsel: roles('LEGAL_OFFICER'),
  recordNonRefoulementFinding: roles('LEGAL_OFFICER'),
  confirmNonRefoulementFinding: roles('LEGAL_OFFICER'),
  recordAssurance: roles('LIAISON_OFFICER', 'LEGAL_OFFICER'),
  acceptAssurance: roles('DECISION_AUTHORITY'),
  reportAssuranceBreach: roles('LEGAL_OFFICER'),
  rankCompetingRequests: roles('LEGAL_OFFICER', 'DECISION_AUTHORITY'),
  recordAdmissibilityRuling: roles('COURT_REGISTRAR'),
  recordConsent: roles('LEGAL_OFFICER', 'CHILD_PROTECTION_OFFICER'),
  proposeRepatriationDecision: roles('LEGAL_OFFICER'),
  withdrawDecisionProposal: roles('LEGAL_OFFICER'),
  approveRepatriationRequest: roles('DECISION_AUTHORITY'),
  declineRepatriationRequest: roles('DECISION_AUTHORITY'),
  requestDecisionReview: roles('LIAISON_OFFICER', 'LEGAL_OFFICER', 'COURT_REGISTRAR'),
  decideReview: roles('COURT_REGISTRAR'),
  declareReadyForHandover: roles('LEGAL_OFFICER'),
  scheduleHandover: roles('TRANSFER_COORDINATOR'),
  signHandoverReceipt: roles('LIAISON_OFFICER'),
  completeHandover: roles('TRANSFER_COORDINATOR'),
  // The initiator withdraws; which of these it is, the lifecycle's guard decides.
  withdrawRepatriationRequest: roles('LIAISON_OFFICER', 'LEGAL_OFFICER', 'CHILD_PROTECTION_OFFICER'),
  beginFollowUp: roles('LEGAL_OFFICER'),
  closeRepatriationRequest: roles('LEGAL_OFFICER'),
  supersedeRepatriationRequest: roles('LEGAL_OFFICER'),
  abateRepatriationRequest: roles('REGISTRAR'),
  // movements
  planMovement: roles('TRANSFER_COORDINATOR'),
  addToManifest: roles('TRANSFER_COORDINATOR'),
  removeFromManifest: roles('TRANSFER_COORDINATOR'),
  lockManifest: roles('REGISTRAR'),
  reopenManifest: roles('TRANSFER_COORDINATOR'),
  authoriseMovement: roles('DECISION_AUTHORITY'),
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
  // law
  openProceeding: roles('PROSECUTOR', 'COURT_REGISTRAR'),
  recordNeBisInIdemFinding: roles('LEGAL_OFFICER'),
  recordCharge: roles('PROSECUTOR'),
  scheduleHearing: roles('COURT_REGISTRAR'),
  recordHearingOutcome: roles('COURT_REGISTRAR'),
  recordJudgment: roles('COURT_REGISTRAR'),
  advanceProceeding: roles('PROSECUTOR', 'COURT_REGISTRAR'),
  // evidence and handoff
  registerEvidence: roles('PROSECUTOR'),
  recordEvidenceCustody: roles('PROSECUTOR'),
  releaseEvidence: roles('LEGAL_OFFICER'),
  quarantineEvidence: roles('PROSECUTOR', 'LEGAL_OFFICER'),
  flagEvidenceCat15: roles('LEGAL_OFFICER'),
  openHandoff: roles('PROSECUTOR'),
  removeEvidenceFromHandoff: roles('PROSECUTOR'),
  addEvidenceToHandoff: roles('PROSECUTOR'),
  submitHandoffForReview: roles('PROSECUTOR'),
  clearHandoffLegally: roles('LEGAL_OFFICER'),
  sealHandoff: roles('DATA_PROTECTION_OFFICER'),
  dispatchHandoff: roles('TRANSFER_COORDINATOR'),
  receiveHandoff: roles('LIAISON_OFFICER'),
  verifyHandoff: roles('LIAISON_OFFICER'),
  acknowledgeHandoff: roles('LIAISON_OFFICER'),
  rejectHandoff: roles('LIAISON_OFFICER'),
  reportHandoffFeedback: roles('LIAISON_OFFICER'),
  returnHandoff: roles('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
  supplementHandoff: roles('PROSECUTOR'),
  recallHandoff: roles('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
  // facilities: any role may report a torture allegation, monitor and registrar every kind; the command asks which it is.
  triageIncident: roles('FACILITY_MONITOR', 'REGISTRAR'),
  beginIncidentInvestigation: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  concludeIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  recordIncidentRemedy: roles('REGISTRAR', 'LEGAL_OFFICER'),
  closeIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  referIncident: roles('FACILITY_MONITOR', 'LEGAL_OFFICER'),
  recordReferralOutcome: roles('LEGAL_OFFICER'),
  reportIncident: signedIn,
} as const satisfies Record<string, OperationAccess>;

export const subscriptionAccess = {
  caseChanged: caseRoles,
  deskActivity: caseRoles,
} as const satisfies Record<string, OperationAccess>;

/** The whole API, closed: a field of a root type that is not here may not be called by anyone. */
export const operations = {
  Query: queryAccess,
  Mutation: mutationAccess,
  Subscription: subscriptionAccess,
} as const satisfies Record<string, Record<string, OperationAccess>>;

export type RootType = keyof typeof operations;
export type QueryName = keyof typeof queryAccess;
export type MutationName = keyof typeof mutationAccess;
export type SubscriptionName = keyof typeof subscriptionAccess;

/** Null for a field that nobody declared. */
export function accessTo(root: RootType, field: string): OperationAccess | null {
  const fields: Record<string, OperationAccess> = operations[root];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** Closed by default: an undeclared field is for nobody. */
export function mayCall(role: Role, root: RootType, field: string): boolean {
  const access = accessTo(root, field);
  if (access === null) return false;
  return access.access === 'SIGNED_IN' || access.roles.includes(role);
}

/** The names of everything the role may call, for `Viewer.permissions`: queries, then mutations, then subscriptions. */
export function permissionsOf(role: Role): string[] {
  return (Object.keys(operations) as RootType[]).flatMap((root) =>
    Object.keys(operations[root]).filter((field) => mayCall(role, root, field)),
  );
}
