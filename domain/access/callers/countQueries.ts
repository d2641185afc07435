import { assuranceReaders, custodialSide, type OperationAccess, roles, signedIn } from '../operationAccess';

/** Who may ask for counts and scheduled reports. */
export const countQueries = {
  statistics: signedIn,
  // The standing questions of domain F.1; every number of them is suppressed (class 0), a State counts its own slice.
  clockAgeing: signedIn,
  clockForecast: signedIn,
  requestFunnel: signedIn,
  declineReasons: signedIn,
  handoffOutcomes: signedIn,
  handoffTimings: signedIn,
  nationalityDeprivations: signedIn,
  returnsOfYear: signedIn,
  // What the custodial State checks, where it holds whom, and its courts are no State's to count (rulings 3).
  gateBacklog: custodialSide,
  competingRequests: custodialSide,
  juvenilesInAdultFacilities: custodialSide,
  ageThresholdForecast: custodialSide,
  overdueDetentionReviews: custodialSide,
  identityProgress: custodialSide,
  consularCoverage: custodialSide,
  facilityRiskTrend: custodialSide,
  incidentSummary: custodialSide,
  chargesByFamily: custodialSide,
  statelessnessInquiries: custodialSide,
  // Assurances and findings: those who decide by them, oversight, and analysts, who see no case.
  nonRefoulementSummary: assuranceReaders,
  assuranceCompliance: assuranceReaders,
  transparencyReport: roles('DATA_PROTECTION_OFFICER', 'AUDITOR'),
  publishedFigures: signedIn,
  reportSchedules: signedIn,
  reportRuns: signedIn,
  reportRun: signedIn,
} as const satisfies Record<string, OperationAccess>;
