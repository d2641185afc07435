import type { Guard } from '../lifecycle/lifecycle';
import { FACTOR_COUNT } from './assuranceFactors';
import type { AssuranceReviewFinding, AssuranceStatus } from './vocabulary';

/** What the guards of an assurance look at: one row of the view `guard_facts_assurance`. */
export interface AssuranceFacts {
  readonly assuranceId: string;
  readonly requestId: string;
  readonly personId: string;
  readonly country: string;
  readonly status: AssuranceStatus;
  readonly recordedBy: string;
  readonly monitoringBody: string | null;
  readonly monitoringMonths: number | null;
  /** Of the eleven questions, those that a legal officer answered. What the giver says of itself is not counted. */
  readonly factorsAnswered: number;
  /** Visits whose day has not come, and those that were missed and may still be made. */
  readonly visitsToMake: number;
  /** What an independent body found of it; null or absent where none examined it. */
  readonly reviewFinding?: AssuranceReviewFinding | null;
}

type AssuranceGuard = Guard<AssuranceFacts>;

export const ofGiver: AssuranceGuard = {
  rule: 'ROLE',
  source: 'Domain C.5',
  refusal: 'Only an officer of the State that gives it may do this.',
  holds: (facts, viewer) => viewer.role !== 'LIAISON_OFFICER' || viewer.country === facts.country,
};

/** Who begins the questions answers them all; an assurance is judged without them as well, by the reasons of whoever accepts it. */
export const everyFactorAnswered: AssuranceGuard = {
  rule: 'OTHMAN',
  source: 'ECHR, Othman v. the United Kingdom § 189',
  refusal: 'A legal officer has begun the eleven questions about the assurance, and not answered all.',
  holds: ({ factorsAnswered }) => factorsAnswered === 0 || factorsAnswered >= FACTOR_COUNT,
};

export const isMonitored: AssuranceGuard = {
  rule: 'I-05',
  source: 'ECHR, Othman v. the United Kingdom § 189 (viii)',
  refusal: 'Nobody monitors the assurance.',
  holds: ({ monitoringBody }) => monitoringBody !== null,
};

export const foundReliable: AssuranceGuard = {
  rule: 'AS9',
  source: 'ECHR, Othman v. the United Kingdom § 189 (xi); domain C.3',
  refusal: 'An independent body found that the assurance cannot be relied on.',
  holds: ({ reviewFinding }) => reviewFinding !== 'NOT_RELIABLE',
};

export const hasVisitsToMake: AssuranceGuard = {
  rule: 'ASSURANCE',
  source: 'Domain C.12',
  refusal: 'No visit is planned: visits begin with the handover.',
  holds: ({ visitsToMake }) => visitsToMake > 0,
};
