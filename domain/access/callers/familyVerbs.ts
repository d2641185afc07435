import { panelRoles } from '../../family/childCaseLifecycle';
import { type OperationAccess, roles } from '../operationAccess';

/** Who may do what: children and families. */
export const familyVerbs = {
  // children and families
  recordRelationship: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  assessRelationship: roles('CHILD_PROTECTION_OFFICER'),
  endRelationship: roles('CHILD_PROTECTION_OFFICER'),
  formFamilyUnit: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  joinFamilyUnit: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  leaveFamilyUnit: roles('CHILD_PROTECTION_OFFICER'),
  recordFamilySeparation: roles('CHILD_PROTECTION_OFFICER'),
  recordGuardianship: roles('CHILD_PROTECTION_OFFICER'),
  endGuardianship: roles('CHILD_PROTECTION_OFFICER'),
  recordChildDeath: roles('CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER'),
  identifyChild: roles('CHILD_PROTECTION_OFFICER', 'REGISTRAR'),
  holdForProtection: roles('CHILD_PROTECTION_OFFICER'),
  openChildCase: roles('CHILD_PROTECTION_OFFICER'),
  openFamilyTrace: roles('CHILD_PROTECTION_OFFICER'),
  recordFamilyTraceResult: roles('CHILD_PROTECTION_OFFICER'),
  recordReunification: roles('CHILD_PROTECTION_OFFICER'),
  nameGuardian: roles('CHILD_PROTECTION_OFFICER'),
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
} as const satisfies Record<string, OperationAccess>;
