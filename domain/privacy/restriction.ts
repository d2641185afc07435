import type { MutationName } from '../access/operations';
import type { AvailableAction } from '../lifecycle/lifecycle';

export const restrictionGrounds = ['ACCURACY_CONTESTED', 'KEPT_AS_EVIDENCE'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** What the law says of each ground. */
export const restrictionGroundRules = {
  ACCURACY_CONTESTED: { meaning: 'The person contests that it is right, and whether it is cannot be told.', source: 'LED Art. 16(3)(a)' },
  KEPT_AS_EVIDENCE: { meaning: 'It would be erased, and must be kept as evidence.', source: 'LED Art. 16(3)(b)' },
} as const satisfies Record<RestrictionGround, { readonly meaning: string; readonly source: string }>;

/** Why something may be done with a record whose processing is restricted; everything else waits until the restriction is lifted. */
const grounds = {
  PROTECTS_PERSON: 'It protects the person, or tells where the person is and how (Nelson Mandela Rules; ICPPED Art. 17; CRC Art. 3).',
  LEGAL_CLAIM: 'It serves a remedy, a defence or a claim (LED rec. 47; ICCPR Art. 2(3), 9(4), 14).',
  SETTLES_IT: 'It settles what the restriction waits for, or what becomes of the record (LED Art. 16).',
  TAKES_BACK: 'It takes back what went out, or keeps it from going on (LED Art. 7(3), 16(6)).',
} as const;
export type RestrictionException = keyof typeof grounds;
export const restrictionExceptions: Readonly<Record<RestrictionException, string>> = grounds;

const each = <Names extends MutationName>(ground: RestrictionException, ...names: readonly Names[]) =>
  Object.fromEntries(names.map((name) => [name, ground])) as Record<Names, RestrictionException>;

/** LED Art. 16(3). A restricted record is neither changed nor passed on, but for these. */
export const allowedWhileRestricted: Readonly<Partial<Record<MutationName, RestrictionException>>> = {
  ...each(
    'PROTECTS_PERSON',
    'recordDeath',
    'recordCustodyEnd',
    'assignUnit',
    'recordAdmission',
    'recordHealthEvent',
    'recordFamilyNotification',
    'recordDetentionOrder',
    'recordDetentionReview',
    'recordWhereaboutsUnknown',
    'verifyRelease',
    'raiseAgeDoubt',
    'protectAsChild',
    'recordConsularChoice',
    'notifyConsularPost',
    'recordConsularVisit',
    'holdRepatriationRequest',
    'holdForProtection',
    'confirmReception',
    'recordChildFollowUp',
    'recordChildDeath',
    'recordGuardianship',
    'endGuardianship',
    'endRelationship',
    'nameGuardian',
    'handToChildAuthority',
    'signChildReception',
    'recordAssuranceVisit',
    'reportAssuranceBreach',
    'abateRepatriationRequest',
    'reconcileResidents',
    'recordRollCall',
    'completeTask',
    'reportIncident',
    'triageIncident',
    'beginIncidentInvestigation',
    'concludeIncident',
    'recordIncidentRemedy',
    'closeIncident',
    'referIncident',
    'recordReferralOutcome',
    // Whoever is on the way is counted, received and brought to an end of the way.
    'removeFromManifest',
    'lockManifest',
    'authoriseMovement',
    'startMovementLeg',
    'completeMovementLeg',
    'cancelMovementLeg',
    'planOvernightStop',
    'cancelOvernightStop',
    'reopenManifest',
    'openEscortRecords',
    'answerEscortRecords',
    'confirmEscortRecords',
    'sealProperty',
    'releaseProperty',
    'receiveProperty',
    'resolvePropertyDifference',
    'beginBoarding',
    'recordHeadcount',
    'departMovement',
    'arriveMovement',
    'reconcileMovement',
    'resolveDiscrepancy',
    'cancelMovement',
    'abortMovement',
    'divertMovement',
    'overrideDestination',
    'completeEmergencyChecks',
    'openEmergencyLane',
    'recordLateMovementEvents',
    'beginOvernightStop',
    'endOvernightStop',
    'completeHandover',
    'signHandoverReceipt',
  ),
  ...each(
    'LEGAL_CLAIM',
    'appointCounsel',
    'recordCounselVisit',
    'recordPowerOfAttorney',
    'appointDefenceCounsel',
    'recordPersonInformed',
    'serveAgeDetermination',
    'appealAgeDetermination',
    'requestDecisionReview',
    'decideReview',
    'scheduleHearing',
    'recordHearingOutcome',
    'recordJudgment',
    'lodgeAppeal',
    'recordAppealDecision',
    'requestClemency',
    'recordClemencyDecision',
    'creditTimeServed',
    'requestLegalHold',
    'confirmLegalHold',
    'declineLegalHold',
    'requestLegalHoldRelease',
    'releaseLegalHold',
    'keepLegalHold',
    'requestBreakGlass',
    'approveBreakGlass',
    'declineBreakGlass',
    'endBreakGlass',
  ),
  ...each(
    'SETTLES_IT',
    'communicateDataBreach',
    'recordDataSubjectRequest',
    'prepareSubjectExport',
    'returnSubjectExport',
    'approveSubjectExport',
    'grantDataSubjectRequest',
    'refuseDataSubjectRequest',
    'requestCorrection',
    'approveCorrection',
    'rejectCorrection',
    'contestIdentity',
    'recordIdentityAssertion',
    'acceptIdentityAssertion',
    'rejectIdentityAssertion',
    'restrictProcessing',
    'liftProcessingRestriction',
    'keepRecord',
    'proposeErasure',
    'declineErasure',
    'carryOutErasure',
    'unmergePersons',
    'undoTracingMatch',
  ),
  ...each(
    'TAKES_BACK',
    // Fewer see it.
    'excludeFromCase',
    'recallDataTransfer',
    'recallHandoff',
    'returnHandoff',
    'removeEvidenceFromHandoff',
    'quarantineEvidence',
    'withdrawDecisionProposal',
    'withdrawRepatriationRequest',
    'withdrawFamilyConsent',
    'withholdTracingInquiry',
    'setHandlingCode',
    'liftHandlingCode',
  ),
};

/** Asked of every verb on a person's record, before what its own table asks; `availableActions` shows it beside those. */
export const restrictionRule = {
  rule: 'PR-RESTRICTED',
  message: 'The processing of this record is restricted: it is neither changed nor passed on until the restriction is lifted.',
  gate: null,
} as const;

export const isStoppedByRestriction = (verb: string): boolean => !Object.hasOwn(allowedWhileRestricted, verb);

/** What may happen next with a restricted record. */
export const whileRestricted = (actions: readonly AvailableAction[]): readonly AvailableAction[] =>
  actions.map((action) =>
    isStoppedByRestriction(action.action) ? { ...action, allowed: false, refusals: [...action.refusals, restrictionRule] } : action,
  );
