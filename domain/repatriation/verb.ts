import type { SecondPerson, Verb } from '../lifecycle/lifecycle';
import type { RepatriationFacts } from './facts';
import type { RepatriationState } from './vocabulary';

export type RequestVerbs = Readonly<Record<string, Verb<RepatriationState, RepatriationFacts>>>;

/** Before the person leaves: a request may still be withdrawn, held for fear, or abate. */
export const PRE_TRANSIT = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED_INCOMPLETE',
  'REGISTERED',
  'IN_REVIEW',
  'ON_HOLD',
  'DECISION_PENDING',
  'APPROVED',
  'REVIEW_REQUESTED',
  'READY_FOR_HANDOVER',
  'HANDOVER_SCHEDULED',
] as const satisfies readonly RepatriationState[];

/** Every clock of a request: stopped when the request ends. */
export const EVERY_CLOCK = [
  'ANSWER_INVITATION',
  'ACKNOWLEDGE_REQUEST',
  'COMPLETENESS_CHECK',
  'EXTRA_INFORMATION',
  'PROVISIONAL_ARREST',
  'FINDING_VALIDITY',
  'REMEDY_WINDOW',
  'COLLECT_PERSON',
] as const;

export const another = (refusal: string, first: SecondPerson<RepatriationFacts>['first']): SecondPerson<RepatriationFacts> => ({
  source: 'I-16; rulings, Two people',
  refusal,
  first,
});
