import { mayCall } from '../access/operations';
import { scopeFamilyOf } from '../access/roles';
import { type Role, roles } from '../access/vocabulary';

/** Root fields that answer with counts after disclosure control, or with what was published: only these run by themselves and are kept. */
export const countingRoots = [
  'statistics',
  'clockAgeing',
  'clockForecast',
  'requestFunnel',
  'gateBacklog',
  'declineReasons',
  'assuranceCompliance',
  'nonRefoulementSummary',
  'competingRequests',
  'returnsOfYear',
  'juvenilesInAdultFacilities',
  'ageThresholdForecast',
  'overdueDetentionReviews',
  'identityProgress',
  'consularCoverage',
  'facilityRiskTrend',
  'incidentSummary',
  'handoffOutcomes',
  'handoffTimings',
  'chargesByFamily',
  'transparencyReport',
  'nationalityDeprivations',
  'statelessnessInquiries',
  'publishedFigures',
] as const;

export const isCounting = (root: string): boolean => (countingRoots as readonly string[]).includes(root);

/**
 * Who may read what an officer of this role had counted: roles that may ask the same by themselves. What was counted for the
 * custodial side has smaller cells than a State may see, and a State's slice is its own.
 */
export function readersOf(roots: readonly string[], owner: Role): Role[] {
  const ownSide = scopeFamilyOf(owner) === 'liaison';
  return roles.filter((role) => (scopeFamilyOf(role) === 'liaison') === ownSide && roots.every((root) => mayCall(role, 'Query', root)));
}
