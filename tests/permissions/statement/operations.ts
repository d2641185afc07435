import type { RootType } from '../../../domain/access/operations';
import type { Role } from '../../../domain/access/vocabulary';
import { rolesNamed, words } from './codes';

/**
 * Who may call what, said a second time beside `domain/access/operations.ts` (domain C, D.1; rulings 6–8 and its two-person
 * table): an operation is open to nobody until both say so. A new one takes a line, or its name into the line of its roles.
 */
const stated: Readonly<Record<RootType, readonly (readonly [callers: string, operations: string])[]>> = {
  Query: [
    ['ALL', 'viewer node nodes originCountry originCountries facility facilities organisations'],
    ['ALL', 'statistics clockAgeing clockForecast requestFunnel declineReasons handoffOutcomes handoffTimings nationalityDeprivations'],
    ['ALL', 'returnsOfYear publishedFigures reportSchedules reportRuns reportRun'],
    [
      'STAFF LIA',
      'detainee detainees protectedResidents searchPersons nationalityClaims consularVisits repatriationRequest repatriationRequests',
    ],
    ['LEG DPO AUD', 'minimisationRecords'],
    ['STAFF LIA', 'handoffOffers prosecutionHandoff prosecutionHandoffs movement movements clocks childCase childCases deskEvents'],
    ['REG LEG DEC JUD MED TRC MON CPO LIA AUD', 'operation operations'],
    ['REG LEG DEC TRC MON AUD', 'facilityAlerts'],
    ['REG LEG DEC TRC', 'movingOrder'],
    ['REG LEG DEC JUD MED TRC MON CPO AUD', 'situationReport'],
    ['LEG LIA DPO', 'dataTransfers'],
    ['REG DEC TRC DPO', 'movementDiagnostics'],
    ['STAFF LIA ADM AUD', 'webhookEndpoints'],
    ['STAFF LIA', 'webhookDeliveries'],
    ['STAFF', 'legalProceeding legalProceedings escortQuestions movementReasons caseNotices tasks corrections handlingMarks breakGlasses'],
    ['STAFF MON AUD', 'incidents incident'],
    ['LEG DPO', 'retentionRecords retentionDryRun legalHolds processingRestrictions dataBreaches'],
    ['REG LEG CPO DPO', 'dataSubjectRequests'],
    ['REG LEG LIA DPO', 'tracingInquiry tracingInquiries'],
    ['LEG', 'tracingCandidates'],
    ['REG BIO LEG', 'duplicateCandidates'],
    [
      'STAFF OFFICE',
      'accounts gateBacklog competingRequests juvenilesInAdultFacilities ageThresholdForecast overdueDetentionReviews identityProgress consularCoverage',
    ],
    ['STAFF OFFICE', 'facilityRiskTrend incidentSummary chargesByFamily statelessnessInquiries'],
    ['DPO AUD ADM', 'accountRegister'],
    ['LEG DEC ANA DPO AUD', 'nonRefoulementSummary assuranceCompliance'],
    ['DPO AUD', 'transparencyReport auditTrail securityEvents auditCheckpoint auditInclusionProof auditConsistencyProof'],
    ['DPO', 'accessesOfPerson'],
  ],
  Mutation: [
    ['STAFF', 'excludeFromCase'],
    ['DEC', 'readmitToCase'],
    ['LEG DEC ANA', 'recordPublishedFigure'],
    ['STAFF LIA', 'registerWebhook rotateWebhookSecret requeueWebhookDelivery'],
    ['STAFF LIA ADM', 'pauseWebhook resumeWebhook endWebhook'],
    ['ALL', 'scheduleReport changeReportSchedule endReportSchedule revokeSessions revokeToken reportIncident'],
    ['ADM', 'createAccount suspendAccount resumeAccount endAccount grantRole approveRoleGrant declineRoleGrant revokeRole'],
    ['REG BIO LEG PRO DEC JUD MED TRC CPO', 'requestBreakGlass completeTask'],
    ['DEC DPO', 'approveBreakGlass declineBreakGlass'],
    ['STAFF', 'endBreakGlass'],
    ['LEG DPO', 'restrictProcessing liftProcessingRestriction'],
    ['DPO', 'recordDataBreach assessDataBreach notifyDataBreach communicateDataBreach waiveBreachCommunication closeDataBreach'],
    [
      'DPO',
      'keepRecord proposeErasure confirmLegalHold declineLegalHold releaseLegalHold keepLegalHold returnSubjectExport approveSubjectExport',
    ],
    ['DPO', 'grantDataSubjectRequest refuseDataSubjectRequest liftHandlingCode setDataTransferBasis sealHandoff'],
    ['LEG PRO', 'offerHandoff withdrawHandoffOffer countersignEvidenceCustody'],
    ['LIA', 'acceptHandoffOffer declineHandoffOffer'],
    [
      'LEG',
      'declineErasure carryOutErasure requestLegalHold requestLegalHoldRelease prepareSubjectExport proposeIdentityVerified confirmIdentityVerified declareIdentityUnresolved',
    ],
    [
      'LEG',
      'matchTracingInquiry declareTracingUnmatched undoTracingMatch withholdTracingInquiry releaseTracingInquiry recordConsularChoice notifyConsularPost arrangeConsularVisit',
    ],
    [
      'LEG',
      'declineConsularVisit withdrawAsylumFear submitNationalityClaim submitNationalityClaims resubmitNationalityClaim determineStatelessness returnRepatriationRequest registerRepatriationRequest beginRepatriationReview',
    ],
    [
      'LEG',
      'markGateNotApplicable appointCounsel recordNonRefoulementFinding confirmNonRefoulementFinding recordCountryInformation requestAssurance planAssuranceMonitoring recordAssuranceVisit',
    ],
    [
      'LEG',
      'reportAssuranceBreach recordPriorityFacts requestExtraInformation recordReferralReceipt discloseCompetingRequest proposeRepatriationDecision withdrawDecisionProposal declareReadyForHandover beginFollowUp closeRepatriationRequest',
    ],
    [
      'LEG',
      'supersedeRepatriationRequest recordAdjudicationRecognition recordNeBisInIdemFinding releaseEvidence flagEvidenceCat15 clearHandoffLegally recordReferralOutcome',
    ],
    ['REG LEG CPO DPO', 'recordDataSubjectRequest'],
    ['LEG PRO JUD CPO DPO', 'setHandlingCode'],
    [
      'REG',
      'registerDetainee importIntake recordCustodyEnd recordAdmission recordWhereaboutsUnknown recordRollCall reconcileResidents abateRepatriationRequest lockManifest',
    ],
    [
      'CPO',
      'registerProtectedResident protectAsChild beginAgeAssessment holdForProtection openChildCase beginTracing openFamilyTrace recordFamilyTraceResult recordReunification recordChildAssessment conveneBestInterestsPanel',
    ],
    ['CPO', 'decideBestInterests recordFamilyConsent withdrawFamilyConsent arrangeAlternativeCare closeChildCase reassessChild'],
    ['REG MED', 'recordDeath'],
    [
      'REG LEG',
      'recordDetentionOrder recordFamilyNotification startIdentityVerification approveCorrection rejectCorrection verifyRelease recordNationalityClaim prepareNationalityClaim',
    ],
    ['REG LEG', 'recordCounselVisit recordPowerOfAttorney recordIncidentRemedy'],
    ['MED', 'recordHealthEvent recordHealthEvents'],
    ['BIO', 'enrolBiometrics recordBiometricComparison examineBiometricComparison'],
    ['LEG', 'recordBiometricSharing'],
    ['REG LEG CPO', 'recordPersonName recordNameParts'],
    ['REG LEG MED CPO', 'recordLanguages'],
    ['REG BIO', 'recordPhotograph'],
    ['REG', 'assignUnit'],
    ['LEG', 'recordAssuranceReview'],
    ['REG BIO LEG', 'recordDocumentImage recordIdentityAttempts recordIdentityDocument recordIdentityAssertion searchDuplicates'],
    ['BIO LEG', 'examineIdentityDocument'],
    ['LEG', 'acceptIdentityAssertion rejectIdentityAssertion'],
    ['REG LEG LIA', 'contestIdentity fileTracingInquiry'],
    ['BIO LEG', 'decideDuplicate reopenDuplicate mergePersons unmergePersons'],
    ['STAFF LIA', 'raiseAgeDoubt'],
    ['LEG CPO', 'determineAge serveAgeDetermination recordConsent'],
    ['LEG JUD CPO', 'appealAgeDetermination'],
    ['REG LEG MED', 'requestCorrection'],
    [
      'JUD',
      'recordDetentionReview recordAdmissibilityRuling recordProvisionalArrest decideReview recordHearingNotice scheduleHearing extendTimeLimit recordHearingOutcome recordJudgment recordAppealDecision',
    ],
    ['JUD', 'recordClemencyDecision'],
    ['DEC MON', 'changeFacilityStatus recordFacilityCapacity confirmAlert dismissAlert'],
    ['MON', 'recordFacilityController recordFacilityVisit assessFacilityRisk'],
    [
      'LEG DEC',
      'recordOrganisation recordFocalPoint endFocalPoint recordCountryStance recordDemarche recordDemarcheAnswer closeDemarcheUnanswered recordCommitment',
    ],
    [
      'LEG DEC',
      'recordCommitmentOutcome recordTreaty endTreaty recordCentralAuthority recordCountryContact endCountryContact rankCompetingRequests',
    ],
    [
      'DEC',
      'planOperation beginOperation suspendOperation resumeOperation concludeOperation reviewOperation addOperationFacilities addOperationParticipant',
    ],
    [
      'DEC',
      'endOperationParticipant setOperationTargets issueSituationReport signMovingOrder withdrawMovingOrder approveContingencyPlan closeContingencyPlan confirmFacilityRisk',
    ],
    [
      'DEC',
      'rejectFacilityRisk acceptAssurance rejectAssurance decideTreatyGround withdrawTreatyGround approveRepatriationRequest declineRepatriationRequest authoriseMovement resolvePropertyDifference resolveDiscrepancy',
    ],
    ['DEC', 'overrideDestination openEmergencyLane'],
    ['DEC TRC', 'addMovementsToOperation proposeMovingOrder overrideMovingOrder'],
    ['REG LEG DEC MED TRC MON CPO LIA', 'recordSituationEntry'],
    [
      'TRC',
      'planMovementOfBatch beginChildTravel handToChildAuthority scheduleHandover completeHandover planMovement addToManifest removeFromManifest',
    ],
    [
      'TRC',
      'reopenManifest openEscortRecords releaseProperty startMovementLeg completeMovementLeg cancelMovementLeg planOvernightStop beginOvernightStop',
    ],
    [
      'TRC',
      'endOvernightStop cancelOvernightStop beginBoarding departMovement reconcileMovement cancelMovement abortMovement divertMovement',
    ],
    ['TRC', 'dispatchHandoff'],
    ['REG MON', 'recordRiskReading triageIncident'],
    ['DEC TRC MON', 'recordContingencyPlan'],
    ['REG CPO', 'recordRelationship identifyChild formFamilyUnit joinFamilyUnit'],
    ['CPO', 'nameGuardian assessRelationship endRelationship leaveFamilyUnit recordFamilySeparation recordGuardianship endGuardianship'],
    ['LEG DEC MED CPO', 'giveBestInterestsOpinion'],
    [
      'LIA',
      'confirmReception signChildReception requestConsularVisit acknowledgeNationalityClaim acknowledgeNationalityClaims acknowledgeInvitation acceptInPrinciple declineByOrigin submitRepatriationRequest',
    ],
    ['LIA', 'signHandoverReceipt receiveHandoff verifyHandoff acknowledgeHandoff rejectHandoff reportHandoffFeedback'],
    ['CPO LIA', 'recordChildFollowUp recordChildDeath'],
    [
      'LEG LIA',
      'recordConsularVisit confirmNationality refuteNationality declareNationalityInconclusive recordDeprivation recordAssurance answerAssuranceFactors provideExtraInformation',
    ],
    ['LEG DPO', 'recallDataTransfer returnHandoff recallHandoff'],
    ['LEG CPO LIA', 'openRepatriationRequest withdrawRepatriationRequest reinstateRepatriationRequest'],
    ['LEG', 'reassignRepatriationRequest'],
    [
      'LEG JUD',
      'holdRepatriationRequest resumeRepatriationRequest appointDefenceCounsel recordPriorAdjudication lodgeAppeal recordForeignCustody creditTimeServed requestClemency',
    ],
    ['LEG JUD MED CPO LIA DPO', 'clearGate clearGates failGate'],
    ['LEG JUD LIA', 'requestDecisionReview'],
    ['REG MED TRC', 'answerEscortRecords completeEmergencyChecks'],
    ['REG TRC', 'confirmEscortRecords sealProperty recordLateMovementEvents recordLockout'],
    ['REG LIA', 'receiveProperty arriveMovement'],
    ['REG TRC LIA', 'recordHeadcount'],
    ['JUD', 'recordJuvenileForum recordPublicSummary'],
    ['PRO', 'recordEvidenceCopy'],
    ['LEG PRO', 'endEvidenceCopy recordEvidenceVictim'],
    ['PRO JUD', 'openProceeding recordChargeSheetServed recordDisclosure advanceProceeding'],
    ['LEG PRO JUD', 'recordPersonInformed'],
    [
      'PRO',
      'recordCharge registerEvidence recordEvidenceCustody openHandoff removeEvidenceFromHandoff addEvidenceToHandoff submitHandoffForReview supplementHandoff',
    ],
    ['LEG PRO', 'quarantineEvidence'],
    ['LEG MON', 'beginIncidentInvestigation concludeIncident closeIncident referIncident'],
  ],
  Subscription: [['STAFF LIA', 'caseChanged deskActivity']],
};

export const statedOperations = (root: RootType): readonly string[] => stated[root].flatMap(([, operations]) => words(operations));

/** Nobody, for an operation that is not stated. */
export function statedCallers(root: RootType, operation: string): readonly Role[] {
  const named = stated[root].filter(([, operations]) => words(operations).includes(operation));
  return rolesNamed(named.map(([callers]) => callers).join(' '));
}
